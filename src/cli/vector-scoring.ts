import { rational, ratio, toFixed4, toFraction, ZERO, type Rational } from '../core/exact/rational.js';
import type { Evidence } from '../core/questionnaire/answer.js';
import type { Tier } from '../core/questionnaire/questionnaire.js';
import { residualRisk } from '../core/risk/residual.js';
import { domainScore, type ScoredPractice } from '../core/scoring/domain-score.js';
import { bestRank } from '../core/scoring/evidence.js';
import { weightScale, wholeWeight } from '../core/scoring/gates.js';
import { fixed4, type Fraction } from '../core/scoring/integers.js';
import type { DomainResult } from '../core/scoring/ladder.js';
import type { MaturityModel } from '../core/scoring/model.js';
import { overallOf, type DomainShare } from '../core/scoring/overall.js';
import { practiceScore } from '../core/scoring/practice-score.js';
import { inherentRisk } from '../core/tiering/inherent.js';
import { STAGES } from '../core/vocabulary.js';
import type {
  ChainInput,
  DomainInput,
  OverallInput,
  PracticeInput,
  QuestionInput,
  QuestionsInput,
} from './vector-shapes.js';

/** Kind Q: one practice from its answers. */
export function questionsActual({ questions }: QuestionsInput, { scoring }: MaturityModel): unknown {
  const terms = questions
    .filter(({ weight, polarity }) => (weight ?? 1) > 0 && polarity !== 'neutral')
    .map((question) => ({
      weight: question.weight ?? 1,
      score: answerScore(question, scoring.answer_scores),
      critical: question.critical === true,
    }));
  const score = practiceScore(terms, scoring.critical_question_cap);
  const answered = questions.filter(({ answer }) => answer !== 'unanswered').length;
  return {
    practice_score: score === null ? null : toFixed4(score.implementation),
    coverage: questions.length === 0 ? null : toFixed4(ratio(answered, questions.length)),
  };
}

/** Kind D: one domain from its practices. */
export function domainActual({ domain, tier, practices }: DomainInput, model: MaturityModel): unknown {
  const result = domainScore(practices.map(scored), domain ?? '', tier, model.scoring);
  const [fundamental = null, intermediate = null, advanced = null] = result.averages;
  return {
    ...domainFigures(result),
    avg_fundamental: textOf(fundamental),
    avg_intermediate: textOf(intermediate),
    avg_advanced: textOf(advanced),
  };
}

/** Kind O: the whole from its domains. */
export function overallActual({ domains }: OverallInput, model: MaturityModel): unknown {
  const shares = Object.entries(domains).map(([id, { level, M, A, docshare }]) => ({
    ...weightOf(id, model),
    level,
    maturity: rational(M),
    assured: A == null ? null : rational(A),
    claimed: null,
    documented: docshare == null ? null : rational(docshare),
  }));
  const overall = overallOf(shares, model.scoring.levels_above_lowest_critical);
  return {
    maturity: textOf(overall.maturity),
    level: overall.level,
    control_effectiveness: textOf(overall.effectiveness),
    documented_share: textOf(overall.documented),
  };
}

/** Kind C: the whole chain, from the factors to the residual risk. */
export function chainActual(input: ChainInput, model: MaturityModel): unknown {
  const { scoring } = model;
  const risk = inherentRisk(input.tier_factors, input.flags ?? [], model.inherent);
  const results = Object.entries(input.domains).map(([id, practices]) => ({
    id,
    result: domainScore(practices.map(scored), id, risk.tier, scoring),
  }));
  const overall = overallOf(sharesOf(results, model), scoring.levels_above_lowest_critical);
  const residual = residualRisk(
    {
      inherent_effective: risk.inherent_effective_exact,
      control_effectiveness: exactly(overall.effectiveness),
      documented_share: exactly(overall.documented),
      open_critical_findings: input.open_critical_findings ?? 0,
    },
    scoring.residual,
  );
  return {
    inherent: risk.inherent,
    tier: risk.tier,
    inherent_effective: risk.inherent_effective,
    domains: Object.fromEntries(results.map(({ id, result }) => [id, domainFigures(result)])),
    overall_maturity: textOf(overall.maturity),
    overall_level: overall.level,
    control_effectiveness: textOf(overall.effectiveness),
    documented_share: textOf(overall.documented),
    raw_residual: residual.raw,
    residual: residual.residual,
    band: residual.band,
    target_level: scoring.target_level_by_tier[risk.tier satisfies Tier],
  };
}

/** Formula 1. A given score replaces the value of the table; negative polarity swaps yes and no only. */
function answerScore(
  { answer, score, polarity }: QuestionInput,
  table: Readonly<Record<string, number>>,
): Rational | null {
  if (answer === 'na_approved') return null;
  const value = rational(score ?? table[answer] ?? 0);
  const isSwapped = polarity === 'negative' && (answer === 'yes' || answer === 'no');
  return isSwapped ? ratio(value.d - value.n, value.d) : value;
}

function scored(practice: PracticeInput): ScoredPractice {
  const { stage, required, weight, group, evidence } = practice;
  return {
    stage: STAGES['FIA'.indexOf(stage)] ?? 'fundamental',
    required: required === true,
    weight: weight ?? 1,
    group: group ?? null,
    implementation: implementationOf(practice),
    rank: bestRank(evidence == null ? [] : [evidence satisfies Evidence]),
  };
}

/** Refuted beats not applicable. */
function implementationOf({ refuted, I: implementation }: PracticeInput): ScoredPractice['implementation'] {
  if (refuted === true) return ZERO;
  if (implementation == null) return 'not_applicable';
  return implementation === 'not_assessed' ? implementation : rational(implementation);
}

function domainFigures(result: DomainResult): Readonly<Record<string, unknown>> {
  return {
    level: result.level,
    claimed_level: result.claimedLevel,
    maturity: textOf(result.maturity),
    assured_score: textOf(result.assured),
    documented_share: textOf(result.documented),
  };
}

/** Only domains in which a target stage has a value are assessed. */
function sharesOf(
  results: readonly { readonly id: string; readonly result: DomainResult }[],
  model: MaturityModel,
): readonly DomainShare[] {
  return results
    .filter(({ result }) => result.assured !== null)
    .map(({ id, result }) => ({ ...weightOf(id, model), ...result }));
}

function weightOf(id: string, { domains }: MaturityModel): Pick<DomainShare, 'weight' | 'critical'> {
  const scale = weightScale(domains.map(({ weight }) => weight));
  const domain = domains.find((one) => one.id === id);
  return { weight: wholeWeight(domain?.weight ?? 0, scale), critical: domain?.critical === true };
}

function exactly(fraction: Fraction | null): string | null {
  return fraction === null ? null : toFraction(ratio(fraction.n, fraction.d));
}

function textOf(fraction: Fraction | null): string | null {
  return fraction === null ? null : fixed4(fraction.n, fraction.d);
}
