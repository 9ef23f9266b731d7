import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sorted } from '@core/data-flow/sorted.js';
import type { Holder } from '@core/data-flow/holders.js';
import { MapHoldersDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Select } from '../../../ui/select.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useMapWords } from '../map-words.js';
import { companyOf, type Drawn, nameOf, nodeNamed } from '../map-model.js';
import { waysFrom } from '../ways/ways.js';
import { useWayWords } from '../ways/way-words.js';

/** Somebody wants their data erased or corrected: who has got it, and on which way. */
export function AskHolders({ drawn }: { drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const [of, setOf] = useState('');
  const { map } = drawn;
  const { label } = useMapWords();
  const groups = sorted(new Set(map.nodes.flatMap(({ data_subjects: some }) => some)));
  return (
    <section className="panel stack" aria-labelledby="ask-holders">
      <h2 id="ask-holders">{t('maps:holders.title')}</h2>
      <Select
        name="holders-of"
        label={t('maps:holders.of')}
        hint={t('maps:holders.ofHint')}
        placeholder={t('maps:choose')}
        choices={[
          ...groups.map((group) => ({
            value: `group/${group}`,
            label: t('maps:holders.group', { group: label('group', group) }),
          })),
          ...map.nodes.map((node) => ({ value: `node/${node.id}`, label: nameOf(node) })),
        ]}
        value={of}
        onChange={(event) => setOf(event.target.value)}
      />
      {of !== '' && <Holders drawn={drawn} of={of} />}
    </section>
  );
}

function Holders({ drawn, of }: { drawn: Drawn; of: string }): ReactNode {
  const { t } = useTranslation();
  const { id, asOf } = drawn;
  const [kind = '', ...rest] = of.split('/');
  const asked = { [kind]: rest.join('/') };
  const query = useStaffQuery(['map', id, 'holders', asOf, of], MapHoldersDocument, { id, asOf, ...asked });
  const columns = useHolderColumns(drawn, useStarts(drawn, kind, rest.join('/')));
  return (
    <QueryFace query={query}>
      {({ dataMap }) => {
        const holders = (dataMap.judgement.holders ?? []) as readonly Holder[];
        const recipients = holders.filter(({ isRecipient }) => isRecipient).length;
        if (holders.length === 0) return <p>{t('maps:holders.none')}</p>;
        return (
          <>
            <p>
              {t('maps:holders.count', { count: holders.length })}{' '}
              {t('maps:holders.recipients', { count: recipients })}
            </p>
            <DataTable
              caption={t('maps:holders.title')}
              columns={columns}
              rows={holders}
              rowKey={({ node }) => node}
              cards
            />
          </>
        );
      }}
    </QueryFace>
  );
}

/** A node, or every node that holds data of a group. */
function useStarts({ map }: Drawn, kind: string, of: string): readonly string[] {
  return useMemo(
    () =>
      kind === 'node'
        ? [of]
        : map.nodes.filter(({ data_subjects: groups }) => groups.includes(of)).map(({ id }) => id),
    [map, kind, of],
  );
}

function useHolderColumns(drawn: Drawn, starts: readonly string[]): Column<Holder>[] {
  const { t } = useTranslation();
  const { map } = drawn;
  const wayWords = useWayWords(drawn);
  const ways = useMemo(() => waysFrom(drawn, starts), [drawn, starts]);
  const company = (id: string): string => {
    const node = map.nodes.find((one) => one.id === id);
    return node === undefined ? '–' : companyOf(node, map);
  };
  const said = (word: boolean | null): string =>
    word === null ? t('maps:notStated') : t(`maps:flag.${word ? 'yes' : 'no'}`);
  return [
    { key: 'node', head: t('maps:holders.where'), names: true, cell: ({ node }) => nodeNamed(node, map) },
    { key: 'company', head: t('maps:field.legal_entity'), cell: ({ node }) => company(node) },
    {
      key: 'duty',
      head: t('maps:holders.duty'),
      cell: ({ isRecipient }) => t(`maps:holders.${isRecipient ? 'tell' : 'erase'}`),
    },
    { key: 'delete', head: t('maps:field.deletion_path'), cell: ({ canDelete }) => said(canDelete) },
    { key: 'find', head: t('maps:field.searchable_by_person'), cell: ({ canFind }) => said(canFind) },
    {
      key: 'way',
      head: t('maps:holders.way'),
      cell: ({ node, way }) => {
        const worst = ways.get(node);
        return worst === undefined ? way.map((id) => nodeNamed(id, map)).join(' → ') : wayWords(worst);
      },
    },
  ];
}
