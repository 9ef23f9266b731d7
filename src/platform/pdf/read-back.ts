import { getDocumentProxy } from 'unpdf';
import { isVendorReport } from '../../core/report/is-vendor-report.js';
import type { VendorReport } from '../../core/report/model.js';
import { EMBEDDED_NAME } from './print-vendor-report.js';
import type { Paper } from './report-document.js';
import { sha256 } from './seal.js';

/** What a printed report says about itself. */
export interface ReadBack {
  /** The embedded data; null when it is there but cannot be read. */
  readonly report: VendorReport | null;
  /** SHA-256 over the embedded bytes, hex. */
  readonly computedHash: string;
  /** As printed on the cover; null when it is not there. */
  readonly printedHash: string | null;
  readonly printedCode: string | null;
  readonly printedWith: string | null;
  /** The words of each page, blanks left out. */
  readonly pages: readonly string[];
  readonly paper: Paper;
  readonly isTagged: boolean;
  readonly language: string | null;
  /** How many other files the document carries; ours carries none. */
  readonly otherFiles: number;
}

/** Reads a report back; null when the file is no PDF or carries no report of ours. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack | null> {
  const pdf = await opened(bytes);
  if (pdf === null) return null;
  try {
    const files = await filesOf(pdf);
    const ours = files.get(EMBEDDED_NAME);
    if (ours === undefined) return null;
    const pages = await wordsOf(pdf);
    const { info } = await pdf.getMetadata();
    const mark = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
    const first = await pdf.getPage(1);
    return {
      report: reportIn(ours),
      computedHash: sha256(ours),
      printedHash: lastOf(pages[0] ?? '', /sha256:([0-9a-f]{64})/g),
      printedCode: lastOf(pages[0] ?? '', /(AV1(?:-[0-9A-HJKMNP-TV-Z]{4}){5})/g),
      printedWith: textIn(info, 'Keywords'),
      pages,
      paper: Math.round(first.view[2] ?? 0) === 612 ? 'LETTER' : 'A4',
      isTagged: mark?.Marked === true,
      language: textIn(info, 'Language'),
      otherFiles: files.size - 1,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf | null> {
  try {
    // A copy, for the reader takes the buffer away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch {
    return null;
  }
}

/** Every embedded file by name; one whose content cannot be read counts as empty. */
async function filesOf(pdf: Pdf): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const listed = await pdf.getAttachments();
  for (const name of listed?.keys() ?? []) files.set(name, await contentOf(pdf, name));
  return files;
}

async function contentOf(pdf: Pdf, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array((await pdf.getAttachmentContent(name)) ?? []);
  } catch {
    return new Uint8Array();
  }
}

/** Blanks are left out: a reader puts them where it sees gaps, and a hash may be broken over two lines. */
async function wordsOf(pdf: Pdf): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : ''));
    pages.push(words.join('').replaceAll(/\s/g, ''));
  }
  return pages;
}

function reportIn(content: Uint8Array): VendorReport | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return isVendorReport(data) ? data : null;
  } catch {
    return null;
  }
}

/** The cover names code and hash below everything a vendor could have written. */
function lastOf(text: string, pattern: RegExp): string | null {
  return [...text.matchAll(pattern)].at(-1)?.[1] ?? null;
}

function textIn(info: object, key: string): string | null {
  const value = (info as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
}
