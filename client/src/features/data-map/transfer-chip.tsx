import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowTransfer } from '@core/data-flow/flow-transfer.js';
import { useFormats } from '../../i18n/dates.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';

/** What the transfer logic says of a flow, in words, with the country that decided; asked for once a table. */
export function useTransferChip(): (transfer: FlowTransfer | undefined) => ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (transfer) => {
    if (transfer === undefined) return '–';
    const { status, country } = transfer;
    const where = country === null || country === 'unknown' ? '' : ` (${formats.country(country)})`;
    return (
      <StatusChip tone={toneOf(status)}>
        {t(`maps:transfer.${status}`)}
        {where}
      </StatusChip>
    );
  };
}

function toneOf(status: FlowTransfer['status']): StatusTone {
  if (status === 'not_restricted') return 'neutral';
  if (status === 'ok_with_conditions' || status === 'check_listing') return 'waiting';
  return status.startsWith('ok_') ? 'done' : 'problem';
}
