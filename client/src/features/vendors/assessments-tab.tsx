import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorAssessmentsDocument, type VendorAssessmentsQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LevelMark } from '../../ui/level-mark.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';
import { Decisions, Reports } from './decisions.js';

type Assessed = VendorAssessmentsQuery['vendor']['assessments'][number];

const route = getRouteApi('/app/vendors/$vendorId/assessments');

export function AssessmentsTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'assessments'], VendorAssessmentsDocument, {
    id: vendorId,
  });
  const columns = useColumns();
  return (
    <QueryFace query={query}>
      {({ vendor }) => (
        <div className="stack stack--wide">
          {vendor.assessments.length === 0 ? (
            <EmptyState action={<SendLink vendorId={vendorId} />}>
              {t('vendors:assessments.empty')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('vendors:assessments.count', { count: vendor.assessments.length })}
              columns={columns}
              rows={vendor.assessments}
              rowKey={(assessment) => assessment.id}
            />
          )}
          <Decisions decisions={vendor.decisions} />
          <Reports reports={vendor.reports} />
        </div>
      )}
    </QueryFace>
  );
}

function SendLink({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const maySend = useMay('assessments.send');
  if (!maySend) return null;
  return (
    <Link to="/app/assessments/send" search={{ vendor: vendorId }} className={buttonClass('secondary')}>
      {t('vendors:next.send')}
    </Link>
  );
}

function useColumns(): Column<Assessed>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'what',
      head: t('vendors:assessments.what'),
      names: true,
      cell: (one) => <AssessmentName assessment={one} />,
    },
    {
      key: 'state',
      head: t('vendors:list.state'),
      cell: (one) => <AssessmentStateChip state={one.state} letter={one.letterState} />,
    },
    { key: 'tier', head: t('vendors:list.tier'), cell: (one) => <TierBadge tier={one.tier} /> },
    {
      key: 'progress',
      head: t('vendors:assessments.answered'),
      cell: (one) => t('vendors:assessments.of', { part: one.progress.answered, whole: one.progress.asked }),
    },
    { key: 'due', head: t('vendors:assessments.due'), cell: (one) => <DayText day={one.dueOn} /> },
    { key: 'level', head: t('vendors:list.level'), cell: (one) => <LevelLink assessment={one} /> },
    {
      key: 'decision',
      head: t('vendors:assessments.decision'),
      cell: (one) => (one.decision == null ? '–' : t(`staff:outcome.${one.decision.outcome}`)),
    },
  ];
}

function AssessmentName({ assessment }: { assessment: Assessed }): ReactNode {
  return (
    <>
      <Link to="/app/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
        {assessment.service.name}
      </Link>
      <div className="caption ink-2">{assessment.questionnaireTitle}</div>
    </>
  );
}

function LevelLink({ assessment }: { assessment: Assessed }): ReactNode {
  const { t } = useTranslation();
  const sheet = assessment.scoreSheet;
  if (sheet == null) return '–';
  return (
    <>
      <LevelMark level={sheet.level} claimed={sheet.claimedLevel} target={sheet.targetLevel} />{' '}
      <Link to="/app/assessments/$assessmentId/score" params={{ assessmentId: assessment.id }}>
        {t('vendors:overview.why')}
      </Link>
    </>
  );
}
