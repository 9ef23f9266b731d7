import { isListOfCompanies } from '../../../core/sub-processors/column-roles.js';
import { readList, type ReadList } from '../../../core/sub-processors/read-list.js';
import type { CountryLookup } from '../../../core/country-lookup.js';
import { problem, type Problem } from '../../../core/problem.js';
import type { PageBlock } from '../../../core/sub-processors/list-page.js';
import { looksLikeArchive } from '../archive.js';
import { decodeText } from '../decode-text.js';
import { Unreadable } from '../unreadable.js';
import { readWorkbook } from '../workbook/read-workbook.js';
import { readHtmlBlocks } from './html-blocks.js';
import { markdownHtml } from './markdown-html.js';
import { blocksOfWorkbook } from './workbook-blocks.js';

/**
 * The list of sub-processors in a Markdown, HTML, CSV or XLSX file, recognised by content. Codes: UNREADABLE_FILE,
 * BAD_FORMAT (no list in it, a page that asks to sign in, another kind of file), UNSAFE_ARCHIVE, TOO_LARGE.
 */
export async function readListFile(bytes: Uint8Array, countries: CountryLookup): Promise<ReadList> {
  if (bytes.length > LONGEST) return { ok: false, problem: tooLong() };
  if (looksLikeArchive(bytes)) return listInWorkbook(bytes, countries);
  try {
    const text = decodeText(bytes);
    if (isHtml(text)) return listInHtml(text, countries);
    // A table of separated values has a head; Markdown has none that a reader of such files would find.
    const table = isMarkdown(text) ? null : await listInWorkbook(bytes, countries);
    if (table?.ok === true) return table;
    const marked = listInHtml(markdownHtml(text), countries);
    return marked.ok || table === null ? marked : table;
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.fault };
    throw error;
  }
}

const LONGEST = 10 * 1024 * 1024;

async function listInWorkbook(bytes: Uint8Array, countries: CountryLookup): Promise<ReadList> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, problem: read.problem };
  return readList(blocksOfWorkbook(read.workbook, isListOfCompanies), countries);
}

function listInHtml(html: string, countries: CountryLookup): ReadList {
  const { blocks, asksForPassword } = readHtmlBlocks(html);
  const list = readList(blocks, countries);
  return !list.ok && asksForPassword ? { ok: false, problem: door(blocks) } : list;
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

function door(blocks: readonly PageBlock[]): Problem {
  const [title = ''] = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.slice(0, 80)] : []));
  const named = title === '' ? '' : ` ("${title}")`;
  const message = `The file is a page that asks to sign in${named}, not the list behind it.`;
  return problem('BAD_FORMAT', null, message, 'Sign in, then save the page with the list.');
}

function tooLong(): Problem {
  const message = `The file is larger than ${LONGEST / 1024 / 1024} MiB.`;
  return problem('TOO_LARGE', null, message, 'Save only the page with the list.');
}
