import type { Sheet, SheetRow, Workbook } from '../workbook/workbook.js';
import { columnOf, headRows, idColumn, versionIn, type Form, type Layout } from './layout.js';
import { plain } from './words.js';

const IS_ID = /^[A-Z]{4}-\d{2}$/;
/** Company, product, people: the first block of every form of this family. */
const IS_GENERAL = /^GNRL-\d{2}$/;

/** HECVAT 4: one workbook, answers spread over named sheets, the same id on several of them. */
export function findHecvat4(workbook: Workbook, names: readonly string[]): Form | null {
  // The title of version 3 is "Vendor Response".
  if (!workbook.sheets.some((sheet) => namesIn(sheet, 'solution provider response'))) return null;
  const known = names.map(plain);
  const named = workbook.sheets.filter(({ name }) => known.includes(plain(name)));
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden && plain(sheet.name) !== 'questions');
  const layouts = [named, shown].map((sheets) => sheets.flatMap((sheet) => layoutOf(sheet, 'answer') ?? []));
  const found = layouts.find((list) => list.length > 0) ?? [];
  const version = firstVersion(workbook.sheets, (text) => /version\W*\d/i.test(text));
  return found.length === 0 ? null : { format: 'hecvat-4', version, layouts: found, isGeneral: IS_GENERAL };
}

/** HECVAT 3 (Full, Lite, On-Prem) and K-12CVAT, by the name of the sheet or by ids below "Vendor Answers". */
export function findHecvat3(workbook: Workbook): Form | null {
  const layouts = workbook.sheets.flatMap((sheet) =>
    isResponse(sheet) ? (layoutOf(sheet, 'vendor answers') ?? []) : [],
  );
  const shown = layouts.filter(({ sheet }) => !sheet.hidden);
  const candidates = shown.length > 0 ? shown : layouts;
  candidates.sort((left, right) => idsOn(right) - idsOn(left));
  const [best] = candidates;
  if (best === undefined) return null;
  const isK12 = /k-?\s*12/.test(plain(best.sheet.name)) || namesIn(best.sheet, 'k-12cvat');
  const version = firstVersion([best.sheet], () => true);
  return { format: isK12 ? 'k12cvat' : 'hecvat-3', version, layouts: [best], isGeneral: IS_GENERAL };
}

function isResponse(sheet: Sheet): boolean {
  const name = plain(sheet.name);
  if (name === 'questions') return false;
  const isNamed =
    (name.includes('hecvat') && name.includes('vendor response')) || /^hecvat - |cvat$/.test(name);
  return isNamed || sheet.rows.some((row) => columnOf(row, 'vendor answers') !== null);
}

/** Answers stand below a heading that says so; without one, two columns behind the id. */
function layoutOf(sheet: Sheet, heading: string): Layout | null {
  const id = idColumn(sheet, IS_ID);
  if (id === null) return null;
  const header = sheet.rows.find((row) => answerColumn(row, heading, id) !== null);
  const answer = (header === undefined ? null : answerColumn(header, heading, id)) ?? id + 2;
  const comment = header === undefined ? null : columnOf(header, 'additional info');
  return {
    sheet,
    headerRow: 0,
    id,
    question: id + 1 < answer ? id + 1 : null,
    answer,
    comments: [comment !== null && comment > answer ? comment : answer + 1],
    ownership: null,
    isId: IS_ID,
  };
}

/** A short heading, in a row that is no question itself. */
function answerColumn(row: SheetRow, heading: string, id: number): number | null {
  if (row.cells.some(({ column, text }) => column === id && IS_ID.test(text.trim()))) return null;
  const isHeading = (text: string) => text.includes(heading) && text.split(' ').length <= 3;
  return row.cells.find(({ column, text }) => column > id && isHeading(plain(text)))?.column ?? null;
}

function idsOn({ sheet, id }: Layout): number {
  return sheet.rows.filter(({ cells }) =>
    cells.some(({ column, text }) => column === id && IS_ID.test(text.trim())),
  ).length;
}

function namesIn(sheet: Sheet, word: string): boolean {
  return headRows(sheet).some(({ cells }) => cells.some(({ text }) => plain(text).includes(word)));
}

/** The version stands in the first rows, in E1 or F1 in the forms we know. */
function firstVersion(sheets: readonly Sheet[], isMeant: (text: string) => boolean): string | null {
  const texts = sheets.flatMap((sheet) =>
    headRows(sheet)
      .slice(0, 6)
      .flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  const named = texts.filter(isMeant).flatMap((text) => versionIn(text) ?? []);
  return named.find((version) => version.includes('.')) ?? named[0] ?? null;
}
