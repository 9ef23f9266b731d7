import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayHere, useFormats } from '../../i18n/dates.js';
import { DayText } from '../../ui/day-text.js';
import { StatusChip } from '../../ui/status-chip.js';
import { OpenEvidence } from './open-evidence.js';
import type { ReviewEntry, ReviewEvidence } from './review-book.js';

/** The documents the vendor handed in with this answer: what they are, how long they hold, and the way to them. */
export function ReviewEvidenceList({ entry }: { entry: ReviewEntry }): ReactNode {
  const { t } = useTranslation();
  if (entry.evidence.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="review-evidence">
      <h3 id="review-evidence" className="field__label">
        {t('assessments:evidence.title')}
      </h3>
      <ul className="review__risks stack stack--tight">
        {entry.evidence.map((document) => (
          <EvidenceLine key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}

function EvidenceLine({ document }: { document: ReviewEvidence }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const isReady = document.state === 'ATTACHED';
  return (
    <li>
      <span className="review__file">{document.fileName}</span>{' '}
      <span className="ink-2">
        {t('assessments:evidence.size', { size: formats.number(document.size / 1024, 0) })}
      </span>{' '}
      {!isReady && (
        <StatusChip tone={document.state === 'REFUSED' ? 'problem' : 'waiting'}>
          {t(`assessments:evidence.state.${document.state}`)}
        </StatusChip>
      )}
      {document.validUntil != null && (
        <div className="ink-2">
          {t('assessments:evidence.validUntil')} <DayText day={document.validUntil} />{' '}
          {document.validUntil < todayHere() && (
            <StatusChip tone="problem">{t('assessments:evidence.expired')}</StatusChip>
          )}
        </div>
      )}
      <div className="caption ink-3" title={document.sha256 ?? undefined}>
        SHA-256 {document.sha256?.slice(0, 16)}…
      </div>
      {isReady && <OpenEvidence id={document.id} fileName={document.fileName} />}
    </li>
  );
}
