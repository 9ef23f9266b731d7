import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentState, DeliveryState } from '../graphql/staff.generated.js';
import { StatusChip, type StatusTone } from '../ui/status-chip.js';

const TONES: Record<AssessmentState, StatusTone> = {
  DRAFT: 'neutral',
  SENT: 'waiting',
  ANSWERING: 'active',
  IN_REVIEW: 'active',
  DONE: 'done',
};

interface AssessmentStateChipProps {
  state: AssessmentState | null | undefined;
  /** How far the letter got, while nobody has opened it: what was kept or came back is not called sent. */
  letter?: DeliveryState | null | undefined;
}

/** Draft · Sent · Answering · In review · Done; nothing asked yet is said in words. */
export function AssessmentStateChip({ state, letter }: AssessmentStateChipProps): ReactNode {
  const { t } = useTranslation();
  if (state == null) return <span className="ink-2">{t('staff:notAsked')}</span>;
  if (state === 'SENT' && letter === 'KEPT')
    return <StatusChip tone="waiting">{t('staff:letter.KEPT')}</StatusChip>;
  if (state === 'SENT' && letter === 'BOUNCED')
    return <StatusChip tone="problem">{t('staff:letter.BOUNCED')}</StatusChip>;
  return <StatusChip tone={TONES[state]}>{t(`staff:state.${state}`)}</StatusChip>;
}
