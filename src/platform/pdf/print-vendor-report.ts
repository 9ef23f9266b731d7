import { canonicalJson } from '../../core/canonical-json.js';
import type { VendorReport } from '../../core/report/model.js';
import type { Seal } from '../../core/report/page.js';
import { layOutVendorReport } from '../../core/report/vendor-report.js';
import type { Wording } from '../../core/report/wording.js';
import { Canvas } from './canvas.js';
import { drawFurniture, type Furniture } from './page-furniture.js';
import { PdfPage } from './pdf-page.js';
import { missingLetters } from './printable-text.js';
import { bytesOf, openDocument, type Paper } from './report-document.js';
import { sha256, verificationCode } from './seal.js';

/** The name of the only file inside a report. */
export const EMBEDDED_NAME = 'assay-report.json';

/** Counted up with every change of the layout that moves a word (the golden test says when). */
export const LAYOUT_VERSION = 3;

/** Names the layout and the texts a report is printed with. */
export function printedWith(wording: Wording): string {
  return `assay-print ${LAYOUT_VERSION} ${wording.language} ${wording.version}`;
}

export interface PrintedReport {
  readonly bytes: Buffer;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  readonly pages: number;
  /** SHA-256 of the embedded data, hex; printed on the cover. */
  readonly contentHash: string;
  readonly verificationCode: string;
  /** Letters shown as a box because the font lacks them, for example `U+05D0`. */
  readonly unprintable: string[];
}

/** Prints a report as a tagged PDF with its data inside. The same input gives the same bytes. */
export async function printVendorReport(
  report: VendorReport,
  wording: Wording,
  options: { readonly paper?: Paper } = {},
): Promise<PrintedReport> {
  const data = canonical(report);
  const contentHash = sha256(data);
  const unprintable = missingLetters(report);
  const seal: Seal = {
    contentHash,
    verificationCode: verificationCode(contentHash),
    missingLetters: unprintable,
  };
  const doc = openDocument({
    title: wording.say('file.title', { vendor: report.vendor.name }),
    author: report.preparedBy,
    language: report.language,
    paper: options.paper ?? 'A4',
    madeOn: report.madeOn,
    printedWith: printedWith(wording),
  });
  const canvas = new Canvas(doc);
  layOutVendorReport(report, wording, seal, new PdfPage(canvas));
  const pages = drawFurniture(canvas, furnitureOf(report, wording, contentHash));
  embed(doc, data, report.madeOn);
  canvas.root.end();
  doc.end();
  const bytes = await bytesOf(doc);
  return {
    bytes,
    sha256: sha256(bytes),
    pages,
    contentHash,
    verificationCode: seal.verificationCode,
    unprintable,
  };
}

function furnitureOf(report: VendorReport, wording: Wording, contentHash: string): Furniture {
  const classification = wording.say(`classification.${report.classification}`);
  return {
    headLeft: wording.say('page.head', { vendor: report.vendor.name, day: wording.day(report.asOf) }),
    headRight: report.isDemo ? `${wording.say('page.demo')} · ${classification}` : classification,
    footLeft: `${report.id} · ${contentHash.slice(0, 12)}`,
    pageOf: (page, pages) => wording.say('page.of', { page, pages }),
  };
}

function embed(doc: ReturnType<typeof openDocument>, data: string, madeOn: string): void {
  const day = new Date(`${madeOn}T00:00:00Z`);
  doc.file(Buffer.from(data, 'utf8'), {
    name: EMBEDDED_NAME,
    type: 'application/json',
    description: 'The data of this report, canonical JSON (RFC 8785)',
    relationship: 'Data',
    creationDate: day,
    modifiedDate: day,
  });
}

/** Plain JSON first: absent keys fall away, and half surrogates, which no file can hold, become U+FFFD. */
function canonical(report: VendorReport): string {
  const plain: unknown = JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
  const result = canonicalJson(plain);
  if (!result.ok)
    throw new Error(`The report is no JSON: ${result.problems.map(({ where }) => where).join(', ')}`);
  return result.text;
}
