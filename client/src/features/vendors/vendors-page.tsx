import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { ColumnsMenu } from './columns-menu.js';
import { ExportMenu } from './export-menu.js';
import { useVendorList } from './vendor-list.js';
import { VendorFilters } from './vendor-filters.js';
import { isNarrowed, type VendorSearch } from './vendor-search.js';
import { VendorTable } from './vendor-table.js';
import { ViewsMenu } from './views-menu.js';
import './register.css';

const route = getRouteApi('/app/vendors');

export function VendorsPage(): ReactNode {
  const { t } = useTranslation();
  const search: VendorSearch = route.useSearch();
  const mayEdit = useMay('vendors.edit');
  const query = useVendorList(search);
  return (
    <div className="stack">
      <PageHeading title={t('vendors:list.title')} actions={mayEdit && <Additions />} />
      <QueryFace query={query} lines={12}>
        {({ vendors }) =>
          vendors.totalCount === 0 && !isNarrowed(search) ? (
            <NoVendors mayEdit={mayEdit} />
          ) : (
            <>
              <VendorFilters />
              <Looks search={search} />
              <VendorTable vendors={vendors} loading={query.isPlaceholderData} />
            </>
          )
        }
      </QueryFace>
    </div>
  );
}

/** How the list looks, and the list as a file. */
function Looks({ search }: { search: VendorSearch }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const navigate = route.useNavigate();
  const change = (part: VendorSearch): void =>
    void navigate({ to: '/app/vendors', search: (now: VendorSearch) => ({ ...now, ...part }) });
  return (
    <div className="row">
      <ViewsMenu search={search} />
      <ColumnsMenu search={search} change={change} />
      <ExportMenu search={search} />
      {mayEdit && (
        <Link to="/app/vendors/twins" className={buttonClass('quiet')}>
          {t('vendors:twins.open')}
        </Link>
      )}
    </div>
  );
}

function Additions(): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  useShortcut('c', t('vendors:add.title'), () => void navigate({ to: '/app/vendors/new' }));
  return (
    <>
      <Link to="/app/vendors/import" className={buttonClass('secondary')}>
        {t('vendors:import.open')}
      </Link>
      <Link to="/app/vendors/new" className={buttonClass('primary')}>
        {t('vendors:add.title')}
      </Link>
    </>
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
