import { type FocusEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceBook } from './evidence-book.js';

/** The day a document stops being valid; a day that is none stays on the page until it is mended. */
export function ValidUntil({ file, evidence }: { file: Evidence; evidence: EvidenceBook }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [isWrong, setIsWrong] = useState(false);
  function leave({ target: { value, validity } }: FocusEvent<HTMLInputElement>): void {
    setIsWrong(!validity.valid);
    const day = value === '' ? null : value;
    if (validity.valid && day !== file.validUntil) void evidence.date(file.id, day);
  }
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
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onBlur={leave}
      />
      {isWrong && (
        <span className="field__error" id={`${id}-error`} role="alert">
          {t('respond:evidence.dateWrong')}
        </span>
      )}
    </span>
  );
}
