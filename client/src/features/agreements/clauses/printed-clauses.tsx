import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment } from '../../../graphql/staff.generated.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { adviceOn } from './clause-judgement.js';
import { ClauseName } from '../clause-name.js';
import { VerdictWords } from './verdict-words.js';

/** On paper there is no clause to choose: all that are in view stand below each other, with their sentences. */
export function PrintedClauses({ clauses }: { clauses: readonly ClauseLineFragment[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const isPrinted = useSyncExternalStore(onPrinting, () => PRINT.matches);
  if (!isPrinted) return null;
  return (
    <DataTable
      caption={t('agreements:here.caption', { count: clauses.length })}
      columns={columns}
      rows={clauses}
      rowKey={({ id }) => id}
    />
  );
}

const PRINT = window.matchMedia('print');

function onPrinting(tell: () => void): () => void {
  PRINT.addEventListener('change', tell);
  return () => PRINT.removeEventListener('change', tell);
}

function useColumns(): Column<ClauseLineFragment>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'clause',
      head: t('agreements:compare.clause'),
      names: true,
      cell: ({ title, clauseId, law }) => <ClauseName title={title} id={clauseId} law={law} />,
    },
    {
      key: 'verdict',
      head: t('agreements:here.verdict'),
      cell: (clause) => (
        <>
          <strong>
            <VerdictWords clause={clause} />
          </strong>{' '}
          {clause.confirmed == null ? t('agreements:clauses.unconfirmed') : t('agreements:clauses.confirmed')}
          <PageOf clause={clause} />
        </>
      ),
    },
    {
      key: 'quote',
      head: t('agreements:here.quote'),
      cell: ({ ownQuote, quote }) => ownQuote ?? quote ?? '–',
    },
    { key: 'reason', head: t('agreements:here.reason'), cell: (clause) => <Reason clause={clause} /> },
  ];
}

function PageOf({ clause: { ownPage, page } }: { clause: ClauseLineFragment }): ReactNode {
  const { t } = useTranslation();
  const shown = ownPage ?? page;
  return shown == null ? null : <> · {t('agreements:page', { page: shown })}</>;
}

function Reason({ clause }: { clause: ClauseLineFragment }): ReactNode {
  const said = [clause.reason, adviceOn(clause), clause.note].filter((one) => one != null && one !== '');
  return said.map((one) => <p key={one}>{one}</p>);
}
