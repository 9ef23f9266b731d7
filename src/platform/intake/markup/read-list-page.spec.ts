import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, nat, uint8Array } from 'fast-check';
import { referenceNames } from '../../../../test/support/reference-data.js';
import { expectRefusedInWords } from '../../../../test/support/refused-in-words.js';
import { fileOfLines, listOf } from '../../../../test/support/sub-processor-lists.js';
import { sheetData, xlsxFile, xlsxOfTexts } from '../../../../test/support/xlsx-file.js';
import { readListFile } from './read-list-page.js';

const { countries } = referenceNames();

const HEAD = ['Sub-processor', 'Purpose', 'Location', 'Corporate seat'];
const ROWS = [
  ['Alder Mail, Inc.', 'E-mail', 'United States; Ireland', 'United States'],
  ['Wren (Birch)', 'Hosting', 'EU', 'Germany'],
];
const FORMS: Readonly<Record<string, Uint8Array>> = {
  markdown: Buffer.from(
    `# Our list\n\n${[HEAD, HEAD.map(() => '---'), ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  ),
  html: Buffer.from(
    `<html><body><nav><ul><li>Vendors: menu</li></ul></nav><table><thead><tr>${HEAD.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>` +
      `${ROWS.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table></body></html>`,
  ),
  csv: Buffer.from([HEAD, ...ROWS].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
  xlsx: xlsxOfTexts('Sheet1', [['List of sub-processors, 2026'], HEAD, ...ROWS]),
};

/** The list with a running number; the cell named holds a formula with the same stored result. */
function withFormula(place: string): Uint8Array {
  const cell = (shown: string, ref: string) =>
    `<c r="${ref}" t="str">${ref === place ? '<f>A1</f>' : ''}<v>${shown}</v></c>`;
  const rows = [
    ['No.', ...HEAD],
    ['1', ...(ROWS[0] ?? [])],
  ].map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((shown, i) => cell(shown, `${'ABCDE'[i]}${at + 1}`)).join('')}</row>`,
  );
  return xlsxFile({ sheets: [{ name: 'List', xml: `<sheetData>${rows.join('')}</sheetData>` }] });
}

describe('a list of sub-processors', () => {
  it.each(Object.keys(FORMS))('says the same as %s', async (form) => {
    const list = await listOf(FORMS[form] ?? new Uint8Array());
    expect(list.format).toBe('table');
    expect(list.header).toEqual(HEAD);
    expect(list.rows).toEqual([
      {
        name: 'Alder Mail, Inc.',
        task: 'E-mail',
        places: ['United States', 'Ireland'],
        countries: ['US', 'IE'],
        corporate: 'United States',
        address: null,
        subsidiary: false,
        line: expect.any(Number),
      },
      {
        name: 'Wren (Birch)',
        task: 'Hosting',
        places: ['EU'],
        countries: ['EU'],
        corporate: 'Germany',
        address: null,
        subsidiary: false,
        line: expect.any(Number),
      },
    ]);
  });

  it('keeps line breaks, HTML and links of a cell apart from its text', async () => {
    const list = await listOf(
      fileOfLines(
        'Subprocessor | What it does | Data location',
        '---|---|---',
        '[**Alder**  Mail](https://alder.example) | Mail<br>Print | Germany<br>and France, United Kingdom',
        '`Wren` | &amp; more | - ',
      ),
    );
    expect(list.rows).toEqual([
      expect.objectContaining({
        name: 'Alder Mail',
        task: 'Mail Print',
        places: ['Germany', 'France', 'United Kingdom'],
        countries: ['DE', 'FR', 'GB'],
        line: 3,
      }),
      expect.objectContaining({ name: 'Wren', task: '& more', places: ['unknown'], countries: [], line: 4 }),
    ]);
  });

  it('keeps every row: merged cells give the company its further rows', async () => {
    const html =
      '<table><tr><th>Company</th><th>Service</th><th>Country</th></tr><tr><td rowspan=2>Alder</td><td>Mail</td><td rowspan="2">France</td></tr>' +
      '<tr><td>Print</td></tr><tr><td colspan=3>Subsidiaries</td></tr><tr><td>Alder Spain SL</td><td>Support</td><td>Spain</td></tr></table>';
    const { rows } = await listOf(fileOfLines(html));
    expect(
      rows.map(({ name, task, countries: codes, subsidiary }) => [name, task, codes, subsidiary]),
    ).toEqual([
      ['Alder', 'Mail', ['FR'], false],
      ['Alder', 'Print', ['FR'], false],
      ['Alder Spain SL', 'Support', ['ES'], true],
    ]);
  });

  it.each([
    [
      'its own column',
      '| Name | Address | Purpose |',
      '| Alder | 1 Main Street, Dublin, Ireland | Mail |',
      ['unknown'],
      '1 Main Street, Dublin, Ireland',
    ],
    [
      'the column of places',
      '| Name | Location | Purpose |',
      '| Alder | Hauptstr. 5, 10115 Berlin, Germany | Mail |',
      ['unknown'],
      'Hauptstr. 5, 10115 Berlin, Germany',
    ],
    [
      'the column of names',
      '| Name and address | Location | Purpose |',
      '| Alder, 1 Main Street, Springfield, IL 62701 | Canada | Mail |',
      ['Canada'],
      '1 Main Street, Springfield, IL 62701',
    ],
    [
      'a second place',
      '| Name | Entity country | Purpose |',
      '| Alder | Ireland | Mail |',
      ['unknown'],
      null,
    ],
  ])('never takes an address for a place: %s', async (_, head, row, places, address) => {
    const { rows } = await listOf(fileOfLines(head, '|---|---|---|', row));
    expect(rows).toEqual([expect.objectContaining({ name: 'Alder', places, address })]);
  });

  it('is read from separated values whose cells hold bullets', async () => {
    const { rows } = await listOf(
      fileOfLines('Subprocessor,Purpose', 'Alder,"', '- mail', '- print', '"', 'Wren,hosting'),
    );
    expect(rows.map(({ task }) => task)).toEqual(['- mail - print', 'hosting']);
  });

  it.each([
    ['États-Unis', 'US'],
    ['Stati Uniti', 'US'],
    ['EE.UU.', 'US'],
    ['Grossbritannien', 'GB'],
    ['Slovak Republic', 'SK'],
  ])('knows the country %s', async (written, code) => {
    const { rows } = await listOf(fileOfLines('Sub-processor;Purpose;Country', `Alder;Mail;${written}`));
    expect(rows.map((row) => row.countries)).toEqual([[code]]);
  });

  it('takes its head from the sheet its rows stand on, not from a cover', async () => {
    const file = xlsxFile({
      sheets: [
        { name: 'Cover', xml: sheetData([['Sub-processors of Acme']]) },
        { name: 'List', xml: sheetData([HEAD, ...ROWS]) },
      ],
    });
    const { header, rows } = await listOf(file);
    expect(header).toEqual(HEAD);
    expect(rows).toHaveLength(2);
  });

  it('is refused at the cell where a formula stands for what is said of a company, not for a running number', async () => {
    expect(await readListFile(withFormula('B2'), countries)).toMatchObject({
      ok: false,
      problem: { code: 'BAD_FORMAT', where: 'List!B2' },
    });
    expect(await readListFile(withFormula('A2'), countries)).toMatchObject({ ok: true });
  });

  it('keeps a row without a name for the company above it, below the same heading, and says so', async () => {
    const { rows, nameless } = await listOf(
      fileOfLines(
        'Company;Purpose;Country',
        ';Scan;France',
        'Hostify GmbH;CDN;USA',
        ';Mail;Irland',
        'Subsidiaries;;',
        ';Support;Spain',
      ),
    );
    expect(rows.map(({ name, task, line }) => [name, task, line])).toEqual([
      ['Hostify GmbH', 'CDN', 3],
      ['Hostify GmbH', 'Mail', 4],
    ]);
    expect(nameless).toEqual([
      { line: 2, takenFor: null },
      { line: 4, takenFor: 'Hostify GmbH' },
      { line: 6, takenFor: null },
    ]);
  });

  it('is read from German headers too', async () => {
    const { rows } = await listOf(
      fileOfLines(
        'Unterauftragsverarbeiter;Zweck;Ort der Verarbeitung;Sitz',
        'Alder GmbH;Versand;Deutschland, Österreich;Schweiz',
      ),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        name: 'Alder GmbH',
        task: 'Versand',
        countries: ['DE', 'AT'],
        corporate: 'Schweiz',
      }),
    ]);
  });
});

