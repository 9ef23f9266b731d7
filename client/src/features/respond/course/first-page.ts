import type { Assessment } from '../saving/book-state.js';
import { firstState } from '../saving/book-state.js';
import { courseOf } from './course.js';
import { questionPath } from './paths.js';

/** Where Start leads: to the first question, back to the overview, or to what was sent. */
export function firstPage(assessment: Assessment): string {
  if (assessment.isReadOnly) return '/respond/answers';
  if (assessment.answers.length > 0) return '/respond';
  const first = courseOf(firstState(assessment, false))[0]?.asked[0];
  return first === undefined ? '/respond' : questionPath(first.id);
}
