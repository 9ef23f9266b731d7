import { useTranslation } from 'react-i18next';
import type { HolidayChanges } from '@core/calendar/free-days.js';
import { queryClient } from '../../graphql/query-client.js';
import { ChangeHolidaysDocument, type HolidaysFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { say } from '../../ui/undo.js';

/** What a person changes; the rest of the list stays as it is. */
export interface HolidayChange {
  readonly place?: string | null;
  readonly verifiedOn?: string | null;
  readonly add?: { readonly day: string; readonly name: string };
  /** Taken from the list: a day of the place is dropped, an added one is gone. */
  readonly remove?: string;
  readonly restore?: string;
}

/** Every change sends the whole list, with the version that was read. */
export function useChangeHolidays(calendar: HolidaysFragment) {
  const { t } = useTranslation();
  const form = useMutationForm(ChangeHolidaysDocument, {
    payload: (data) => data.changeBusinessCalendar,
    fields: ['place', 'verifiedOn', 'day', 'name'],
    onDone: async () => {
      for (const key of ['holidays', 'vendor', 'calendar'])
        await queryClient.invalidateQueries({ queryKey: [key] });
      say(t('calendar:holidays.saved'));
    },
  });
  const change = (what: HolidayChange) => void form.submit({ input: inputFrom(calendar, what) });
  return { form, change };
}

function inputFrom(calendar: HolidaysFragment, what: HolidayChange) {
  const { place = calendar.place, verifiedOn = calendar.verifiedOn, add, remove, restore } = what;
  const ours = calendar.added as HolidayChanges['added'];
  const isOurs = ours.some(({ day }) => day === remove);
  const dropped = calendar.dropped.filter((day) => day !== restore);
  return {
    place: place ?? null,
    verifiedOn: verifiedOn ?? null,
    added: [...ours.filter(({ day }) => day !== remove), ...(add === undefined ? [] : [add])],
    dropped: remove === undefined || isOurs ? dropped : [...dropped, remove],
    expectedVersion: calendar.version,
  };
}
