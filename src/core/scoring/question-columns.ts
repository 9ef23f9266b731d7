import { choicesOf } from '../questionnaire/choices.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import type { CompiledCondition } from '../questionnaire/conditions.js';
import { worthOf, type CompiledQuestion, type Scored } from './compile-question.js';
import type { QuestionFigure } from './sheet.js';
import { STATES } from './standing.js';

/**
 * The compiled questions side by side, by number of question. Every sheet asks every question for the same few
 * things, and what costs time is fetching them: here they lie close together. No rule of its own.
 */
export interface QuestionColumns {
  readonly questions: readonly CompiledQuestion[];
  readonly ids: readonly string[];
  readonly section: Int32Array;
  readonly visible: readonly (CompiledCondition | null)[];
  /** Of a question with one answer out of a list: the list, the same array for equal lists; null for all others. */
  readonly choices: readonly (readonly string[] | null)[];
  /** What the choices of all those questions are worth, and where those of each begin. */
  readonly worths: readonly Scored[];
  readonly firstWorth: Int32Array;
  /** What the sheet says as long as nothing is answered, by state first. */
  readonly silent: readonly (readonly QuestionFigure[])[];
  /** Index of its practice, -1 without one. */
  readonly practice: Int32Array;
  readonly weight: Float64Array;
  readonly critical: Uint8Array;
}

export function columnsOf(questions: readonly CompiledQuestion[]): QuestionColumns {
  const listOf = sharedLists();
  const choices = questions.map(({ question }) =>
    ONE_CHOICE.has(question.type) ? listOf(choicesOf(question).map(({ id }) => id)) : null,
  );
  const worths: Scored[] = [];
  const firstWorth = questions.map((question, slot) => {
    const first = worths.length;
    for (const id of choices[slot] ?? []) worths.push(worthOf(question, id, null) ?? question.notKnown);
    return first;
  });
  return {
    questions,
    ids: questions.map(({ id }) => id),
    section: Int32Array.from(questions, ({ section }) => section),
    visible: questions.map(({ visible }) => visible),
    choices,
    worths,
    firstWorth: Int32Array.from(firstWorth),
    silent: STATES.map((_, state) => questions.flatMap(({ silent }) => silent[state] ?? [])),
    practice: Int32Array.from(questions, ({ practice }) => practice),
    weight: Float64Array.from(questions, ({ weight }) => weight),
    critical: Uint8Array.from(questions, ({ critical }) => Number(critical)),
  };
}

/** What an answer is worth; null: it is none to its question. Choices are few: walking along them is quickest. */
export function worthIn(
  { questions, choices, worths, firstWorth }: QuestionColumns,
  slot: number,
  value: AnswerValue,
  assessedOn: string | null,
): Scored | null {
  const own = choices[slot] ?? null;
  if (own !== null)
    for (let at = 0; at < own.length; at += 1)
      if (own[at] === value) return worths[(firstWorth[slot] ?? 0) + at] ?? null;
  return worthOf(questions[slot] as CompiledQuestion, value, assessedOn);
}

const ONE_CHOICE: ReadonlySet<string> = new Set(['yes_no', 'scale', 'single']);

/** Equal lists of choices are one array: most questions offer the same answers, and what is shared stays near. */
function sharedLists(): (ids: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (ids) => {
    const key = JSON.stringify(ids);
    const list = known.get(key) ?? ids;
    known.set(key, list);
    return list;
  };
}
