import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeDay } from '@core/calendar/free-days.js';
import { currentLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { StatusChip } from '../../ui/status-chip.js';
import type { useChangeHolidays } from './use-change-holidays.js';

type Changing = ReturnType<typeof useChangeHolidays>;

interface HolidayTableProps {
  days: readonly FreeDay[];
  /** Null: the reader may not change the list. */
  changing: Changing | null;
}

/** The days of this year and the next two; what was dropped stays in sight. */
export function HolidayTable({ days, changing }: HolidayTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const acts = useActColumn(changing);
  if (days.length === 0) return <EmptyState>{t('calendar:holidays.empty')}</EmptyState>;
  return (
    <>
      <ErrorSummary problems={changing?.form.problems ?? []} />
      {changing?.form.failure && <ErrorFace failure={changing.form.failure} />}
      <DataTable
        caption={t('calendar:holidays.caption')}
        columns={[...columns, ...acts]}
        rows={days}
        rowKey={({ day, name }) => `${day} ${name.en}`}
      />
    </>
  );
}

function useColumns(): Column<FreeDay>[] {
  const { t } = useTranslation();
  const language = currentLanguage();
  return [
    { key: 'day', head: t('calendar:day'), cell: ({ day }) => <DayText day={day} distance={false} /> },
    { key: 'name', head: t('calendar:holidays.name'), names: true, cell: ({ name }) => name[language] },
    {
      key: 'origin',
      head: t('calendar:holidays.counts'),
      cell: ({ origin }) =>
        origin === 'PLACE' ? (
          t('calendar:holidays.origin.PLACE')
        ) : (
          <StatusChip tone="waiting">{t(`calendar:holidays.origin.${origin}`)}</StatusChip>
        ),
    },
  ];
}

/** None for a reader who may not change the list. */
function useActColumn(changing: Changing | null): Column<FreeDay>[] {
  const { t } = useTranslation();
  if (changing === null) return [];
  const cell = (day: FreeDay): ReactNode => <ChangeDay day={day} changing={changing} />;
  return [{ key: 'act', head: t('calendar:holidays.act'), cell }];
}

function ChangeDay({
  day: { day, name, origin },
  changing,
}: {
  day: FreeDay;
  changing: Changing;
}): ReactNode {
  const { t } = useTranslation();
  const word = t(`calendar:holidays.change.${origin}`);
  const label = `${word}: ${name[currentLanguage()]}, ${day}`;
  const change = origin === 'DROPPED' ? { restore: day } : { remove: day };
  return (
    <Button kind="quiet" aria-label={label} busy={changing.form.busy} onClick={() => changing.change(change)}>
      {word}
    </Button>
  );
}
