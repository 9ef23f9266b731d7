import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBadge } from '../../ui/band-badge.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { LevelMark } from '../../ui/level-mark.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';
import { UnderContract } from './under-contract.js';
import { useRiskCount } from './risk-count.js';
import type { VendorRow } from './vendor-list.js';

export type StandingColumn = 'tier' | 'level' | 'state' | 'residual' | 'risks' | 'agreement' | 'review';

/** Columns that say where a vendor stands. */
export function useStandingColumns(): Record<StandingColumn, Column<VendorRow>> {
  const { t } = useTranslation();
  return {
    tier: {
      key: 'tier',
      head: t('vendors:list.tier'),
      sort: 'TIER',
      cell: (vendor) => <TierBadge tier={vendor.tier} />,
    },
    level: {
      key: 'level',
      head: t('vendors:list.level'),
      sort: 'LEVEL',
      cell: (vendor) => <Level vendor={vendor} />,
    },
    state: {
      key: 'state',
      head: t('vendors:list.state'),
      sort: 'STATE',
      cell: (vendor) => <AssessmentStateChip state={vendor.assessmentState} letter={vendor.letterState} />,
    },
    residual: {
      key: 'residual',
      head: t('vendors:list.band'),
      cell: (vendor) => <BandBadge band={vendor.residualBand} />,
    },
    risks: {
      key: 'risks',
      head: t('vendors:list.openRisks'),
      sort: 'OPEN_RISKS',
      cell: (vendor) => <OpenRisks vendor={vendor} />,
    },
    agreement: {
      key: 'agreement',
      head: t('vendors:list.agreement'),
      sort: 'AGREEMENT',
      cell: (vendor) => <UnderContract vendor={vendor} />,
    },
    review: {
      key: 'review',
      head: t('vendors:list.nextReview'),
      sort: 'NEXT_REVIEW',
      cell: (vendor) => <DayText day={vendor.nextReviewOn} />,
    },
  };
}

function Level({ vendor }: { vendor: VendorRow }): ReactNode {
  if (vendor.level == null) return <span className="ink-2">–</span>;
  return <LevelMark level={vendor.level} claimed={vendor.claimedLevel} target={vendor.targetLevel} />;
}

/** The count opens the list with that filter; how many of them weigh most stands beside it. */
function OpenRisks({ vendor }: { vendor: VendorRow }): ReactNode {
  const { t } = useTranslation();
  const countOf = useRiskCount();
  if (vendor.openRisks == null) return '–';
  if (vendor.openRisks === 0) return <span className="ink-2">{t('vendors:list.noRisks')}</span>;
  return (
    <Link to="/app/risks" search={{ vendor: vendor.id }}>
      {countOf(vendor)}
      {vendor.openHighRisks > 0 && <> {t('vendors:list.highRisks', { count: vendor.openHighRisks })}</>}
    </Link>
  );
}
