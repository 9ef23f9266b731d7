import './assessments.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment, DeliveryState } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';
import { KeptMailNote } from './kept-mail-note.js';

const TONES: Record<DeliveryState, StatusTone> = {
  QUEUED: 'waiting',
  SENT: 'done',
  KEPT: 'waiting',
  FAILED: 'problem',
  BOUNCED: 'problem',
};

/** Where each mail is; one that failed says why. */
export function DeliveryList({
  deliveries,
}: {
  deliveries: AssessmentHeadFragment['deliveries'];
}): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (deliveries.length === 0) return <p className="ink-2">{t('assessments:delivery.none')}</p>;
  return (
    <>
      <KeptMailNote />
      <ul className="assessments-lines" aria-label={t('assessments:delivery.title')}>
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <StatusChip tone={TONES[delivery.state]}>
              {t(`assessments:delivery.state.${delivery.state}`)}
            </StatusChip>{' '}
            {t(`assessments:delivery.kind.${delivery.kind}`, { defaultValue: delivery.kind })}{' '}
            <time dateTime={delivery.at} className="ink-2">
              {formats.moment(delivery.at)}
            </time>
            {delivery.reason != null && <div>{delivery.reason}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
