import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorHistoryDocument, type VendorHistoryQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryFace } from '../../workspace/query-face.js';

type Vendor = VendorHistoryQuery['vendor'];
type Entry = Vendor['history'][number];

const route = getRouteApi('/app/vendors/$vendorId/history');
const SHOWN = 100;

export function HistoryTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'history'], VendorHistoryDocument, {
    id: vendorId,
    first: SHOWN,
  });
  const columns = useColumns(query.data?.vendor);
  return (
    <QueryFace query={query}>
      {({ vendor }) =>
        vendor.history.length === 0 ? (
          <EmptyState>{t('vendors:history.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('vendors:history.caption', { count: vendor.history.length })}
            cards
            columns={columns}
            rows={vendor.history.map((entry, at) => ({ ...entry, key: `${entry.at} ${at}` }))}
            rowKey={(entry) => (entry as Entry & { key: string }).key}
          />
        )
      }
    </QueryFace>
  );
}

function useColumns(vendor: Vendor | undefined): Column<Entry>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    {
      key: 'at',
      head: t('vendors:history.at'),
      cell: (entry) => <time dateTime={entry.at}>{formats.moment(entry.at)}</time>,
    },
    {
      key: 'actor',
      head: t('vendors:history.who'),
      cell: (entry) => entry.actorName ?? t('vendors:history.ofVendor'),
    },
    {
      key: 'action',
      head: t('vendors:history.what'),
      names: true,
      cell: (entry) => (
        <>
          {t(`acts:${entry.action}`)}
          {vendor !== undefined && <OfWhat object={entry.object} vendor={vendor} />}
        </>
      ),
    },
  ];
}

/** An act on something of the vendor leads there; one on an entry that was merged says so. */
function OfWhat({ object, vendor }: { object: string; vendor: Vendor }): ReactNode {
  const { t } = useTranslation();
  if (object === vendor.id) return null;
  const risk = vendor.risks.find(({ id }) => id === object);
  if (risk !== undefined)
    return (
      <div className="caption">
        <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
          {risk.statement ?? t('staff:withheld')}
        </Link>
      </div>
    );
  if (object.startsWith('asm_'))
    return (
      <div className="caption">
        <Link to="/app/assessments/$assessmentId" params={{ assessmentId: object }}>
          {t('vendors:history.assessment')}
        </Link>
      </div>
    );
  if (!object.startsWith('vnd_')) return null;
  return <div className="caption ink-2">{t('vendors:history.ofMerged')}</div>;
}
