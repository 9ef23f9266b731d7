import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RiskListDocument, type RiskListQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { useListPages } from '../../workspace/list-pages.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { HeatMap } from './heat-map.js';
import { useRiskColumns } from './risk-columns.js';
import { RiskFilters } from './risk-filters.js';
import { isNarrowed, type RiskSearch, toFilter } from './risk-search.js';

const route = getRouteApi('/app/risks');
const PAGE = 50;

export function RisksPage(): ReactNode {
  const { t } = useTranslation();
  const { view: _view, ...search }: RiskSearch = route.useSearch();
  const query = useStaffQuery(['risks', search], RiskListDocument, {
    first: PAGE,
    after: search.after,
    filter: toFilter(search),
  });
  return (
    <div className="stack">
      <PageHeading title={t('risks:title')} lead={t('risks:lead')} />
      <QueryFace query={query} lines={12}>
        {({ risks }) =>
          risks.totalCount === 0 && !isNarrowed(search) ? (
            <EmptyState demo={<LoadDemo />}>{t('risks:empty')}</EmptyState>
          ) : (
            <Register risks={risks} loading={query.isPlaceholderData} />
          )
        }
      </QueryFace>
    </div>
  );
}

interface RegisterProps {
  risks: RiskListQuery['risks'];
  loading: boolean;
}

function Register({ risks, loading }: RegisterProps): ReactNode {
  const search: RiskSearch = route.useSearch();
  return (
    <>
      <ViewLinks />
      <RiskFilters risks={risks} />
      {search.view === 'map' && <HeatMap />}
      <RiskTable risks={risks} loading={loading} />
    </>
  );
}

function ViewLinks(): ReactNode {
  const { t } = useTranslation();
  const { view, after: _after, ...filters }: RiskSearch = route.useSearch();
  return (
    <TabLinks label={t('risks:view.label')}>
      <Link
        to="/app/risks"
        search={filters}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={view === undefined ? 'page' : undefined}
      >
        {t('risks:view.list')}
      </Link>
      <Link
        to="/app/risks"
        search={{ ...filters, view: 'map' }}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={view === 'map' ? 'page' : undefined}
      >
        {t('risks:view.map')}
      </Link>
    </TabLinks>
  );
}

function RiskTable({ risks, loading }: RegisterProps): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const columns = useRiskColumns();
  if (risks.totalCount === 0) return <EmptyState>{t('risks:noneFit')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('risks:count', { count: risks.totalCount })}
        columns={columns}
        rows={risks.edges.map((edge) => edge.node)}
        rowKey={(risk) => risk.id}
        loading={loading}
      />
      <Pager
        shown={risks.edges.length}
        total={risks.totalCount}
        hasPrevious={search.after !== undefined}
        hasNext={risks.pageInfo.hasNextPage}
        onPrevious={() =>
          pages.previous(() => void navigate({ to: '/app/risks', search: { ...search, after: undefined } }))
        }
        onNext={() =>
          void navigate({
            to: '/app/risks',
            search: { ...search, after: risks.pageInfo.endCursor ?? undefined },
            state: pages.nextState,
          })
        }
      />
    </>
  );
}
