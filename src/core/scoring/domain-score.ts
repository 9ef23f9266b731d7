/**
 * Decides the level and the figures of one domain from its practices, for vectors and for replay.
 * Authority: DOMAIN section 3, formulas 3 to 7 and 9.
 * Version 1.0.0 of the formulas.
 */
import type { Rational } from '../exact/rational.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import { STAGES, type Stage } from '../vocabulary.js';
import { ASSESSED, emptyFigures, NOT_APPLICABLE, NOT_ASSESSED, setFigure, type Figures } from './figures.js';
import { gatesOf, leastRank, weightScale, wholeWeight, type Rung } from './gates.js';
import type { Fraction } from './integers.js';
import { climb, stageAverages, type DomainResult } from './ladder.js';
import type { ScoringSettings } from './model.js';
import { tallyOf } from './tally.js';

export interface ScoredPractice {
  readonly stage: Stage;
  readonly required: boolean;
  readonly weight: number;
  readonly group: string | null;
  /** 0..1, or why there is no figure. A refuted practice is 0. */
  readonly implementation: Rational | 'not_applicable' | 'not_assessed';
  /** Rank of the class of evidence, after expiry and scope. */
  readonly rank: number;
}

/** What a domain earns, with the means of implementation by stage: F, I, A. */
export interface DomainScore extends DomainResult {
  readonly averages: readonly (Fraction | null)[];
}

export function domainScore(
  practices: readonly ScoredPractice[],
  domain: string,
  tier: Tier,
  scoring: ScoringSettings,
): DomainScore {
  const gates = gatesOf(scoring);
  const tally = tallyOf(rungs(practices, domain, tier, scoring), figuresOf(practices), gates);
  return { ...climb(tally, gates), averages: stageAverages(tally) };
}

function rungs(
  practices: readonly ScoredPractice[],
  domain: string,
  tier: Tier,
  scoring: ScoringSettings,
): readonly Rung[] {
  const scale = weightScale(practices.map(({ weight }) => weight));
  const groups = [...new Set(practices.map(({ group }) => group))].filter((group) => group !== null);
  return practices.map(({ stage, required, weight, group }, index) => ({
    index,
    stage: STAGES.indexOf(stage),
    required,
    weight: wholeWeight(weight, scale),
    group: group === null ? -1 : groups.indexOf(group),
    leastRank: leastRank(scoring, { domain, stage }, tier),
    isTarget: scoring.target_stages_by_tier[tier].includes(stage),
  }));
}

function figuresOf(practices: readonly ScoredPractice[]): Figures {
  const figures = emptyFigures(practices.length);
  for (const [at, { implementation, rank }] of practices.entries()) {
    figures.state[at] = stateOf(implementation);
    figures.rank[at] = rank;
    if (typeof implementation === 'object') setFigure(figures, at, implementation.n, implementation.d);
  }
  return figures;
}

function stateOf(implementation: ScoredPractice['implementation']): number {
  if (implementation === 'not_applicable') return NOT_APPLICABLE;
  return implementation === 'not_assessed' ? NOT_ASSESSED : ASSESSED;
}
