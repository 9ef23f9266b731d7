import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, string as anyText, tuple, uint8Array } from 'fast-check';
import type { SheetRow } from '../../../core/workbook/workbook.js';
import { readWorkbook } from './read-workbook.js';

describe('the rows of a CSV file', () => {
  it.each([
    ['commas', 'name,land\nMailwren,"Berlin, DE"\n'],
    ['semicolons, with commas in the texts', 'name;land\nMailwren;Berlin, DE\n'],
    ['tabs', 'name\tland\nMailwren\tBerlin, DE\n'],
    ['bars', 'name|land\nMailwren|Berlin, DE\n'],
    ['a delimiter named in the first line', 'sep=;\r\nname;land\r\nMailwren;Berlin, DE\r\n'],
    ['a byte order mark', '\uFEFFname,land\nMailwren,"Berlin, DE"'],
  ])('are split at %s', async (_, text) => {
    expect(await tableOf(Buffer.from(text))).toEqual([
      [1, 'name', 'land'],
      [2, 'Mailwren', 'Berlin, DE'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('Straße;Köln')],
    ['UTF-16, little end first, with mark', Buffer.from('\uFEFFStraße;Köln', 'utf16le')],
    ['UTF-16, little end first, without mark', Buffer.from('Straße;Köln', 'utf16le')],
    ['UTF-16, big end first, with mark', Buffer.from('\uFEFFStraße;Köln', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Straße;Köln', 'latin1')],
  ])('are read from %s', async (_, bytes) => {
    expect(await tableOf(bytes)).toEqual([[1, 'Straße', 'Köln']]);
  });

  it('keep line breaks inside quotes, ragged rows, quotes inside a field, and the numbers of empty rows', async () => {
    const text = 'a,b\r\n"x\r\ny",1\r\n\r\n5" disk,2,3,4\r\n"say ""yes""",\r\n';
    expect(await tableOf(Buffer.from(text))).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [4, '5" disk', '2', '3', '4'],
      [5, 'say "yes"'],
    ]);
  });

  it('never turn a formula or a number into anything but text', async () => {
    const rows = await rowsOf(Buffer.from('name,sum\n=cmd(),1.50\n'));
    expect(rows[1]?.cells).toEqual([
      { column: 1, text: '=cmd()', kind: 'text', formula: false },
      { column: 2, text: '1.50', kind: 'text', formula: false },
    ]);
  });

  it.each([
    ['is empty', '', 'BAD_FORMAT', null],
    ['has no text but commas', ',,\n,,', 'BAD_FORMAT', null],
    ['is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'BAD_FORMAT', null],
    ['is JSON', '{"a": 1}', 'BAD_FORMAT', null],
    ['has zero bytes', 'a,b\u0000\u0000c', 'BAD_FORMAT', null],
    ['leaves a quote open', 'a,b\n"x,1\ny,2\n', 'BAD_FORMAT', 'line 3'],
  ])('are refused when the file %s', async (_, text, code, where) => {
    const read = await readWorkbook(Buffer.from(text));
    expect(read).toMatchObject({ ok: false, problem: { code, where, remedy: expect.stringMatching(/./) } });
  });

  it('come back as they were written, whatever stands in them', async () => {
    const field = anyText({
      unit: constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '=', '0'),
      maxLength: 6,
    });
    const table = array(tuple(field, field, field), { minLength: 1, maxLength: 8 });
    await assert(
      asyncProperty(table, async (rows) => {
        // A head without commas of its own, so that the file says how it is divided.
        const all = [['one', 'two', 'three'], ...rows];
        const quoted = all.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'));
        const expected = all.flatMap((row, at) => {
          const texts = row.filter((text) => text.trim() !== '');
          return texts.length === 0 ? [] : [[at + 1, ...texts]];
        });
        expect(await tableOf(Buffer.from(quoted.join('\r\n')))).toEqual(expected);
      }),
    );
  });

  it('or a refusal: random bytes never crash the reader', async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readWorkbook(bytes);
        if (!read.ok) expect(read.problem.remedy).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

async function rowsOf(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.where}: ${read.problem.message}`);
  return read.workbook.sheets.flatMap(({ rows }) => rows);
}

async function tableOf(bytes: Uint8Array): Promise<readonly (readonly (string | number)[])[]> {
  return (await rowsOf(bytes)).map(({ row, cells }) => [row, ...cells.map(({ text }) => text)]);
}
