import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandMark, toBand } from './band-mark.js';
import './band.css';

export interface BandBadgeProps {
  /** 'low' … 'critical' in any casing; null or unknown: not assessed. */
  band: string | null | undefined;
  /** Words instead of the band's own: "6 × 4, high". They must still name the band. */
  children?: ReactNode;
}

/** A risk band in words and a mark; colour comes third. */
export function BandBadge({ band: value, children }: BandBadgeProps): ReactNode {
  const band = toBand(value);
  return (
    <span className={`band band--${band.replace('_', '-')}`}>
      <BandMark band={band} />
      <span className="band__word">{children ?? <BandWord band={band} />}</span>
    </span>
  );
}

function BandWord({ band }: { band: ReturnType<typeof toBand> }): ReactNode {
  const { t } = useTranslation();
  return t(`ui:band.${band}`);
}
