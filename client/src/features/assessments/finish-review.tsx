import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { FinishReviewDocument, type ReviewVerdict } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { KeyValues } from '../../ui/key-values.js';
import { FinishAsks } from './finish-asks.js';
import { FinishLeft } from './finish-left.js';
import { isOpen, type ReviewEntry, type Reviewed } from './review-book.js';
import { allSaved } from './reviewing.js';

const route = getRouteApi('/app/assessments/$assessmentId/review');
const VERDICTS: readonly (ReviewVerdict | 'NONE')[] = ['ACCEPTED', 'ASKED', 'NOT_OK', 'NONE'];

interface FinishReviewProps {
  assessment: Reviewed;
  entries: readonly ReviewEntry[];
}

/** The end of a review cannot be taken back: what is in it stands in the dialog before it is pressed. */
export function FinishReview({ assessment, entries }: FinishReviewProps): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const left = entries.filter(isOpen);
  const count = (verdict: ReviewVerdict | 'NONE'): number =>
    entries.filter((entry) => (isOpen(entry) ? 'NONE' : entry.answer?.review?.verdict) === verdict).length;
  const finish = useFinish(assessment, () => setAsking(false));
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t('assessments:finish.open')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('assessments:finish.title')}
        actions={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('assessments:finish.back')}
            </Button>
            <Button kind="primary" busy={finish.busy} disabled={left.length > 0} onClick={finish.submit}>
              {t('assessments:finish.submit')}
            </Button>
          </>
        }
      >
        <p>{t('assessments:finish.what')}</p>
        {left.length > 0 && <FinishLeft left={left} onGo={() => setAsking(false)} />}
        <KeyValues
          rows={VERDICTS.map((verdict) => ({
            key: verdict,
            label: t(`assessments:verdict.${verdict}`),
            value: count(verdict),
          }))}
        />
        <FinishAsks entries={entries} isWhole={left.length === 0} />
        {finish.failure && <ErrorFace failure={finish.failure} />}
        {finish.problems.map((problem) => (
          <p key={problem.message} className="field__error" role="alert">
            {problem.message}
          </p>
        ))}
      </Dialog>
    </>
  );
}

function useFinish(assessment: Reviewed, close: () => void) {
  const navigate = route.useNavigate();
  const form = useMutationForm(FinishReviewDocument, {
    payload: (data) => data.finishReview,
    fields: [],
    onDone: async () => {
      close();
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      await queryClient.invalidateQueries({ queryKey: ['review', assessment.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', assessment.vendor.id] });
      await queryClient.invalidateQueries({ queryKey: ['risks'] });
      await navigate({ to: '/app/assessments/$assessmentId/score', params: { assessmentId: assessment.id } });
    },
  });
  const submit = (): void => void send(assessment.id, form.submit);
  return { submit, busy: form.busy, failure: form.failure, problems: form.problems };
}

/** Judging answers may have moved the version on; the newest one is what the person has seen. */
async function send(
  id: string,
  submit: (variables: { input: { assessmentId: string; expectedVersion: number } }) => Promise<void>,
): Promise<void> {
  await allSaved(id);
  await queryClient.refetchQueries({ queryKey: ['review', id] });
  const page = queryClient.getQueryData<{ assessment: Reviewed }>(['review', id]);
  await submit({ input: { assessmentId: id, expectedVersion: page?.assessment.version ?? 0 } });
}
