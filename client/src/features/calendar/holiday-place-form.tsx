import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayPlace } from '@core/calendar/holidays.js';
import type { HolidaysFragment } from '../../graphql/staff.generated.js';
import { currentLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { useChangeHolidays } from './use-change-holidays.js';

/** Whose holidays count, and when somebody compared them with the law. */
export function HolidayPlaceForm({ calendar }: { calendar: HolidaysFragment }): ReactNode {
  const { t } = useTranslation();
  const { form, change } = useChangeHolidays(calendar);
  const [place, setPlace] = useState(calendar.place ?? '');
  const [verifiedOn, setVerifiedOn] = useState(calendar.verifiedOn ?? '');
  const language = currentLanguage();
  function submit(event: FormEvent): void {
    event.preventDefault();
    change({ place: place || null, verifiedOn: verifiedOn || null });
  }
  return (
    <Form unsaved={form.unsaved} className="panel stack" aria-labelledby="holiday-place" onSubmit={submit}>
      <h2 id="holiday-place">{t('calendar:holidays.place')}</h2>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="place"
        label={t('calendar:holidays.whose')}
        placeholder={t('calendar:holidays.none')}
        error={form.errors['place']}
        choices={(calendar.places as readonly HolidayPlace[]).map(({ code, name }) => ({
          value: code,
          label: name[language],
        }))}
        value={place}
        onChange={({ target }) => {
          setPlace(target.value);
          // Another place has not been compared yet.
          setVerifiedOn('');
        }}
      />
      <TextInput
        name="verifiedOn"
        type="date"
        short
        optional
        label={t('calendar:holidays.verifiedOn')}
        hint={t('calendar:holidays.verifiedHint')}
        error={form.errors['verifiedOn']}
        value={verifiedOn}
        onChange={({ target }) => setVerifiedOn(target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('calendar:holidays.save')}
        </Button>
      </div>
    </Form>
  );
}
