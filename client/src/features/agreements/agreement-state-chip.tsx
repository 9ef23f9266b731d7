import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementState, DocumentState } from '../../graphql/staff.generated.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';

const TONES: Record<AgreementState, StatusTone> = {
  DRAFT: 'waiting',
  SIGNED: 'active',
  IN_FORCE: 'done',
  ENDED: 'problem',
  REPLACED: 'neutral',
};

export function AgreementStateChip({ state }: { state: AgreementState }): ReactNode {
  const { t } = useTranslation();
  return <StatusChip tone={TONES[state]}>{t(`agreements:state.${state}`)}</StatusChip>;
}

const DOCUMENT_TONES: Record<DocumentState, StatusTone> = {
  CHECKING: 'waiting',
  READING: 'waiting',
  READ: 'done',
  UNREADABLE: 'problem',
  NOT_COVERED: 'problem',
  NOT_AN_AGREEMENT: 'problem',
  REFUSED: 'problem',
};

export function DocumentStateChip({ state }: { state: DocumentState }): ReactNode {
  const { t } = useTranslation();
  return <StatusChip tone={DOCUMENT_TONES[state]}>{t(`agreements:documentState.${state}`)}</StatusChip>;
}
