import { problem, type Problem } from '../../../core/problem.js';
import { columnRoles, isListOfCompanies } from '../../../core/sub-processors/column-roles.js';
import type { PageBlock } from '../../../core/sub-processors/list-page.js';
import { looksLikeArchive } from '../archive.js';
import { decodeText } from '../decode-text.js';
import { Unreadable } from '../unreadable.js';
import { readWorkbook } from '../workbook/read-workbook.js';
import { readHtmlBlocks } from './html-blocks.js';
import { markdownHtml } from './markdown-html.js';
import { blocksOfLines } from './pasted-lines.js';
import { blocksOfWorkbook, formulaInList } from './workbook-blocks.js';

/** A file as a page: its blocks, and whether it asks for a password. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  readonly asksForPassword: boolean;
}

export type ReadPages =
  /** What the file may be, the likeliest first: plain text can be a table of values or Markdown. */
  { readonly ok: true; readonly pages: readonly Page[] } | { readonly ok: false; readonly problem: Problem };

/**
 * The blocks of a Markdown, HTML, CSV or XLSX file, recognised by content. Codes: UNREADABLE_FILE, BAD_FORMAT (no
 * text, or a list made by formulas), UNSAFE_ARCHIVE, TOO_LARGE.
 */
export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  if (bytes.length > LONGEST) return { ok: false, problem: tooLong() };
  try {
    return await pagesOf(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.fault };
    throw error;
  }
}

const LONGEST = 10 * 1024 * 1024;

async function pagesOf(bytes: Uint8Array): Promise<ReadPages> {
  if (looksLikeArchive(bytes)) return workbookPage(bytes);
  const text = decodeText(bytes);
  if (isHtml(text)) return { ok: true, pages: [readHtmlBlocks(text)] };
  const page = readHtmlBlocks(markdownHtml(text));
  const marked = { ...page, blocks: withListsJoined(page.blocks) };
  const table = await workbookPage(bytes);
  // A cell of a table may hold bullets, so what looks like Markdown may still be separated values.
  if (isMarkdown(text))
    return { ok: true, pages: [marked, ...(table.ok ? table.pages.filter(hasColumns) : [])] };
  if (!table.ok) return table;
  const columns = table.pages.filter(hasColumns);
  const lines = columns.length > 0 ? null : blocksOfLines(text);
  const listed = lines === null ? [] : [{ blocks: lines, asksForPassword: false }];
  return { ok: true, pages: [...listed, ...table.pages, marked] };
}

/** One column is what any text is when it is read as values. */
function hasColumns({ blocks }: Page): boolean {
  return blocks.some((block) => block.kind === 'table' && block.header.length > 1);
}

/** In Markdown another mark (`*` after `-`) begins another list, though the page goes on with the same one. */
function withListsJoined(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const joined: PageBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === 'bullets' && block.kind === 'bullets')
      joined[joined.length - 1] = { ...before, entries: [...before.entries, ...block.entries] };
    else joined.push(block);
  }
  return joined;
}

async function workbookPage(bytes: Uint8Array): Promise<ReadPages> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, problem: read.problem };
  const stale = formulaInList(read.workbook, isListOfCompanies, isReadFrom);
  if (stale !== null) return { ok: false, problem: holdsFormula(stale) };
  return {
    ok: true,
    pages: [{ blocks: blocksOfWorkbook(read.workbook, isListOfCompanies), asksForPassword: false }],
  };
}

/** A running number may be counted by a formula; what is said of a company may not. */
function isReadFrom(header: readonly string[], at: number): boolean {
  return Object.values(columnRoles(header)).includes(at);
}

function holdsFormula(where: string): Problem {
  const message = 'The cell holds a formula, whose stored result may be stale.';
  return problem('BAD_FORMAT', where, message, 'Paste the values over the formulas and save the list again.');
}

function isHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype|html|head|body|div|section|main|article|table|ul|ol|p|h[1-6]|meta)\b/i.test(
    text,
  );
}

/** A row of dashes below the head of a table, a heading, or at least two bullets. */
function isMarkdown(text: string): boolean {
  const start = text.slice(0, 200_000);
  if (/^\s*\|?\s*:?-{2,}:?\s*\|[\s:|-]*$/m.test(start) || /^#{1,6} \S/m.test(start)) return true;
  return (start.match(/^\s{0,3}(?:[*+-]|\d+\.) \S/gm) ?? []).length > 1;
}

function tooLong(): Problem {
  const message = `The file is larger than ${LONGEST / 1024 / 1024} MiB.`;
  return problem('TOO_LARGE', null, message, 'Save only the page with the list.');
}
