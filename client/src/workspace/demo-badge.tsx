import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../ui/status-chip.js';

/** Stands on every page while invented data is in the workspace, so that nobody takes it for real. */
export function DemoBadge(): ReactNode {
  const { t } = useTranslation();
  return (
    <span title={t('workspace:demoHint')}>
      <StatusChip>{t('workspace:demo')}</StatusChip>
    </span>
  );
}
