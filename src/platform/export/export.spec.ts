import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { array, assert, property, string } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from './csv.js';
import { flowTable, nodeTable } from '../../core/data-flow/map-tables.js';
import { ropa } from '../../core/data-flow/ropa.js';
import { parseRopaColumns } from '../../core/data-flow/ropa-columns.js';
import { ROPA_LAYOUTS } from '../../core/data-flow/ropa-layout.js';
import { changed, checked, soundMap } from '../../../test/support/flow-maps.js';
import { cellsInLibreOffice, SOFFICE } from '../../../test/support/libre-office.js';
import { recordTable } from '../../../test/support/record-table.js';
import { templateJson } from '../../../test/support/templates.js';
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

if (SOFFICE === null)
  process.stderr.write('Skipped: workbooks in LibreOffice, which is not installed here.\n');

describe('LibreOffice', () => {
  (SOFFICE === null ? it.skip : it)(
    'shows every cell of a map and its records of processing, and every odd one, as it was written',
    () => {
      const check = checked(WORKED);
      const tables = {
        odd: ODD,
        nodes: nodeTable(check.graph.map),
        flows: flowTable(check),
        ...recordTables(),
      };
      const books = Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [name, xlsxOf({ name, rows })]),
      );
      const shown = cellsInLibreOffice(books);
      for (const [name, rows] of Object.entries(tables)) {
        expect(rows.length).toBeGreaterThan(1);
        expect([name, shown[name]!.map(withoutTail)]).toEqual([
          name,
          rows.map((row) => withoutTail(row.map(safeCell))),
        ]);
      }
    },
    120_000,
  );
});

const WORKED: unknown = JSON.parse(fs.readFileSync('test/support/cli-examples/flow-map.json', 'utf8'));

/** What a spreadsheet would like to read as something else. */
const ODD = [
  ['Head', 'Äöü €', '日本'],
  ['007', '1.5', '1e5'],
  ['2026-11-28', '01/02/03', 'TRUE'],
  ['=1+1', '-1', '@x'],
  ['two\nlines', 'a, "b"; c', ' kept '],
  ['', '', 'last'],
];

function withoutTail(row: readonly string[]): readonly string[] {
  const end = row.findLastIndex((text) => text !== '');
  return row.slice(0, end + 1);
}

/** Both kinds of records, as we keep them and as we work for others, in both layouts that authorities hand out. */
function recordTables(): Record<string, readonly (readonly string[])[]> {
  const columns = parseRopaColumns(templateJson('data-flows/dataflow-rules.json'));
  if (!columns.ok) throw new Error('our own content must parse');
  const records = {
    controller: ropa(checked(WORKED), columns.columns).controller,
    processor: ropa(checked(changed(soundMap(), 'app', { role: 'processor' })), columns.columns).processor,
  };
  return Object.fromEntries(
    ROPA_LAYOUTS.flatMap((layout) =>
      (['controller', 'processor'] as const).map((part) => [
        `${layout}-${part}`,
        recordTable(records[part], part, layout),
      ]),
    ),
  );
}
