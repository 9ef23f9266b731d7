import { Link } from '@tanstack/react-router';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseCatalogueDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { adviceOn } from '../clauses/clause-judgement.js';
import { CircumstanceFields } from '../circumstance-fields.js';
import { ClauseName } from '../clause-name.js';
import { NextStep } from '../next-step.js';
import type { ReadHere } from './read-here.js';
import { useReadHere } from './use-read-here.js';

/** A confidential text is read where it lies: the core runs in the browser, and nothing is sent anywhere. */
export function ReadHerePage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['clause-catalogue'], ClauseCatalogueDocument, {}, { staleTime: Infinity });
  return (
    <div className="stack">
      <PageHeading
        back={<Link to="/app/agreements">{t('agreements:title')}</Link>}
        title={t('agreements:here.title')}
        lead={t('agreements:here.lead')}
      />
      <QueryFace query={query}>{({ clauseCatalogue }) => <Reader catalogue={clauseCatalogue} />}</QueryFace>
    </div>
  );
}

function Reader({ catalogue }: { catalogue: unknown }): ReactNode {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  const { circumstances, changeCircumstances, judge, busy, read, refusal } = useReadHere(catalogue);
  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0];
    target.value = '';
    if (file !== undefined) void judge(file);
  }
  return (
    <>
      <CircumstanceFields values={circumstances} onChange={changeCircumstances} />
      <TextInput
        name="file"
        type="file"
        accept=".pdf,.docx,.html,.htm,.txt,.md"
        label={t('agreements:here.file')}
        hint={t('agreements:here.fileHint')}
        error={refusal === null ? undefined : t(`agreements:refusal.${refusal}`)}
        onChange={choose}
      />
      <TextArea
        name="pasted"
        optional
        label={t('agreements:here.paste')}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div className="row">
        <Button kind="primary" busy={busy} onClick={() => void judge(pasted)}>
          {t('agreements:here.read')}
        </Button>
      </div>
      <output>{busy && t('agreements:here.reading')}</output>
      {read !== null && <Verdicts read={read} />}
    </>
  );
}

type HereClause = ReadHere['clauses'][number];

function Verdicts({ read }: { read: ReadHere }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const { state, agreements, clauses } = read;
  return (
    <>
      <NextStep document={{ state, agreements, refusal: null }} />
      {state === 'READ' && (
        <DataTable
          caption={t('agreements:here.caption', { count: clauses.length })}
          columns={columns}
          rows={clauses}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

function useColumns(): Column<HereClause>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'clause',
      head: t('agreements:compare.clause'),
      names: true,
      cell: ({ id, title }) => <ClauseName title={title} id={id} />,
    },
    {
      key: 'verdict',
      head: t('agreements:here.verdict'),
      cell: ({ verdict, isSign, place }) => (
        <>
          {t(`agreements:${isSign ? 'signVerdict' : 'verdict'}.${verdict.toUpperCase()}`)}
          {place?.page != null && ` · ${t('agreements:page', { page: place.page })}`}
        </>
      ),
    },
    { key: 'quote', head: t('agreements:here.quote'), cell: ({ quote }) => quote ?? '–' },
    {
      key: 'reason',
      head: t('agreements:here.reason'),
      cell: (clause) => [clause.reason, adviceOn(clause)].filter((one) => one !== null).join(' '),
    },
  ];
}
