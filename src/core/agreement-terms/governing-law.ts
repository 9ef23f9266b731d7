/**
 * Decides by which country's law an agreement is governed.
 * Authority: Regulation (EC) 593/2008 (Rome I), Art. 3: the law the parties chose. Clause 17 chooses for the clauses alone.
 * Version 1.
 */
import { lawsOfPlacesIn } from './law-places.js';
import { isDenied } from './subjects.js';
import type { Sentence, Sighting } from './term.js';

const GOVERNS =
  /\b(?:governed by|construed (?:in accordance )?(?:with|under)|subject to|governing law|applicable law|law applicable|law shall apply|gilt|gelten|findet|finden|unterlieg\w*|anwendbar\w*|anzuwenden\w*|maßgeblich\w*)\b/i;
/** The clauses and addenda for transfers have a law of their own. */
const FOR_TRANSFERS =
  /\b(?:clauses? 1[78]|klauseln? 1[78]|standard contractual|standardvertragsklausel\w*|sccs?|uk addendum|idta|transfer addendum|data subjects?|betroffene\w*)\b/i;

/** The code of each country whose law a sentence chooses. */
export function governingLaw({ text, heading }: Sentence): readonly Sighting[] {
  const isChoice = GOVERNS.test(text) || /\b(?:governing law|anwendbares recht)\b/i.test(heading);
  if (!isChoice || FOR_TRANSFERS.test(`${heading} ${text}`)) return [];
  // "ohne das UN-Kaufrecht": what is left out stands behind the law that is chosen.
  const chosen = text.split(
    /\b(?:excluding|without|with the exception|unter ausschluss|ausgenommen|ohne)\b/i,
  )[0]!;
  if (isDenied(chosen)) return [];
  return lawsOfPlacesIn(chosen).map((value) => ({ field: 'governingLaw', value }));
}
