import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AssessmentHeadFragment,
  GiveAssessmentDocument,
  ReviewersToChooseDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { say } from '../../ui/undo.js';

/** Who reviews the answers. Reviewers see only what was given to them, so somebody has to give it. */
export function ReviewerPanel({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const mayGive = useMay('assessments.send');
  return (
    <section className="panel stack" aria-labelledby="reviewer">
      <h2 id="reviewer">{t('assessments:reviewer.title')}</h2>
      <p>
        {assessment.reviewer == null
          ? t('assessments:reviewer.nobody')
          : t('assessments:reviewer.given', { name: assessment.reviewer.name })}
      </p>
      {mayGive && <GiveForm assessment={assessment} />}
    </section>
  );
}

function GiveForm({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const [reviewerId, setReviewerId] = useState(assessment.reviewer?.id ?? '');
  const choices = useReviewers();
  const form = useMutationForm(GiveAssessmentDocument, {
    payload: (data) => data.giveAssessment,
    fields: ['reviewerId'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      say(t('assessments:reviewer.done'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id: assessmentId, version: expectedVersion } = assessment;
    void form.submit({ input: { assessmentId, expectedVersion, reviewerId: reviewerId || null } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <div className="row row--end">
        <Select
          name="reviewerId"
          label={t('assessments:reviewer.field')}
          placeholder={t('staff:nobody')}
          choices={choices}
          error={form.errors['reviewerId']}
          value={reviewerId}
          onChange={(event) => setReviewerId(event.target.value)}
        />
        <Button type="submit" busy={form.busy}>
          {t('assessments:reviewer.give')}
        </Button>
      </div>
    </Form>
  );
}

/** People whose role may review, by the role table itself. */
function useReviewers(): { value: string; label: string }[] {
  const query = useStaffQuery(['reviewers-to-choose'], ReviewersToChooseDocument, {});
  const table = (query.data?.roleTable ?? []) as { role: string; may: string[] }[];
  const roles = new Set(
    table.filter(({ may }) => may.includes('assessments.review')).map(({ role }) => role),
  );
  const people = query.data?.people ?? [];
  return people
    .filter(({ role, isSuspended }) => roles.has(role) && !isSuspended)
    .map(({ id, name }) => ({ value: id, label: name }));
}
