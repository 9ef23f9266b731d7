import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../../i18n/dates.js';
import { Notice } from '../../../ui/notice.js';
import { AnswerText } from '../answers/answer-text.js';
import type { BookState } from '../saving/book-state.js';

/** What was sent before the question was opened again: version one beside version two. */
export function EarlierAnswer({ question, state }: { question: Question; state: BookState }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [before] = state.saved.get(question.id)?.earlier ?? [];
  if (before === undefined) return null;
  const { value, naReason, comment, savedAt } = before;
  return (
    <Notice tone="quiet" title={t('respond:again.before', { moment: formats.moment(savedAt) })}>
      <AnswerText
        question={question}
        draft={{ value: value as AnswerValue | null, naReason: naReason ?? null, comment: comment ?? null }}
      />
    </Notice>
  );
}

/** Which questions are open again, and why; the others stay as they were sent. */
export function ReopenedNotice({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { reopening, landing } = state.assessment;
  if (reopening == null) return null;
  return (
    <Notice title={t('respond:again.title', { count: reopening.questionIds.length, ...landing })}>
      <p className="respond-note">{reopening.reason}</p>
      <p>{t('respond:again.what')}</p>
    </Notice>
  );
}

/** Sent before, and not among those that were opened again. */
export function isClosedAgain(state: BookState, question: string): boolean {
  return state.assessment.reopening?.closedIds.includes(question) ?? false;
}
