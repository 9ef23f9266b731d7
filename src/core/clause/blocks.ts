/**
 * Decides where the paragraphs, items, rows and headings of an agreement begin and end.
 * Authority: DOMAIN section 5, steps 1 and 4. The same text wrapped at another width gives the same blocks.
 * Version 1.
 */
import type { LineForm, TextLine } from './agreement-text.js';
import { isHeadingText } from './headings.js';
import { joinedLines, withoutSplits, type KnownWords } from './known-words.js';
import { isNextOf, markerOf, opensItem, type Marker } from './markers.js';

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Level of a heading, depth of an item. */
  readonly level: number;
  readonly marker: Marker | null;
  /** Without the marker. */
  readonly text: string;
  readonly page: number | null;
  readonly line: number;
}

/** Longer lines are whole paragraphs, not parts of one. */
const UNWRAPPED = 200;
/** A line this much shorter than the widest one ends its paragraph, if a sentence ends there. */
const SHORT = 0.6;
const SENTENCE_ENDS = /[.:;!?]["')]*$/;
const CLAUSE_ENDS = /(?:[.:;!?]["')]*|[;,] ?(?:and|or|und|oder|sowie|bzw\.))$/i;
const STANDS_ALONE = /^(?:annex|appendix|schedule|exhibit|anlage|anhang)\b.{0,80}$/i;

/** "Types of data: name, address" */
const LABEL = /^\p{Lu}[^.:;]{2,60}: \S/u;

/** @param lines tidied, without furniture, in reading order */
export function blocksOf(lines: readonly TextLine[], known: KnownWords): readonly Block[] {
  const width = widthOf(lines);
  const groups: TextLine[][] = [];
  let above: TextLine | null = null;
  for (const line of lines) {
    const group = groups.at(-1);
    if (line.text !== '') {
      if (group === undefined || above === null || begins(line, above, group, width)) groups.push([line]);
      else group.push(line);
    }
    above = line.text === '' ? null : line;
  }
  const blocks = groups.map((group) => blockOf(group, known));
  return blocks.map((block, at) => asHeading(block, blocks[at + 1]));
}

/** Whether a line begins a block of its own below the line above it. */
function begins(line: TextLine, above: TextLine, group: readonly TextLine[], width: number): boolean {
  if (line.form !== undefined || above.form?.kind === 'heading' || above.form?.kind === 'row') return true;
  if (above.text.length > UNWRAPPED || line.text.length > UNWRAPPED) return true;
  if (STANDS_ALONE.test(line.text) && SENTENCE_ENDS.test(above.text)) return true;
  if (STANDS_ALONE.test(above.text) && group.length === 1 && above.text.length < SHORT * width) return true;
  const marker = markerOf(line.text);
  if (marker?.kind === 'bullet' && group[0]?.text.charAt(0) === line.text.charAt(0)) return true;
  const opener = marker === null ? null : markerOf(group[0]?.text ?? '');
  if (marker !== null && opener !== null && isNextOf(opener, marker)) return true;
  if (marker !== null && (CLAUSE_ENDS.test(above.text) || isShouted(above.text, 4))) return true;
  if (marker?.kind === 'decimal' && marker.label.includes('.') && above.text.length < SHORT * width)
    return true;
  if (group.length === 1 && isNumberedHeading(above.text, width)) return true;
  if (LABEL.test(line.text) && LABEL.test(above.text)) return true;
  if (isShouted(line.text) !== isShouted(above.text) && (marker !== null || group.length === 1)) return true;
  return above.text.length < SHORT * width && SENTENCE_ENDS.test(above.text);
}

/** "1. Purpose" on a line of its own, with its text directly below. */
function isNumberedHeading(text: string, width: number): boolean {
  const marker = markerOf(text);
  return marker !== null && !opensItem(marker) && text.length < SHORT * width && isHeadingText(marker.rest);
}

function isShouted(text: string, least = 8): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= least && letters === letters.toUpperCase();
}

function widthOf(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function blockOf(group: readonly TextLine[], known: KnownWords): Block {
  const [first] = group;
  if (first === undefined) throw new Error('A block has a line.');
  const joined = joinedLines(
    group.map((line) => line.text),
    known,
  );
  const marker = first.form?.kind === 'row' ? null : markerOf(joined);
  const text = withoutSplits(marker?.rest ?? joined, known);
  const { kind, level } = kindOf(first.form, marker);
  return { kind, level, marker, text, page: first.page, line: first.line };
}

function kindOf(form: LineForm | undefined, marker: Marker | null): { kind: Block['kind']; level: number } {
  if (form?.kind === 'heading') return { kind: 'heading', level: form.level };
  if (form?.kind === 'item') return { kind: 'item', level: form.depth };
  if (form?.kind === 'row') return { kind: 'row', level: 0 };
  return { kind: marker !== null && opensItem(marker) ? 'item' : 'paragraph', level: 0 };
}

/** A short line without a sentence in it, that something follows, is a heading though the file does not say so. */
function asHeading(block: Block, next: Block | undefined): Block {
  if (block.kind !== 'paragraph' || next === undefined || !isHeadingText(block.text)) return block;
  const depth = block.marker?.label.split('.').length ?? (isShouted(block.text) ? 1 : 8);
  return { ...block, kind: 'heading', level: depth };
}
