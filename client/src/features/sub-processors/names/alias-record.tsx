import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AliasLineFragment, CompanyAliasesDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { Said } from './alias-words.js';
import { TakeBackAlias } from './take-back-alias.js';

/** What the workspace has said of names: who, when and why; what was taken back stays to be read. */
export function AliasRecord(): ReactNode {
  const query = useStaffQuery(['company-aliases'], CompanyAliasesDocument, {});
  return (
    <QueryFace query={query} lines={3}>
      {({ companyAliases }) => companyAliases.length > 0 && <Aliases aliases={companyAliases} />}
    </QueryFace>
  );
}

function Aliases({ aliases }: { aliases: readonly AliasLineFragment[] }): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [leaving, setLeaving] = useState<AliasLineFragment | null>(null);
  const columns = useAliasColumns(useMay('vendors.edit') ? setLeaving : null);
  const standing = aliases.filter(({ takenBackAt }) => takenBackAt == null);
  const gone = aliases.filter(({ takenBackAt }) => takenBackAt != null);
  // The row is gone with its button, so the focus goes to what stands above it.
  function close(): void {
    setLeaving(null);
    setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
  }
  return (
    <section className="stack" aria-labelledby="aliases">
      <h2 id="aliases" ref={heading} tabIndex={-1}>
        {t('companies:record.title')}
      </h2>
      {leaving !== null && <TakeBackAlias alias={leaving} onClose={close} />}
      {standing.length === 0 ? (
        <p className="ink-2">{t('companies:record.none')}</p>
      ) : (
        <DataTable
          cards
          caption={t('companies:record.count', { count: standing.length })}
          columns={columns}
          rows={standing}
          rowKey={({ id }) => id}
        />
      )}
      {gone.length > 0 && <Gone aliases={gone} />}
    </section>
  );
}

function useAliasColumns(onTakeBack: ((alias: AliasLineFragment) => void) | null) {
  const { t } = useTranslation();
  const columns: Column<AliasLineFragment>[] = [
    { key: 'name', head: t('companies:otherName'), names: true, cell: ({ name }) => name },
    { key: 'company', head: t('companies:company'), cell: ({ company }) => company },
    {
      key: 'said',
      head: t('companies:record.why'),
      cell: ({ by, saidAt, reason }) => <Said by={by ?? null} at={saidAt} reason={reason} />,
    },
  ];
  if (onTakeBack !== null) columns.push({ key: 'act', head: t('companies:record.act'), cell: backButton });
  return columns;

  function backButton(alias: AliasLineFragment): ReactNode {
    return (
      <Button kind="quiet" onClick={() => onTakeBack?.(alias)}>
        {t('companies:back.open')}
        <span className="visually-hidden"> {alias.name}</span>
      </Button>
    );
  }
}

function Gone({ aliases }: { aliases: readonly AliasLineFragment[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Disclosure summary={t('companies:record.gone', { count: aliases.length })}>
      <ul className="stack">
        {aliases.map(({ id, name, company, by, backBy, ...alias }) => (
          <li key={id}>
            <div>{t('companies:record.was', { name, company })}</div>
            <div className="ink-2">
              <Said by={by ?? null} at={alias.saidAt} reason={alias.reason} />
            </div>
            <div className="ink-2">
              {t('companies:record.back')}{' '}
              <Said by={backBy ?? null} at={alias.takenBackAt ?? ''} reason={alias.takenBackReason ?? ''} />
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
