import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { CAIQ_HEADER } from '../../test/support/filled-forms.js';
import { xlsxFile, type SheetXml } from '../../test/support/xlsx-file.js';
import { answersReadCommand } from './answers.js';
import { questionnaireReadCommand } from './questionnaire.js';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'answers-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

type Json = Record<string, unknown>;

/** A file of any name: what it is, is told by its content. */
async function file(bytes: Uint8Array | string): Promise<string> {
  const name = path.join(folder, `${Math.random()}.bin`);
  await fs.writeFile(name, bytes);
  return name;
}

async function document(command: typeof answersReadCommand, name: string): Promise<Json> {
  const result = await command.run([name]);
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document as Json;
}

async function code(command: typeof answersReadCommand, name: string): Promise<string> {
  const result = await command.run([name]);
  return result.kind === 'error' ? result.error.code : result.kind;
}

/** A sheet by rows of texts; `=` marks a formula with its cached result. */
function sheetXml(
  name: string,
  rows: readonly (readonly string[])[],
  more: Partial<SheetXml> & { after?: string } = {},
): SheetXml {
  const { after = '', ...rest } = more;
  const xml = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
  return { name, xml: `<sheetData>${xml}</sheetData>${after}`, ...rest };
}

function cellXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;');
  return text.startsWith('=')
    ? `<c t="str"><f>X1</f><v>${escaped.slice(1)}</v></c>`
    : `<c t="inlineStr"><is><t>${escaped}</t></is></c>`;
}

