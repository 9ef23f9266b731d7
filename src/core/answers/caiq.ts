import type { Sheet, Workbook } from '../workbook/workbook.js';
import { columnOf, headRows, versionIn, type Form } from './layout.js';

const IS_ID = /^[A-Z&]{2,3}-\d{2}\.\d+$/;

/** A CAIQ 4, by its header "Question ID" and "CSP CAIQ Answer"; the name of the sheet only tells the version. */
export function findCaiq(workbook: Workbook): Form | null {
  for (const sheet of workbook.sheets) {
    const header = headRows(sheet).find(
      (row) => columnOf(row, 'question id') !== null && columnOf(row, 'csp caiq answer') !== null,
    );
    const answer = header === undefined ? null : columnOf(header, 'csp caiq answer');
    if (header === undefined || answer === null) continue;
    const comment = columnOf(header, 'csp implementation description');
    const question = header.cells.find(({ text }) => /^question\s*$/i.test(text.trim()))?.column ?? null;
    const layout = {
      sheet,
      headerRow: header.row,
      id: columnOf(header, 'question id'),
      question,
      answer,
      comments: comment === null ? [] : [comment],
      ownership: columnOf(header, 'ssrm control ownership'),
      isId: IS_ID,
    };
    return {
      format: 'csa-caiq-v4',
      version: versionOf(sheet, header.row),
      layouts: [layout],
      isGeneral: null,
    };
  }
  return null;
}

/** The most precise version of the name of the sheet and the lines above the header. */
function versionOf(sheet: Sheet, headerRow: number): string | null {
  const above = sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells.map(({ text }) => text));
  const named = [sheet.name, ...above].flatMap((text) => versionIn(text) ?? []);
  return named.find((version) => version.includes('.')) ?? named[0] ?? null;
}
