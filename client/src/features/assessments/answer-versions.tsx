import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { StatusChip } from '../../ui/status-chip.js';
import { AnswerWords } from './answer-words.js';
import type { ReviewEntry } from './review-book.js';
import { isChangedSinceReopened } from './review-changes.js';

/** What stood here before the question was opened again: nothing that was sent is lost. */
export function AnswerVersions({ entry, language }: { entry: ReviewEntry; language: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { since, question, answer } = entry;
  if (since === null) return null;
  const changed = isChangedSinceReopened(since);
  return (
    <section className="stack stack--tight" aria-labelledby="review-versions">
      <h3 id="review-versions" className="field__label">
        {since.reopenedAt === null
          ? t('assessments:reopen.before')
          : t('assessments:reopen.beforeOn', { day: formats.day(since.reopenedAt) })}{' '}
        <StatusChip tone={changed ? 'waiting' : 'neutral'}>
          {changed ? t('assessments:review.changed') : t('assessments:review.same')}
        </StatusChip>
      </h3>
      {since.documents > 0 && <p>{t('assessments:reopen.documents', { count: since.documents })}</p>}
      {since.isOther && since.before.length === 0 && (
        <p className="ink-2">{t('assessments:review.unanswered')}</p>
      )}
      {since.before.map((earlier) => (
        <div key={earlier.version}>
          <p className="ink-2">
            {t('assessments:reopen.version', {
              version: earlier.version,
              now: answer?.version ?? 0,
              at: formats.moment(earlier.savedAt),
            })}
          </p>
          <AnswerWords question={question} answer={{ ...earlier, na: naOf(earlier) }} language={language} />
        </div>
      ))}
    </section>
  );
}

/** The reason alone would stand there as an answer that nobody gave. */
function naOf({ naReason }: { naReason?: string | null | undefined }): 'PENDING' | null {
  return naReason == null ? null : 'PENDING';
}
