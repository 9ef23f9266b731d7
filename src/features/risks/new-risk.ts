import type { Risk } from './risk.entity.js';

/** A risk about which nothing is said yet but where it came from. */
export const BLANK = {
  serviceId: null,
  ownerGroupId: null,
  cause: null,
  event: null,
  effect: null,
  effectOnUs: null,
  category: null,
  ratingReason: null,
  inherentReason: null,
  targetReason: null,
  proposedLikelihood: null,
  proposedImpact: null,
  judgement: null,
  treatment: null,
  dueOn: null,
  reviewOn: null,
  acceptance: 'NONE',
  acceptedUntil: null,
  note: null,
} as const satisfies Partial<Risk>;
