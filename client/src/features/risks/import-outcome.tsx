import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import type { RiskImportAnswer, RiskImporting } from './risk-import.js';

interface ImportOutcomeProps {
  answer: RiskImportAnswer;
  importing: RiskImporting;
}

/** What would happen, or what has. Nothing is written before the button at its end. */
export function ImportOutcome({ answer, importing }: ImportOutcomeProps): ReactNode {
  const { t } = useTranslation();
  const { counts, problems } = answer;
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{importing.isDone ? t('risks:import.done') : t('risks:import.outcome')}</h2>
      <Notice live title={<Counts counts={counts} />} />
      {counts.problem > 0 && <Problems problems={problems} count={counts.problem} />}
      <div className="row">
        {importing.isDone ? (
          <Link to="/app/risks" className={buttonClass('primary')}>
            {t('risks:import.toList')}
          </Link>
        ) : (
          counts.add > 0 && (
            <Button kind="primary" busy={importing.busy} onClick={importing.apply}>
              {t('risks:import.apply', { count: counts.add })}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

function Counts({ counts }: Pick<RiskImportAnswer, 'counts'>): ReactNode {
  const { t } = useTranslation();
  const words = (['add', 'same', 'problem'] as const).filter((act) => counts[act] > 0);
  return words.map((act) => t(`risks:import.count.${act}`, { count: counts[act] })).join(' · ');
}

type Problem = RiskImportAnswer['problems'][number];

function Problems({ problems, count }: { problems: readonly Problem[]; count: number }): ReactNode {
  const { t } = useTranslation();
  const columns: Column<Problem>[] = [
    { key: 'row', head: t('risks:import.row'), numeric: true, cell: ({ row }) => row },
    {
      key: 'statement',
      head: t('risks:risk'),
      names: true,
      cell: ({ statement }) => (statement === '' ? '–' : statement),
    },
    { key: 'problem', head: t('risks:import.problem'), cell: ProblemWords },
  ];
  return (
    <>
      <DataTable
        caption={t('risks:import.problems', { count })}
        columns={columns}
        rows={problems}
        rowKey={({ row }) => String(row)}
      />
      <p className="ink-2">
        {problems.length < count && <>{t('risks:import.firstOnes', { count: problems.length })} </>}
        {t('risks:import.problemsWhat')}
      </p>
    </>
  );
}

function ProblemWords({ problems }: Problem): ReactNode {
  return (
    <ul className="risk-import__problems">
      {problems.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
