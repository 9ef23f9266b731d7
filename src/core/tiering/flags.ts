import type { Answers } from '../questionnaire/answer.js';
import type { Question } from '../questionnaire/questionnaire.js';
import type { QuestionState } from '../questionnaire/visibility.js';
import { listOf } from './factors.js';

export interface FlagSet {
  /** Each flag once, in the order of the questions. */
  readonly set: readonly string[];
}

/** The flags that the chosen answers raise; hidden questions raise none. */
export function flagsOf(
  questions: readonly Question[],
  states: ReadonlyMap<string, QuestionState>,
  answers: Answers,
): FlagSet {
  const flags = questions.flatMap(({ id, choices }) => {
    const value = answers[id]?.value;
    if (states.get(id) !== 'answered' || value == null) return [];
    const picked = typeof value === 'string' ? [value] : listOf(value);
    return (choices ?? [])
      .filter((choice) => picked.includes(choice.id))
      .flatMap((choice) => choice.flags ?? []);
  });
  return { set: [...new Set(flags)] };
}
