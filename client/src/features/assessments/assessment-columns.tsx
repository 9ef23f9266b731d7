import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentListQuery } from '../../graphql/staff.generated.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';

type Row = AssessmentListQuery['assessments']['edges'][number]['node'];

export function useAssessmentColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    { key: 'vendor', head: t('assessments:list.vendor'), names: true, cell: (row) => <Name row={row} /> },
    {
      key: 'state',
      head: t('assessments:list.state'),
      cell: (row) => <AssessmentStateChip state={row.state} letter={row.letterState} />,
    },
    { key: 'tier', head: t('assessments:list.tier'), cell: (row) => <TierBadge tier={row.tier} /> },
    {
      key: 'answered',
      head: t('assessments:list.answered'),
      cell: (row) => t('assessments:of', { part: row.progress.answered, whole: row.progress.asked }),
    },
    {
      key: 'reviewed',
      head: t('assessments:list.reviewed'),
      cell: (row) => t('assessments:of', { part: row.progress.reviewed, whole: row.progress.asked }),
    },
    { key: 'due', head: t('assessments:list.due'), cell: (row) => <DayText day={row.dueOn} /> },
  ];
}

function Name({ row }: { row: Row }): ReactNode {
  return (
    <>
      <Link to="/app/assessments/$assessmentId" params={{ assessmentId: row.id }}>
        {row.vendor.name}
      </Link>
      <div className="caption ink-2">
        {row.service.name} · {row.questionnaireTitle}
      </div>
    </>
  );
}
