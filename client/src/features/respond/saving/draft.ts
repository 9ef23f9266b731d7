import type { Answer, AnswerValue } from '@core/questionnaire/answer.js';
import type { RespondAnswerPartsFragment } from '../../../graphql/respond.generated.js';

/** One answer as it stands on the screen. */
export interface Draft {
  readonly value: AnswerValue | null;
  /** The reason why the question does not apply; '' while it is still to be written, null when it applies. */
  readonly naReason: string | null;
  readonly comment: string | null;
}

export type SavedAnswer = RespondAnswerPartsFragment;

export const EMPTY_DRAFT: Draft = { value: null, naReason: null, comment: null };

export function draftOf(saved: SavedAnswer | undefined): Draft {
  if (saved === undefined) return EMPTY_DRAFT;
  // The server checked the shape when it took the answer in.
  const value = (saved.value ?? null) as AnswerValue | null;
  return { value, naReason: saved.naReason, comment: saved.comment };
}

/** The answer as core reads it: N/A waits for the reviewer, and its reason stands where core looks for it. */
export function answerOf({ value, naReason, comment }: Draft): Answer {
  return naReason === null ? { value, comment } : { na: 'pending', comment: naReason };
}

/** A question that does not apply without saying why is not worth sending: the reason makes the answer. */
export function isWorthSending(draft: Draft): boolean {
  return draft.naReason === null || draft.naReason.trim() !== '';
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(written(one)) === JSON.stringify(written(other));
}

function written({ value, naReason, comment }: Draft): readonly unknown[] {
  return [value, naReason, comment === '' ? null : comment];
}
