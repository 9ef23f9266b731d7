import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidaysFragment } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';
import { useChangeHolidays } from './use-change-holidays.js';

/** A day that no law of the place names: a proclaimed one, or one on which the workspace is closed. */
export function AddHoliday({ calendar }: { calendar: HolidaysFragment }): ReactNode {
  const { t } = useTranslation();
  const { form, change } = useChangeHolidays(calendar);
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (day === '') form.refuse([{ path: 'day', message: t('calendar:holidays.dayMissing') }]);
    else if (name.trim() === '') form.refuse([{ path: 'name', message: t('calendar:holidays.nameMissing') }]);
    else change({ add: { day, name: name.trim() } });
  }
  return (
    <Form unsaved={form.unsaved} className="panel stack" aria-labelledby="add-holiday" onSubmit={submit}>
      <h2 id="add-holiday">{t('calendar:holidays.add')}</h2>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="day"
        type="date"
        short
        label={t('calendar:day')}
        error={form.errors['day']}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <TextInput
        name="name"
        label={t('calendar:holidays.name')}
        error={form.errors['name']}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {t('calendar:holidays.addDay')}
        </Button>
      </div>
    </Form>
  );
}
