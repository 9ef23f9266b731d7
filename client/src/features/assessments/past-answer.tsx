import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { StatusChip } from '../../ui/status-chip.js';
import { AnswerWords } from './answer-words.js';
import type { ReviewEntry } from './review-book.js';
import { isChanged } from './review-past.js';

/** What the vendor said last time, in the words of then, beside what it says now. */
export function PastAnswerView({ entry: { past, answer } }: { entry: ReviewEntry }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (past === null) return null;
  const changed = isChanged(past, answer);
  return (
    <section className="stack stack--tight" aria-labelledby="review-past">
      <h3 id="review-past" className="field__label">
        {past.submittedAt === null
          ? t('assessments:review.before')
          : t('assessments:review.beforeOn', { day: formats.day(past.submittedAt) })}{' '}
        <StatusChip tone={changed ? 'waiting' : 'neutral'}>
          {changed ? t('assessments:review.changed') : t('assessments:review.same')}
        </StatusChip>
      </h3>
      <AnswerWords question={past.question} answer={past.answer} language={past.language} />
    </section>
  );
}
