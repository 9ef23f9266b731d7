import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementListDocument, type AgreementListQuery } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { buttonClass } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { Pager } from '../../../ui/pager.js';
import { useListPages } from '../../../workspace/list-pages.js';
import { LoadDemo } from '../../../workspace/load-demo.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useAgreementColumns } from './agreement-columns.js';
import { AgreementFilters } from './agreement-filters.js';
import { type AgreementSearch, isNarrowed, toFilter } from './agreement-search.js';

const route = getRouteApi('/app/agreements');
const PAGE = 50;

export function AgreementsPage(): ReactNode {
  const { t } = useTranslation();
  const search: AgreementSearch = route.useSearch();
  const query = useStaffQuery(['agreements', search], AgreementListDocument, {
    first: PAGE,
    after: search.after,
    filter: toFilter(search),
  });
  return (
    <div className="stack">
      <PageHeading title={t('agreements:title')} lead={t('agreements:lead')} actions={<Acts />} />
      <QueryFace query={query} lines={12}>
        {({ agreements }) =>
          agreements.totalCount === 0 && !isNarrowed(search) ? (
            <EmptyState demo={<LoadDemo />}>{t('agreements:empty')}</EmptyState>
          ) : (
            <>
              <AgreementFilters />
              <AgreementTable agreements={agreements} loading={query.isPlaceholderData} />
            </>
          )
        }
      </QueryFace>
    </div>
  );
}

function Acts(): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  return (
    <>
      <Link to="/app/agreements/here" className={buttonClass('quiet')}>
        {t('agreements:here.link')}
      </Link>
      {mayEdit && (
        <Link to="/app/agreements/new" className={buttonClass('primary')}>
          {t('agreements:add.link')}
        </Link>
      )}
    </>
  );
}

interface AgreementTableProps {
  agreements: AgreementListQuery['agreements'];
  loading: boolean;
}

function AgreementTable({ agreements, loading }: AgreementTableProps): ReactNode {
  const { t } = useTranslation();
  const search: AgreementSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const columns = useAgreementColumns(true);
  const { edges, totalCount, pageInfo } = agreements;
  if (totalCount === 0) return <EmptyState>{t('agreements:noneFit')}</EmptyState>;
  const go = (after: string | undefined, state?: typeof pages.nextState): void =>
    void navigate({ to: '/app/agreements', search: { ...search, after }, ...(state && { state }) });
  return (
    <>
      <DataTable
        caption={t('agreements:count', { count: totalCount })}
        columns={columns}
        rows={edges.map((edge) => edge.node)}
        rowKey={(agreement) => agreement.id}
        loading={loading}
      />
      <Pager
        shown={edges.length}
        total={totalCount}
        hasPrevious={search.after !== undefined}
        hasNext={pageInfo.hasNextPage}
        onPrevious={() => pages.previous(() => go(undefined))}
        onNext={() => go(pageInfo.endCursor ?? undefined, pages.nextState)}
      />
    </>
  );
}
