import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorRowFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { LevelMark } from '../../ui/level-mark.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { useReads } from '../../workspace/reads.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';

/** A column the role may not read is not shown at all: an empty one would look like "nothing there". */
export function useVendorColumns(): Column<VendorRowFragment>[] {
  const readsLevel = useReads('P2', 'level');
  return useAllColumns().filter((column) => column.key !== 'level' || readsLevel);
}

function useAllColumns(): Column<VendorRowFragment>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      head: t('vendors:list.name'),
      sort: 'NAME',
      names: true,
      cell: (vendor) => <Name vendor={vendor} />,
    },
    {
      key: 'tier',
      head: t('vendors:list.tier'),
      sort: 'TIER',
      cell: (vendor) => <TierBadge tier={vendor.tier} />,
    },
    {
      key: 'level',
      head: t('vendors:list.level'),
      sort: 'LEVEL',
      cell: (vendor) => <Level vendor={vendor} />,
    },
    {
      key: 'state',
      head: t('vendors:list.state'),
      cell: (vendor) => <AssessmentStateChip state={vendor.assessmentState} />,
    },
    {
      key: 'risks',
      head: t('vendors:list.openRisks'),
      sort: 'OPEN_RISKS',
      cell: (vendor) => <OpenRisks vendor={vendor} />,
    },
    {
      key: 'review',
      head: t('vendors:list.nextReview'),
      sort: 'NEXT_REVIEW',
      cell: (vendor) => <DayText day={vendor.nextReviewOn} />,
    },
  ];
}

function Name({ vendor }: { vendor: VendorRowFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const country = vendor.country == null ? null : formats.country(vendor.country);
  const owner = vendor.owner == null ? null : t('vendors:list.ownedBy', { name: vendor.owner.name });
  return (
    <>
      <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.id }}>
        {vendor.name}
      </Link>
      <div className="caption ink-2">{[country, owner].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Level({ vendor }: { vendor: VendorRowFragment }): ReactNode {
  if (vendor.level == null) return <span className="ink-2">–</span>;
  return <LevelMark level={vendor.level} claimed={vendor.claimedLevel} target={vendor.targetLevel} />;
}

/** The count opens the list with that filter; how many of them weigh most stands beside it. */
function OpenRisks({ vendor }: { vendor: VendorRowFragment }): ReactNode {
  const { t } = useTranslation();
  if (vendor.openRisks == null) return '–';
  if (vendor.openRisks === 0) return <span className="ink-2">{t('vendors:list.noRisks')}</span>;
  return (
    <Link to="/app/risks" search={{ vendor: vendor.id }}>
      {t('vendors:list.riskCount', { count: vendor.openRisks })}
      {vendor.openHighRisks > 0 && <> {t('vendors:list.highRisks', { count: vendor.openHighRisks })}</>}
    </Link>
  );
}
