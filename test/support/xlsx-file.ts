import { strToU8, zipSync } from 'fflate';

/** A sheet of a workbook in the making: its name and the XML inside `<worksheet>`. */
export interface SheetXml {
  readonly name: string;
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface XlsxParts {
  readonly sheets: readonly SheetXml[];
  /** What stands inside `<sst>`. */
  readonly sharedTexts?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Relations name their targets from the root of the package, as some writers do. */
  readonly targetsFromRoot?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of an XLSX file written by hand, so that every odd construct can be put in it. */
export function xlsxFile(parts: XlsxParts): Uint8Array {
  return zipSync(xlsxEntries(parts));
}

/** The same before it is packed, for files that break a rule of archives. */
export function xlsxEntries(parts: XlsxParts) {
  const { sheets, sharedTexts = '', styles = '', workbookPr = '', targetsFromRoot = false } = parts;
  const folder = targetsFromRoot ? '/xl/' : '';
  const tabs = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const book = `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets>${tabs.join('')}</sheets></workbook>`;
  const targets: readonly (readonly [string, string])[] = [
    ...sheets.map((_, at) => ['worksheet', `${folder}worksheets/sheet${at + 1}.xml`] as const),
    ['sharedStrings', `${folder}sharedStrings.xml`],
    ['styles', `${folder}styles.xml`],
  ];
  const files: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', `${targetsFromRoot ? '/' : ''}xl/workbook.xml`]]),
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': relations(targets),
    'xl/sharedStrings.xml': `<sst ${MAIN}>${sharedTexts}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  };
  sheets.forEach(({ xml }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet ${MAIN}>${xml}</worksheet>`;
  });
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
}

/** A workbook of texts written in place: one sheet, rows from the first. */
export function xlsxOfTexts(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  return xlsxFile({ sheets: [{ name, xml: sheetData(rows) }] });
}

/** The cells of one sheet, as texts written in place. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const xml = rows.map((cells) => `<row>${cells.map(textCell).join('')}</row>`).join('');
  return `<sheetData>${xml}</sheetData>`;
}

function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}