describe('answers read', () => {
  test('reads a CAIQ written by a spreadsheet program, with its day and numbers', async () => {
    const rows = [
      ['CAIQ'],
      CAIQ_HEADER,
      ['DSP-01.1', 'Is there a policy?', 'Yes', 'CSP-owned', 'Policy of 2025'],
      ['DSP-01.2', 'Is it reviewed?', 'No', 'CSP-owned', 0],
    ];
    const bytes = await writeXlsxFile(
      rows.map((cells) => cells.map((value) => ({ value }))),
      { sheet: 'CAIQv4.0.2' },
    ).toBuffer();
    const read = await document(answersReadCommand, await file(bytes));
    expect(read).toMatchObject({
      format: 'csa-caiq-v4',
      version: '4.0.2',
      sheet: 'CAIQv4.0.2',
      vendor: null,
      product: null,
      date: null,
      rows: 2,
      answered: 2,
      byAnswer: { yes: 1, no: 1, partial: 0, na: 0, unknown: 0, unanswered: 0, text: 0 },
      withoutEvidence: 1,
      negativePolarity: 0,
      negativePolarityIds: [],
      noncompliant: [],
      claimedShare: '0.5000',
      assuredShare: '0.3000',
      ownership: { 'CSP-owned': 2 },
      byDomain: { DSP: { yes: 1, no: 1 } },
      traps: [],
    });
    expect(read['suggestions']).toContainEqual({
      question: expect.any(String),
      practice: 'GOV-I3',
      value: null,
      class: 'claimed',
      by: 'practice',
      sources: [
        { id: 'DSP-01.1', cell: 'CAIQv4.0.2!C3', value: 'Yes' },
        { id: 'DSP-01.2', cell: 'CAIQv4.0.2!C4', value: 'No' },
      ],
    });
  });

  test('reads a HECVAT with hidden sheets, merged cells and stale formulas', async () => {
    const response = sheetXml(
      'HECVAT - Full | Vendor Response',
      [
        ['HECVAT', '', '', '', 'Version 3.04'],
        ['General', '', 'Vendor Answers', 'Additional Information'],
        ['GNRL-01', 'Vendor', 'Mailwren'],
        ['DATE-01', 'Date', 'July 1, 2024'],
        ['HLAA-01', 'Shared accounts?', 'Yes', 'N/A'],
        ['HLAA-02', 'Reviewed?', '=Yes', 'x'],
      ],
      { after: '<mergeCells count="1"><mergeCell ref="C3:D3"/></mergeCells>' },
    );
    const questions = sheetXml(
      'Questions',
      [
        ['ID', 'C_Answer'],
        ['HLAA-01', 'No'],
        ['HLAA-02', 'Yes'],
      ],
      { state: 'hidden' },
    );
    const read = await document(answersReadCommand, await file(xlsxFile({ sheets: [questions, response] })));
    expect(read).toMatchObject({
      format: 'hecvat-3',
      version: '3.04',
      vendor: 'Mailwren',
      date: '2024-07-01',
      rows: 4,
      answered: 3,
      withoutEvidence: 3,
      negativePolarityIds: ['HLAA-01'],
      noncompliant: ['HLAA-01'],
    });
    expect(read['traps']).toEqual([expect.objectContaining({ kind: 'cached_formula', id: 'HLAA-02' })]);
  });

  test('reads CSV with semicolons; it has no sheet', async () => {
    const read = await document(
      answersReadCommand,
      await file('Nr;Frage;Antwort;Nachweis\n1;Verschlüsselt?;Ja;\n'),
    );
    expect(read).toMatchObject({
      format: 'generic-csv',
      sheet: null,
      rows: 1,
      byAnswer: { yes: 1 },
      withoutEvidence: 1,
    });
  });

  test.each([
    [
      'an HTML page named otherwise',
      '<!DOCTYPE html><html><body><table><tr><td>Question</td></tr></table></body></html>',
    ],
    ['an empty file', ''],
    ['a header alone', 'Question,Answer\n'],
    ['prose', 'We take care, and answer every question, as we can.\nYours, Mailwren\n'],
  ])('refuses %s', async (_, text) => {
    expect(await code(answersReadCommand, await file(text))).toMatch(/^[A-Z_]+$/);
  });

  test('reads the example of the README with its traps', async () => {
    const read = await document(answersReadCommand, 'test/support/cli-examples/mailwren-answers.csv');
    expect(read).toMatchObject({
      format: 'generic-csv',
      rows: 6,
      withoutEvidence: 2,
      claimedShare: '0.7000',
    });
    expect((read['traps'] as Json[]).map(({ kind, id }) => [kind, id])).toEqual([
      ['answer_comment_disagree', 'Q-2'],
      ['na_misused', 'Q-3'],
      ['answer_comment_disagree', 'Q-4'],
      ['self_assessment', 'Q-4'],
    ]);
  });

  test('asks for one file', async () => {
    expect(await answersReadCommand.run([])).toMatchObject({ kind: 'usage' });
  });

  test('refuses a workbook that is cut anywhere', async () => {
    const whole = xlsxFile({
      sheets: [
        sheetXml('S', [
          ['Question', 'Answer'],
          ['Encrypted?', 'Yes'],
        ]),
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (end) => {
        expect(await code(answersReadCommand, await file(whole.subarray(0, end)))).toMatch(/^[A-Z_]+$/);
      }),
      { numRuns: 30 },
    );
    // Each is read in a thread of its own.
  }, 90_000);
});

describe('questionnaire read', () => {
  test('prints counts, losses and the questionnaire it became', async () => {
    const vsaq =
      '// notice\n{"questionnaire":[{"type":"block","text":"All","items":[{"type":"line","id":"l","text":"Who?","x":1}]}]}';
    expect(await document(questionnaireReadCommand, await file(vsaq))).toMatchObject({
      format: 'vsaq',
      strictJson: false,
      questions: 1,
      sections: 1,
      types: { block: 1, line: 1 },
      conditions: 0,
      choices: 0,
      warnings: {},
      losses: [{ where: '/questionnaire/0/items/0/x', what: expect.any(String) }],
      origins: [{ id: 'V-001', name: 'l', where: '/questionnaire/0/items/0' }],
      questionnaire: { title: 'All' },
    });
  });

  test('reads the example of the README and lists the one condition it cannot keep', async () => {
    const read = await document(questionnaireReadCommand, 'test/support/cli-examples/small-vsaq.json');
    expect(read).toMatchObject({ questions: 3, conditions: 3, warnings: { high: 1 } });
    expect((read['losses'] as Json[]).map(({ where }) => where)).toEqual(['/questionnaire/0/items/3/cond']);
  });

  test('reads our own format without a loss', async () => {
    const own = await document(questionnaireReadCommand, 'templates/questionnaires/core-gdpr28.json');
    expect(own).toMatchObject({ format: 'own', strictJson: true, questions: 77, losses: [] });
  });

  test('reads a workbook of questions', async () => {
    const bytes = xlsxFile({
      sheets: [
        sheetXml('S', [
          ['ID', 'Question'],
          ['1', 'Encrypted?'],
        ]),
      ],
    });
    expect(await document(questionnaireReadCommand, await file(bytes))).toMatchObject({
      format: 'generic-xlsx',
      strictJson: true,
      questions: 1,
    });
  });

  test.each([
    ['JSON that is cut', '{"questionnaire": [{"type": "block"', 'BAD_FORMAT'],
    ['JSON of something else', '{"name": "x"}', 'BAD_FORMAT'],
    ['a page', '<html><body>Sign in</body></html>', 'BAD_FORMAT'],
    ['our own format with faults', '{"sections": []}', 'MISSING_KEY'],
  ])('refuses %s', async (_, text, expected) => {
    expect(await code(questionnaireReadCommand, await file(text))).toBe(expected);
  });
});
