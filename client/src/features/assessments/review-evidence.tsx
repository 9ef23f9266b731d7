import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayHere, useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { StatusChip } from '../../ui/status-chip.js';
import { previewKind } from './evidence-bytes.js';
import { EvidencePreview } from './evidence-preview.js';
import { OpenEvidence } from './open-evidence.js';
import type { ReviewEntry, ReviewEvidence } from './review-book.js';

/** The documents the vendor handed in with this answer: what they are, how long they hold, and themselves. */
export function ReviewEvidenceList({ entry }: { entry: ReviewEntry }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  const ids = entry.evidence.filter(isShowable).map(({ id }) => id);
  // From one to the next; after the last one they are put away.
  const showNext = (): void => setShown(ids[shown === null ? 0 : ids.indexOf(shown) + 1] ?? null);
  useShortcut('e', t('assessments:evidence.showKey'), showNext);
  if (entry.evidence.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="review-evidence">
      <h3 id="review-evidence" className="field__label">
        {t('assessments:evidence.title')}
      </h3>
      <ul className="review__risks stack stack--tight">
        {entry.evidence.map((document) => (
          <EvidenceLine
            key={document.id}
            document={document}
            isShown={document.id === shown}
            onShow={(isShown) => setShown(isShown ? document.id : null)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Not while it is checked, and not where a browser can only hand it over. */
function isShowable({ state, mediaType }: ReviewEvidence): boolean {
  return state === 'ATTACHED' && previewKind(mediaType ?? '') !== null;
}

interface EvidenceLineProps {
  document: ReviewEvidence;
  isShown: boolean;
  onShow: (isShown: boolean) => void;
}

function EvidenceLine({ document, isShown, onShow }: EvidenceLineProps): ReactNode {
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
      <div className="row">
        {isShowable(document) && (
          <Button aria-expanded={isShown} onClick={() => onShow(!isShown)}>
            {t(`assessments:evidence.${isShown ? 'putAway' : 'show'}`, { name: document.fileName })}
          </Button>
        )}
        {isReady && <OpenEvidence id={document.id} fileName={document.fileName} />}
      </div>
      {isShown && <EvidencePreview document={document} />}
    </li>
  );
}
