import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import type { AnswerBook } from '../saving/answer-book.js';
import { useEvidence } from './use-evidence.js';

/** The documents of one question, to read. */
export function EvidenceNames({ book, question }: { book: AnswerBook; question: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { state } = useEvidence(book);
  const own = state.evidence.filter((one) => one.questionId === question && one.state === 'ATTACHED');
  if (own.length === 0) return null;
  return (
    <ul className="respond-evidence__list">
      {own.map(({ id, fileName, validUntil }) => (
        <li key={id} className="ink-2">
          {validUntil === null || validUntil === undefined
            ? t('respond:evidence.document', { fileName })
            : t('respond:evidence.documentUntil', { fileName, day: formats.day(validUntil) })}
        </li>
      ))}
    </ul>
  );
}
