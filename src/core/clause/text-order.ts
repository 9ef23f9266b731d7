/**
 * Decides which of two agreement texts stood before the other, so that a comparison tells what was lost and not what was won.
 * Authority: issue "Agreements" (what a newer version drops or weakens); GDPR Art. 28(3).
 * Version 1.
 */

/** A text as the register keeps it. */
export interface KeptText {
  readonly agreementId: string;
  /** The agreement whose place its own takes or which it adds to; null: it begins by itself. */
  readonly followsId: string | null;
  /** ISO 8601, UTC. */
  readonly uploadedAt: string;
}

/** The older one first: an agreement stands before the one that amends it; of all others the text that came first does. */
export function olderFirst<Text extends KeptText>(one: Text, other: Text): readonly [Text, Text] {
  if (one.followsId === other.agreementId) return [other, one];
  if (other.followsId === one.agreementId) return [one, other];
  return one.uploadedAt <= other.uploadedAt ? [one, other] : [other, one];
}
