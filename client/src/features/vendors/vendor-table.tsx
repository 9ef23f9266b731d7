import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pager } from '../../ui/pager.js';
import { type Choosing, useChoosing } from '../../workspace/choosing.js';
import { useListPages } from '../../workspace/list-pages.js';
import { VendorBulkBar } from './vendor-bulk-bar.js';
import { PeekPanel } from './peek-panel.js';
import { focusRow, useRowKeys } from './row-keys.js';
import { useVendorColumns } from './vendor-columns.js';
import type { VendorPage, VendorRow } from './vendor-list.js';
import { SORTS, type VendorSearch } from './vendor-search.js';

const route = getRouteApi('/app/vendors');

interface VendorTableProps {
  vendors: VendorPage;
  loading: boolean;
}

/** The rows, what is done with the ticked ones, and the one that is open beside them. */
export function VendorTable({ vendors, loading }: VendorTableProps): ReactNode {
  const { t } = useTranslation();
  const search: VendorSearch = route.useSearch();
  const choosing = useChoosing<VendorRow>();
  const peeking = usePeeking(search);
  const rows = vendors.edges.map((edge) => edge.node);
  const keys = useRowKeys({
    toggle: (id) => rows.filter((row) => row.id === id).forEach(choosing.toggle),
    peek: peeking.toggle,
    moved: peeking.follow,
  });
  if (vendors.totalCount === 0) return <EmptyState>{t('vendors:list.noneFit')}</EmptyState>;
  return (
    <>
      <VendorBulkBar choosing={choosing} search={search} />
      <div className={search.peek === undefined ? 'register' : 'register register--peeking'}>
        <div className="stack" {...keys}>
          <Rows vendors={vendors} rows={rows} loading={loading} search={search} choosing={choosing} />
          <Pages vendors={vendors} search={search} />
        </div>
        {search.peek !== undefined && <PeekPanel vendorId={search.peek} onClose={peeking.close} />}
      </div>
    </>
  );
}

interface RowsProps extends VendorTableProps {
  rows: readonly VendorRow[];
  search: VendorSearch;
  choosing: Choosing<VendorRow>;
}

function Rows({ vendors, rows, loading, search, choosing }: RowsProps): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const columns = useVendorColumns(search);
  return (
    <DataTable
      caption={t('vendors:list.count', { count: vendors.totalCount })}
      columns={columns}
      rows={rows}
      rowKey={(vendor) => vendor.id}
      sort={{ by: search.sort ?? 'NAME', descending: search.down === true }}
      onSort={({ by, descending }) =>
        void navigate({
          to: '/app/vendors',
          search: (now: VendorSearch) => ({
            ...now,
            sort: SORTS.find((sort) => sort === by && sort !== 'NAME'),
            down: descending || undefined,
            after: undefined,
          }),
        })
      }
      selection={{
        has: choosing.has,
        toggle: choosing.toggle,
        setAll: choosing.setAll,
        labelOf: (vendor) => t('vendors:list.choose', { name: vendor.name }),
        labelOfAll: t('vendors:list.chooseAll'),
      }}
      openRow={search.peek}
      loading={loading}
    />
  );
}

function Pages({ vendors, search }: { vendors: VendorPage; search: VendorSearch }): ReactNode {
  const navigate = route.useNavigate();
  const pages = useListPages();
  const goTo = (after: string | undefined, state?: typeof pages.nextState): void =>
    void navigate({
      to: '/app/vendors',
      search: (now: VendorSearch) => ({ ...now, after }),
      ...(state === undefined ? {} : { state }),
    });
  return (
    <Pager
      shown={vendors.edges.length}
      total={vendors.totalCount}
      hasPrevious={search.after !== undefined}
      hasNext={vendors.pageInfo.hasNextPage}
      onPrevious={() => pages.previous(() => goTo(undefined))}
      onNext={() => goTo(vendors.pageInfo.endCursor ?? undefined, pages.nextState)}
    />
  );
}

/** The address knows which vendor is open beside the list; walking the rows takes it along. */
function usePeeking(search: VendorSearch) {
  const navigate = route.useNavigate();
  const show = (peek: string | undefined): void =>
    void navigate({
      to: '/app/vendors',
      search: (now: VendorSearch) => ({ ...now, peek }),
      replace: true,
      resetScroll: false,
    });
  return {
    toggle: (id: string) => show(search.peek === id ? undefined : id),
    follow: (id: string) => {
      if (search.peek !== undefined) show(id);
    },
    close: () => {
      if (search.peek !== undefined) focusRow(search.peek);
      show(undefined);
    },
  };
}
