import type { Question } from '@core/questionnaire/questionnaire.js';
import type { BookState } from '../saving/book-state.js';
import { courseOf } from './course.js';
import type { Whereabouts } from './paths.js';
import { untouchedIn } from './reopened.js';

/**
 * The next question that must be answered, going on from where the person was: what was put off before comes last. After
 * a reopening it is one of those that were opened and not yet turned to.
 *
 * @param whereabouts null: from the beginning
 * @returns null when nothing is left
 */
export function nextDue(state: BookState, whereabouts: Whereabouts | null): Question | null {
  const course = courseOf(state);
  const asked = course.flatMap((stretch) => stretch.asked);
  const due = new Set([...course.flatMap((stretch) => stretch.due), ...untouchedIn(state)]);
  const at = asked.findIndex(({ id }) => id === whereabouts?.question);
  const first = whereabouts?.isDone === true ? at + 1 : Math.max(at, 0);
  return [...asked.slice(first), ...asked.slice(0, first)].find((question) => due.has(question)) ?? null;
}