describe('a file without a list', () => {
  it.each([
    [
      'a page to sign in',
      '<html><h1>Welcome back</h1><form><input type="password"></form></html>',
      'sign in',
    ],
    [
      'a page to sign in with a list of links',
      '<ul><li>Terms - of use</li><li>Privacy - of data</li></ul><form><input type="password"></form>',
      'sign in',
    ],
    ['bullets that say nothing of companies', '- enter into an agreement\n- notify the customer', 'no list'],
    [
      'sections of prose',
      '# Sub-processors\n\n## Your rights\n\nCopies are stored in Germany.\n\n## Where\n\nData are processed in Ireland.',
      'no list',
    ],
    [
      'duties in bullets',
      '# Sub-processors\n\nThe processor shall:\n\n* enter into an agreement;\n* notify the customer of changes;',
      'no list',
    ],
    [
      'a table of cookies',
      '| Cookie | Purpose | Provider |\n|---|---|---|\n| sid | Session | Alder |',
      'no list',
    ],
    ['plain words', 'We use no sub-processors.', 'no list'],
    ['a page made by a script', '<!doctype html><div id="root"></div><script>load()</script>', 'no list'],
  ])('is refused: %s', async (_, content, words) => {
    const read = await readListFile(Buffer.from(content), countries);
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'BAD_FORMAT', message: expect.stringContaining(words) },
    });
    if (!read.ok) expectRefusedInWords(read.problem);
  });

  it('or any bytes, or a list cut off anywhere: rows or a refusal, never a crash', async () => {
    const whole = Object.values(FORMS);
    await assert(
      asyncProperty(uint8Array({ maxLength: 300 }), nat(), nat(), async (bytes, form, cut) => {
        const file = whole[form % whole.length] ?? bytes;
        for (const one of [bytes, file.slice(0, cut % file.length)]) {
          const read = await readListFile(one, countries);
          if (!read.ok) expectRefusedInWords(read.problem);
        }
      }),
      { numRuns: 200 },
    );
  });
});
