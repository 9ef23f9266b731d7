import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { offerUndo } from '../../../ui/undo.js';
import type { Evidence, EvidenceBook } from './evidence-book.js';
import { OpenFile } from './open-file.js';
import { Refusal } from './upload-line.js';
import { ValidUntil } from './valid-until.js';

/** A file the server has: being checked, attached, or refused after a closer look. */
export function AttachedFile({ file, evidence }: { file: Evidence; evidence: EvidenceBook }): ReactNode {
  const { t } = useTranslation();
  const { id, fileName, state, refusal } = file;
  function remove(): void {
    evidence.remove(id);
    offerUndo(t('respond:evidence.removed', { fileName }), () => evidence.keep(id));
  }
  return (
    <li className="respond-evidence__file">
      <strong className="respond-evidence__name">{fileName}</strong>
      {state === 'CHECKING' && <StatusChip tone="waiting">{t('respond:evidence.checking')}</StatusChip>}
      {state === 'ATTACHED' && <StatusChip tone="done">{t('respond:evidence.attached')}</StatusChip>}
      {state === 'REFUSED' && <Refusal cause={refusal ?? 'FAILED'} />}
      {state === 'ATTACHED' && <ValidUntil file={file} evidence={evidence} />}
      {state === 'ATTACHED' && <OpenFile file={file} />}
      <Button kind="quiet" onClick={remove}>
        {t('respond:evidence.remove')}
        <span className="visually-hidden"> {fileName}</span>
      </Button>
    </li>
  );
}
