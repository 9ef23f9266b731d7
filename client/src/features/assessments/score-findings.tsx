import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBadge } from '../../ui/band-badge.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Scored } from './score-page.js';

type Finding = Scored['findings'][number];
type Risk = Scored['risks'][number];

/** What the answers brought to light (facts), and what they might mean (drafts a person judges). */
export function ScoreFindings({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const findingColumns = useFindingColumns(assessment.id);
  const riskColumns = useRiskColumns();
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{t('assessments:findings.title')}</h2>
      {assessment.findings.length === 0 ? (
        <EmptyState>{t('assessments:findings.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('assessments:findings.count', { count: assessment.findings.length })}
          columns={findingColumns}
          rows={assessment.findings}
          rowKey={(finding) => finding.id}
        />
      )}
      {assessment.risks.length > 0 && (
        <DataTable
          caption={t('assessments:findings.risks', { count: assessment.risks.length })}
          columns={riskColumns}
          rows={assessment.risks}
          rowKey={(risk) => risk.id}
        />
      )}
    </section>
  );
}

function useFindingColumns(assessmentId: string): Column<Finding>[] {
  const { t } = useTranslation();
  return [
    { key: 'title', head: t('assessments:findings.finding'), names: true, cell: (finding) => finding.title },
    {
      key: 'severity',
      head: t('assessments:findings.severity'),
      cell: (finding) => <BandBadge band={finding.severity} />,
    },
    {
      key: 'from',
      head: t('assessments:findings.from'),
      cell: (finding) => <QuestionLink assessmentId={assessmentId} questionId={finding.questionId ?? null} />,
    },
  ];
}

function QuestionLink({
  assessmentId,
  questionId,
}: {
  assessmentId: string;
  questionId: string | null;
}): ReactNode {
  if (questionId === null) return '–';
  return (
    <Link to="/app/assessments/$assessmentId/review" params={{ assessmentId }} search={{ q: questionId }}>
      {questionId}
    </Link>
  );
}

function useRiskColumns(): Column<Risk>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'statement',
      head: t('assessments:findings.risk'),
      names: true,
      cell: (risk) => (
        <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
          {risk.statement}
        </Link>
      ),
    },
    { key: 'band', head: t('assessments:findings.band'), cell: (risk) => <BandBadge band={risk.band} /> },
    {
      key: 'product',
      head: t('assessments:findings.product'),
      cell: (risk) => `${risk.likelihood} × ${risk.impact} = ${risk.score}`,
    },
    { key: 'state', head: t('assessments:list.state'), cell: (risk) => t(`staff:riskState.${risk.state}`) },
  ];
}
