import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { DecideFields } from './decide-fields.js';
import {
  draftFields,
  draftOf,
  draftProblems,
  type Deciding,
  type DraftValues,
  type Group,
  inputOf,
  refreshDecided,
  waitingProposal,
} from './deciding.js';

const route = getRouteApi('/app/assessments/$assessmentId/decide');

/** The decision itself. What was proposed fills it in; the reason is written by whoever decides. */
export function DecideForm({
  assessment,
  groups,
}: {
  assessment: Deciding;
  groups: readonly Group[];
}): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => draftOf(waitingProposal(assessment)));
  const [reply, setReply] = useState('');
  const replyTo = replyAsked(assessment, values);
  const form = useDeciding(assessment, values.conditions.length);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = draftProblems(values, t);
    if (replyTo !== null && reply.trim() === '')
      problems.push({ path: 'adviceReply', message: t(`assessments:decide.replyMissing.${replyTo}`) });
    if (problems.length > 0 || values.outcome === null) return form.refuse(problems);
    const adviceReply = replyTo === null ? null : reply.trim();
    return void form.submit({ input: { ...inputOf(assessment, values, values.outcome), adviceReply } });
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
      {replyTo !== null && (
        <TextArea
          name="adviceReply"
          rows={3}
          label={t(`assessments:decide.reply.${replyTo}`)}
          hint={t('assessments:decide.replyHint')}
          error={form.errors['adviceReply']}
          value={reply}
          onChange={(event) => setReply(event.target.value)}
        />
      )}
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('assessments:decide.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** Another word than the advice, or none at all where it is asked for, needs a reason of its own. */
function replyAsked(assessment: Deciding, { outcome }: DraftValues): 'otherwise' | 'notWaited' | null {
  const advice = waitingProposal(assessment)?.advice[0];
  if (advice === undefined) return assessment.decisionNeeds.isAdviceNeeded ? 'notWaited' : null;
  return outcome !== null && outcome !== advice.outcome ? 'otherwise' : null;
}

function useDeciding(assessment: Deciding, conditions: number) {
  const navigate = route.useNavigate();
  return useMutationForm(DecideDocument, {
    payload: (data) => data.decide,
    fields: [...draftFields(conditions), 'adviceReply'],
    onDone: async () => {
      await refreshDecided(assessment);
      await navigate({ to: '/app/assessments/$assessmentId', params: { assessmentId: assessment.id } });
    },
  });
}
