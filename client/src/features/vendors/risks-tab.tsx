import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorRisksDocument, type VendorRisksQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { BandBadge } from '../../ui/band-badge.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryFace } from '../../workspace/query-face.js';

type Risk = VendorRisksQuery['vendor']['risks'][number];

const route = getRouteApi('/app/vendors/$vendorId/risks');

export function RisksTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'risks'], VendorRisksDocument, { id: vendorId });
  const columns = useColumns();
  return (
    <QueryFace query={query}>
      {({ vendor }) =>
        vendor.risks.length === 0 ? (
          <EmptyState>{t('vendors:risks.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('vendors:risks.count', { count: vendor.risks.length })}
            columns={columns}
            rows={vendor.risks}
            rowKey={(risk) => risk.id}
          />
        )
      }
    </QueryFace>
  );
}

function useColumns(): Column<Risk>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'statement',
      head: t('vendors:risks.statement'),
      names: true,
      cell: (risk) => (
        <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
          {risk.statement}
        </Link>
      ),
    },
    { key: 'band', head: t('vendors:risks.band'), cell: (risk) => <BandBadge band={risk.band} /> },
    {
      key: 'score',
      head: t('vendors:risks.score'),
      cell: (risk) =>
        t('vendors:risks.product', { likelihood: risk.likelihood, impact: risk.impact, score: risk.score }),
    },
    { key: 'state', head: t('vendors:risks.state'), cell: (risk) => t(`staff:riskState.${risk.state}`) },
    { key: 'due', head: t('vendors:assessments.due'), cell: (risk) => <DayText day={risk.dueOn} /> },
  ];
}
