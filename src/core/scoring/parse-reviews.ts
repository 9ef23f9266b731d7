import type { Problem } from '../problem.js';
import { flag, list, nullable, object, oneOf, record, withoutNulls } from '../shape.js';
import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { PracticeReview } from './sheet.js';

export type ParsedReviews =
  | { readonly ok: true; readonly reviews: Readonly<Record<string, PracticeReview>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads what reviewers decided about practices (CLI.md, score: `practices`); absent: nothing. */
export function parseReviews(json: unknown, where: string): ParsedReviews {
  if (json === null || json === undefined) return { ok: true, reviews: {} };
  const problems = reviewsShape(json, where);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, reviews: withoutNulls(json) as Readonly<Record<string, PracticeReview>> };
}

const evidence = object({
  required: { class: oneOf(EVIDENCE_CLASSES, 'UNKNOWN_EVIDENCE_CLASS') },
  optional: { expired: flag, scope_mismatch: flag, accepted: flag },
  open: true,
});

const reviewsShape = record(
  nullable(
    object({ optional: { evidence: list(evidence), refuted: flag, not_applicable: flag }, open: true }),
  ),
);
