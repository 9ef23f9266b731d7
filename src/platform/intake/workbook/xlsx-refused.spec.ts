import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { assert, asyncProperty, boolean, nat } from 'fast-check';
import { xlsxEntries, xlsxFile, xlsxOfTexts } from '../../../../test/support/xlsx-file.js';
import { readWorkbook } from './read-workbook.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';

describe('an XLSX file that is not as it should be', () => {
  it.each([
    ['is a DOCX', () => zipSync({ 'word/document.xml': strToU8('<d/>') }), 'BAD_FORMAT', null],
    [
      'is old or locked',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'UNREADABLE_FILE',
      null,
    ],
    [
      'points at a text that is not there',
      () => sheetOfRows('<row r="1"><c r="B1" t="s"><v>7</v></c></row>'),
      'BAD_FORMAT',
      'S!B1',
    ],
    ['has rows out of order', () => sheetOfRows('<row r="2"/><row r="1"/>'), 'BAD_FORMAT', 'S!2'],
    [
      'has two cells in one place',
      () => sheetOfRows('<row r="1"><c r="A1"/><c r="A1"/></row>'),
      'BAD_FORMAT',
      'S!1',
    ],
    ['is no XML', () => sheetOfRows('<row r="1"'), 'BAD_FORMAT', 'S'],
    ['declares a document type', withDocumentType, 'BAD_FORMAT', 'xl/workbook.xml'],
    ['names a sheet that is not in it', withoutSheet, 'BAD_FORMAT', 'xl/worksheets/sheet1.xml'],
  ])('%s', async (_, make, code, where) => {
    const read = await readWorkbook(make());
    expect(read).toMatchObject({ ok: false, problem: { code, where, remedy: expect.stringMatching(/./) } });
  });

  it('has more rows or cells than the limit', async () => {
    const file = xlsxOfTexts('S', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const limits = WORKBOOK_LIMITS;
    const results = await Promise.all(
      [{ rows: 1 }, { cells: 3 }, { bytes: 10 }].map((less) => readWorkbook(file, { ...limits, ...less })),
    );
    results.forEach((read) => expect(read).toMatchObject({ ok: false, problem: { code: 'TOO_LARGE' } }));
    expect((await readWorkbook(file, { ...limits, rows: 2, cells: 4 })).ok).toBe(true);
  });

  it('is cut off anywhere or has a byte changed: read in full, or refused with a remedy', async () => {
    const file = xlsxOfTexts('S', [['name'], ['Mailwren'], ['Alder']]);
    const whole = JSON.stringify(await readWorkbook(file));
    await assert(
      asyncProperty(nat(file.length - 1), nat(255), boolean(), async (at, byte, isCut) => {
        // The first four bytes name the format: less of them may be the text of a CSV file.
        const read = await readWorkbook(isCut ? file.slice(0, at + 4) : file.with(at, byte));
        if (read.ok) expect(JSON.stringify(read)).toBe(whole);
        else expect(read.problem.remedy).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });
});

function sheetOfRows(rows: string): Uint8Array {
  return xlsxFile({ sheets: [{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }] });
}

/** A sound workbook, but for the declaration. */
function withDocumentType(): Uint8Array {
  const parts = xlsxEntries({ sheets: [{ name: 'S', xml: '<sheetData/>' }] });
  const book = new TextDecoder().decode(parts['xl/workbook.xml']);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(`<!DOCTYPE workbook SYSTEM "x.dtd">${book}`) });
}

function withoutSheet(): Uint8Array {
  const { 'xl/worksheets/sheet1.xml': _, ...rest } = xlsxEntries({ sheets: [{ name: 'S', xml: '' }] });
  return zipSync(rest);
}
