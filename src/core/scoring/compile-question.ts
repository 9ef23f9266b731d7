import { compileCondition, type CompiledCondition } from '../questionnaire/conditions.js';
import { TIERS, type Question, type Tier } from '../questionnaire/questionnaire.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import { isNotKnown } from '../questionnaire/do-not-know.js';
import { isAskedInTier, type QuestionState } from '../questionnaire/visibility.js';
import { fixed4, type Small } from './integers.js';
import { NOTHING } from './choice-score.js';
import { compileScorer, type Scorer } from './question-score.js';
import type { QuestionFigure } from './sheet.js';
import { ANSWERED, NA_PENDING, STATES } from './standing.js';

export interface CompiledQuestion {
  readonly id: string;
  readonly question: Question;
  /** Number of its section. */
  readonly section: number;
  readonly visible: CompiledCondition | null;
  /** Index of its practice, -1 without one. */
  readonly practice: number;
  readonly counts: boolean;
  readonly weight: number;
  readonly critical: boolean;
  readonly score: Scorer<Scored>;
  /** What "do not know" is worth. */
  readonly notKnown: Scored;
  /** What the sheet says as long as nothing is answered, by number of state. */
  readonly silent: readonly QuestionFigure[];
}

/** What one answer to one question is worth; made once for every score that is known beforehand. */
export interface Scored {
  readonly n: number;
  readonly d: number;
  /** Weight × score, over the scale of the practice; -1: it is no whole number there. */
  readonly gain: number;
  /** What the sheet says about the question. */
  readonly figure: QuestionFigure;
}

export interface Surrounding {
  readonly section: number;
  readonly practice: number;
  /** Common denominator of the scores of its practice. */
  readonly scale: number;
  readonly slotOf: (id: string) => number;
}

export function compileQuestion(question: Question, around: Surrounding): CompiledQuestion {
  const isCounted = counts(question);
  const zero = isCounted ? '0.0000' : null;
  const worth = (score: Small): Scored => scored(question, isCounted, score, around.scale);
  return {
    id: question.id,
    question,
    section: around.section,
    visible: question.visible_if === undefined ? null : compileCondition(question.visible_if, around.slotOf),
    practice: around.practice,
    counts: isCounted,
    weight: question.weight ?? 0,
    critical: question.critical === true,
    score: compileScorer(question, worth),
    notKnown: worth(NOTHING),
    silent: STATES.slice(0, ANSWERED).map((state, at) =>
      figure(question, state, at < NA_PENDING ? null : zero),
    ),
  };
}

/** What an answer is worth; null: it is none to this question. "Do not know" comes last, since few say it. */
export function worthOf(
  { score, notKnown }: CompiledQuestion,
  value: AnswerValue,
  assessedOn: string | null,
): Scored | null {
  return score(value, assessedOn) ?? (isNotKnown(value) ? notKnown : null);
}

/** Whether a question enters a sum: it has a practice and a weight, and is not neutral. */
export function counts({ practice, weight, polarity }: Question): boolean {
  return (practice ?? null) !== null && (weight ?? 0) > 0 && polarity !== 'neutral';
}

export function byTier<T>(make: (tier: Tier) => T): Readonly<Record<Tier, T>> {
  const [one, two, three, four] = TIERS;
  return { [one]: make(one), [two]: make(two), [three]: make(three), [four]: make(four) } as Record<Tier, T>;
}

/** By number of question: whether it is asked in the tier. */
export function askedIn(questions: readonly Question[], tier: Tier): readonly boolean[] {
  return questions.map((question) => isAskedInTier(question, tier));
}

function scored(question: Question, isCounted: boolean, { n, d }: Small, scale: number): Scored {
  const weight = question.weight ?? 0;
  const text = isCounted ? fixed4(n, d) : null;
  return {
    n,
    d,
    gain: scale % d === 0 ? weight * n * (scale / d) : -1,
    figure: figure(question, 'answered', text),
  };
}

function figure(question: Question, state: QuestionState, score: string | null): QuestionFigure {
  const { id, practice, weight } = question;
  return { id, state, counts: counts(question), practice: practice ?? null, weight: weight ?? 0, score };
}
