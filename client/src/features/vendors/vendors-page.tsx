import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorListDocument, type VendorListQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Pager } from '../../ui/pager.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { useListPages } from '../../workspace/list-pages.js';
import { QueryFace } from '../../workspace/query-face.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { useRowKeys } from './row-keys.js';
import { useVendorColumns } from './vendor-columns.js';
import { VendorFilters } from './vendor-filters.js';
import { isNarrowed, toFilter, type VendorSearch } from './vendor-search.js';

const route = getRouteApi('/app/vendors');
const PAGE = 50;

export function VendorsPage(): ReactNode {
  const { t } = useTranslation();
  const search: VendorSearch = route.useSearch();
  const mayEdit = useMay('vendors.edit');
  const query = useStaffQuery(['vendors', search], VendorListDocument, {
    first: PAGE,
    after: search.after,
    filter: toFilter(search),
    sort: search.sort ?? 'NAME',
    direction: search.down === true ? 'DESC' : 'ASC',
  });
  return (
    <div className="stack">
      <PageHeading title={t('vendors:list.title')} actions={mayEdit && <AddVendorLink />} />
      <QueryFace query={query} lines={12}>
        {({ vendors }) =>
          vendors.totalCount === 0 && !isNarrowed(search) ? (
            <NoVendors mayEdit={mayEdit} />
          ) : (
            <>
              <VendorFilters />
              <VendorTable vendors={vendors} loading={query.isPlaceholderData} />
            </>
          )
        }
      </QueryFace>
    </div>
  );
}

function AddVendorLink(): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  useShortcut('c', t('vendors:add.title'), () => void navigate({ to: '/app/vendors/new' }));
  return (
    <Link to="/app/vendors/new" className={buttonClass('primary')}>
      {t('vendors:add.title')}
    </Link>
  );
}

function NoVendors({ mayEdit }: { mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState demo={<LoadDemo />}>
      {mayEdit ? t('vendors:list.empty') : t('vendors:list.emptyToRead')}
    </EmptyState>
  );
}

function VendorTable({
  vendors,
  loading,
}: {
  vendors: VendorListQuery['vendors'];
  loading: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const search: VendorSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const columns = useVendorColumns();
  useRowKeys();
  if (vendors.totalCount === 0) return <EmptyState>{t('vendors:list.noneFit')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('vendors:list.count', { count: vendors.totalCount })}
        columns={columns}
        rows={vendors.edges.map((edge) => edge.node)}
        rowKey={(vendor) => vendor.id}
        sort={{ by: search.sort ?? 'NAME', descending: search.down === true }}
        onSort={({ by, descending }) =>
          void navigate({
            to: '/app/vendors',
            search: (now: VendorSearch) => ({
              ...now,
              sort: sortOf(by),
              down: descending || undefined,
              after: undefined,
            }),
          })
        }
        loading={loading}
      />
      <Pager
        shown={vendors.edges.length}
        total={vendors.totalCount}
        hasPrevious={search.after !== undefined}
        hasNext={vendors.pageInfo.hasNextPage}
        onPrevious={() =>
          pages.previous(
            () =>
              void navigate({
                to: '/app/vendors',
                search: (now: VendorSearch) => ({ ...now, after: undefined }),
              }),
          )
        }
        onNext={() =>
          void navigate({
            to: '/app/vendors',
            search: (now: VendorSearch) => ({ ...now, after: vendors.pageInfo.endCursor ?? undefined }),
            state: pages.nextState,
          })
        }
      />
    </>
  );
}

function sortOf(by: string) {
  return by === 'TIER' || by === 'LEVEL' || by === 'OPEN_RISKS' || by === 'NEXT_REVIEW' ? by : undefined;
}
