import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { SetWorkspaceClockDocument, type WorkspaceLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Select } from '../../ui/select.js';
import { say } from '../../ui/undo.js';

type Clock = Pick<WorkspaceLineFragment, 'timeZone' | 'language' | 'version'>;

const LANGUAGES = ['en', 'de'] as const;

/** Where the workspace's days begin, and in which language its team is written to. */
export function ClockForm({ workspace }: { workspace: Clock }): ReactNode {
  const { t } = useTranslation();
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const [language, setLanguage] = useState(workspace.language);
  const [zones] = useState(() => zoneChoices(workspace.timeZone));
  const form = useClock();

  function submit(event: FormEvent): void {
    event.preventDefault();
    void form.submit({ input: { timeZone, language, expectedVersion: workspace.version } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <p>{t('identity:clock.what')}</p>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="timeZone"
        label={t('identity:clock.timeZone')}
        error={form.errors['timeZone']}
        choices={zones}
        value={timeZone}
        onChange={({ target }) => setTimeZone(target.value)}
      />
      <RadioGroup
        name="language"
        label={t('identity:clock.language')}
        error={form.errors['language']}
        choices={LANGUAGES.map((one) => ({ value: one, label: t(`identity:clock.${one}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('identity:clock.save')}
        </Button>
      </div>
    </Form>
  );
}

function useClock() {
  const { t } = useTranslation();
  return useMutationForm(SetWorkspaceClockDocument, {
    payload: (data) => data.setWorkspaceClock,
    fields: ['timeZone', 'language'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['viewer'] });
      say(t('identity:clock.saved'));
    },
  });
}

/** Browsers leave UTC out of their list; the one that is set is always there. */
function zoneChoices(current: string): { value: string; label: string }[] {
  const zones = new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
