import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import type { ImportAnswer, ImportRow } from './import-answer.js';
import { ImportChanges } from './import-changes.js';
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
      {counts.problem > 0 && <Problems rows={of('problem')} count={counts.problem} />}
      <Rows title={t('vendors:import.willAdd', { count: counts.add })} rows={of('add')} count={counts.add} />
      <ImportChanges rows={of('change')} count={counts.change} />
      {counts.problem + counts.choose + counts.change > 0 && (
        <Downloads counts={counts} importing={importing} />
      )}
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

interface RowsProps {
  rows: readonly ImportRow[];
  count: number;
}

function Problems({ rows, count }: RowsProps): ReactNode {
  const { t } = useTranslation();
  const columns: Column<ImportRow>[] = [
    ...useRowColumns(),
    { key: 'problem', head: t('vendors:import.problem'), cell: (row) => row.words },
  ];
  return (
    <section className="stack" aria-labelledby="problems">
      <h3 id="problems">{t('vendors:import.problems', { count })}</h3>
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

interface DownloadsProps extends Pick<ImportOutcomeProps, 'importing'> {
  counts: ImportAnswer['counts'];
}

function Downloads({ counts, importing }: DownloadsProps): ReactNode {
  const { t } = useTranslation();
  const toMend = counts.problem + counts.choose;
  return (
    <div className="row">
      {toMend > 0 && (
        <Button onClick={importing.takeRowsToMend} busy={importing.busy}>
          {t('vendors:import.takeRowsToMend', { count: toMend })}
        </Button>
      )}
      <Button onClick={importing.takeProblems} busy={importing.busy}>
        {t('vendors:import.takeProblems')}
      </Button>
    </div>
  );
}

function Rows({ title, rows, count }: RowsProps & { title: string }): ReactNode {
  const { t } = useTranslation();
  const columns = useRowColumns();
  if (count === 0) return null;
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

/** Where no row comes in, what was said of the others is still kept for the next time. */
function Apply({ answer: { counts, toKeep }, importing }: ImportOutcomeProps): ReactNode {
  const { t } = useTranslation();
  const due = counts.add + counts.change;
  const keepsOnly = due === 0 && toKeep > 0;
  return (
    <div className="row">
      <Button
        kind="primary"
        aria-disabled={due === 0 && !keepsOnly}
        busy={importing.busy}
        onClick={importing.apply}
      >
        {keepsOnly
          ? t('vendors:import.keepChoices', { count: toKeep })
          : t('vendors:import.apply', { count: due })}
      </Button>
      {counts.choose + counts.problem > 0 && (
        <span className="ink-2">
          {t('vendors:import.stayOut', { count: counts.choose + counts.problem })}
        </span>
      )}
    </div>
  );
}
