import { describe, expect, test } from '@jest/globals';
import { caiq, goodAnswers, hecvat3, MAPPINGS } from '../../../test/support/filled-forms.js';
import { workbook, type WrittenSheet } from '../../../test/support/workbooks.js';
import type { AnswerSheet, Trap } from './answer-sheet.js';
import { readAnswers } from './read-answers.js';
import { summarise } from './summary.js';

function read(...sheets: readonly WrittenSheet[]): AnswerSheet {
  return readCsvOr(sheets, 'xlsx');
}

function readCsvOr(sheets: readonly WrittenSheet[], format: 'csv' | 'xlsx'): AnswerSheet {
  const result = readAnswers(workbook(sheets, format), MAPPINGS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.sheet;
}

function traps(sheet: AnswerSheet, kind: Trap['kind']): readonly (string | null)[] {
  return sheet.traps.filter((trap) => trap.kind === kind).map(({ id }) => id);
}

describe('a CAIQ', () => {
  const sheet = read(
    caiq([
      ['A&A-01.1', 'Is it audited?', 'Yes', 'CSP-owned', 'By a third party.'],
      ['A&A-01.2', 'Is it reviewed?', 'No', 'CSP-owned', 'N/A'],
      ['DSP-08.1', 'Private by design?', 'NA', 'Shared CSP and CSC', ''],
      ['DSP-08.2', 'Private by default?', 'N/A', '', ' '],
      ['DSP-09.1', 'Impact assessed?', '', '', 0],
    ]),
  );

  test('is told by its header and takes its version from the name of the sheet', () => {
    expect(sheet).toMatchObject({
      format: 'csa-caiq-v4',
      version: '4.0.3',
      sheets: ['CAIQv4.0.3'],
      vendor: null,
    });
    expect(read({ ...caiq([['A&A-01.1', '', 'Yes']]), name: 'Renamed' })).toMatchObject({ version: '4.0.3' });
  });

  test('is counted by answer, owner and domain; the last lines are no questions', () => {
    expect(summarise(sheet)).toEqual({
      rows: 5,
      answered: 4,
      byAnswer: { yes: 1, no: 1, partial: 0, na: 2, unknown: 0, unanswered: 1, text: 0 },
      withoutEvidence: 4,
      negativePolarity: 0,
      negativePolarityIds: [],
      noncompliant: [],
      claimedShare: '0.2000',
      assuredShare: '0.1200',
      ownership: { 'CSP-owned': 2, 'Shared CSP and CSC': 1 },
      byDomain: { 'A&A': { yes: 1, no: 1 }, DSP: { na: 2, unanswered: 1 } },
    });
  });

  test('with N/A and an owner is a trap', () => {
    expect(traps(sheet, 'na_with_ownership')).toEqual(['DSP-08.1']);
  });

  test('keeps the cell of every answer', () => {
    expect(sheet.answers[0]).toMatchObject({ cell: 'CAIQv4.0.3!C3', value: 'Yes' });
  });

  test('finds its columns by header, wherever they stand', () => {
    const moved = read({
      name: 'x',
      rows: [[], ['CSP CAIQ Answer', 'Question ID'], ['Yes', 'A&A-01.1'], ['No', 'A&A-01.2']],
    });
    expect(summarise(moved).byAnswer).toMatchObject({ yes: 1, no: 1 });
  });
});

describe('a HECVAT 3', () => {
  const sheet = read(
    hecvat3([
      ['GNRL-01', 'Vendor', 'Mailwren'],
      ['GNRL-02', 'Product', 'No'],
      ['DATE-01', 'Date', '8/14/2024'],
      ['Documentation', '', 'Vendor Answers', 'Additional Information'],
      ['DOCU-01', 'Have you a report?', 'Yes', 'SOC 2'],
      ['HLAA-01', 'Are accounts shared?', 'Yes', ''],
      ['HLAA-02', 'Are keys shared?', 'No', 'Never.'],
      ['COMP-01', 'Describe the firm.', 'We send mail.', ''],
    ]),
    goodAnswers([
      ['DOCU-01', 'x', 'Yes'],
      ['HLAA-01', 'x', 'No'],
      ['HLAA-02', 'x', 'No'],
    ]),
  );

  test('names vendor, product, version and day', () => {
    expect(sheet).toMatchObject({
      format: 'hecvat-3',
      version: '3.04',
      vendor: 'Mailwren',
      product: 'No',
      date: '2024-08-14',
    });
  });

  test('takes good answers from the hidden sheet', () => {
    expect(summarise(sheet)).toMatchObject({
      rows: 7,
      byAnswer: { yes: 2, no: 1, text: 4 },
      negativePolarity: 2,
      negativePolarityIds: ['HLAA-01', 'HLAA-02'],
      noncompliant: ['HLAA-01'],
      claimedShare: '0.6667',
      assuredShare: '0.4000',
    });
  });

  test('does not believe a good answer that contradicts itself or comes from a formula', () => {
    const odd = read(
      hecvat3([
        ['HLAA-01', 'Are accounts shared?', 'Yes'],
        ['HLAA-02', 'Are keys shared?', 'Yes'],
        ['HLAA-03', 'Do you have a documented policy?', 'Yes'],
      ]),
      goodAnswers([
        ['HLAA-01', 'x', 'No'],
        ['HLAA-01', 'x', 'Yes'],
        ['HLAA-02', 'x', { text: 'No', formula: true }],
        ['HLAA-03', 'x', 'No'],
      ]),
    );
    expect(traps(odd, 'polarity_doubtful')).toEqual(['HLAA-01', 'HLAA-02', 'HLAA-03']);
    expect(summarise(odd).negativePolarityIds).toEqual(['HLAA-01', 'HLAA-03']);
  });

  test('of the school districts is a format of its own', () => {
    expect(read(hecvat3([['GNRL-01', 'Vendor', 'Mailwren']], 'CoSN K-12CVAT'))).toMatchObject({
      format: 'k12cvat',
      vendor: 'Mailwren',
    });
  });

  test('Lite is told by the name of its sheet alone', () => {
    const lite = read({ name: 'HECVAT - Lite', rows: [['DOCU-01', 'A report?', 'Yes', 'See annex']] });
    expect(lite.format).toBe('hecvat-3');
    expect(summarise(lite)).toMatchObject({ byAnswer: { yes: 1 }, withoutEvidence: 0 });
  });
});

describe('a HECVAT 4', () => {
  const top = [['HECVAT™ Solution Provider Response'], ['Version 4.04']];
  const heads = ['ID', 'Question', 'Answer', 'Additional Information', 'Guidance'];
  const sheet = read(
    {
      name: 'START HERE',
      rows: [...top, heads, ['GNRL-01', 'Vendor', 'Mailwren'], ['REQU-01', 'Cloud?', 'Yes']],
    },
    {
      name: 'Organization',
      rows: [
        heads,
        ['GNRL-01', 'Vendor', { text: 'Mailwren', formula: true }],
        ['COMP-01', 'Firm', 'No', 'x'],
      ],
    },
    { name: 'Privacy', rows: [heads, ['REQU-01', 'Cloud?', 'No'], ['PDAT-01', 'Data?', '']] },
    { name: 'Calculation', hidden: true, rows: [heads, ['ZZZZ-01', 'x', 'Yes']] },
    goodAnswers(
      [
        ['REQU-01', 'x', 'Yes'],
        ['COMP-01', 'x', 'Yes'],
      ],
      ['Question ID', 'Text', 'Compliant Response'],
    ),
  );

  test('is read over all its sheets, each question once', () => {
    expect(sheet).toMatchObject({ format: 'hecvat-4', version: '4.04', vendor: 'Mailwren' });
    expect(sheet.sheets).toEqual(['START HERE', 'Organization', 'Privacy']);
    expect(summarise(sheet)).toMatchObject({
      rows: 4,
      answered: 3,
      byAnswer: { yes: 1, no: 1, text: 1, unanswered: 1 },
    });
  });

  test('takes polarity from its own column', () => {
    expect(summarise(sheet).noncompliant).toEqual(['COMP-01']);
  });

  test('tells when one question is answered differently on two sheets', () => {
    expect(traps(sheet, 'answers_differ')).toEqual(['REQU-01']);
  });
});

describe('any other sheet', () => {
  test.each([
    ['English', ['Ref', 'Question', 'Response', 'Evidence'], ['Yes', 'Partially', "Don't know", 'n/a', 'No']],
    [
      'German',
      ['Nr.', 'Frage', 'Antwort', 'Nachweis'],
      ['Ja', 'Teilweise', 'Weiß nicht', 'entfällt', 'Nein'],
    ],
    [
      'French',
      ['Numéro', 'Question', 'Réponse', 'Commentaire'],
      ['Oui', 'Partiel', 'Inconnu', 's.o.', 'Non'],
    ],
    [
      'Spanish',
      ['Referencia', 'Pregunta', 'Respuesta', 'Comentario'],
      ['Sí', 'Parcial', 'Desconocido', 'No aplica', 'No'],
    ],
    [
      'Portuguese',
      ['ID', 'Pergunta', 'Resposta', 'Comentário'],
      ['Sim', 'Parcial', 'Desconhecido', 'Não aplicável', 'Não'],
    ],
  ])('is read in %s', (_, header, words) => {
    const rows = words.map((word, at) => [`Q${at + 1}`, 'Encrypted?', word, 'x']);
    const sheet = readCsvOr([{ name: '', rows: [['Survey 2026'], header, ...rows] }], 'csv');
    expect(sheet.format).toBe('generic-csv');
    expect(summarise(sheet)).toMatchObject({
      rows: 5,
      byAnswer: { yes: 1, partial: 1, unknown: 1, na: 1, no: 1, text: 0, unanswered: 0 },
      withoutEvidence: 0,
      claimedShare: '0.3000',
      assuredShare: '0.1800',
    });
  });

  test('without ids goes by its cells, and a heading is no question', () => {
    const sheet = read({
      rows: [['Question', 'Answer'], ['Security'], ['Encrypted?', 'Yes'], ['Backed up?', '']],
    });
    expect(sheet.answers.map(({ id }) => id)).toEqual(['Sheet1!A3', 'Sheet1!A4']);
  });

  test('with numbered headings counts them only when they are answered', () => {
    const rows = [
      ['No.', 'Question', 'Answer'],
      ['1', 'Security', ''],
      ['1.1', 'Encrypted?', 'Yes'],
      ['2', 'Everything patched?', 'No'],
      ['2.1', 'Since when?', 'Please select'],
    ];
    const sheet = read({ rows });
    expect(sheet.answers.map(({ id, answer }) => [id, answer])).toEqual([
      ['1.1', 'yes'],
      ['2', 'no'],
      ['2.1', 'unanswered'],
    ]);
  });

  test('without a header goes by what its columns hold', () => {
    const sheet = read({
      rows: [
        ['Encrypted at rest?', 'yes'],
        ['Backed up daily?', 'no'],
      ],
    });
    expect(summarise(sheet).byAnswer).toMatchObject({ yes: 1, no: 1 });
  });

  test.each([
    ['empty', { rows: [] }],
    ['a header alone', { rows: [['Question', 'Answer']] }],
    [
      'a list of something else',
      {
        rows: [
          ['Name', 'Town'],
          ['Mailwren', 'Oslo'],
        ],
      },
    ],
  ])('that is %s is refused', (_, sheet) => {
    expect(readAnswers(workbook([sheet]), MAPPINGS)).toMatchObject({
      ok: false,
      problem: { code: 'BAD_FORMAT' },
    });
  });
});

describe('cells that are not what they seem', () => {
  const header = ['ID', 'Question', 'Answer', 'Comment'];

  test('the result of a formula is no answer and no comment', () => {
    const cached = { text: 'Yes', formula: true };
    const sheet = read({
      rows: [header, ['1', 'Encrypted?', cached, cached], ['2', 'Backed up?', 'Yes', 'Daily']],
    });
    expect(summarise(sheet)).toMatchObject({ byAnswer: { yes: 1, unanswered: 1 }, withoutEvidence: 1 });
    expect(traps(sheet, 'cached_formula')).toEqual(['1']);
  });

  test('an answer merged over three rows answers all three', () => {
    const merged = [{ top: 2, left: 3, bottom: 4, right: 3 }];
    const rows = [header, ['1', 'One?', 'Yes'], ['2', 'Two?'], ['3', 'Three?']];
    expect(summarise(read({ merged, rows })).byAnswer.yes).toBe(3);
  });

  test('hidden rows are read and told', () => {
    const sheet = read({ hiddenRows: [2], rows: [header, ['1', 'One?', 'Yes']] });
    expect(sheet.answers).toHaveLength(1);
    expect(traps(sheet, 'hidden_row')).toEqual([null]);
  });

  test('an id that stands twice counts once', () => {
    const sheet = read({ rows: [header, ['1', 'One?', 'Yes'], ['1', 'One?', 'Yes']] });
    expect(summarise(sheet).rows).toBe(1);
    expect(traps(sheet, 'duplicate_id')).toEqual(['1']);
  });
});
