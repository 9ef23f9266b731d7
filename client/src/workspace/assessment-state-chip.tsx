import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentState } from '../graphql/staff.generated.js';
import { StatusChip, type StatusTone } from '../ui/status-chip.js';

const TONES: Record<AssessmentState, StatusTone> = {
  DRAFT: 'neutral',
  SENT: 'waiting',
  ANSWERING: 'active',
  IN_REVIEW: 'active',
  DONE: 'done',
};

/** Draft · Sent · Answering · In review · Done; nothing asked yet is said in words. */
export function AssessmentStateChip({ state }: { state: AssessmentState | null | undefined }): ReactNode {
  const { t } = useTranslation();
  if (state == null) return <span className="ink-2">{t('staff:notAsked')}</span>;
  return <StatusChip tone={TONES[state]}>{t(`staff:state.${state}`)}</StatusChip>;
}
