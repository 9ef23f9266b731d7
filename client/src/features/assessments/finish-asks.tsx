import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer.js';
import type { ReviewEntry } from './review-book.js';

interface FinishAsksProps {
  entries: readonly ReviewEntry[];
  /** Nothing is left to judge, so that nothing more will be asked. */
  isWhole: boolean;
}

/** What the one mail at the end of a review asks: the verdict "Ask", and every note to the vendor whatever the verdict. */
export function FinishAsks({ entries, isWhole }: FinishAsksProps): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  const asks = entries.filter(({ answer }) => isAsk(answer?.review));
  if (asks.length === 0) return isWhole && <p>{t('assessments:finish.nothingAsked')}</p>;
  return (
    <>
      <p>{t(`assessments:finish.${isWhole ? 'asks' : 'asksSoFar'}`, { count: asks.length })}</p>
      <ul className="review__choices">
        {asks.map(({ question, answer }) => (
          <li key={question.id}>
            {question.id}: {answer?.review?.noteToVendor ?? t('assessments:finish.askedWithoutNote')}
          </li>
        ))}
      </ul>
      {mails !== 'SERVER' && <p className="ink-2">{t('assessments:finish.asksKept')}</p>}
    </>
  );
}

type Review = NonNullable<ReviewEntry['answer']>['review'];

function isAsk(review: Review | undefined): boolean {
  return review != null && (review.verdict === 'ASKED' || review.noteToVendor != null);
}
