import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessmentListDocument, type AssessmentListQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Pager } from '../../ui/pager.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { useListPages } from '../../workspace/list-pages.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { emptyToAbsent, listParam } from '../../workspace/search-params.js';
import { useAssessmentColumns } from './assessment-columns.js';
import { type AssessmentSearch, STATES } from './assessment-search.js';
import { SendKeptMails } from './send-kept-mails.js';

const route = getRouteApi('/app/assessments');
const PAGE = 50;

export function AssessmentsPage(): ReactNode {
  const { t } = useTranslation();
  const search: AssessmentSearch = route.useSearch();
  const maySend = useMay('assessments.send');
  const query = useStaffQuery(['assessments', search], AssessmentListDocument, {
    first: PAGE,
    after: search.after,
    filter: { state: search.state },
  });
  return (
    <div className="stack">
      <PageHeading title={t('assessments:list.title')} actions={maySend && <SendLink />} />
      <SendKeptMails />
      <QueryFace query={query} lines={12}>
        {({ assessments }) =>
          assessments.totalCount === 0 && search.state === undefined ? (
            <EmptyState demo={<LoadDemo />}>{t('assessments:list.empty')}</EmptyState>
          ) : (
            <>
              <Filters />
              <AssessmentTable assessments={assessments} loading={query.isPlaceholderData} />
            </>
          )
        }
      </QueryFace>
    </div>
  );
}

function SendLink(): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  useShortcut('c', t('assessments:send.title'), () => void navigate({ to: '/app/assessments/send' }));
  return (
    <Link to="/app/assessments/send" className={buttonClass('primary')}>
      {t('assessments:send.title')}
    </Link>
  );
}

function Filters(): ReactNode {
  const { t } = useTranslation();
  const search: AssessmentSearch = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = search.state ?? [];
  const change = (state: AssessmentSearch['state']): void =>
    void navigate({ to: '/app/assessments', search: { state } });
  return (
    <div className="stack stack--tight">
      <div className="filter-bar">
        <FilterMenu label={t('assessments:list.state')} chosen={chosen.length}>
          <CheckboxGroup
            name="filter-state"
            label={t('assessments:list.state')}
            choices={STATES.map((state) => ({ value: state, label: t(`staff:state.${state}`) }))}
            values={chosen}
            onChange={(values) => change(listParam(values, STATES))}
          />
        </FilterMenu>
      </div>
      <FilterChips
        chips={chosen.map((state) => ({
          key: state,
          label: t(`staff:state.${state}`),
          remove: () => change(emptyToAbsent(chosen.filter((one) => one !== state))),
        }))}
        onClear={() => change(undefined)}
      />
    </div>
  );
}

interface AssessmentTableProps {
  assessments: AssessmentListQuery['assessments'];
  loading: boolean;
}

function AssessmentTable({ assessments, loading }: AssessmentTableProps): ReactNode {
  const { t } = useTranslation();
  const search: AssessmentSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const columns = useAssessmentColumns();
  if (assessments.totalCount === 0) return <EmptyState>{t('assessments:list.noneFit')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('assessments:list.count', { count: assessments.totalCount })}
        columns={columns}
        rows={assessments.edges.map((edge) => edge.node)}
        rowKey={(assessment) => assessment.id}
        loading={loading}
      />
      <Pager
        shown={assessments.edges.length}
        total={assessments.totalCount}
        hasPrevious={search.after !== undefined}
        hasNext={assessments.pageInfo.hasNextPage}
        onPrevious={() =>
          pages.previous(() => void navigate({ to: '/app/assessments', search: { state: search.state } }))
        }
        onNext={() =>
          void navigate({
            to: '/app/assessments',
            search: { state: search.state, after: assessments.pageInfo.endCursor ?? undefined },
            state: pages.nextState,
          })
        }
      />
    </>
  );
}
