/**
 * Decides what every answer and practice of one assessment comes to, before domains are judged.
 * Authority: DOMAIN section 3, formulas 1 to 3; section 4 (hidden and not applicable questions); CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import type { Answer, AnswerValue } from '../questionnaire/answer.js';
import { isAnswered } from '../questionnaire/comparison.js';
import type { Compiled } from './compile.js';
import type { CompiledQuestion, Scored } from './compile-question.js';
import { bestRank } from './evidence.js';
import { judgePractices } from './practices.js';
import { worthIn, type QuestionColumns } from './question-columns.js';
import type { PracticeState, QuestionFigure, ScoreInput } from './sheet.js';
import { emptyFigures, type Figures } from './figures.js';
import { ATTESTED } from './gates.js';
import { ANSWERED, NA_APPROVED, NA_PENDING, NOT_IN_TIER, NOT_VISIBLE, UNANSWERED } from './standing.js';
import { tallyRoom, type TallyRoom } from './tally-room.js';

/** Everything read from one input, by number of question and of practice. */
export interface Working {
  readonly questions: QuestionFigure[];
  /** Numbers of the states of the questions. */
  readonly standings: Uint8Array;
  /** What the answers are worth; null: not answered. */
  readonly scores: (Scored | null)[];
  /** What conditions may see. */
  readonly slots: (AnswerValue | undefined)[];
  readonly figures: Figures;
  readonly practiceStates: PracticeState[];
  /** The cap of a failed critical question bites. */
  readonly isCapped: boolean[];
  readonly tally: TallyRoom;
}

/** Room to work in, used again by every sheet of a compiled questionnaire: making it costs more than filling it. */
export function workroom(questions: readonly CompiledQuestion[], practices: number): Working {
  return {
    questions: questions.map(({ silent }) => silent[UNANSWERED] as QuestionFigure),
    standings: new Uint8Array(questions.length),
    scores: questions.map(() => null),
    slots: questions.map(() => undefined),
    figures: emptyFigures(practices),
    practiceStates: Array.from({ length: practices }, (): PracticeState => 'not_assessed'),
    isCapped: Array.from({ length: practices }, () => false),
    tally: tallyRoom(),
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

/** What was answered. The workroom outlives the call; what a vendor said must not. */
export function forget({ slots }: Working): void {
  slots.fill(undefined);
}

/** What is known of a question is written for every sheet; what conditions see and practices hold must start empty. */
function clear({ slots, figures }: Working): void {
  slots.fill(undefined);
  figures.rank.fill(0);
  figures.n.fill(0);
  figures.d.fill(1);
  figures.big.clear();
}

/** Reads every answer and tells how many there are; -1: one of them does not suit its question. */
function readAnswers({ columns, sections, asked }: Compiled, input: ScoreInput, working: Working): number {
  const { answers, context, assessed_on: day } = input;
  const { slots } = working;
  const { ids, visible } = columns;
  const isAsked = asked[context.tier];
  let section = -1;
  let isOpen = true;
  let found = 0;
  for (let slot = 0; slot < ids.length; slot += 1) {
    if (columns.section[slot] !== section) {
      section = columns.section[slot] ?? -1;
      isOpen = sections[section]?.(slots, context) ?? true;
    }
    const answer = answers[ids[slot] as string];
    const value = answer?.value ?? undefined;
    if (answer !== undefined) found += 1;
    const worth = value === undefined ? null : worthIn(columns, slot, value, day);
    if (worth === null && isAnswered(value)) return -1;
    const isShown = isOpen && (visible[slot]?.(slots, context) ?? true);
    const standing = standingOf(isAsked[slot] === true, isShown, answer?.na, worth);
    const isSaid = standing === ANSWERED && worth !== null;
    note(working, columns, slot, standing, isSaid ? worth : null);
    if (!isSaid) continue;
    slots[slot] = value;
    raiseRank(working.figures, columns.practice[slot] ?? -1, answer?.evidence);
  }
  return found;
}

function note(
  { standings, scores, questions }: Working,
  { silent }: QuestionColumns,
  slot: number,
  standing: number,
  worth: Scored | null,
): void {
  standings[slot] = standing;
  scores[slot] = worth;
  questions[slot] = worth === null ? (silent[standing]?.[slot] as QuestionFigure) : worth.figure;
}

/** Formula 3: the best proof of the answers about a practice. Nothing is stronger than attested. */
function raiseRank({ rank }: Figures, practice: number, evidence: Answer['evidence']): void {
  if (practice < 0 || evidence == null || evidence.length === 0) return;
  const known = rank[practice] ?? 0;
  if (known === ATTESTED) return;
  const reached = bestRank(evidence);
  if (reached > known) rank[practice] = reached;
}

/** The state of a question, the first that fits (CLI.md, score). */
function standingOf(isAsked: boolean, isShown: boolean, na: Answer['na'], worth: Scored | null): number {
  if (!isAsked) return NOT_IN_TIER;
  if (!isShown) return NOT_VISIBLE;
  if (na == null) return worth === null ? UNANSWERED : ANSWERED;
  if (na === 'approved') return NA_APPROVED;
  return na === 'pending' ? NA_PENDING : UNANSWERED;
}
