import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { DecideDocument, type DecisionOutcome } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import type { Problem } from '../../graphql/user-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { ConditionFields, type ConditionValues, NO_CONDITION } from './condition-fields.js';
import { dayAfter } from './due-day.js';
import type { Scored } from './score-page.js';

const route = getRouteApi('/app/assessments/$assessmentId/decide');
const OUTCOMES: readonly DecisionOutcome[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'];

interface DecideValues {
  outcome: DecisionOutcome | null;
  reason: string;
  conditions: readonly ConditionValues[];
  validUntil: string;
}

export function DecideForm({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState<DecideValues>({
    outcome: null,
    reason: '',
    conditions: [NO_CONDITION],
    validUntil: '',
  });
  const form = useDeciding(assessment, values.conditions.length);
  const problemsNow = useProblems(values);
  const withConditions = values.outcome === 'APPROVED_WITH_CONDITIONS';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (problemsNow.length > 0 || values.outcome === null) return form.refuse(problemsNow);
    return void form.submit({
      input: {
        assessmentId: assessment.id,
        expectedVersion: assessment.version,
        outcome: values.outcome,
        reason: values.reason.trim(),
        conditions: withConditions
          ? values.conditions.map(({ text, dueOn }) => ({ text: text.trim(), dueOn: dueOn || null }))
          : [],
        validUntil: values.validUntil || null,
      },
    });
  }

  return (
    <form noValidate className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <OutcomeAndReason values={values} onChange={setValues} errors={form.errors} />
      {withConditions && (
        <ConditionFields
          conditions={values.conditions}
          onChange={(conditions) => setValues({ ...values, conditions })}
          errors={form.errors}
        />
      )}
      <TextInput
        name="validUntil"
        type="date"
        short
        optional
        label={t('assessments:decide.validUntil')}
        hint={t('assessments:decide.validUntilHint')}
        min={dayAfter(1)}
        error={form.errors['validUntil']}
        value={values.validUntil}
        onChange={(event) => setValues({ ...values, validUntil: event.target.value })}
      />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('assessments:decide.submit')}
        </Button>
      </div>
    </form>
  );
}

interface OutcomeProps {
  values: DecideValues;
  onChange: (values: DecideValues) => void;
  errors: Record<string, string>;
}

function OutcomeAndReason({ values, onChange, errors }: OutcomeProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t('assessments:decide.outcome')}
        choices={OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(`assessments:decide.as.${outcome}`),
          hint: t(`assessments:decide.means.${outcome}`),
        }))}
        error={errors['outcome']}
        value={values.outcome}
        onChange={(word) => onChange({ ...values, outcome: OUTCOMES.find((one) => one === word) ?? null })}
      />
      <TextArea
        name="reason"
        label={t('staff:reason')}
        hint={t('assessments:decide.reasonHint')}
        error={errors['reason']}
        value={values.reason}
        onChange={(event) => onChange({ ...values, reason: event.target.value })}
      />
    </>
  );
}

function useDeciding(assessment: Scored, conditions: number) {
  const navigate = route.useNavigate();
  const ofConditions = Array.from({ length: conditions }, (_, at) => [
    `conditions.${at}.text`,
    `conditions.${at}.dueOn`,
  ]);
  return useMutationForm(DecideDocument, {
    payload: (data) => data.decide,
    fields: ['outcome', 'reason', 'validUntil', ...ofConditions.flat()],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', assessment.vendor.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({ to: '/app/assessments/$assessmentId', params: { assessmentId: assessment.id } });
    },
  });
}

/** What a decision cannot do without: it is read by people who were not there. */
function useProblems(values: DecideValues): Problem[] {
  const { t } = useTranslation();
  const problems: Problem[] = [];
  if (values.outcome === null)
    problems.push({ path: 'outcome', message: t('assessments:decide.outcomeMissing') });
  if (values.reason.trim() === '')
    problems.push({ path: 'reason', message: t('assessments:decide.reasonMissing') });
  if (values.outcome !== 'APPROVED_WITH_CONDITIONS') return problems;
  const empty = values.conditions.flatMap((condition, at) => (condition.text.trim() === '' ? [at] : []));
  return [
    ...problems,
    ...empty.map((at) => ({
      path: `conditions.${at}.text`,
      message: t('assessments:decide.conditionMissing'),
    })),
  ];
}
