import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposeDecisionDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { DecideFields } from './decide-fields.js';
import {
  draftFields,
  draftOf,
  draftProblems,
  type Deciding,
  type Group,
  inputOf,
  refreshDecided,
} from './deciding.js';

/** The first of two people: what they write goes to the data protection officer and to whoever decides. */
export function ProposeForm({
  assessment,
  groups,
}: {
  assessment: Deciding;
  groups: readonly Group[];
}): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => draftOf(undefined));
  const form = useMutationForm(ProposeDecisionDocument, {
    payload: (data) => data.proposeDecision,
    fields: draftFields(values.conditions.length),
    onDone: () => refreshDecided(assessment),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = draftProblems(values, t);
    if (problems.length > 0 || values.outcome === null) return form.refuse(problems);
    return void form.submit({ input: inputOf(assessment, values, values.outcome) });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <DecideFields
        values={values}
        groups={groups}
        reviewDueOn={assessment.decisionNeeds.reviewDueOn}
        onChange={setValues}
        errors={form.errors}
      />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('assessments:decide.propose')}
        </Button>
      </div>
    </Form>
  );
}
