import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBadge } from '../../ui/band-badge.js';
import type { Finding } from './map-model.js';

/** How many findings stand on a thing, under the worst of them; the words are asked for once a table, not once a row. */
export function useFindingCount(): (findings: readonly Finding[] | undefined) => ReactNode {
  const { t } = useTranslation();
  return (findings) => {
    const [worst] = findings ?? [];
    if (worst === undefined) return <span className="ink-2">{t('maps:none')}</span>;
    const count = findings?.length ?? 0;
    return (
      <BandBadge band={worst.severity}>
        {t('maps:findingCount', { count, band: t(`ui:band.${worst.severity.toLowerCase()}`) })}
      </BandBadge>
    );
  };
}
