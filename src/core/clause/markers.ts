/**
 * Decides which beginnings of a line number a clause or open an item of a list.
 * Authority: DOMAIN section 5, step 4 (paragraphs and numbered clauses).
 * Version 1.
 */

export type MarkerKind =
  | 'decimal'
  | 'paragraph-sign'
  | 'named'
  | 'bracketed-number'
  | 'letter'
  | 'roman'
  | 'bullet';

export interface Marker {
  readonly kind: MarkerKind;
  /** As printed, without a closing point: "2.3.1", "§ 5", "(a)"; a bullet has an empty label. */
  readonly label: string;
  /** The line after the marker. */
  readonly rest: string;
}

const FORMS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)](?=\s+\D|\s*$))(?:\s+|$)/],
  ['paragraph-sign', /^(§ ?\d{1,3}[a-z]?)(?:[.:]?\s+|$)/],
  [
    'named',
    /^((?:article|clause|section|artikel|klausel|abschnitt|ziffer) \d{1,2}(?:\.\d{1,2})*)(?:[.:]?\s+(?:[-–] )?|$)(?=\p{Lu}|$)/iu,
  ],
  ['bracketed-number', /^(\(\d{1,2}\))(?:\s+|$)/],
  ['roman', /^(\((?:i{1,3}|iv|vi{0,3}|ix|x)\)|(?:i{2,3}|iv|vi{1,3}|ix)[.)])(?:\s+|$)/],
  ['letter', /^(\([a-z]{1,2}\)|[a-z][.)])(?:\s+|$)/],
  ['letter', /^([A-H]\.)(?:\s+)(?=\p{Lu}\p{Ll}|\p{Lu}{3})/u],
  ['bullet', /^([-*•–▪◦·‣●○])\s+/],
];

/** The marker a line begins with, or null. "30 days" and "Article 28 GDPR requires" number nothing. */
export function markerOf(line: string): Marker | null {
  for (const [kind, form] of FORMS) {
    const found = form.exec(line);
    if (found?.[1] === undefined) continue;
    const label = kind === 'bullet' ? '' : found[1].replace(/[.:]$/, '');
    return { kind, label, rest: line.slice(found[0].length).trim() };
  }
  return null;
}

/** Whether a marker opens an item of a list, and not a clause that stands for itself. */
export function opensItem({ kind }: Marker): boolean {
  return kind === 'letter' || kind === 'roman' || kind === 'bullet' || kind === 'bracketed-number';
}

/** Whether a mark is the next of its list: "b)" below "a)", "(3)" below "(2)". */
export function isNextOf(before: Marker, marker: Marker): boolean {
  if (before.kind !== marker.kind || bare(before).length > 2) return false;
  const [one, other] = [bare(before), bare(marker)];
  if (marker.kind === 'bracketed-number') return Number(other) === Number(one) + 1;
  return marker.kind === 'letter' && other.codePointAt(0) === (one.codePointAt(0) ?? 0) + 1;
}

function bare({ label }: Marker): string {
  return label.replaceAll(/[().]/g, '');
}

/** Marks that are both a letter and a Roman number. */
const EITHER = /^\(?[ivx][.)]?$/;

/** Which kinds of list a marker may belong to, likeliest first. */
export function stylesOf({ kind, label }: Marker): readonly string[] {
  if (kind === 'decimal') return [`decimal-${label.replace(/[.)]$/, '').split('.').length}`];
  const brackets = label.startsWith('(') ? 'round' : 'open';
  if (EITHER.test(label)) return [`roman-${brackets}`, `letter-${brackets}`];
  return [kind === 'letter' || kind === 'roman' ? `${kind}-${brackets}` : kind];
}
