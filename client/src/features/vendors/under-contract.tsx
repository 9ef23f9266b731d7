import { coverStanding } from '@core/clause/agreement-cover.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayHere } from '../../i18n/dates.js';
import { DayText } from '../../ui/day-text.js';
import { StatusChip } from '../../ui/status-chip.js';
import type { VendorRow } from './vendor-list.js';

/** Until when a vendor is under contract; what is missing carries a mark. */
export function UnderContract({ vendor }: { vendor: VendorRow }): ReactNode {
  const { t } = useTranslation();
  const { agreementFrom: from = null, agreementUntil: until = null } = vendor;
  const standing = coverStanding({ from, until }, todayHere());
  if (standing === 'none') return <StatusChip tone="problem">{t('vendors:contract.none')}</StatusChip>;
  if (standing === 'ended')
    return (
      <>
        <StatusChip tone="problem">{t('vendors:contract.ended')}</StatusChip> <DayText day={until} />
      </>
    );
  if (standing === 'signed')
    return (
      <>
        {t('vendors:contract.from')} <DayText day={from} />
      </>
    );
  return until === null ? t('vendors:contract.noEnd') : <DayText day={until} />;
}
