import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeLineFragment } from '../graphql/staff.generated.js';
import { todayHere, useFormats } from '../i18n/dates.js';
import { addDays, weekdayOf } from '@core/day.js';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import type { Snoozing } from './snoozing.js';
import './filter-menu.css';

/** "Put off": tomorrow, Monday, in 30 days, or to a day of one's own. */
export function SnoozeMenu({ row, snoozing }: { row: HomeLineFragment; snoozing: Snoozing }): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const id = useId();
  const today = todayHere();

  return (
    <>
      <Button kind="quiet" popoverTarget={id}>
        {t('home:snooze')}
        <span className="visually-hidden"> {row.vendorName}</span>
      </Button>
      <dialog id={id} popover="auto" className="filter-menu" aria-label={t('home:snoozeUntil')}>
        {Object.entries(daysAhead(today)).map(([name, until]) => (
          <Button key={name} onClick={() => snoozing.snooze(row, until)}>
            {t(`home:snoozeTo.${name}`, { day: day(until) })}
          </Button>
        ))}
        <OwnDay first={addDays(today, 1)} onChosen={(until) => snoozing.snooze(row, until)} />
        <Button kind="quiet" popoverTarget={id} popoverTargetAction="hide">
          {t('ui:close')}
        </Button>
      </dialog>
    </>
  );
}

function OwnDay({ first, onChosen }: { first: string; onChosen: (day: string) => void }): ReactNode {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const error = chosen !== '' && chosen < first ? t('home:snoozeAfterToday') : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (chosen >= first) onChosen(chosen);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextInput
        short
        type="date"
        name="until"
        label={t('home:snoozeDay')}
        error={error}
        min={first}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button type="submit">{t('home:snoozeToDay')}</Button>
    </form>
  );
}

/** The days most people mean. */
function daysAhead(today: string): Record<'tomorrow' | 'monday' | 'month', string> {
  const toMonday = (8 - weekdayOf(today)) % 7 || 7;
  return { tomorrow: addDays(today, 1), monday: addDays(today, toMonday), month: addDays(today, 30) };
}
