import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { DecideLink } from './decide-link.js';

/** What moves the assessment forward is the primary action; the others stand beside it. */
export function AssessmentActs({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const mayReview = useMay('assessments.review');
  const params = { assessmentId: assessment.id };
  const isIn = assessment.submittedAt != null && assessment.answersDeletedAt == null;
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
      {assessment.answersDeletedAt == null && <DecideLink assessment={assessment} />}
    </>
  );
}
