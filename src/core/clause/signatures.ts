/**
 * Decides from which day both sides are bound, and whose signature is missing.
 * Authority: GDPR Art. 28(3) and (9): the contract binds the processor and is in writing.
 * Version 1.
 */
import type { Day } from '../day.js';

/** Each side signs on a day of its own; null: it has not signed. */
export interface Signatures {
  readonly forUs: Day | null;
  readonly forThem: Day | null;
}

export type Side = 'us' | 'them';

/** The day of the later signature; null while one is missing. */
export function signedByBoth({ forUs, forThem }: Signatures): Day | null {
  if (forUs === null || forThem === null) return null;
  return forUs > forThem ? forUs : forThem;
}

/** The day of the later signature, also while the other one is missing; null: nobody has signed. */
export function lastSignature({ forUs, forThem }: Signatures): Day | null {
  return signedByBoth({ forUs, forThem }) ?? forUs ?? forThem;
}

/** Who has not signed by a day, we before them; nobody once both are bound. A day to come is no signature yet. */
export function notSignedBy({ forUs, forThem }: Signatures, today: Day): Side[] {
  const isOpen = (day: Day | null) => day === null || day > today;
  return [...(isOpen(forUs) ? (['us'] as const) : []), ...(isOpen(forThem) ? (['them'] as const) : [])];
}
