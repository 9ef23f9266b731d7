import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorHistoryDocument, type VendorHistoryQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useListPages } from '../../workspace/list-pages.js';
import { QueryFace } from '../../workspace/query-face.js';
import type { HistorySearch } from './routes.js';
import { useFieldName } from './use-field-name.js';

type Vendor = VendorHistoryQuery['vendor'];
type Entry = Vendor['history'][number];

const route = getRouteApi('/app/vendors/$vendorId/history');
const PAGE = 50;

/** One page of what happened; the address names it, as in the log. */
export function HistoryTab(): ReactNode {
  const { vendorId } = route.useParams();
  const { after }: HistorySearch = route.useSearch();
  // One more than is shown says whether there is an older page.
  const query = useStaffQuery(['vendor', vendorId, 'history', after], VendorHistoryDocument, {
    id: vendorId,
    first: PAGE + 1,
    after,
  });
  return <QueryFace query={query}>{({ vendor }) => <Timeline vendor={vendor} />}</QueryFace>;
}

function Timeline({ vendor }: { vendor: Vendor }): ReactNode {
  const { t } = useTranslation();
  const { after }: HistorySearch = route.useSearch();
  const columns = useColumns(vendor);
  const shown = vendor.history.slice(0, PAGE);
  if (shown.length === 0) return <EmptyState>{t('vendors:history.empty')}</EmptyState>;
  const caption = after === undefined ? 'vendors:history.caption' : 'vendors:history.older';
  return (
    <>
      <DataTable
        caption={t(caption, { count: shown.length })}
        cards
        columns={columns}
        rows={shown}
        rowKey={(entry) => entry.cursor}
      />
      <Pages last={shown.at(-1)!.cursor} hasOlder={vendor.history.length > PAGE} />
    </>
  );
}

function Pages({ last, hasOlder }: { last: string; hasOlder: boolean }): ReactNode {
  const { t } = useTranslation();
  const { after }: HistorySearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const isNewest = after === undefined;
  const open = (search: HistorySearch, state = {}): void =>
    void navigate({ to: '/app/vendors/$vendorId/history', search, state });
  if (isNewest && !hasOlder) return null;
  return (
    <nav className="row" aria-label={t('ui:pager.label')}>
      <Button aria-disabled={isNewest} onClick={() => pages.previous(() => open({}))}>
        {t('vendors:history.showNewer')}
      </Button>
      <Button aria-disabled={!hasOlder} onClick={() => open({ after: last }, pages.nextState)}>
        {t('vendors:history.showOlder')}
      </Button>
    </nav>
  );
}

function useColumns(vendor: Vendor): Column<Entry>[] {
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
          <ChangedFields fields={entry.fields} />
          {entry.otherVendor?.id !== vendor.id && <OtherVendor entry={entry} />}
          <OfWhat object={entry.object} vendor={vendor} />
        </>
      ),
    },
  ];
}

function ChangedFields({ fields }: Pick<Entry, 'fields'>): ReactNode {
  const nameOf = useFieldName();
  if (fields.length === 0) return null;
  return <div className="caption">{fields.map(nameOf).join(', ')}</div>;
}

/** The other entry of a merge, which keeps its own page in the archive. */
function OtherVendor({ entry: { otherVendor } }: { entry: Entry }): ReactNode {
  if (otherVendor == null) return null;
  return (
    <div className="caption">
      <Link to="/app/vendors/$vendorId" params={{ vendorId: otherVendor.id }}>
        {otherVendor.name}
      </Link>
    </div>
  );
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
