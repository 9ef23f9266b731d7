import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EventLogDocument, type EventLogQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Pager } from '../../ui/pager.js';
import { useListPages } from '../../workspace/list-pages.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import { PurposeWords, ThingLink } from './log-cells.js';
import { LogFilter } from './log-filter.js';
import type { LogSearch } from './routes.js';

type Events = EventLogQuery['events'];
type Entry = Events['edges'][number]['node'];

const route = getRouteApi('/app/settings/log');
const PAGE = 50;

export function LogPage(): ReactNode {
  const { t } = useTranslation();
  const mayRead = useMay('audit.read');
  const { after, ...filter }: LogSearch = route.useSearch();
  const query = useStaffQuery(['events', after, filter], EventLogDocument, { first: PAGE, after, filter });
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('audit:title')} lead={t('audit:lead')} />
      <SettingsTabs />
      {mayRead && <LogFilter />}
      <QueryFace query={query} lines={12}>
        {({ events }) => <Log events={events} loading={query.isPlaceholderData} />}
      </QueryFace>
    </div>
  );
}

function Log({ events, loading }: { events: Events; loading: boolean }): ReactNode {
  const { t } = useTranslation();
  const { after, ...filter }: LogSearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const columns = useColumns();
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  if (events.totalCount === 0)
    return <EmptyState>{isNarrowed ? t('audit:nothing') : t('audit:empty')}</EmptyState>;
  return (
    <>
      <DataTable
        cards
        caption={t('audit:count', { count: events.totalCount })}
        columns={columns}
        rows={events.edges.map((edge) => edge.node)}
        rowKey={(entry) => String(entry.seq)}
        loading={loading}
      />
      <Pager
        shown={events.edges.length}
        total={events.totalCount}
        hasPrevious={after !== undefined}
        hasNext={events.pageInfo.hasNextPage}
        onPrevious={() => pages.previous(() => void navigate({ to: '/app/settings/log', search: filter }))}
        onNext={() =>
          void navigate({
            to: '/app/settings/log',
            search: { ...filter, after: events.pageInfo.endCursor ?? undefined },
            state: pages.nextState,
          })
        }
      />
    </>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    { key: 'seq', head: t('audit:seq'), numeric: true, cell: (entry) => entry.seq },
    {
      key: 'at',
      head: t('audit:at'),
      cell: (entry) => <time dateTime={entry.at}>{formats.moment(entry.at)}</time>,
    },
    { key: 'actor', head: t('audit:actor'), cell: (entry) => entry.actorName ?? t('audit:ofVendor') },
    { key: 'action', head: t('audit:action'), cell: (entry) => t(`acts:${entry.action}`) },
    { key: 'object', head: t('audit:object'), cell: (entry) => <ThingLink object={entry.object} /> },
    { key: 'purpose', head: t('audit:purpose'), cell: (entry) => <PurposeWords purpose={entry.purpose} /> },
    {
      key: 'outcome',
      head: t('audit:outcome'),
      cell: (entry) => (entry.outcome === 'refused' ? t('audit:refused') : t('audit:done')),
    },
    {
      key: 'hash',
      head: t('audit:hash'),
      cell: (entry) => <code title={entry.hash}>{entry.hash.slice(0, 12)}…</code>,
    },
  ];
}
