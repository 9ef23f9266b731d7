import { courseOf } from '../course/course.js';
import { isClosedAgain } from '../course/reopened.js';
import type { BookState } from '../saving/book-state.js';
import type { EvidenceState } from './evidence-book.js';

/** A document that is not part of the answers as they stand. */
export interface Unattached {
  readonly key: string;
  readonly question: string;
  readonly fileName: string;
}

/**
 * What was chosen for questions that are asked and is not attached: still to come, or refused for good. Of a question that
 * stays as it was sent nothing is refused any more: nobody could send it in another form.
 */
export function unattachedIn(state: BookState, files: EvidenceState) {
  const asked = new Set(courseOf(state).flatMap((stretch) => stretch.asked.map(({ id }) => id)));
  const isAsked = ({ question }: Unattached): boolean => asked.has(question);
  const held = (wanted: string): Unattached[] =>
    files.evidence
      .filter((file) => file.state === wanted)
      .map(({ id, questionId, fileName }) => ({ key: id, question: questionId, fileName }));
  const uploads = files.uploads.map(({ key, question, fileName, cause }) => ({
    at: { key, question, fileName },
    isComing: cause === null,
  }));
  const own = (isComing: boolean): Unattached[] =>
    uploads.filter((upload) => upload.isComing === isComing).map(({ at }) => at);
  return {
    coming: [...own(true), ...held('CHECKING')].filter(isAsked),
    refused: [...own(false), ...held('REFUSED')].filter(
      (one) => isAsked(one) && !isClosedAgain(state, one.question),
    ),
  };
}
