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
