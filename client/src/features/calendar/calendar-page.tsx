import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarDocument, type CalendarQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { EndsNotStated } from './ends-not-stated.js';
import { FeedPanel } from './feed-panel.js';

export type Deadline = CalendarQuery['deadlines'][number];

/** What ended lately and what is due in the next 90 days; each row leads to where it is dealt with. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation();
  const mayRead = useMay('agreements.read');
  const query = useStaffQuery(['calendar'], CalendarDocument, {});
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('calendar:title')} lead={t('calendar:lead')} />
      {mayRead && <EndsNotStated />}
      <QueryFace query={query}>
        {({ deadlines, calendarFeed }) => (
          <>
            <Deadlines title={t('calendar:over')} rows={deadlines.filter(({ daysLeft }) => daysLeft < 0)} />
            <Deadlines
              title={t('calendar:coming')}
              rows={deadlines.filter(({ daysLeft }) => daysLeft >= 0)}
            />
            {deadlines.length === 0 && <EmptyState>{t('calendar:empty')}</EmptyState>}
            <FeedPanel feed={calendarFeed ?? null} />
          </>
        )}
      </QueryFace>
    </div>
  );
}

function Deadlines({ title, rows }: { title: string; rows: readonly Deadline[] }): ReactNode {
  const columns = useDeadlineColumns();
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ kind, href, dueOn, title: name }) => `${kind} ${href} ${dueOn} ${name}`}
      />
    </section>
  );
}

function useDeadlineColumns(): Column<Deadline>[] {
  const { t } = useTranslation();
  return [
    { key: 'day', head: t('calendar:day'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
    {
      key: 'what',
      head: t('calendar:what'),
      names: true,
      cell: ({ kind, title, href }) => (
        <>
          <Link to={href}>{title}</Link>
          <div className="caption ink-2">{t(`calendar:kind.${kind}`)}</div>
        </>
      ),
    },
    { key: 'group', head: t('calendar:group'), cell: ({ groupName }) => groupName ?? t('calendar:office') },
  ];
}
