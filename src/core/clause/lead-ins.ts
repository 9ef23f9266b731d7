/**
 * Decides which words an item of a list inherits from the line that opens the list.
 * Authority: DOMAIN section 5, step 4 ("Processor shall:").
 * Version 1.
 */
import type { Block } from './blocks.js';
import { stylesOf } from './markers.js';
import { sentencesOf } from './sentences.js';

interface Opened {
  readonly words: string;
  readonly style: string;
}

const OPENS = /[:–—-]$/;
const CLOSES = /[.;!?]["')]*$/;
const FIRST_INLINE = / \((?:a|i|1)\) /;
const INLINE = /(?<=[:;]|[;,] ?(?:and|or|und|oder|sowie)) (?=\((?:[a-z]|[ivx]{1,4}|\d{1,2})\) )/;
const INLINE_MARKER = /^\((?:[a-z]|[ivx]{1,4}|\d{1,2})\) /;

/** The lead-in of each block, in order; '' where it stands for itself. */
export function leadInsOf(blocks: readonly Block[]): readonly string[] {
  let open: readonly Opened[] = [];
  return blocks.map((block, at) => {
    const styles = stylesIn(block);
    open = stillOpen(open, styles);
    const words = open.map((one) => one.words).join(' ');
    const [child] = stylesIn(blocks[at + 1]);
    const opening = child === undefined || styles.includes(child) ? null : openingWords(block);
    if (opening !== null && child !== undefined) open = [...open, { words: opening, style: child }];
    return words;
  });
}

/** A paragraph that enumerates in its own line: the words before, and the parts that follow them. */
export function inlineItems(
  text: string,
): { readonly leadIn: string; readonly items: readonly string[] } | null {
  const [first = '', ...further] = text.split(INLINE);
  if (further.length === 0) return null;
  const [leadIn = '', rest] = first.split(FIRST_INLINE, 2);
  if (rest === undefined && !OPENS.test(first)) return null;
  const items = further.map((item) => item.replace(INLINE_MARKER, ''));
  return { leadIn, items: rest === undefined ? items : [first.slice(leadIn.length + 5).trim(), ...items] };
}

/** The lists a block may be an item of, likeliest first; none for a heading or a plain paragraph. */
function stylesIn(block: Block | undefined): readonly string[] {
  if (block === undefined || block.kind === 'heading') return [];
  const { kind, level, marker } = block;
  if (kind === 'row') return ['row'];
  if (marker === null) return kind === 'item' ? [`${level}-item`] : [];
  return stylesOf(marker).map((style) => (kind === 'item' ? `${level}-${style}` : style));
}

function stillOpen(open: readonly Opened[], styles: readonly string[]): readonly Opened[] {
  const fits = open.map((one) => styles.includes(one.style));
  return open.slice(0, fits.lastIndexOf(true) + 1);
}

/** What a block says to the items below it; null when it has said all itself. */
function openingWords({ kind, text }: Block): string | null {
  if (kind === 'heading' || kind === 'row' || text === '') return null;
  if (OPENS.test(text)) return lastSentence(text);
  const inline = text.split(FIRST_INLINE, 2);
  if (inline.length === 2 && inline[0] !== undefined) return lastSentence(inline[0]);
  return CLOSES.test(text) ? null : lastSentence(text);
}

/** What stands before the line that opens a list has an end of its own; its items do not inherit it. */
function lastSentence(text: string): string {
  return sentencesOf(text).at(-1) ?? text;
}
