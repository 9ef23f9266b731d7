import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import { StatusChip } from '../../../ui/status-chip.js';
import type { AnswerBook } from '../saving/answer-book.js';
import type { Evidence } from './evidence-book.js';
import { OpenFile } from './open-file.js';
import { Refusal } from './upload-line.js';
import { useEvidence } from './use-evidence.js';

interface EvidenceNamesProps {
  book: AnswerBook;
  question: string;
  /** Nothing can be mended here any more, so only what went with the answer is named. */
  isClosed?: boolean;
}

/** The documents of one question, to read: also those that are not attached yet, or never were. */
export function EvidenceNames({ book, question, isClosed = false }: EvidenceNamesProps): ReactNode {
  const { t } = useTranslation();
  const { state } = useEvidence(book);
  const own = state.evidence.filter(
    (file) => file.questionId === question && !(isClosed && file.state === 'REFUSED'),
  );
  const uploads = state.uploads.filter((upload) => upload.question === question);
  if (own.length === 0 && uploads.length === 0) return null;
  return (
    <ul className="respond-evidence__list">
      {own.map((file) => (
        <li key={file.id} className="respond-evidence__line ink-2">
          <NameOf file={file} />
          {file.state === 'CHECKING' && (
            <StatusChip tone="waiting">{t('respond:evidence.checking')}</StatusChip>
          )}
          {file.state === 'REFUSED' && <Refusal cause={file.refusal ?? 'FAILED'} />}
          {file.state === 'ATTACHED' && <OpenFile file={file} />}
        </li>
      ))}
      {uploads.map(({ key, fileName, share, cause }) => (
        <li key={key} className="respond-evidence__line ink-2">
          {t('respond:evidence.document', { fileName })}
          {cause === null ? (
            <StatusChip tone="active">
              {t('respond:evidence.uploading', { percent: Math.round(share * 100) })}
            </StatusChip>
          ) : (
            <Refusal cause={cause} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NameOf({ file: { fileName, validUntil } }: { file: Evidence }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (validUntil == null) return <span>{t('respond:evidence.document', { fileName })}</span>;
  return <span>{t('respond:evidence.documentUntil', { fileName, day: formats.day(validUntil) })}</span>;
}
