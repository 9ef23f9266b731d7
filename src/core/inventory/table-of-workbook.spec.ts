import { describe, expect, it } from '@jest/globals';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.js';
import { REGISTER_FIELDS } from './inventory.js';
import { proposeMapping } from './propose-mapping.js';
import { proposeHead, tableOfWorkbook, wholeHead } from './table-of-workbook.js';

describe('the head of a list', () => {
  it('is found below a title and a merged line, in the sheet that has one', () => {
    const workbook = book(
      sheet('Notes', [['About this file']]),
      { ...sheet('Old', [['Name', 'Country', 'Tier', 'Owner']]), hidden: true },
      sheet('Vendors', [
        ['Our vendors 2026'],
        ['Company', '', 'Contract'],
        ['Name', 'Country', 'Renewal'],
        ['Alder', 'DE', ''],
      ]),
    );
    expect(proposeHead(workbook)).toEqual({ sheet: 2, row: 3 });
  });

  it('is the first row of several cells where no header is known', () => {
    expect(proposeHead(book(sheet('S', [['Title'], ['x', 'y'], ['1', '2']])))).toEqual({ sheet: 0, row: 2 });
  });

  it('is nowhere in an empty workbook', () => {
    expect(proposeHead(book(sheet('S', [])))).toBeNull();
  });
});

describe('a head of two rows', () => {
  const GROUPS = ['Vendor', '', 'Contract', '', 'Contact'];
  const HEADERS = ['Name', 'Country', 'Start', 'Renewal', 'Name'];
  const ROW = ['Alder', 'DE', '2026-01-01', '2027-01-01', 'Vera'];

  it('is read by its lower row, and a header that occurs twice by its group too', () => {
    const workbook = book(sheet('S', [['Our vendors'], GROUPS, HEADERS, ROW]));
    const head = proposeHead(workbook);
    expect(head).toEqual({ sheet: 0, row: 3 });
    const { headers, rows } = tableOfWorkbook(workbook, head!);
    expect(headers).toEqual(['Vendor: Name', 'Country', 'Start', 'Renewal', 'Contact: Name']);
    expect(rows).toHaveLength(1);
    expect(proposeMapping(headers, rows, REGISTER_FIELDS)).toMatchObject({
      name: 0,
      renewal: 3,
      contactName: 4,
    });
  });

  it('takes from the upper row what stands there alone, merged downwards or not', () => {
    const rows = [
      ['Name', 'Contract', '', 'Notes'],
      ['', 'Start', 'Renewal'],
      ['Alder', '2026-01-01', '2027-01-01', 'Old'],
    ];
    const merged = [1, 4].map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
    for (const one of [sheet('S', rows), { ...sheet('S', rows), merged }]) {
      const head = proposeHead(book(one));
      const table = tableOfWorkbook(book(one), head!);
      expect(table.headerRow).toBe(2);
      expect(table.headers).toEqual(['Name', 'Start', 'Renewal', 'Notes']);
      expect(table.rows.map(({ values }) => values[0]?.texts)).toEqual([['Alder']]);
    }
  });

  it('ends where its merged cells end, though only the upper row names fields', () => {
    const rows = [
      ['Name', 'Country', 'Score'],
      ['', '', 'of 10'],
      ['Alder', 'DE', '7'],
    ];
    const merged = [1, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
    const workbook = book({ ...sheet('S', rows), merged });
    expect(proposeHead(workbook)).toEqual({ sheet: 0, row: 2 });
    expect(wholeHead(workbook, { sheet: 0, row: 1 })).toEqual({ sheet: 0, row: 2 });
    expect(tableOfWorkbook(workbook, { sheet: 0, row: 2 }).headers).toEqual(['Name', 'Country', 'of 10']);
  });

  it('is none where a gap in the first row of data lies below the only head', () => {
    const rows = [
      ['Name', 'Country', 'Tier'],
      ['', 'DE', 'T1'],
      ['Alder', 'FR', 'T2'],
    ];
    expect(proposeHead(book(sheet('S', rows)))).toEqual({ sheet: 0, row: 1 });
  });
});

describe('the rows below it', () => {
  it('are numbered without empty rows and keep their place', () => {
    const rows = [['Name', 'Country'], ['Alder', 'DE'], [], ['Wren', 'FR']];
    const table = tableOfWorkbook(book(sheet('Vendors', rows)), { sheet: 0, row: 1 });
    expect(table.rows.map(({ row, where }) => [row, where])).toEqual([
      [1, 'Vendors!2'],
      [2, 'Vendors!4'],
    ]);
  });

  it('say how many of their cells stand beyond the head', () => {
    const rows = [['Name', 'Country'], ['Alder', 'DE', '', 'x', 'y'], ['Wren']];
    const table = tableOfWorkbook(book(sheet('S', rows)), { sheet: 0, row: 1 });
    expect(table.rows.map(({ beyondHead }) => beyondHead)).toEqual([2, 0]);
  });

  it('share the text of a merged cell, but only in its first column', () => {
    const one = sheet('S', [
      ['Name', 'Owner', 'Land'],
      ['Alder', 'Dana', 'DE'],
      ['Wren', '', 'FR'],
    ]);
    const merged = [{ top: 2, left: 2, bottom: 3, right: 2 }];
    const table = tableOfWorkbook(book({ ...one, merged }), { sheet: 0, row: 1 });
    expect(table.rows.map(({ values }) => values[1]?.texts)).toEqual([['Dana'], ['Dana']]);
  });

  it('never take over the result of a formula or an error', () => {
    const one = sheet('S', [
      ['Name', 'Land'],
      ['Alder', 'DE'],
    ]);
    const cells: readonly Cell[] = [
      { column: 1, text: 'stale', kind: 'text', formula: true },
      { column: 2, text: '#REF!', kind: 'error', formula: false },
    ];
    const rows = one.rows.map((row) => (row.row === 2 ? { ...row, cells } : row));
    const table = tableOfWorkbook(book({ ...one, rows }), { sheet: 0, row: 1 });
    expect(table.rows[0]?.values.map(({ fault }) => fault)).toEqual(['formula', 'error']);
  });
});

function book(...sheets: readonly Sheet[]): Workbook {
  return { format: 'xlsx', sheets };
}

function sheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  const filled = rows.map((texts, at) => ({
    row: at + 1,
    hidden: false,
    cells: texts
      .map((text, column): Cell => ({ column: column + 1, text, kind: 'text', formula: false }))
      .filter(({ text }) => text !== ''),
  }));
  return {
    name,
    hidden: false,
    hiddenColumns: [],
    merged: [],
    rows: filled.filter(({ cells }) => cells.length > 0),
  };
}
