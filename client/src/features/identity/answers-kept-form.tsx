import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { SetAnswersKeptDocument, type WorkspaceLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { say } from '../../ui/undo.js';

type Kept = Pick<WorkspaceLineFragment, 'answersKeptMonths' | 'version'>;

/** Months that are offered; one that was set otherwise is offered too. */
const USUAL = [6, 12, 24, 36, 60, 72, 120] as const;
const NO_END = 'none';

/** How long the answers of vendors are kept, and in words what that means. */
export function AnswersKeptForm({ workspace }: { workspace: Kept }): ReactNode {
  const { t } = useTranslation();
  const [months, setMonths] = useState(String(workspace.answersKeptMonths ?? NO_END));
  const form = useMutationForm(SetAnswersKeptDocument, {
    payload: (data) => data.setAnswersKept,
    fields: ['months'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['viewer'] });
      say(t('identity:kept.saved'));
    },
  });
  const spans = new Set([
    ...USUAL,
    ...(workspace.answersKeptMonths == null ? [] : [workspace.answersKeptMonths]),
  ]);
  const choices = [...spans]
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count), label: spanInWords(t, count) }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const input = { months: months === NO_END ? null : Number(months), expectedVersion: workspace.version };
    void form.submit({ input });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <p>{t('identity:kept.what')}</p>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="months"
        label={t('identity:kept.label')}
        error={form.errors['months']}
        choices={[...choices, { value: NO_END, label: t('identity:kept.noEnd') }]}
        value={months}
        onChange={({ target }) => setMonths(target.value)}
      />
      <Meaning />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('identity:kept.save')}
        </Button>
      </div>
    </Form>
  );
}

/** The same for whoever may not change it. */
export function AnswersKeptFacts({
  workspace: { answersKeptMonths: months },
}: {
  workspace: Kept;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p>
        {months == null
          ? t('identity:kept.noEndFact')
          : t('identity:kept.fact', { span: spanInWords(t, months) })}
      </p>
      <Meaning />
    </div>
  );
}

const POINTS = ['over', 'inUse', 'told', 'warned', 'held', 'gone', 'stays'] as const;

function Meaning(): ReactNode {
  const { t } = useTranslation();
  return (
    <Disclosure summary={t('identity:kept.meaning')}>
      <ul>
        {POINTS.map((point) => (
          <li key={point}>{t(`identity:kept.point.${point}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function spanInWords(t: Translate, months: number): string {
  return months % 12 === 0
    ? t('identity:kept.years', { count: months / 12 })
    : t('identity:kept.months', { count: months });
}
