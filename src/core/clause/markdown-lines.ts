/**
 * Decides which lines of Markdown or plain text are headings, items and rows: line by line, so that a place is a line of
 * the file. Marks are taken away and kept as the form of the line; a text without any is plain. In core, so that a device
 * reads as the server does.
 * Authority: CommonMark (headings, lists, tables, code spans), CLI.md (clauses: line).
 * Version 1.
 */
import { CELL_END, type LineForm, type TextLine } from './agreement-text.js';

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const RULE = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,5})\s*$/;
const ITEM = /^(\s*)([-*+•]|\d{1,3}[.)]|\(?[a-z]{1,2}\))\s+(?=\S)/;
const INDENTED_NUMBER = /^\d+[.)]$/;
const ROW = /^\s*\|.*\|\s*$/;
const ROW_RULE = /^[\s|:+-]+$/;
const FENCE = /^\s*(?:```|~~~)/;

/** One line for each line of the text, with its number; '' for what only marks. */
export function markdownLines(text: string): readonly TextLine[] {
  const raw = text.split(/\r\n|\r|\n|\f/);
  const from = frontMatterEnd(raw);
  return raw.map((line, at) => (at < from ? { page: null, line: at + 1, text: '' } : lineOf(line, at, raw)));
}

/** A block of settings between two lines of dashes at the top of a file is no text. */
function frontMatterEnd(raw: readonly string[]): number {
  if (raw[0]?.trim() !== '---') return 0;
  const end = raw.indexOf('---', 1);
  return end > 0 && raw.slice(1, end).some((line) => /^[\w-]+:/.test(line)) ? end + 1 : 0;
}

function lineOf(raw: string, at: number, all: readonly string[]): TextLine {
  const line = raw.replace(/^(?:\s{0,3}> ?)+/, '');
  const place = { page: null, line: at + 1 };
  const heading = HEADING.exec(line);
  if (heading !== null)
    return {
      ...place,
      text: unmarked(heading[2] ?? ''),
      form: { kind: 'heading', level: heading[1]?.length ?? 1 },
    };
  if (RULE.test(line) || FENCE.test(line) || UNDERLINE.test(line)) return { ...place, text: '' };
  if (ROW.test(line)) return { ...place, ...rowOf(line, all[at + 1] ?? '') };
  const underline = UNDERLINE.exec(all[at + 1] ?? '')?.[1];
  if (
    underline !== undefined &&
    underline.length > 3 &&
    line.trim() !== '' &&
    (all[at - 1] ?? '').trim() === ''
  )
    return {
      ...place,
      text: unmarked(line),
      form: { kind: 'heading', level: underline.startsWith('=') ? 1 : 2 },
    };
  const form = itemForm(line);
  return { ...place, text: unmarked(line), ...(form === null ? {} : { form }) };
}

function rowOf(line: string, below: string): { readonly text: string; readonly form?: LineForm } {
  const isHead = ROW.test(below) && ROW_RULE.test(below);
  if (ROW_RULE.test(line) || isHead) return { text: '' };
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return { text: cells.map((cell) => unmarked(cell.trim())).join(CELL_END), form: { kind: 'row' } };
}

/** Bullets, and numbers that are indented, open items; a number at the margin may number a clause: the core decides. */
function itemForm(line: string): LineForm | null {
  const found = ITEM.exec(line);
  if (found === null) return null;
  const [, indent = '', mark = ''] = found;
  const depth = Math.floor(indent.replaceAll('\t', '    ').length / 2);
  if (INDENTED_NUMBER.test(mark)) return depth > 0 ? { kind: 'item', depth } : null;
  return /^[-*+•]$/.test(mark) ? { kind: 'item', depth } : null;
}

/** The words without emphasis, links and what is struck out; a code span alone on a line is a blank to be filled in. */
function unmarked(text: string): string {
  const blank = /^\s*`([^`]+)`\s*$/.exec(text)?.[1];
  if (blank !== undefined) return `[${blank}]`;
  return text
    .replace(/~~(?=\S)[^~]{1,2000}~~/g, ' ')
    .replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\*{1,3}([^*\s](?:[^*]*[^*\s])?)\*{1,3}/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,2}([^_\s](?:[^_]*[^_\s])?)_{1,2}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\\([*_`[\]()#|>-])/g, '$1')
    .replace(/^(\s*)\*\*|\*\*$/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}
