import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';

/** What moves the assessment forward is the primary action; the others stand beside it. */
export function AssessmentActs({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const mayReview = useMay('assessments.review');
  const decide = useDecideLabel(assessment);
  const params = { assessmentId: assessment.id };
  const isIn = assessment.submittedAt != null;
  const isReviewed = assessment.reviewedAt != null;
  return (
    <>
      {assessment.scoreSheet != null && (
        <Link to="/app/assessments/$assessmentId/score" params={params} className={buttonClass('secondary')}>
          {t('assessments:page.score')}
        </Link>
      )}
      {isIn && (
        <Link
          to="/app/assessments/$assessmentId/review"
          params={params}
          className={buttonClass(mayReview && !isReviewed ? 'primary' : 'secondary')}
        >
          {mayReview && !isReviewed ? t('assessments:page.review') : t('assessments:page.answers')}
        </Link>
      )}
      {decide !== null && (
        <Link
          to="/app/assessments/$assessmentId/decide"
          params={params}
          className={buttonClass(decide === 'decideAgain' ? 'secondary' : 'primary')}
        >
          {t(`assessments:page.${decide}`)}
        </Link>
      )}
    </>
  );
}

/** Who decides, proposes or advises comes to the same page; nobody else is sent there. */
function useDecideLabel(
  assessment: AssessmentHeadFragment,
): 'decide' | 'decideAgain' | 'propose' | 'advise' | null {
  const mayDecide = useMay('decisions.make');
  const mayPropose = useMay('decisions.propose');
  const mayAdvise = useMay('decisions.advise');
  const waits = assessment.proposals.some(({ endedAs }) => endedAs == null);
  if (assessment.state !== 'DONE') return null;
  if (mayAdvise) return waits ? 'advise' : null;
  if (!mayDecide && !mayPropose) return null;
  if (assessment.decision != null && !waits) return 'decideAgain';
  return mayDecide ? 'decide' : 'propose';
}
