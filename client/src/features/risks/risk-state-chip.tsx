import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskState } from '../../graphql/staff.generated.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';

const TONES: Record<RiskState, StatusTone> = {
  DRAFT: 'waiting',
  OPEN: 'active',
  ACCEPTED: 'neutral',
  REJECTED: 'neutral',
  CLOSED: 'done',
};

export function RiskStateChip({ state }: { state: RiskState }): ReactNode {
  const { t } = useTranslation();
  return <StatusChip tone={TONES[state]}>{t(`staff:riskState.${state}`)}</StatusChip>;
}
