/**
 * Decides which sentence limits what a party owes for damage; the wording is quoted and nothing is counted in it.
 * Authority: GDPR Art. 82: towards data subjects it cannot be limited; between the parties it can.
 * Version 1.
 */
import type { Sentence, Sighting } from './term.js';

const LIABILITY =
  /\b(?:liability|liable|liabilities|haftung\w*|haftet|haften|schadensersatz\w*)\b|gesamthaftung/i;
const CAPPED =
  /\b(?:shall not exceed|does not exceed|exceeds?|(?:is|are|shall be) (?:limited|capped)|limited (?:to|by)|limitations? (?:of|on) liability|in the aggregate|capped at|begrenzt|beschränkt|höchstens|übersteig\w*|haftungsbeschränkung\w*|haftungsbegrenzung\w*|haftungshöchst\w*|maximal)\b/i;
const AMOUNT =
  /(?:€|\$|£|\b(?:eur|usd|gbp|chf)\b|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+ ?%|\b\d+ times\b|\b\w+fache[ns]?\b|\b\d+ (?:months?|monat\w*|percent|prozent|million\w*|mio)\b|\b(?:fees|entgelt\w*|vergütung\w*) (?:paid|der|gezahlt)\b)/i;
/** A heading names a limit and sets none: "Limitation of Liability". */
const SAYS =
  /\b(?:shall|will|is|are|be|does|do|exceeds?|applies|apply|ist|sind|wird|werden|haftet|haften|gilt|gelten|beträgt|übersteig\w*)\b/i;
const FIGURES = /\d[\d.,]*/g;

/** The sentence; two are the same where their figures are. */
export function liabilityCap({ text, quote }: Sentence): readonly Sighting[] {
  if (!LIABILITY.test(text) || !CAPPED.test(text)) return [];
  const isExact = statesAmount(text);
  if (!isExact && !SAYS.test(text)) return [];
  const sense = isExact ? (text.match(FIGURES) ?? []).join(' ') : '';
  return [{ field: 'liability', value: quote, sense, isExact }];
}

/** Whether a wording says how much; without, it may be the liability of somebody else, or for something else. */
export function statesAmount(wording: string): boolean {
  return AMOUNT.test(wording);
}
