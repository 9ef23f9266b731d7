/**
 * Decides what every answer and practice of one assessment comes to, before domains are judged.
 * Authority: DOMAIN section 3, formulas 1 to 3; section 4 (hidden and not applicable questions); CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import type { AnswerValue } from '../questionnaire/answer.js';
import { isAnswered } from '../questionnaire/comparison.js';
import type { Compiled } from './compile.js';
import { worthOf, type CompiledQuestion, type Scored } from './compile-question.js';
import { bestRank } from './evidence.js';
import { judgePractices } from './practices.js';
import type { PracticeState, QuestionFigure, ScoreInput } from './sheet.js';
import { emptyFigures, type Figures } from './figures.js';

/** Everything read from one input, by number of question and of practice. */
export interface Working {
  readonly questions: QuestionFigure[];
  /** What the answers that enter a sum are worth. */
  readonly scores: (Scored | null)[];
  /** What conditions may see. */
  readonly slots: (AnswerValue | undefined)[];
  readonly figures: Figures;
  readonly practiceStates: PracticeState[];
  /** The cap of a failed critical question bites. */
  readonly isCapped: boolean[];
  readonly sums: Sums;
}

/** What is added up while the questions are read, by number of practice. */
export interface Sums {
  /** Counting questions asked in the tier; those that enter the sum; those that excuse the practice. */
  readonly asked: Int32Array;
  readonly inSum: Int32Array;
  readonly excused: Int32Array;
  readonly failsCritical: Int32Array;
  readonly weight: Float64Array;
  readonly earned: Float64Array;
  /** Scores that do not fit the common denominator of their practice. */
  readonly isOdd: Uint8Array;
  readonly odd: { readonly practice: number; readonly weight: number; readonly score: Scored }[];
}

/** Room to work in, used again by every sheet of a compiled questionnaire: making it costs more than filling it. */
export function workroom(questions: readonly CompiledQuestion[], practices: number): Working {
  return {
    questions: questions.map(({ unanswered }) => unanswered),
    scores: questions.map(() => null),
    slots: questions.map(() => undefined),
    figures: emptyFigures(practices),
    practiceStates: Array.from({ length: practices }, (): PracticeState => 'not_assessed'),
    isCapped: Array.from({ length: practices }, () => false),
    sums: {
      asked: new Int32Array(practices),
      inSum: new Int32Array(practices),
      excused: new Int32Array(practices),
      failsCritical: new Int32Array(practices),
      weight: new Float64Array(practices),
      earned: new Float64Array(practices),
      isOdd: new Uint8Array(practices),
      odd: [],
    },
  };
}

/**
 * Null: an answer does not suit its question, or answers a question that is not there, which stored answers cannot.
 * What is returned is good until the next call for the same compiled questionnaire.
 */
export function work(compiled: Compiled, input: ScoreInput, isStored = false): Working | null {
  const { workroom: working } = compiled;
  clear(working);
  const found = readAnswers(compiled, input, working);
  if (found < 0 || (!isStored && found !== Object.keys(input.answers).length)) return null;
  judgePractices(compiled, input, working);
  return working;
}

/** Questions, scores, states and caps are written one by one for every sheet; sums and slots must start empty. */
function clear({ slots, figures, sums }: Working): void {
  slots.fill(undefined);
  figures.rank.fill(0);
  figures.n.fill(0);
  figures.d.fill(1);
  figures.big.clear();
  sums.asked.fill(0);
  sums.inSum.fill(0);
  sums.excused.fill(0);
  sums.failsCritical.fill(0);
  sums.weight.fill(0);
  sums.earned.fill(0);
  sums.isOdd.fill(0);
  sums.odd.length = 0;
}

/** How many answers belong to a question; -1: one of them does not suit its question. */
function readAnswers({ questions, sections, asked }: Compiled, input: ScoreInput, working: Working): number {
  const { answers, context, assessed_on: day } = input;
  const isAsked = asked[context.tier];
  let section = -1;
  let isOpen = true;
  let found = 0;
  for (let slot = 0; slot < questions.length; slot += 1) {
    const question = questions[slot] as CompiledQuestion;
    if (question.section !== section) {
      section = question.section;
      isOpen = sections[section]?.(working.slots, context) ?? true;
    }
    const answer = answers[question.id];
    if (answer !== undefined) found += 1;
    const value = answer?.value;
    const worth = value == null ? null : worthOf(question, value, day);
    if (worth === null && value != null && isAnswered(value)) return -1;
    const isShown = isOpen && (question.visible === null || question.visible(working.slots, context));
    const isOut = isAsked[slot] !== true;
    const isSaid = worth !== null && !isOut && isShown && answer?.na == null;
    const figure = isSaid ? worth.figure : silentFigure(question, isOut, isShown, answer?.na);
    working.questions[slot] = figure;
    if (isSaid) working.slots[slot] = value ?? undefined;
    working.scores[slot] = isSaid && question.counts ? worth : null;
    if (question.practice < 0) continue;
    if (isSaid && answer?.evidence != null)
      raiseRank(working.figures, question.practice, bestRank(answer.evidence));
    if (question.counts && !isOut) addToSums(question, figure, isSaid ? worth : null, working.sums);
  }
  return found;
}

/** Of a question that is not answered, the first state that fits (CLI.md, score). */
function silentFigure(
  question: CompiledQuestion,
  isOut: boolean,
  isShown: boolean,
  na: 'approved' | 'pending' | null | undefined,
): QuestionFigure {
  if (isOut) return question.notInTier;
  if (!isShown) return question.notVisible;
  if (na === 'approved') return question.naApproved;
  return na === 'pending' ? question.naPending : question.unanswered;
}

function raiseRank({ rank }: Figures, at: number, reached: number): void {
  if (reached > (rank[at] ?? 0)) rank[at] = reached;
}

function addToSums(
  question: CompiledQuestion,
  figure: QuestionFigure,
  worth: Scored | null,
  sums: Sums,
): void {
  const at = question.practice;
  sums.asked[at] = (sums.asked[at] ?? 0) + 1;
  const isExcused =
    figure === question.naApproved || (figure === question.notVisible && question.isExcusedWhenHidden);
  if (isExcused) sums.excused[at] = (sums.excused[at] ?? 0) + 1;
  if (isExcused || figure === question.notVisible) return;
  sums.inSum[at] = (sums.inSum[at] ?? 0) + 1;
  sums.weight[at] = (sums.weight[at] ?? 0) + question.weight;
  if (worth === null || worth.n === 0) {
    if (question.critical) sums.failsCritical[at] = 1;
    return;
  }
  if (worth.gain >= 0) {
    sums.earned[at] = (sums.earned[at] ?? 0) + worth.gain;
    return;
  }
  sums.isOdd[at] = 1;
  sums.odd.push({ practice: at, weight: question.weight, score: worth });
}
