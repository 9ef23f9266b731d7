/**
 * Decides which annexes of a text are blank: what a clause leaves to one of them is said nowhere.
 * Authority: DOMAIN section 5, step 6 (heading with nothing under it; blanks and placeholders).
 * Version 1.
 */
import type { Block } from './blocks.js';
import { PLACEHOLDER } from './lexicon.js';

const NAME = '(annex(?:e)?|appendix|schedule|exhibit|anlage|anhang)';
const NUMBER = '(\\d{1,2}|[ivx]{1,4}|[a-z])';
/** "Annex II: Measures"; a longer line is a sentence. */
const TITLE = new RegExp(`^\\W{0,3}${NAME} ${NUMBER}(?![\\p{L}\\d])[^.;]{0,90}$`, 'iu');
const NAMED = new RegExp(`(?<!\\p{L})${NAME} ${NUMBER}(?![\\p{L}\\d])`, 'giu');
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const LATER =
  /^\W*(?:to (?:be|follow)\b|follows?\b|later\b|pending\b|wird\b|werden\b|folgt\b|später\b|noch\b)/i;
/** What stands for content is longer than this, or holds no blank. */
const LONGEST_BLANK = 120;
const LIST = /[;,].*[;,]/;
/** "Name: ", "Address of the sub-processor:" */
const LABEL_ALONE = /^[^.;]{1,60}:$/;

/** Keys of the annexes that stand in the text, are referred to before, and hold nothing but blanks. */
export function blankAnnexes(blocks: readonly Block[]): ReadonlySet<string> {
  const filled = new Map<string, boolean>();
  const referred = new Set<string>();
  let open: readonly string[] = [];
  for (const block of blocks) {
    const title = titleOf(block);
    if (title === null) {
      for (const key of annexesIn(block.text)) referred.add(key);
      if (isContent(block)) for (const key of open) filled.set(key, true);
      continue;
    }
    open = [...within(open, title), title];
    // A title that nothing has referred to yet belongs to a table of contents.
    if (referred.has(title)) filled.set(title, filled.get(title) ?? false);
  }
  return new Set([...filled].flatMap(([key, isFilled]) => (isFilled ? [] : [key])));
}

/** "Annex I" within "Schedule 1" fills both, until the next annex or schedule begins. */
function within(open: readonly string[], title: string): readonly string[] {
  const same = open.findIndex((key) => kindOf(key) === kindOf(title));
  return same < 0 ? open : open.slice(0, same);
}

/** Whether the words leave something to an annex that is blank. */
export function restsOnBlank(text: string, blank: ReadonlySet<string>): boolean {
  return blank.size > 0 && annexesIn(text).some((key) => blank.has(key));
}

function titleOf({ kind, marker, text }: Block): string | null {
  if (kind === 'row') return null;
  const whole = marker === null ? text : `${marker.label} ${text}`;
  const found = TITLE.exec(text) ?? TITLE.exec(whole);
  return found === null ? null : keyOf(found[1]!, found[2]!);
}

function annexesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].map((found) => keyOf(found[1]!, found[2]!));
}

/** "Annex II" and "Annex 2" are one. */
function keyOf(name: string, number: string): string {
  const roman = ROMAN.indexOf(number.toLowerCase());
  return `${name.toLowerCase().replace(/^annexe$/, 'annex')} ${roman < 0 ? number.toLowerCase() : roman + 1}`;
}

/** Headings within an annex say what should stand there; a list of things on one line is none. */
function isContent({ kind, text }: Block): boolean {
  if (kind === 'heading' && !LIST.test(text)) return false;
  if (!/[\p{L}\d]/u.test(text) || LABEL_ALONE.test(text)) return false;
  if (text.length > LONGEST_BLANK) return true;
  return !PLACEHOLDER.test(text) && !LATER.test(text);
}

/** "annex", "schedule" */
function kindOf(key: string): string {
  return key.split(' ')[0]!;
}
