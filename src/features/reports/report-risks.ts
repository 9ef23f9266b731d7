import type { Rating, ReportRisk } from '../../core/report/model-risks.js';
import type { Band } from '../../core/report/model-terms.js';
import type { Wording } from '../../core/report/wording.js';
import type { Risk } from '../risks/risk.entity.js';
import type { RiskMeasure } from '../risks/risk-measure.entity.js';
import type { ReportSource } from './report-source.js';

const STATES = {
  DRAFT: 'draft',
  OPEN: 'confirmed',
  ACCEPTED: 'accepted',
  CLOSED: 'closed',
  REJECTED: 'closed',
} as const satisfies Record<Risk['state'], ReportRisk['state']>;

/**
 * Rejected proposals are left out: a person said that they are no risks.
 * @param said what our rules found, in the language of the report
 */
export function risksOf(
  { risks, measures, groups }: ReportSource,
  wording: Wording,
  said: (statement: string) => string,
): ReportRisk[] {
  return risks
    .filter((risk) => risk.state !== 'REJECTED')
    .map((risk) => {
      const own = measures.filter(({ riskId }) => riskId === risk.id);
      return {
        id: `rsk_${risk.id}`,
        title: said(risk.statement),
        cause: risk.cause,
        effect: risk.effect,
        state: STATES[risk.state],
        before: rating(risk.inherentLikelihood, risk.inherentImpact, risk.inherentBand),
        after: isTreated(risk, own)
          ? rating(risk.targetLikelihood, risk.targetImpact, risk.targetBand)
          : null,
        treatment: (risk.treatment?.toLowerCase() ?? null) as ReportRisk['treatment'],
        measure: own.length > 0 ? own.map((measure) => inWords(measure, wording)).join('; ') : risk.note,
        owner: groups.get(risk.ownerGroupId ?? '')?.name ?? null,
        dueOn: risk.dueOn,
        acceptedUntil: risk.state === 'ACCEPTED' ? risk.acceptedUntil : null,
      };
    });
}

/** Without a measure or a person's word there is no rating after treatment: it has not been rated. */
function isTreated({ targetReason, ratingReason }: Risk, measures: readonly RiskMeasure[]): boolean {
  return measures.length > 0 || targetReason !== null || ratingReason !== null;
}

function rating(likelihood: number, impact: number, band: Risk['band']): Rating {
  return { likelihood, impact, score: likelihood * impact, band: band.toLowerCase() as Band };
}

function inWords({ what, dueOn, doneOn }: RiskMeasure, wording: Wording): string {
  if (doneOn !== null) return wording.say('risks.measure_done', { what, day: wording.day(doneOn) });
  return dueOn === null ? what : wording.say('risks.measure_due', { what, day: wording.day(dueOn) });
}
