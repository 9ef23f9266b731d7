/**
 * Decides how the finder stands to what people corrected: each corrected sentence is judged anew by itself.
 * Authority: issue "Agreements" (a reviewer's corrections are a test set that can be exported).
 * Version 1.
 */
import type { Problem } from '../problem.js';
import { list, object, oneOf, text } from '../shape.js';
import type { Catalogue } from './catalogue.js';
import { reviewAgreement } from './review.js';
import { LAWS, VERDICTS, type Verdict } from './verdict.js';

/** Where a person saw a clause otherwise than the finder, as the review page exports it. */
export interface Correction {
  readonly clause: string;
  /** ISO 639-1 of the document. */
  readonly language: string;
  readonly confirmed: Verdict;
  /** The sentence; null where there is none, as of a clause that is missing. */
  readonly quote: string | null;
}

export type ParsedCorrections =
  | { readonly ok: true; readonly corrections: readonly Correction[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an exported file, with every fault at once; fields it does not need are left unread. */
export function parseCorrections(json: unknown): ParsedCorrections {
  const problems = CORRECTIONS(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const corrections = (json as readonly RawCorrection[]).map(({ clause, language, confirmed, quote }) => ({
    clause,
    language,
    confirmed: confirmed.toLowerCase() as Verdict,
    quote: quote ?? null,
  }));
  return { ok: true, corrections };
}

interface RawCorrection {
  readonly clause: string;
  readonly language: string;
  readonly confirmed: string;
  readonly quote?: string | null;
}

export interface ReplayedCorrection extends Correction {
  /** What the finder says today of the sentence alone; null where it cannot be asked. */
  readonly now: Verdict | null;
}

/**
 * Judges each sentence under every law, in the language of its document.
 * @returns one entry a correction, in the same order; `now` is null without a sentence, or for a clause nobody knows
 */
export function replayCorrections(
  corrections: readonly Correction[],
  catalogue: Catalogue,
): readonly ReplayedCorrection[] {
  return corrections.map((correction) => ({ ...correction, now: verdictNow(correction, catalogue) }));
}

function verdictNow({ clause, language, quote }: Correction, catalogue: Catalogue): Verdict | null {
  if (quote === null) return null;
  const lines = [{ page: null, line: 1, text: quote }];
  const options = { language, laws: LAWS, hasTransfers: true };
  const { clauses } = reviewAgreement({ pages: null, lines }, catalogue, options);
  const verdict = clauses.find(({ id }) => id === clause)?.verdict ?? null;
  return verdict === 'unreadable' || verdict === 'not_covered' ? null : verdict;
}

const CONFIRMED = VERDICTS.flatMap((verdict) => [verdict, verdict.toUpperCase()]);

const CORRECTIONS = list(
  object({
    required: { clause: text(), language: text(), confirmed: oneOf(CONFIRMED) },
    optional: { quote: text() },
    open: true,
  }),
);
