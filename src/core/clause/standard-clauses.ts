/**
 * Decides whether the standard clauses of 2021 are part of an agreement, and how.
 * Authority: Decision (EU) 2021/914; DOMAIN section 5, step 3.
 * Version 1.
 */
import type { Lexicon } from './lexicon.js';
import { PLACEHOLDER } from './lexicon.js';
import type { Read } from './reading.js';

const NAMED = /standard contractual clauses|\bsccs?\b|standardvertragsklauseln|standarddatenschutzklauseln/i;
const OF_2021 = /2021\/914|4(?:th)? (?:of )?june 2021|june 4,? 2021|4\. juni 2021/i;
const BROUGHT_IN =
  /\b(?:incorporat|form(?:s|ing)? (?:an integral )?part|are part of|(?:deemed to have|hereby) (?:signed|enter|agree)|enter(?:s|ed)? into|shall apply|apply to|agree to (?:be bound|the)|annexed|attached|execut|comply with)|\b(?:bestandteil|einbezogen|finden anwendung|gelten|vereinbaren|schließen|beigefügt|anlage)/i;

export function standardClausesIn(
  reads: readonly Read[],
  lexicon: Lexicon,
): 'attached' | 'incorporated' | null {
  if (reads.some(({ passage }) => passage.zone === 'scc2021')) return 'attached';
  const body = reads.filter(({ passage }) => passage.zone === 'body');
  if (!body.some(({ scope, heading }) => OF_2021.test(scope) || OF_2021.test(heading))) return null;
  return body.some((read) => bringsIn(read, lexicon)) ? 'incorporated' : null;
}

function bringsIn({ leadIn, sentences }: Read, lexicon: Lexicon): boolean {
  return sentences.some((sentence) => {
    const text = `${leadIn} ${sentence}`;
    if (!NAMED.test(text) || !BROUGHT_IN.test(text)) return false;
    return !lexicon.negated.test(text) && !lexicon.definition.test(text) && !PLACEHOLDER.test(text);
  });
}
