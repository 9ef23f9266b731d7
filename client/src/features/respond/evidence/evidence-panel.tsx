import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@core/questionnaire/questionnaire.js';
import type { OpenBook } from '../door/in-door.js';
import { textsIn } from '../fields/value-shape.js';
import { draftIn } from '../saving/book-state.js';
import { AttachedFile } from './attached-file.js';
import { EvidenceTrouble } from './evidence-trouble.js';
import { ReuseFile } from './reuse-file.js';
import { UploadLine } from './upload-line.js';
import { useEvidence } from './use-evidence.js';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt,.json';

/** Documents for one question: choose, watch, date, remove, or take one that was handed in before. */
export function EvidencePanel({ question, book, state }: OpenBook & { question: Question }): ReactNode {
  const { t } = useTranslation();
  const { evidence, state: files } = useEvidence(book);
  const heading = useId();
  const own = files.evidence.filter(({ questionId }) => questionId === question.id);
  const uploads = files.uploads.filter((upload) => upload.question === question.id);
  async function send(file: File): Promise<void> {
    const isIn = await evidence.send(question.id, file);
    if (isIn && question.type === 'file') addName(file.name);
  }
  /** A question that asks for documents is answered by their names. */
  function addName(name: string): void {
    const draft = draftIn(book.state, question.id);
    const names = textsIn(draft.value);
    if (!names.includes(name)) book.answer(question.id, { ...draft, value: [...names, name] }, 'none');
  }
  return (
    <section className="stack no-print" aria-labelledby={heading}>
      <h2 id={heading} className="respond-evidence__title">
        {t('respond:evidence.title')} <span className="field__optional">{t('ui:optional')}</span>
      </h2>
      <ul className="respond-evidence__list" aria-live="polite">
        {own.map((file) => (
          <AttachedFile key={file.id} file={file} evidence={evidence} />
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} evidence={evidence} />
        ))}
      </ul>
      <EvidenceTrouble book={book} state={state} />
      <ChooseFile onChoose={(file) => void send(file)} />
      <ReuseFile {...{ question, evidence }} files={files.evidence} />
    </section>
  );
}

function ChooseFile({ onChoose }: { onChoose: (file: File) => void }): ReactNode {
  const { t } = useTranslation();
  const hint = useId();
  return (
    <div className="field">
      <p id={hint} className="field__hint">
        {t('respond:evidence.limits')}
      </p>
      <label className="btn respond-evidence__choose">
        {t('respond:evidence.choose')}
        <input
          type="file"
          className="respond-evidence__input"
          accept={ACCEPTED}
          multiple
          aria-describedby={hint}
          onChange={(event) => {
            for (const file of event.target.files ?? []) onChoose(file);
            // The same file may be chosen again after it was refused and mended.
            event.target.value = '';
          }}
        />
      </label>
    </div>
  );
}
