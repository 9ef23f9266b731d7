/**
 * Decides what every answer and practice of one assessment comes to, before domains are judged.
 * Authority: DOMAIN section 3, formulas 1 to 3; section 4 (hidden and not applicable questions); CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import type { Answer, AnswerValue } from '../questionnaire/answer.js';
import { isAnswered } from '../questionnaire/comparison.js';
import type { QuestionState } from '../questionnaire/visibility.js';
import type { Compiled, CompiledQuestion } from './compile.js';
import { bestRank } from './evidence.js';
import type { Int, Small } from './integers.js';
import type { PracticeState, ScoreInput } from './sheet.js';
import { ASSESSED, NOT_APPLICABLE, NOT_ASSESSED, type Figures } from './tally.js';

/** Everything read from one input, by number of question and of practice. */
export interface Working {
  readonly states: QuestionState[];
  /** Scores of answered counting questions. */
  readonly scores: (Small | null)[];
  /** What conditions may see. */
  readonly slots: (AnswerValue | undefined)[];
  readonly figures: Figures;
  readonly practiceStates: PracticeState[];
  /** The cap of a failed critical question bites. */
  readonly isCapped: boolean[];
}

interface Sums {
  /** Counting questions asked in the tier, and how many of them are in which state. */
  readonly asked: Uint16Array;
  readonly inSum: Uint16Array;
  readonly notApplicable: Uint16Array;
  readonly hidden: Uint16Array;
  readonly weight: Float64Array;
  readonly earned: Float64Array;
  readonly failsCritical: Uint8Array;
  readonly rank: Uint8Array;
  /** Scores that do not fit the common denominator of their practice. */
  readonly odd: { readonly practice: number; readonly weight: number; readonly score: Small }[];
}

/** Null: an answer does not suit its question, or answers a question that is not there. */
export function work(compiled: Compiled, input: ScoreInput): Working | null {
  const count = compiled.questions.length;
  const working: Working = {
    states: Array.from<QuestionState>({ length: count }),
    scores: Array.from<Small | null>({ length: count }),
    slots: Array.from<AnswerValue | undefined>({ length: count }),
    figures: { state: [], n: [], d: [], rank: [] },
    practiceStates: [],
    isCapped: [],
  };
  const sums = emptySums(compiled.practices.length);
  if (!readAnswers(compiled, input, working, sums)) return null;
  judgePractices(compiled, input, working, sums);
  return working;
}

function readAnswers(compiled: Compiled, input: ScoreInput, working: Working, sums: Sums): boolean {
  const { answers, context } = input;
  let section = -1;
  let isOpen = true;
  let found = 0;
  for (let slot = 0; slot < compiled.questions.length; slot += 1) {
    const question = compiled.questions[slot];
    if (question === undefined) continue;
    if (question.section !== section) {
      section = question.section;
      isOpen = compiled.sections[section]?.(working.slots, context) ?? true;
    }
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined) found += 1;
    const value = answer?.value ?? undefined;
    const isSaid = value !== undefined && isAnswered(value);
    const score = isSaid ? question.score(value, input.assessed_on) : null;
    if (isSaid && score === null) return false;
    const state = stateOf(question, answer, isSaid, isOpen, input, working);
    working.states[slot] = state;
    if (state === 'answered') {
      working.slots[slot] = value;
      working.scores[slot] = question.counts ? score : null;
    }
    if (question.practice >= 0) addToSums(compiled, question, state, score, answer, sums);
  }
  return found === Object.keys(answers).length;
}

function stateOf(
  question: CompiledQuestion,
  answer: Answer | undefined,
  isSaid: boolean,
  isOpen: boolean,
  { context }: ScoreInput,
  { slots }: Working,
): QuestionState {
  if (!question.askedIn[context.tier]) return 'not_in_tier';
  if (!isOpen || (question.visible !== null && !question.visible(slots, context))) return 'not_visible';
  if (answer?.na === 'approved') return 'na_approved';
  if (answer?.na === 'pending') return 'na_pending';
  return isSaid ? 'answered' : 'unanswered';
}

