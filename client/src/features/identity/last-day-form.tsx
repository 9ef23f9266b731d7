import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type PersonLineFragment, SetAccessUntilDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { LastDay } from './last-day.js';

/** Moves the last day of somebody whose role ends; a day that is over opens the door again. */
export function LastDayForm({
  person,
  onDone,
}: {
  person: PersonLineFragment;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const [until, setUntil] = useState(person.accessUntil ?? '');
  const form = useMutationForm(SetAccessUntilDocument, {
    payload: (data) => data.setAccessUntil,
    fields: ['accessUntil'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t('identity:lastDay.set', { name: person.name, day: day(until) }));
      onDone();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (until === '') form.refuse([{ path: 'accessUntil', message: t('identity:lastDay.missing') }]);
    else
      void form.submit({
        input: { personId: person.id, expectedVersion: person.version, accessUntil: until },
      });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <LastDay value={until} onChange={setUntil} error={form.errors['accessUntil']} />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('identity:lastDay.save')}
        </Button>
      </div>
    </Form>
  );
}
