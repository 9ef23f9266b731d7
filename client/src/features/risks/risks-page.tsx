import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RiskListDocument, type RiskListQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { TabLinks } from '../../ui/tab-links.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { HeatMap } from './heat-map.js';
import { RiskFilters } from './risk-filters.js';
import { RiskLooks } from './risk-looks.js';
import { isNarrowed, type RiskSearch, toFilter } from './risk-search.js';
import { RiskTable } from './risk-table.js';

const route = getRouteApi('/app/risks');
const PAGE = 50;

export function RisksPage(): ReactNode {
  const { t } = useTranslation();
  const { view: _view, arrows: _arrows, columns: _columns, ...search }: RiskSearch = route.useSearch();
  const mayEdit = useMay('risks.edit');
  const query = useStaffQuery(['risks', search], RiskListDocument, {
    first: PAGE,
    after: search.after,
    filter: toFilter(search),
  });
  return (
    <div className="stack">
      <PageHeading title={t('risks:title')} lead={t('risks:lead')} actions={mayEdit && <Additions />} />
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

function Additions(): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  useShortcut('c', t('risks:add.title'), () => void navigate({ to: '/app/risks/new' }));
  return (
    <>
      <Link to="/app/risks/import" className={buttonClass('secondary')}>
        {t('risks:import.open')}
      </Link>
      <Link to="/app/risks/rules" className={buttonClass('secondary')}>
        {t('risks:rules.open')}
      </Link>
      <Link to="/app/risks/new" className={buttonClass('primary')}>
        {t('risks:add.title')}
      </Link>
    </>
  );
}

function Register({ risks, loading }: { risks: RiskListQuery['risks']; loading: boolean }): ReactNode {
  const search: RiskSearch = route.useSearch();
  return (
    <>
      <ViewLinks />
      <RiskFilters risks={risks} />
      {search.view === 'map' && <HeatMap />}
      <RiskLooks />
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