function addToSums(
  { practices }: Compiled,
  question: CompiledQuestion,
  state: QuestionState,
  score: Small | null,
  answer: Answer | undefined,
  sums: Sums,
): void {
  const at = question.practice;
  if (state === 'answered' && answer?.evidence != null) {
    const rank = bestRank(answer.evidence);
    if (rank > (sums.rank[at] ?? 0)) sums.rank[at] = rank;
  }
  if (!question.counts || state === 'not_in_tier') return;
  bump(sums.asked, at);
  if (state === 'not_visible') return bump(sums.hidden, at);
  if (state === 'na_approved') return bump(sums.notApplicable, at);
  bump(sums.inSum, at);
  sums.weight[at] = (sums.weight[at] ?? 0) + question.weight;
  const earned = state === 'answered' ? score : null;
  if (earned === null || earned.n === 0) {
    if (question.critical) sums.failsCritical[at] = 1;
    return;
  }
  const scale = practices[at]?.scale ?? 1;
  if (scale % earned.d === 0)
    sums.earned[at] = (sums.earned[at] ?? 0) + question.weight * earned.n * (scale / earned.d);
  else sums.odd.push({ practice: at, weight: question.weight, score: earned });
}

function judgePractices(compiled: Compiled, input: ScoreInput, working: Working, sums: Sums): void {
  const outOfScope = compiled.domains.map(({ notApplicable }) => notApplicable?.([], input.context) ?? false);
  for (let at = 0; at < compiled.practices.length; at += 1) {
    const practice = compiled.practices[at];
    if (practice === undefined) continue;
    const { id, applies_if } = practice.practice;
    const review =
      input.practices != null && Object.hasOwn(input.practices, id) ? input.practices[id] : undefined;
    const excused = (sums.notApplicable[at] ?? 0) + (applies_if === null ? 0 : (sums.hidden[at] ?? 0));
    const isExcused = (sums.asked[at] ?? 0) > 0 && excused === sums.asked[at];
    let state: PracticeState = (sums.inSum[at] ?? 0) > 0 ? 'assessed' : 'not_assessed';
    if (review?.not_applicable === true || outOfScope[practice.domain] === true || isExcused)
      state = 'not_applicable';
    if (review?.refuted === true) state = 'refuted';
    working.practiceStates[at] = state;
    working.isCapped[at] = false;
    const { figures } = working;
    figures.rank[at] = Math.max(sums.rank[at] ?? 0, review === undefined ? 0 : bestRank(review.evidence));
    figures.state[at] =
      state === 'not_applicable' ? NOT_APPLICABLE : state === 'not_assessed' ? NOT_ASSESSED : ASSESSED;
    figures.n[at] = 0;
    figures.d[at] = 1;
    if (state === 'assessed') implement(compiled, at, practice.scale, working, sums);
  }
}

/** Formula 2: the weighted mean, under the cap when a critical question has 0. */
function implement({ gates }: Compiled, at: number, scale: number, working: Working, sums: Sums): void {
  const { n, d } = meanOf(at, scale, sums);
  const { criticalCap: cap } = gates;
  const bites = sums.failsCritical[at] === 1 && isAbove(n, d, cap);
  working.isCapped[at] = bites;
  working.figures.n[at] = bites ? cap.n : n;
  working.figures.d[at] = bites ? cap.d : d;
}

function meanOf(at: number, scale: number, sums: Sums): { n: Int; d: Int } {
  const earned = sums.earned[at] ?? 0;
  const weight = sums.weight[at] ?? 1;
  const odd = sums.odd.filter(({ practice }) => practice === at);
  if (odd.length === 0) return { n: earned, d: weight * scale };
  let n = BigInt(earned);
  let d = BigInt(scale);
  for (const { weight: own, score } of odd) {
    n = n * BigInt(score.d) + BigInt(own) * BigInt(score.n) * d;
    d *= BigInt(score.d);
  }
  return plainIfPossible(n, d * BigInt(weight));
}

function plainIfPossible(n: bigint, d: bigint): { n: Int; d: Int } {
  return d <= BigInt(Number.MAX_SAFE_INTEGER) ? { n: Number(n), d: Number(d) } : { n, d };
}

function isAbove(n: Int, d: Int, limit: Small): boolean {
  if (typeof n === 'number' && typeof d === 'number') {
    const right = limit.n * d;
    const left = n * limit.d;
    if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left > right;
  }
  return BigInt(n) * BigInt(limit.d) > BigInt(limit.n) * BigInt(d);
}

function bump(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function emptySums(practices: number): Sums {
  return {
    asked: new Uint16Array(practices),
    inSum: new Uint16Array(practices),
    notApplicable: new Uint16Array(practices),
    hidden: new Uint16Array(practices),
    weight: new Float64Array(practices),
    earned: new Float64Array(practices),
    failsCritical: new Uint8Array(practices),
    rank: new Uint8Array(practices),
    odd: [],
  };
}
