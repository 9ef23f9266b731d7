import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { AnswerWords } from './answer-words.js';
import type { ReviewEntry } from './review-book.js';

/** What stood here before the question was opened again: nothing that was sent is lost. */
export function AnswerVersions({ entry, language }: { entry: ReviewEntry; language: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const earlier = entry.versions.filter(({ version }) => version !== entry.answer?.version);
  if (earlier.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="review-versions">
      <h3 id="review-versions" className="field__label">
        {t('assessments:reopen.versions', { version: entry.answer?.version ?? 0 })}
      </h3>
      {earlier.map((answer) => (
        <div key={answer.version}>
          <p className="ink-2">
            {t('assessments:reopen.version', {
              version: answer.version,
              at: formats.moment(answer.savedAt),
            })}
          </p>
          <AnswerWords question={entry.question} answer={{ ...answer, na: null }} language={language} />
        </div>
      ))}
    </section>
  );
}
