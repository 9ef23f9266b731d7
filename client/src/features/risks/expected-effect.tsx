import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ratedNow, ratedTarget } from '@core/risk/measures.js';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import type { MeasureValues } from './measure-fields.js';
import { Rated } from './risk-columns.js';
import { useScale } from './scale.js';

interface ExpectedEffectProps {
  risk: RiskDetailFragment;
  measures: readonly MeasureValues[];
}

/** What the formula makes of the plan while it is written; a rating by hand stands until its person takes it back. */
export function ExpectedEffect({ risk, measures }: ExpectedEffectProps): ReactNode {
  const { t } = useTranslation();
  const scale = useScale();
  const inherent = { likelihood: risk.inherentLikelihood, impact: risk.inherentImpact };
  const known = measures.map(({ preventive, mitigating, doneOn }) => ({
    preventive,
    mitigating,
    isDone: doneOn !== '',
  }));
  return (
    <div aria-live="polite" className="stack stack--tight">
      <p>
        {t('risks:expected.now')} <Rated {...ratedNow(inherent, known, scale)} />
      </p>
      <p>
        {t('risks:expected.target')} <Rated {...ratedTarget(inherent, known, scale)} />
      </p>
      {risk.ratingReason != null && <p className="caption ink-2">{t('risks:expected.byHand')}</p>}
    </div>
  );
}
