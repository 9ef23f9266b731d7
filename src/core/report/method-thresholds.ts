import type { Tier } from '../questionnaire/questionnaire.js';
import type { MaturityModel } from '../scoring/model.js';
import type { ReportDomain, ReportPractice } from './model-maturity.js';
import type { ReportThresholds } from './model-method.js';
import { titledModel, type ModelTexts } from './titled-model.js';

/** The judgements of a model in one tier, for the method page and for "why does this not pass". */
export function methodThresholds(model: MaturityModel, tier: Tier): ReportThresholds {
  const { scoring } = model;
  const least = scoring.min_evidence_for_required_practice_by_tier[tier];
  return {
    practicePass: scoring.practice_pass_threshold,
    stageAverage: scoring.stage_average_threshold,
    criticalCap: scoring.critical_question_cap,
    attestedShare: scoring.level4.attested_weight_share_min,
    evidenceFactor: { ...scoring.evidence_factor },
    maxReduction: scoring.residual.max_reduction,
    bands: scoring.residual.bands.map(({ id, min }) => ({ band: id, from: min })),
    targetStages: [...scoring.target_stages_by_tier[tier]],
    minimumClass: {
      fundamental: least.fundamental,
      intermediate: least.intermediate,
      advanced: least.advanced,
    },
    minimumClassByDomain: { ...least.override_domains },
    minimumClassStages: [...least.override_stages],
  };
}

/** Domains and practices of a model as the report names them. */
export function modelTitles(
  model: MaturityModel,
  texts: ModelTexts | null = null,
): {
  readonly domains: readonly ReportDomain[];
  readonly practices: readonly ReportPractice[];
} {
  const { domains, practices } = titledModel(model, texts);
  return {
    domains: domains.map(({ id, title, weight, critical }) => ({ id, title, weight, critical })),
    practices: practices.map(({ id, title }) => ({ id, title })),
  };
}
