import {
  add,
  multiply,
  ratio,
  rational,
  toFixed4,
  toFraction,
  ZERO,
  type Rational,
} from '../exact/rational.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { Compiled } from './compile.js';
import { FORMULAS, SCORER_VERSION } from './sheet.js';
import type { Judged } from './score.js';
import { stageTraces } from './stage-trace.js';
import { ASSESSED, fractionAt, type Figures } from './figures.js';
import type { DomainTrace, EffectivenessTerm, PracticeTrace, QuestionInput, Trace } from './trace.js';
import type { Working } from './working.js';

/** Writes down how a sheet came about. Terms are computed apart from the sums they must add up to. */
export function traceOf(
  compiled: Compiled,
  tier: Tier,
  working: Working,
  judged: Judged,
  digest: string | null,
): Trace {
  return {
    control_effectiveness: effectivenessTerms(compiled, tier, working, judged),
    practices: practiceTraces(compiled, working),
    domains: domainTraces(compiled, tier, working, judged),
    basis: {
      rules: FORMULAS,
      scorer: SCORER_VERSION,
      questionnaire: { id: compiled.questionnaire.id, version: compiled.questionnaire.version },
      model: { id: compiled.model.id, version: compiled.model.version },
      inputs_digest: digest,
      tier,
      settings: compiled.model.scoring,
      domains: compiled.model.domains.map(({ id, weight, critical }) => ({ id, weight, critical })),
      practices: compiled.practices.map(({ practice }, at) => ({
        id: practice.id,
        domain: practice.domain,
        stage: practice.stage,
        required: practice.required,
        weight: practice.weight,
        group: practice.any_of_group,
        state: working.practiceStates[at] ?? 'not_assessed',
      })),
    },
  };
}

/** Formula 9: domain share of the whole × practice share of its domain × assured score. */
function effectivenessTerms(
  { model, domains, practices, gates }: Compiled,
  tier: Tier,
  { figures }: Working,
  judged: Judged,
): readonly EffectivenessTerm[] {
  const whole = domains.reduce(
    (total, { weight }, at) => total + (judged.domains[at] == null ? 0 : weight),
    0,
  );
  return domains.flatMap(({ id, weight, rungs }, at) => {
    const counted = rungs[tier].filter(
      ({ isTarget, index }) => isTarget && figures.state[index] === ASSESSED,
    );
    const inDomain = counted.reduce((total, rung) => total + rung.weight, 0);
    if (judged.domains[at] == null || whole === 0) return [];
    return counted.map((rung) => {
      const factor = ratio(gates.factors[figures.rank[rung.index] ?? 0] ?? 0, gates.factorScale);
      const implemented = exactAt(figures, rung.index);
      const share = multiply(ratio(weight, whole), ratio(rung.weight, inDomain));
      const exact = multiply(share, multiply(implemented, factor));
      const practice = practices[rung.index]?.practice.id ?? '';
      return {
        practice,
        domain: model.domains[at]?.id ?? id,
        exact: toFraction(exact),
        value: toFixed4(exact),
      };
    });
  });
}

function practiceTraces(compiled: Compiled, working: Working): Readonly<Record<string, PracticeTrace>> {
  const inputs = inputsByPractice(compiled, working);
  const entries = compiled.practices.flatMap(({ practice }, at): [string, PracticeTrace][] => {
    if (working.figures.state[at] !== ASSESSED) return [];
    return [[practice.id, practiceTrace(compiled, working, at, inputs.get(at) ?? [])]];
  });
  return Object.fromEntries(entries);
}

function practiceTrace(
  { model }: Compiled,
  working: Working,
  at: number,
  inputs: readonly QuestionInput[],
): PracticeTrace {
  const state = working.practiceStates[at] ?? 'not_assessed';
  const isRefuted = state === 'refuted';
  const implementation = exactAt(working.figures, at);
  const evidence = EVIDENCE_CLASSES[working.figures.rank[at] ?? 0] ?? 'claimed';
  const factor = model.scoring.evidence_factor[evidence];
  const weight = inputs.reduce((total, one) => total + one.weight, 0);
  const term = ({ question, weight: own, score }: QuestionInput): { question: string; exact: string } => ({
    question,
    exact: toFraction(multiply(ratio(own, weight), rational(score))),
  });
  return {
    capped: working.isCapped[at] ?? false,
    terms: isRefuted ? [] : inputs.map(term),
    rule: 'formulas 1 to 4',
    inputs,
    state,
    implementation: toFraction(implementation),
    evidence_class: evidence,
    factor,
    assured: toFraction(multiply(implementation, rational(factor))),
  };
}

function inputsByPractice(
  { questions }: Compiled,
  { questions: said, scores }: Working,
): ReadonlyMap<number, readonly QuestionInput[]> {
  const inputs = new Map<number, QuestionInput[]>();
  for (const [slot, question] of questions.entries()) {
    const state = said[slot]?.state;
    if (!question.counts || state === 'not_in_tier' || state === 'not_visible' || state === 'na_approved')
      continue;
    const score = scores[slot];
    const exact = score == null ? ZERO : ratio(score.n, score.d);
    const own = inputs.get(question.practice) ?? [];
    own.push({
      question: question.id,
      weight: question.weight,
      score: toFraction(exact),
      critical: question.critical,
    });
    inputs.set(question.practice, own);
  }
  return inputs;
}

function domainTraces(
  compiled: Compiled,
  tier: Tier,
  working: Working,
  judged: Judged,
): Readonly<Record<string, DomainTrace>> {
  const entries = compiled.domains.flatMap(({ id, rungs }, at): [string, DomainTrace][] => {
    if (judged.domains[at] == null) return [];
    const nameOf = (index: number): string => compiled.practices[index]?.practice.id ?? '';
    const stages = stageTraces(rungs[tier], working.figures, compiled.gates, nameOf);
    return [[id, { rule: 'formulas 5 to 7', stages }]];
  });
  return Object.fromEntries(entries);
}

/** The sum of exact terms, for whoever checks a trace. */
export function sumOfTerms(terms: readonly { readonly exact: string }[]): Rational {
  return terms.reduce((total, { exact }) => add(total, rational(exact)), ZERO);
}

function exactAt(figures: Figures, at: number): Rational {
  const { n, d } = fractionAt(figures, at);
  return ratio(n, d);
}
