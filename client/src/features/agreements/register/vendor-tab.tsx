import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorAgreementsDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { buttonClass } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useAgreementColumns } from './agreement-columns.js';

const route = getRouteApi('/app/vendors/$vendorId/agreements');

/** What was agreed with this vendor, newest first. */
export function VendorTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'agreements'], VendorAgreementsDocument, { id: vendorId });
  const columns = useAgreementColumns(false);
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
