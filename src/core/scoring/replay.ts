/**
 * Decides whether a sheet holds: works its figures out again from its trace alone, with no questionnaire at hand.
 * Authority: DOMAIN section 3, formulas 1 to 9; issue "The core" (trace).
 * Version 1.0.0 of the formulas.
 */
import { multiply, rational, toFixed4, ZERO, type Rational } from '../exact/rational.js';
import { domainScore, type ScoredPractice } from './domain-score.js';
import { rankOf, weightScale, wholeWeight } from './gates.js';
import type { DomainResult } from './ladder.js';
import { overallOf, type DomainShare } from './overall.js';
import { domainFigure, overallFigure } from './sheet-figures.js';
import { practiceScore } from './practice-score.js';
import type { DomainFigure, OverallFigure, PracticeFigure } from './sheet.js';
import type { Basis, BasisPractice, PracticeTrace, Trace } from './trace.js';

/** The figures of a sheet, as text in the same form. */
export interface Replayed {
  readonly practices: readonly PracticeFigure[];
  readonly domains: readonly DomainFigure[];
  readonly overall: OverallFigure;
}

/** Works a sheet out again. Equal to the sheet's own parts, or the sheet does not come from its trace. */
export function replay({ basis, practices }: Trace): Replayed {
  const scored = basis.practices.map((practice) => replayPractice(practice, practices[practice.id], basis));
  const results = basis.domains.map((domain) => replayDomain(domain.id, scored, basis));
  return {
    practices: scored.map(({ figure }) => figure),
    domains: results.map(({ figure }) => figure),
    overall: replayOverall(
      results.map(({ result }) => result),
      basis,
    ),
  };
}

interface Practice {
  readonly domain: string;
  readonly figure: PracticeFigure;
  readonly scored: ScoredPractice;
}

function replayPractice(practice: BasisPractice, trace: PracticeTrace | undefined, basis: Basis): Practice {
  const { id, domain, stage, required, weight, group, state } = practice;
  const base = { id, domain, stage, required, weight, state };
  const rung = { stage, required, weight, group };
  if (trace === undefined) {
    const nothing = { implementation: null, evidence_class: null, assured: null, capped: false };
    const implementation = state === 'not_applicable' ? state : 'not_assessed';
    return { domain, figure: { ...base, ...nothing }, scored: { ...rung, implementation, rank: 0 } };
  }
  const { value, capped } = implementationOf(trace, basis);
  const { evidence_class: evidence } = trace;
  const assured = multiply(value, rational(basis.settings.evidence_factor[evidence]));
  return {
    domain,
    figure: {
      ...base,
      implementation: toFixed4(value),
      evidence_class: evidence,
      assured: toFixed4(assured),
      capped,
    },
    scored: { ...rung, implementation: value, rank: rankOf(evidence) },
  };
}

/** Formulas 1 and 2; a refuted practice is 0 whatever was answered. */
function implementationOf(
  { state, inputs }: PracticeTrace,
  basis: Basis,
): { value: Rational; capped: boolean } {
  if (state === 'refuted') return { value: ZERO, capped: false };
  const terms = inputs.map(({ weight, score, critical }) => ({ weight, score: rational(score), critical }));
  const score = practiceScore(terms, basis.settings.critical_question_cap);
  return { value: score?.implementation ?? ZERO, capped: score?.capped ?? false };
}

interface Domain {
  readonly figure: DomainFigure;
  readonly result: DomainResult | null;
}

function replayDomain(id: string, practices: readonly Practice[], { tier, settings }: Basis): Domain {
  const own = practices.filter(({ domain }) => domain === id);
  const result = domainScore(
    own.map(({ scored }) => scored),
    id,
    tier,
    settings,
  );
  const appliesAtAll = own.some(({ figure }) => figure.state !== 'not_applicable');
  const known = result.assured === null ? null : result;
  return { figure: domainFigure(id, known, appliesAtAll), result: known };
}

function replayOverall(
  results: readonly (DomainResult | null)[],
  { domains, settings, tier }: Basis,
): OverallFigure {
  const scale = weightScale(domains.map(({ weight }) => weight));
  const shares = results.flatMap((result, at): readonly DomainShare[] => {
    const { weight = 0, critical = false } = domains[at] ?? {};
    return result === null ? [] : [{ ...result, weight: wholeWeight(weight, scale), critical }];
  });
  const overall = overallOf(shares, settings.levels_above_lowest_critical);
  return overallFigure(overall, settings.target_level_by_tier[tier]);
}
