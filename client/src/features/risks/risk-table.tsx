import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskLineFragment, RiskListQuery } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pager } from '../../ui/pager.js';
import { useChoosing } from '../../workspace/choosing.js';
import { useListPages } from '../../workspace/list-pages.js';
import { RiskBulkBar } from './risk-bulk-bar.js';
import './risks.css';
import { useRiskColumns } from './risk-columns.js';
import type { RiskSearch } from './risk-search.js';

const route = getRouteApi('/app/risks');

interface RiskTableProps {
  risks: RiskListQuery['risks'];
  loading: boolean;
}

export function RiskTable({ risks, loading }: RiskTableProps): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const mayEdit = useMay('risks.edit');
  const columns = useRiskColumns(search);
  const choosing = useChoosing<RiskLineFragment>();
  if (risks.totalCount === 0) return <EmptyState>{t('risks:noneFit')}</EmptyState>;
  const { has, toggle, setAll } = choosing;
  const selection = {
    has,
    toggle,
    setAll,
    labelOf: (risk: { statement?: string | null }) =>
      t('risks:bulk.select', { name: risk.statement ?? t('staff:withheld') }),
    labelOfAll: t('risks:bulk.selectAll'),
  };
  return (
    <>
      <RiskBulkBar choosing={choosing} />
      <DataTable
        caption={t('risks:count', { count: risks.totalCount })}
        columns={columns}
        rows={risks.edges.map((edge) => edge.node)}
        rowKey={(risk) => risk.id}
        loading={loading}
        {...(mayEdit ? { selection } : {})}
      />
      <Pages risks={risks} />
    </>
  );
}

function Pages({ risks }: { risks: RiskListQuery['risks'] }): ReactNode {
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  return (
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
  );
}
