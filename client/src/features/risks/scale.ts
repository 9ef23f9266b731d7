import { useTranslation } from 'react-i18next';
import { FIVE_BY_FIVE, type RiskScale } from '@core/risk/scale.js';
import { RiskScalesDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';

/** The scale of the workspace; the product's own until it is known. */
export function useScale(): RiskScale {
  const query = useStaffQuery(['risk-scales'], RiskScalesDocument, {}, { staleTime: 60_000 });
  return (query.data?.riskSettings.scale as RiskScale | undefined) ?? FIVE_BY_FIVE;
}

export interface ScaleWords {
  likelihood: (step: number) => string;
  impact: (step: number) => string;
}

/** The product's own scale speaks the reader's language, one of the workspace its own words. */
export function useScaleWords(scale: RiskScale): ScaleWords {
  const { t } = useTranslation();
  const isOwn = (side: 'likelihood' | 'impact') => scale[side].join() !== FIVE_BY_FIVE[side].join();
  const word = (side: 'likelihood' | 'impact', step: number) =>
    isOwn(side) ? (scale[side][step - 1] ?? String(step)) : t(`risks:${side}Step.${step}`);
  return {
    likelihood: (step) => word('likelihood', step),
    impact: (step) => word('impact', step),
  };
}
