import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDocumentLineFragment } from '../../graphql/staff.generated.js';
import { Notice } from '../../ui/notice.js';

export interface NextStepProps {
  document: Pick<AgreementDocumentLineFragment, 'state' | 'refusal' | 'agreements'>;
}

/** Each end of a reading says what to do next; a file that was read, only where it holds several agreements. */
export function NextStep({ document: { state, refusal, agreements } }: NextStepProps): ReactNode {
  const { t } = useTranslation();
  if (state === 'CHECKING' || state === 'READING') return null;
  if (state === 'READ')
    return agreements != null && agreements > 1 ? (
      <Notice>{t('agreements:several', { count: agreements })}</Notice>
    ) : null;
  const words =
    state === 'REFUSED' ? t(`agreements:refusal.${refusal ?? 'OTHER'}`, t('agreements:refusal.OTHER')) : null;
  return (
    <Notice tone="problem" live>
      {words ?? t(`agreements:nextStep.${state}`)}
    </Notice>
  );
}
