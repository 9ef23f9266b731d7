import { describe, expect, it } from '@jest/globals';
import { array, assert, property, string } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from './csv.js';
import { safeCell } from './safe-cell.js';
import { xlsxOf } from './xlsx.js';

/** TRUST T12: exports carry no code. */
const DANGEROUS = ['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];

describe('a cell of an export', () => {
  it.each(DANGEROUS)('never begins a formula: %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(['Mailwren', ' =1', 'a=b', "'=1", '', '1.5'])('is left as it is: %j', (text) => {
    expect(safeCell(text)).toBe(text);
  });
});

describe('a CSV file', () => {
  it('quotes every cell and doubles the quotes inside', () => {
    expect(
      csvOf(
        [
          ['Name', 'Note'],
          ['A "B" Ltd', 'one\ntwo'],
        ],
        false,
      ),
    ).toBe('"Name","Note"\r\n"A ""B"" Ltd","one\ntwo"\r\n');
  });

  it('begins with the mark of UTF-8 only where it was asked for', () => {
    expect(csvOf([['ä']], true)).toBe('\uFEFF"ä"\r\n');
    expect(csvOf([['ä']], false)).toBe('"ä"\r\n');
    expect(csvOf([['1,5', 'b;c']], false, ';')).toBe('"1,5";"b;c"\r\n');
  });
});

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
}

describe('a workbook', () => {
  it('holds inline strings alone, whatever stands in a cell', () => {
    assert(
      property(array(array(string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const xml = sheetOf(xlsxOf({ name: 'Vendors', rows }));
        const cells = xml.match(/<c /g)?.length ?? 0;
        expect(xml.match(/t="inlineStr"/g)?.length ?? 0).toBe(cells);
        expect(cells).toBe(rows.flat().filter((text) => text !== '').length);
        expect(xml).not.toContain('<f>');
        expect([...xml].filter((sign) => sign < ' ' && !'\t\n\r'.includes(sign))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same bytes for the same rows', () => {
    const once = xlsxOf({ name: 'A', rows: [['x']] });
    expect(xlsxOf({ name: 'A', rows: [['x']] })).toEqual(once);
  });

  it('has a name on its tab that Excel takes', () => {
    const book = strFromU8(
      unzipSync(xlsxOf({ name: 'a/b:c[d]*?\\'.repeat(9), rows: [] }))['xl/workbook.xml']!,
    );
    expect(/name="([^"]*)"/.exec(book)![1]).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});
