import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBadge } from './band-badge.js';
import { toBand } from './band-mark.js';

export interface TierBadgeProps {
  /** 1 to 4, or 'T1' to 'T4'; null: not assessed. */
  tier: number | string | null | undefined;
}

const BANDS = ['critical', 'high', 'medium', 'low'] as const;

/** "▲ T2 high": the tier and the band of inherent risk it stands for (DOMAIN formula 10). */
export function TierBadge({ tier }: TierBadgeProps): ReactNode {
  const { t } = useTranslation();
  const number = typeof tier === 'string' ? Number(tier.replace(/^T/i, '')) : (tier ?? 0);
  const band = BANDS[number - 1];
  if (band === undefined) return <BandBadge band={null} />;
  return (
    <BandBadge band={band}>
      {t('ui:tier', { tier: number, band: t(`ui:bandInText.${toBand(band)}`) })}
    </BandBadge>
  );
}
