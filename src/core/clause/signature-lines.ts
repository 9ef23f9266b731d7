/**
 * Decides which lines are left open for signing: their blanks are a missing signature, not a draft.
 * Authority: DOMAIN section 5, step 6 (blanks and placeholders).
 * Version 1.
 */
import type { TextLine } from './agreement-text.js';

const BLANK = /_{3,}|\.{6,}|…{2,}/g;
const NO_LETTERS = /[^\p{L}]+/u;
/** The words such lines are labelled with. */
const LABELS = new Set(
  (
    'signed signature signatures sign signatory authorised authorized by name print printed title position function ' +
    'date dated place at for on and behalf of the in stamp seal company party parties ' +
    'controller processor customer client vendor provider supplier contractor ' +
    'unterschrift unterschriften unterzeichner gezeichnet gez ort datum funktion position stempel firma für im ' +
    'namen auftrag vertreten durch den die das der des und ' +
    'verantwortlicher verantwortlichen verantwortliche auftragsverarbeiter auftragsverarbeiters auftraggeber ' +
    'auftraggebers auftragnehmer auftragnehmers kunde kunden anbieter anbieters'
  ).split(' '),
);
/** "Signed for Mailwren Ltd: ____" */
const SIGNED_FOR =
  /^(?:(?:signed|signature|unterschrift|gezeichnet)\b[^_;]{0,80}|(?:for|on behalf of|für)\b[^_;]{0,80}:) ?_{3,}$/i;
const SIGNS =
  /(?<!\p{L})(?:sign(?:ed|ature|atures|atory)?|unterschrift(?:en)?|unterzeichne\p{L}*|gezeichnet)(?!\p{L})/iu;
/** A longer line is a sentence of the agreement. */
const LONGEST_LABEL = 80;

/**
 * The lines with a blank for a signature, its name, place or date. They stand together, and a word of signing stands
 * with them, or the text ends with them: a name left open at the top of an agreement is a blank of a draft.
 */
export function signatureLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const written = lines.filter(({ text }) => text !== '');
  const open = new Set<TextLine>();
  for (let from = 0; from < written.length; from++) {
    let to = from;
    while (isLabelled(written[to])) to++;
    if (to === from) continue;
    const run = isForSigning(written, from, to) ? written.slice(from, to) : [];
    for (const line of run.filter(hasBlank)) open.add(line);
    from = to;
  }
  return open;
}

function isLabelled(line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  if (SIGNED_FOR.test(line.text)) return true;
  const words = labelOf(line).toLowerCase().split(NO_LETTERS);
  return words.every((word) => word === '' || LABELS.has(word));
}

function isForSigning(written: readonly TextLine[], from: number, to: number): boolean {
  if (to === written.length) return true;
  const around = written.slice(Math.max(0, from - 1), to + 1).map(labelOf);
  return around.some((label) => label.length <= LONGEST_LABEL && SIGNS.test(label));
}

function labelOf({ text }: TextLine): string {
  return text.replace(BLANK, ' ').trim();
}

function hasBlank({ text }: TextLine): boolean {
  return text.search(BLANK) >= 0;
}
