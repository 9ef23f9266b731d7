import { describe, expect, it } from '@jest/globals';
import { xlsxFile, xlsxOfTexts, type XlsxParts } from '../../../../test/support/xlsx-file.js';
import { textAt, type Cell, type Sheet } from '../../../core/workbook/workbook.js';
import { readWorkbook } from './read-workbook.js';

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="[$-407]d/\\ mmmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

describe('the cells of an XLSX file', () => {
  it('are read from shared texts without their reading aids, and from texts in place', async () => {
    const sharedTexts = '<si><r><t>Prod</t></r><r><t>ucts</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>';
    const cells = await cellsOf(
      '<c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c>',
      { sharedTexts },
    );
    expect(cells).toEqual([
      { column: 1, text: 'Products', kind: 'text', formula: false },
      { column: 3, text: 'a\nb', kind: 'text', formula: false },
    ]);
  });

  it('say their kind: number in shortest form, boolean, error, text of a formula', async () => {
    const cells = await cellsOf(
      '<c r="A1"><v>0.30000000000000004</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c>' +
        '<c r="D1" t="str"><f>A1&amp;"x"</f><v>stale</v></c><c r="E1"><v>1E3</v></c>',
    );
    expect(cells.map(({ text, kind, formula }) => [text, kind, formula])).toEqual([
      ['0.3', 'number', false],
      ['TRUE', 'boolean', false],
      ['#REF!', 'error', false],
      ['stale', 'text', true],
      ['1000', 'number', false],
    ]);
  });

  it('mark every cell that one array formula fills', async () => {
    const sheet = await sheetOf(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row></sheetData>',
    );
    expect(sheet.rows.flatMap(({ cells }) => cells.map(({ formula }) => formula))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['a built-in day format', 1, '46348', '2026-11-22', 'date'],
    ['a time that is midnight', 2, '46348', '2026-11-22', 'date'],
    ['a time of day', 2, '46348.75', '2026-11-22 18:00:00', 'date'],
    ['a format of their own with a locale', 3, '1', '1900-01-01', 'date'],
    ['the last day before the one that never was', 3, '59', '1900-02-28', 'date'],
    ['the day that never was', 3, '60', '60', 'number'],
    ['the day after it', 3, '61', '1900-03-01', 'date'],
    ['a number that is no day', 1, '-5', '-5', 'number'],
    ['a format that only says "days"', 4, '30', '30', 'number'],
    ['no format', 0, '46348', '46348', 'number'],
  ])('with %s', async (_, style, value, text, kind) => {
    const [cell] = await cellsOf(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles: STYLES });
    expect(cell).toMatchObject({ text, kind });
  });

  it('count days from 1904 where the workbook says so, and read days in words', async () => {
    const cells = await cellsOf(
      '<c r="A1" s="1"><v>0</v></c><c r="B1" t="d"><v>2026-11-22T00:00:00</v></c>',
      {
        styles: STYLES,
        workbookPr: '<workbookPr date1904="1"/>',
      },
    );
    expect(cells.map(({ text }) => text)).toEqual(['1904-01-01', '2026-11-22']);
  });
});

describe('the rows and sheets of an XLSX file', () => {
  it('keep their numbers, hidden rows and columns, and merged ranges', async () => {
    const sheet = await sheetOf(
      '<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>x</t></is></c>' +
        '<c r="C3" t="inlineStr"><is><t>y</t></is></c></row><row r="4"><c r="A4" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    );
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]).toMatchObject({ row: 3, hidden: true });
    expect(sheet.hiddenColumns).toEqual([2, 3]);
    expect(sheet.merged).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });

  it('follow without places written, as small writers leave them out', async () => {
    const read = await readWorkbook(
      xlsxOfTexts('Vendors', [
        ['Name', 'Land'],
        ['Mailwren', 'DE'],
      ]),
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.workbook.sheets[0]?.rows.map((row) => [row.row, textAt(row, 1), textAt(row, 2)])).toEqual([
      [1, 'Name', 'Land'],
      [2, 'Mailwren', 'DE'],
    ]);
  });

  it('are found with their texts and formats where relations count from the root of the package', async () => {
    const cells = await cellsOf('<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46348</v></c>', {
      sharedTexts: '<si><t>Mailwren</t></si>',
      styles: STYLES,
      targetsFromRoot: true,
    });
    expect(cells.map(({ text }) => text)).toEqual(['Mailwren', '2026-11-22']);
  });

  it('come in the order of the tabs, hidden sheets too', async () => {
    const xml = '<sheetData/>';
    const read = await readWorkbook(
      xlsxFile({
        sheets: [
          { name: 'A', xml },
          { name: 'B &amp; C', xml, state: 'veryHidden' },
        ],
      }),
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B & C', true],
    ]);
  });
});

async function sheetOf(xml: string, parts: Partial<XlsxParts> = {}): Promise<Sheet> {
  const read = await readWorkbook(xlsxFile({ ...parts, sheets: [{ name: 'S', xml }] }));
  if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.where}: ${read.problem.message}`);
  const [sheet] = read.workbook.sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet;
}

async function cellsOf(cells: string, parts: Partial<XlsxParts> = {}): Promise<readonly Cell[]> {
  const sheet = await sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`, parts);
  return sheet.rows[0]?.cells ?? [];
}
