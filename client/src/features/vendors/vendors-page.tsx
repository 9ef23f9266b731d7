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
import { ArchivedLink } from './archived-link.js';
import { useVendorList } from './vendor-list.js';
import { VendorFilters } from './vendor-filters.js';
import { VendorLooks } from './vendor-looks.js';
import { isNarrowed, type VendorSearch } from './vendor-search.js';
import { VendorTable } from './vendor-table.js';
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
            <>
              <NoVendors mayEdit={mayEdit} />
              <ArchivedLink search={search} />
            </>
          ) : (
            <>
              <VendorFilters />
              <VendorLooks search={search} />
              <VendorTable vendors={vendors} loading={query.isPlaceholderData} />
            </>
          )
        }
      </QueryFace>
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
