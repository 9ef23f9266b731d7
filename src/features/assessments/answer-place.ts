import { typedId } from '../../platform/graphql/typed-ids.js';

/** Path of the page where people read and review an answer. */
export function placeOfAnswer(assessmentId: string, questionId: string | null): string {
  const review = `/assessments/${typedId('asm', assessmentId)}/review`;
  return questionId === null ? review : `${review}?q=${encodeURIComponent(questionId)}`;
}
