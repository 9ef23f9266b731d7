/**
 * Decides whether a file holds several agreements on processing, one after the other.
 * Authority: issue "Readers and judges" (two agreements in one file); DOMAIN section 5 (a false present hides a gap).
 * Version 1.
 */
import type { TextLine } from './agreement-text.js';
import { markerOf } from './markers.js';

const TITLE =
  /^(?:\W*)(?:(?:data|personal data) (?:processing|protection) (?:agreement|addendum|terms|contract)|processor (?:agreement|addendum)|auftragsverarbeitungsvertrag|(?:vertrag|vereinbarung) (?:zur|über die|über eine) (?:auftrags|daten)(?:daten)?verarbeitung)(?: \([^)]*\))?\W*$/i;
const FIRST = /^(?:§ ?)?1$/;
/** Shorter parts are a cover, a table of contents or a form of signature. */
const FEWEST_WORDS = 120;

/** The lines of each agreement in the file, in order; one list for an honest file. */
export function agreementsIn(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const starts = lines.flatMap(({ text }, at) => (TITLE.test(text) && startsClauses(lines, at) ? [at] : []));
  if (starts.length < 2) return [lines];
  const bounds = [0, ...starts.slice(1), lines.length];
  const parts = bounds.slice(1).map((end, at) => lines.slice(bounds[at], end));
  return parts.every((part) => wordsIn(part) >= FEWEST_WORDS) ? parts : [lines];
}

/** A title after which clauses are counted from 1, before the next title. */
function startsClauses(lines: readonly TextLine[], at: number): boolean {
  for (const { text } of lines.slice(at + 1)) {
    if (TITLE.test(text)) return false;
    const label = markerOf(text)?.label;
    if (label !== undefined && label !== '') return FIRST.test(label.replace(/\.1$|[.)]$/, ''));
  }
  return false;
}

function wordsIn(part: readonly TextLine[]): number {
  return part.reduce((sum, { text }) => sum + (text === '' ? 0 : text.split(' ').length), 0);
}
