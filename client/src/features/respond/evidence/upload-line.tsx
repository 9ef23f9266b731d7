import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { StatusChip } from '../../../ui/status-chip.js';
import type { EvidenceBook } from './evidence-book.js';
import type { Upload } from './uploads.js';

/** A file on its way, or the reason why it did not get in. */
export function UploadLine({ upload, evidence }: { upload: Upload; evidence: EvidenceBook }): ReactNode {
  const { t } = useTranslation();
  const { key, fileName, share, cause, isIn } = upload;
  const percent = Math.round(share * 100);
  return (
    <li className="respond-evidence__file">
      <strong className="respond-evidence__name">{fileName}</strong>
      {isIn && <StatusChip tone="waiting">{t('respond:evidence.checking')}</StatusChip>}
      {!isIn && cause === null && (
        <>
          <StatusChip tone="active">{t('respond:evidence.uploading', { percent })}</StatusChip>
          <progress max={100} value={percent} aria-label={t('respond:evidence.progress', { fileName })} />
          <Button kind="quiet" onClick={() => evidence.cancel(key)}>
            {t('respond:evidence.cancel')}
            <span className="visually-hidden"> {fileName}</span>
          </Button>
        </>
      )}
      {cause !== null && (
        <>
          <Refusal cause={cause} />
          <Button kind="quiet" onClick={() => evidence.forget(key)}>
            {t('respond:evidence.dismiss')}
            <span className="visually-hidden"> {fileName}</span>
          </Button>
        </>
      )}
    </li>
  );
}

/** What is wrong and what to do, with the limit in it. */
export function Refusal({ cause }: { cause: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <StatusChip tone="problem">{t('respond:evidence.refused')}</StatusChip>
      <p className="respond-evidence__cause">
        {t([`respond:evidence.cause.${cause}`, 'respond:evidence.cause.FAILED'])}
      </p>
    </>
  );
}
