import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import type { ImportAnswer, ImportRow } from './import-answer.js';
import { ImportLikenesses } from './import-likenesses.js';
import type { Importing } from './importing.js';

interface ImportOutcomeProps {
  answer: ImportAnswer;
  importing: Importing;
}

/** What would happen. Nothing is written before the button at its end. */
export function ImportOutcome({ answer, importing }: ImportOutcomeProps): ReactNode {
  const { t } = useTranslation();
  const { counts, rows, unknownOwners, beyondHead, likeInDemo } = answer;
  const of = (act: ImportRow['act']) => rows.filter((row) => row.act === act);
  return (
    <section className="stack stack--wide" aria-labelledby="outcome">
      <h2 id="outcome">{t('vendors:import.outcome')}</h2>
      <Counts answer={answer} />
      {unknownOwners.length > 0 && (
        <Notice title={t('vendors:import.unknownOwners', { count: unknownOwners.length })}>
          {unknownOwners.join(', ')}
        </Notice>
      )}
      {answer.contactsLeftOut > 0 && (
        <Notice title={t('vendors:import.contactsLeftOut', { count: answer.contactsLeftOut })} />
      )}
      {beyondHead.rows > 0 && (
        <Notice title={t('vendors:import.beyondHead', { count: beyondHead.rows })}>
          {t('vendors:import.beyondHeadRows', {
            count: beyondHead.rows,
            list: beyondHead.first.join(', '),
          })}
          {beyondHead.rows > beyondHead.first.length && ' …'}
        </Notice>
      )}
      {likeInDemo.rows > 0 && (
        <Notice
          title={t('vendors:import.likeInDemo', {
            count: likeInDemo.rows,
            list: likeInDemo.first.join(', '),
          })}
        >
          {t('vendors:import.likeInDemoWhat', { count: likeInDemo.rows })}
        </Notice>
      )}
      <ImportLikenesses answer={answer} importing={importing} />
      {counts.problem > 0 && <Problems rows={of('problem')} count={counts.problem} importing={importing} />}
      <Rows title={t('vendors:import.willAdd', { count: counts.add })} rows={of('add')} count={counts.add} />
      <Rows
        title={t('vendors:import.willChange', { count: counts.change })}
        rows={of('change')}
        count={counts.change}
      />
      {ACTS.every((act) => counts[act] === 0) ? <NoRows /> : <Apply answer={answer} importing={importing} />}
    </section>
  );
}

const ACTS = ['add', 'change', 'same', 'skip', 'choose', 'problem'] as const;

function Counts({ answer: { counts } }: { answer: ImportAnswer }): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="register-counts" aria-live="polite">
      {ACTS.filter((act) => counts[act] > 0).map((act) => (
        <li key={act}>{t(`vendors:import.count.${act}`, { count: counts[act] })}</li>
      ))}
    </ul>
  );
}

function Problems({
  rows,
  count,
  importing,
}: {
  rows: readonly ImportRow[];
  count: number;
  importing: Importing;
}): ReactNode {
  const { t } = useTranslation();
  const columns: Column<ImportRow>[] = [
    ...useRowColumns(),
    { key: 'problem', head: t('vendors:import.problem'), cell: (row) => row.words },
  ];
  return (
    <section className="stack" aria-labelledby="problems">
      <div className="row row--spread">
        <h3 id="problems">{t('vendors:import.problems', { count })}</h3>
        <Button onClick={importing.takeProblems} busy={importing.busy}>
          {t('vendors:import.takeProblems')}
        </Button>
      </div>
      <p className="ink-2">{t('vendors:import.problemsWhat')}</p>
      <DataTable
        caption={t('vendors:import.problems', { count })}
        captionHidden
        cards
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.row)}
      />
    </section>
  );
}

function Rows({
  title,
  rows,
  count,
}: {
  title: string;
  rows: readonly ImportRow[];
  count: number;
}): ReactNode {
  const { t } = useTranslation();
  const base = useRowColumns();
  if (count === 0) return null;
  const columns: Column<ImportRow>[] = rows.some((row) => row.changes.length > 0)
    ? [
        ...base,
        {
          key: 'changes',
          head: t('vendors:import.changes'),
          cell: (row) =>
            row.changes
              .filter((field) => field !== 'nameKey')
              .map((field) => t(`vendors:field.${field === 'ownerId' ? 'owner' : field}`))
              .join(', '),
        },
      ]
    : base;
  return (
    <DataTable
      caption={rows.length < count ? t('vendors:import.first', { title, shown: rows.length }) : title}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.row)}
    />
  );
}

function useRowColumns(): Column<ImportRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'row', head: t('vendors:import.row'), cell: (row) => row.place },
    { key: 'name', head: t('vendors:list.name'), names: true, cell: (row) => row.name || '–' },
  ];
}

function NoRows(): ReactNode {
  const { t } = useTranslation();
  return <Notice title={t('vendors:import.noRows')}>{t('vendors:import.noRowsWhat')}</Notice>;
}

function Apply({ answer: { counts }, importing }: ImportOutcomeProps): ReactNode {
  const { t } = useTranslation();
  const due = counts.add + counts.change;
  return (
    <div className="row">
      <Button kind="primary" aria-disabled={due === 0} busy={importing.busy} onClick={importing.apply}>
        {t('vendors:import.apply', { count: due })}
      </Button>
      {counts.choose + counts.problem > 0 && (
        <span className="ink-2">
          {t('vendors:import.stayOut', { count: counts.choose + counts.problem })}
        </span>
      )}
    </div>
  );
}
