import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';

interface SaidProps {
  by: { name: string | null } | null;
  at: string;
  reason: string;
}

/** "The register says so. (Dana Okafor, 29 Nov 2026)" */
export function Said({ by, at, reason }: SaidProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const who = by?.name ?? t('staff:withheld');
  return `${reason} (${who}, ${formats.day(at)})`;
}
