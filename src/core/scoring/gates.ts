/**
 * Decides how a model's thresholds are held for scoring: as exact fractions of whole numbers.
 * Authority: DOMAIN section 3, formulas 2 to 7.
 * Version 1.
 */
import { rational } from '../exact/rational.js';
import type { EvidenceClass } from '../questionnaire/answer.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import { EVIDENCE_CLASSES, STAGES } from '../vocabulary.js';
import { lcm, small, type Small } from './integers.js';
import type { Domain, MaturityModel, Practice, ScoringSettings } from './model.js';

export interface Gates {
  readonly practicePass: Small;
  readonly stageAverage: Small;
  readonly criticalCap: Small;
  readonly attestedShare: Small;
  readonly progressMax: Small;
  /** Class that level 4 asks of every required F and I practice, as a rank. */
  readonly provenRank: number;
  /** Factors by rank of class, over `factorScale`: 12, 17, 20 of 20. */
  readonly factors: readonly [number, number, number];
  readonly factorScale: number;
}

/** One practice as the ladder sees it in a tier. */
export interface Rung {
  /** Place of the practice in the figures. */
  readonly index: number;
  /** 0 fundamental, 1 intermediate, 2 advanced. */
  readonly stage: number;
  readonly required: boolean;
  /** A whole number; weights of a model are scaled together when they are decimals. */
  readonly weight: number;
  /** Number of the any-of group, -1 without one. */
  readonly group: number;
  /** Rank of the class the tier asks of a required practice. */
  readonly leastRank: number;
  /** Whether the stage counts towards control effectiveness in the tier (formula 9). */
  readonly isTarget: boolean;
}

export const DOCUMENTED = 1;
export const ATTESTED = 2;

export function rankOf(evidenceClass: EvidenceClass): number {
  return EVIDENCE_CLASSES.indexOf(evidenceClass);
}

export function gatesOf(scoring: ScoringSettings): Gates {
  const factors = EVIDENCE_CLASSES.map((one) => setting(scoring.evidence_factor[one]));
  const factorScale = factors.reduce((scale, { d }) => lcm(scale, d), 1);
  const [claimed = 0, documented = 0, attested = 0] = factors.map(({ n, d }) => n * (factorScale / d));
  return {
    practicePass: setting(scoring.practice_pass_threshold),
    stageAverage: setting(scoring.stage_average_threshold),
    criticalCap: setting(scoring.critical_question_cap),
    attestedShare: setting(scoring.level4.attested_weight_share_min),
    progressMax: setting(scoring.progress_max),
    provenRank: rankOf(scoring.level4.required_practices_min_class),
    factors: [claimed, documented, attested],
    factorScale,
  };
}

/** The practices of a domain in a tier, in model order; `scale` makes all weights of the model whole numbers. */
export function rungsOf(model: MaturityModel, domain: Domain, tier: Tier, scale: number): readonly Rung[] {
  const targets = model.scoring.target_stages_by_tier[tier];
  return model.practices.flatMap((practice, index) => {
    if (practice.domain !== domain.id) return [];
    return [
      {
        index,
        stage: STAGES.indexOf(practice.stage),
        required: practice.required,
        weight: wholeWeight(practice.weight, scale),
        group: practice.any_of_group === null ? -1 : model.any_of_groups.indexOf(practice.any_of_group),
        leastRank: leastRank(model.scoring, practice, tier),
        isTarget: targets.includes(practice.stage),
      },
    ];
  });
}

/** The class minimum of the tier; some domains ask for more in some stages. */
export function leastRank(
  scoring: ScoringSettings,
  { domain, stage }: Pick<Practice, 'domain' | 'stage'>,
  tier: Tier,
): number {
  const minimum = scoring.min_evidence_for_required_practice_by_tier[tier];
  const override = Object.hasOwn(minimum.override_domains, domain)
    ? minimum.override_domains[domain]
    : undefined;
  const isOverridden = override !== undefined && minimum.override_stages.includes(stage);
  return rankOf(isOverridden ? override : minimum[stage]);
}

/** What decimal weights must be multiplied with to become whole numbers. */
export function weightScale(weights: readonly number[]): number {
  return weights.reduce((scale, weight) => lcm(scale, setting(weight).d), 1);
}

export function wholeWeight(weight: number, scale: number): number {
  const { n, d } = setting(weight);
  return n * (scale / d);
}

/** Settings have few decimals; a model that does not is refused when it is read. */
function setting(value: number): Small {
  if (Number.isSafeInteger(value)) return { n: value, d: 1 };
  return small(rational(value)) ?? { n: 0, d: 1 };
}
