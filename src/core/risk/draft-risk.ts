/**
 * Decides what risk a finding suggests: a draft for a person to judge, never a decision.
 * Authority: DOMAIN section 1 (a risk is a judgement about a fact) and section 3 (formula 13).
 * Version: draft settings 1; judgement, not measurement.
 */
import type { Severity, Tier } from '../questionnaire/questionnaire.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';
import { rate, type RatedRisk } from './rate.js';

export interface DraftSettings {
  /** Steps of the 5×5: how likely harm becomes while the finding stands. */
  readonly likelihood: Readonly<Record<Severity, number>>;
  /** How hard it would hit people, by what the service does with their data. */
  readonly impact: Readonly<Record<Tier, number>>;
  /** While the tier is not known the draft assumes the worst. */
  readonly impactUnknown: number;
}

export const DRAFT_SETTINGS: DraftSettings = {
  likelihood: { low: 2, medium: 3, high: 4, critical: 5 },
  impact: { T1: 5, T2: 4, T3: 3, T4: 2 },
  impactUnknown: 5,
};

export interface DraftFinding {
  readonly title: string;
  readonly severity: Severity;
  /** Rule or question that raised it. */
  readonly rule?: string;
  readonly question?: string;
}

export interface DraftRisk extends RatedRisk {
  readonly title: string;
  readonly because: {
    readonly finding: string | null;
    readonly severity: Severity;
    readonly tier: Tier | null;
  };
}

export function draftRisk(
  { title, severity, rule, question }: DraftFinding,
  tier: Tier | null,
  settings: DraftSettings = DRAFT_SETTINGS,
  scale: RiskScale = FIVE_BY_FIVE,
): DraftRisk {
  const impact = tier === null ? settings.impactUnknown : settings.impact[tier];
  const likelihood = fitted(settings.likelihood[severity], scale.likelihood.length);
  const rated = rate(likelihood, fitted(impact, scale.impact.length), scale);
  return { title, ...rated, because: { finding: rule ?? question ?? null, severity, tier } };
}

/** Carries a step of five over to a shorter side, rounded up. */
function fitted(step: number, length: number): number {
  return Math.ceil((step * length) / 5);
}
