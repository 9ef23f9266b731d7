import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { StatusChip } from '../../../ui/status-chip.js';
import type { Evidence, EvidenceBook } from './evidence-book.js';
import { Refusal } from './upload-line.js';

/** A file the server has: being checked, attached, or refused after a closer look. */
export function AttachedFile({ file, evidence }: { file: Evidence; evidence: EvidenceBook }): ReactNode {
  const { t } = useTranslation();
  const { id, fileName, state, refusal } = file;
  return (
    <li className="respond-evidence__file">
      <strong className="respond-evidence__name">{fileName}</strong>
      {state === 'CHECKING' && <StatusChip tone="waiting">{t('respond:evidence.checking')}</StatusChip>}
      {state === 'ATTACHED' && <StatusChip tone="done">{t('respond:evidence.attached')}</StatusChip>}
      {state === 'REFUSED' && <Refusal cause={refusal ?? 'FAILED'} />}
      {state === 'ATTACHED' && <ValidUntil file={file} evidence={evidence} />}
      <Button kind="quiet" onClick={() => void evidence.remove(id)}>
        {t('respond:evidence.remove')}
        <span className="visually-hidden"> {fileName}</span>
      </Button>
    </li>
  );
}

function ValidUntil({ file, evidence }: { file: Evidence; evidence: EvidenceBook }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className="respond-evidence__date">
      <label htmlFor={id}>
        {t('respond:evidence.validUntil')}
        <span className="visually-hidden"> {file.fileName}</span>
      </label>
      <input
        id={id}
        className="input input--short"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        defaultValue={file.validUntil ?? ''}
        onBlur={({ target: { value, validity } }) => {
          const day = value === '' ? null : value;
          if (validity.valid && day !== file.validUntil) void evidence.date(file.id, day);
        }}
      />
    </span>
  );
}
