/**
 * Decides whether a pattern of the catalogue can run away: repetition inside repetition, or several open-ended gaps.
 * Authority: issue "Readers and judges" (patterns are checked when loaded).
 * Version 1.
 */

/** A gap as wide as this counts as open-ended. */
const WIDE = 1_000;
/** So many open-ended repetitions in one pattern, and of them so many of anything at all. */
const MOST_OPEN = 6;
const MOST_OPEN_GAPS = 1;
const LONGEST_PATTERN = 1_500;

/** Why a pattern must not be used, or null. */
export function patternFault(source: string): string | null {
  if (source.length > LONGEST_PATTERN) return `The pattern is longer than ${LONGEST_PATTERN} characters.`;
  if (/\(\?<[=!]/.test(source)) return 'The pattern looks behind.';
  if (/\\[1-9]|\\k</.test(source)) return 'The pattern refers back to a group.';
  const repeats = repetitionsOf(source);
  if (repeats.some(({ inside }) => inside)) return 'The pattern repeats a repetition.';
  const open = repeats.filter(({ most }) => most >= WIDE);
  const gaps = open.filter(({ ofAnything }) => ofAnything);
  if (open.length > MOST_OPEN || gaps.length > MOST_OPEN_GAPS)
    return 'The pattern has several open-ended gaps.';
  return compileFault(source);
}

interface Repetition {
  readonly most: number;
  /** Repeats a dot or a class, and so runs over other words. */
  readonly ofAnything: boolean;
  /** Repeats a group in which something is repeated without a narrow limit. */
  readonly inside: boolean;
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/;
/** A group repeated at most this often stays cheap whatever is in it. */
const FEW = 4;
/** Inside a repeated group anything repeated this often may match in many ways. */
const OFTEN = 10;

function repetitionsOf(source: string): readonly Repetition[] {
  const found: Repetition[] = [];
  const groups: number[] = [];
  let lastGroup: number | null = null;
  for (let at = 0; at < source.length;) {
    const char = source[at] ?? '';
    const quantifier = QUANTIFIER.exec(source.slice(at));
    if (quantifier !== null && at > 0 && source[at - 1] !== '(') {
      const most = mostOf(quantifier);
      const within = lastGroup === null ? [] : found.slice(lastGroup);
      const ofAnything = source[at - 1] === '.' || source[at - 1] === ']';
      found.push({ most, ofAnything, inside: most > FEW && within.some((one) => one.most > OFTEN) });
      at += quantifier[0].length;
      if (source[at] === '?') at += 1;
      lastGroup = null;
      continue;
    }
    if (char === '(') groups.push(found.length);
    lastGroup = char === ')' ? (groups.pop() ?? null) : null;
    at += char === '\\' ? 2 : char === '[' ? classLength(source.slice(at)) : 1;
  }
  return found;
}

function mostOf([text, least, range, most]: RegExpExecArray): number {
  if (text === '?') return 1;
  if (least === undefined) return Infinity;
  if (range === undefined) return Number(least);
  return most === undefined || most === '' ? Infinity : Number(most);
}

function classLength(source: string): number {
  return /^\[(?:\\.|[^\]\\])*\]/.exec(source)?.[0].length ?? 1;
}

function compileFault(source: string): string | null {
  try {
    return new RegExp(source, 'iu').source === '' ? 'The pattern is empty.' : null;
  } catch {
    return 'The pattern is no regular expression.';
  }
}
