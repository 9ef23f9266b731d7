import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorAgreementsDocument, type VendorAgreementsQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryFace } from '../../workspace/query-face.js';

type Agreement = VendorAgreementsQuery['vendor']['agreements'][number];

const route = getRouteApi('/app/vendors/$vendorId/agreements');

/** What was agreed with this vendor, newest first. */
export function AgreementTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'agreements'], VendorAgreementsDocument, { id: vendorId });
  const columns = useColumns();
  return (
    <QueryFace query={query}>
      {({ vendor }) =>
        vendor.agreements.length === 0 ? (
          <EmptyState action={<AddLink vendorId={vendorId} />}>{t('agreements:vendorTab.empty')}</EmptyState>
        ) : (
          <>
            <DataTable
              caption={t('agreements:vendorTab.count', { count: vendor.agreements.length })}
              columns={columns}
              rows={vendor.agreements}
              rowKey={(agreement) => agreement.id}
            />
            <div className="row">
              <AddLink vendorId={vendorId} />
            </div>
          </>
        )
      }
    </QueryFace>
  );
}

function AddLink({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  if (!useMay('agreements.edit')) return null;
  return (
    <Link to="/app/agreements/new" search={{ vendor: vendorId }} className={buttonClass('secondary')}>
      {t('agreements:vendorTab.add')}
    </Link>
  );
}

function useColumns(): Column<Agreement>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'title',
      head: t('agreements:column.title'),
      names: true,
      cell: ({ id, title, revision }) => (
        <Link to="/app/agreements/$agreementId" params={{ agreementId: id }}>
          {title} {revision}
        </Link>
      ),
    },
    {
      key: 'state',
      head: t('agreements:column.state'),
      cell: ({ state }) => t(`agreements:state.${state}`),
    },
    {
      key: 'signed',
      head: t('agreements:column.signed'),
      cell: ({ signedOn }) => <DayText day={signedOn} distance={false} />,
    },
    {
      key: 'until',
      head: t('agreements:column.until'),
      cell: ({ lastDay }) => (lastDay == null ? t('agreements:noEnd') : <DayText day={lastDay} />),
    },
  ];
}
