import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorFindingsDocument, type VendorFindingsQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { BandBadge } from '../../ui/band-badge.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusChip } from '../../ui/status-chip.js';
import { FindingPlace } from '../../workspace/finding-place.js';
import { QueryFace } from '../../workspace/query-face.js';

type Finding = VendorFindingsQuery['vendor']['findings'][number];

const route = getRouteApi('/app/vendors/$vendorId/findings');

/** A finding is a fact; what it means is a risk, judged by a person. */
export function FindingsTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'findings'], VendorFindingsDocument, { id: vendorId });
  const columns = useColumns();
  return (
    <QueryFace query={query}>
      {({ vendor }) =>
        vendor.findings.length === 0 ? (
          <EmptyState>{t('vendors:findings.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('vendors:findings.count', { count: vendor.findings.length })}
            columns={columns}
            rows={vendor.findings}
            rowKey={(finding) => finding.id}
          />
        )
      }
    </QueryFace>
  );
}

function useColumns(): Column<Finding>[] {
  const { t } = useTranslation();
  return [
    { key: 'title', head: t('vendors:findings.title'), names: true, cell: (finding) => finding.title },
    {
      key: 'severity',
      head: t('vendors:findings.severity'),
      cell: (finding) => <BandBadge band={finding.severity} />,
    },
    {
      key: 'law',
      head: t('vendors:findings.law'),
      cell: (finding) => (finding.laws == null || finding.laws.length === 0 ? '–' : finding.laws.join(', ')),
    },
    {
      key: 'place',
      head: t('vendors:findings.place'),
      cell: (finding) => (finding.place == null ? '–' : <FindingPlace finding={finding} />),
    },
    { key: 'question', head: t('vendors:findings.question'), cell: (finding) => finding.questionId ?? '–' },
    { key: 'practice', head: t('vendors:findings.practice'), cell: (finding) => finding.practiceId ?? '–' },
    {
      key: 'state',
      head: t('vendors:findings.state'),
      cell: (finding) => <FindingState isOpen={finding.isOpen} />,
    },
    {
      key: 'raised',
      head: t('vendors:findings.raised'),
      cell: (finding) => <DayText day={finding.raisedAt} distance={false} />,
    },
  ];
}

function FindingState({ isOpen }: { isOpen: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <StatusChip tone={isOpen ? 'active' : 'done'}>
      {isOpen ? t('vendors:findings.open') : t('vendors:findings.closed')}
    </StatusChip>
  );
}
