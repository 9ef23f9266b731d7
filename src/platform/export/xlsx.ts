import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { atOnce, type InParts } from '../../core/in-parts.js';
import { safeCell } from './safe-cell.js';

export interface SheetToWrite {
  /** The name on the tab; what Excel refuses in one is replaced. */
  name: string;
  rows: readonly (readonly string[])[];
}

/**
 * A workbook of one sheet whose first row is its head and stays in sight. Every cell is an inline string, so nothing in
 * it is ever a formula, a link or a number in disguise (TRUST T12); the same rows give the same bytes.
 */
export function xlsxOf(sheet: SheetToWrite): Uint8Array {
  return atOnce(xlsxInParts(sheet));
}

/** The same in parts: a list of 50,000 rows takes seconds. */
export function* xlsxInParts({ name, rows }: SheetToWrite): InParts<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    written.push(bytes);
  });
  const parts = { ...FIXED_PARTS, 'xl/workbook.xml': workbook(tabName(name)) };
  // Packing a part takes ten times as long as these few lines are worth.
  for (const [path, xml] of Object.entries(parts))
    added(zip, new ZipPassThrough(path)).push(strToU8(xml), true);
  const sheet = added(zip, new ZipDeflate(SHEET));
  sheet.push(strToU8(sheetHead(rows)));
  for (let at = 0; at < rows.length; at += ROWS_A_PART) {
    const lines = rows.slice(at, at + ROWS_A_PART).map((row, next) => line(row, at + next + 1));
    sheet.push(strToU8(lines.join('')));
    yield;
  }
  sheet.push(strToU8(SHEET_TAIL), true);
  zip.end();
  return Buffer.concat(written);
}

const ROWS_A_PART = 100;

/** Every file says the same day, so that it depends on nothing but its rows. */
function added<File extends ZipDeflate | ZipPassThrough>(zip: Zip, file: File): File {
  file.mtime = new Date(1980, 0, 1);
  zip.add(file);
  return file;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FIXED_PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
};

function workbook(name: string): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** Excel takes 1 to 31 characters and none of `\ / ? * [ ] :`. */
function tabName(name: string): string {
  const allowed = name.replaceAll(/[\\/?*[\]:]/g, ' ').trim();
  return allowed.slice(0, 31) || 'Sheet';
}

function sheetHead(rows: SheetToWrite['rows']): string {
  const widths = columnWidths(rows).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${view}${columns}<sheetData>`;
}

const SHEET_TAIL = '</sheetData></worksheet>';

function line(row: readonly string[], number: number): string {
  const style = number === 1 ? 1 : 0;
  const cells = row.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${letters(at + 1)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeCell(text))}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** Wide enough for most cells, never wider than a screen; in characters. */
function columnWidths(rows: SheetToWrite['rows']): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, 200))
    for (const [at, text] of row.entries())
      widths[at] = Math.max(widths[at] ?? 8, Math.min(text.length + 2, 60));
  return Array.from(widths, (width) => width ?? 8);
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${letters((column - 1 - rest) / 26)}${letter}`;
}

function escaped(text: string): string {
  const allowed = Array.from(text.toWellFormed(), (sign) => (isXml(sign) ? sign : '\uFFFD')).join('');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0 knows of the control characters only tab and the two of line ends. */
function isXml(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
}
