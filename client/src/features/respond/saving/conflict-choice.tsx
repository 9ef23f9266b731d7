import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { AnswerText } from '../answers/answer-text.js';
import type { OpenBook } from '../door/in-door.js';
import { draftIn } from './book-state.js';
import { draftOf } from './draft.js';

export const CONFLICT_ID = 'respond-conflict';

/** Two people wrote the same answer: both texts side by side, and a person chooses (TRUST T7). */
export function ConflictChoice({
  question,
  book,
  state,
  onSettled,
}: OpenBook & { question: Question; onSettled: () => void }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const conflict = state.conflicts.get(question.id);
  if (conflict === undefined) return null;
  function settle(choice: 'mine' | 'theirs'): void {
    book.settle(question.id, choice);
    onSettled();
  }
  return (
    <section className="respond-conflict" id={CONFLICT_ID} tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('respond:conflict.title')}</h2>
      <p>{t('respond:conflict.what')}</p>
      <div className="columns">
        <div className="panel stack">
          <h3>{t('respond:conflict.mine')}</h3>
          <AnswerText question={question} draft={draftIn(state, question.id)} />
          <Button onClick={() => settle('mine')}>{t('respond:conflict.keepMine')}</Button>
        </div>
        <div className="panel stack">
          <h3>{t('respond:conflict.theirs', { moment: formats.moment(conflict.theirs.savedAt) })}</h3>
          <AnswerText question={question} draft={draftOf(conflict.theirs)} />
          <Button onClick={() => settle('theirs')}>{t('respond:conflict.keepTheirs')}</Button>
        </div>
      </div>
    </section>
  );
}
