import { describe, expect, test } from '@jest/globals';
import { MAPPINGS } from '../../../../test/support/filled-forms.js';
import { workbook, type WrittenSheet } from '../../../../test/support/workbooks.js';
import { questionsOf } from '../questionnaire.js';
import type { ReadQuestionnaire } from './read-json-questionnaire.js';
import { readSheetQuestionnaire } from './read-sheet-questionnaire.js';

type Done = Extract<ReadQuestionnaire, { ok: true }>;

function read(...sheets: readonly WrittenSheet[]): Done {
  const result = readSheetQuestionnaire(workbook(sheets), MAPPINGS.reading);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('any sheet of questions', () => {
  const result = read({
    rows: [
      ['Our survey'],
      ['No.', 'Section', 'Question', 'Type', 'Options', 'Guidance', 'Owner'],
      ['1', 'Keys', 'Who holds the keys?', 'single', 'You; We; Both', 'See 4.2', 'Lee'],
      ['2', 'Keys', 'Since when?', 'date'],
      ['3', 'People', 'Trained?', 'yes/no'],
      ['4', 'People', ''],
      ['3', 'People', 'Anything else?'],
    ],
  });

  test('is counted by its columns', () => {
    expect(result).toMatchObject({
      format: 'generic-xlsx',
      strictJson: true,
      outline: {
        questions: 4,
        sections: 2,
        types: { single: 1, date: 1, yes_no: 1, long_text: 1 },
        choices: 3,
        conditions: 0,
      },
    });
  });

  test('becomes a questionnaire with sections, choices and help', () => {
    expect(result.questionnaire.sections.map(({ title }) => title)).toEqual(['Keys', 'People']);
    expect(questionsOf(result.questionnaire)[0]).toMatchObject({
      text: 'Who holds the keys?',
      help: 'See 4.2',
      choices: [{ label: 'You' }, { label: 'We' }, { label: 'Both' }],
    });
    expect(result.origins.map(({ name, where }) => [name, where])).toEqual([
      ['1', 'Sheet1!C3'],
      ['2', 'Sheet1!C4'],
      ['3', 'Sheet1!C5'],
      ['Sheet1!C7', 'Sheet1!C7'],
    ]);
  });

  test('names what it loses: other columns, empty questions, an id twice', () => {
    expect(result.losses.map(({ where }) => where)).toEqual(['Sheet1!G3', 'Sheet1!C6', 'Sheet1!C7']);
  });

  test('without a header is told by its question marks', () => {
    expect(read({ rows: [['Security'], ['Encrypted?'], ['Backed up?']] }).outline).toMatchObject({
      questions: 2,
      sections: 1,
    });
  });

  test('takes numbered headings as sections', () => {
    const rows = [
      ['No', 'Question'],
      ['1', 'Security'],
      ['1.1', 'Encrypted?'],
      ['2', 'Anything else?'],
    ];
    const { outline, questionnaire } = read({ rows });
    expect(outline).toMatchObject({ questions: 2, sections: 1 });
    expect(questionnaire.sections[0]?.title).toBe('Security');
  });

  test('may stand on several sheets; what holds no questions is listed', () => {
    const several = read(
      { name: 'A', rows: [['Question'], ['One?']] },
      { name: 'B', rows: [['Question'], ['Two?']] },
      { name: 'Notes', rows: [['Nothing here']] },
      { name: 'Lists', hidden: true, rows: [['Question'], ['Hidden?']] },
    );
    expect(several.questionnaire.sections.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(several.losses.map(({ where }) => where)).toEqual(['Notes', 'Lists']);
  });

  test('takes a section that is merged over its questions', () => {
    const merged = [{ top: 2, left: 1, bottom: 3, right: 1 }];
    const rows = [
      ['Section', 'Question'],
      ['Keys', 'One?'],
      ['', 'Two?'],
      ['People', 'Three?'],
    ];
    expect(read({ merged, rows }).questionnaire.sections.map(({ questions }) => questions.length)).toEqual([
      2, 1,
    ]);
  });

  test('without any question is refused', () => {
    const refused = readSheetQuestionnaire(workbook([{ rows: [['Name'], ['Mailwren']] }]), MAPPINGS.reading);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'BAD_FORMAT' }] });
  });
});

describe('a framework of CISO Assistant', () => {
  const result = read(
    {
      name: 'library_meta',
      rows: [
        ['type', 'library'],
        ['locale', 'fr'],
        ['name', 'Library'],
      ],
    },
    {
      name: 'frame_meta',
      rows: [
        ['type', 'framework'],
        ['name', 'Supplier check'],
      ],
    },
    {
      name: 'frame_content',
      rows: [
        [
          'assessable',
          'depth',
          'ref_id',
          'name',
          'description',
          'questions',
          'answer',
          'depends_on',
          'weight',
        ],
        ['', 1, 'A', 'Keys'],
        ['x', 2, 'A.1', '', 'Key handling', 'Do you hold keys?\nWhich ones?', 'yesno\nkinds'],
        ['x', 2, 'A.2', '', 'Rotation', 'Are they rotated?', 'yesno', '3:1:1', 2],
        ['', 1, 'B', 'People'],
        ['x', 2, 'B.1', 'Training', 'Staff are trained', '', '', 'odd'],
      ],
    },
    {
      name: 'answers_content',
      rows: [
        ['id', 'question_type', 'question_choices', 'add_score'],
        ['yesno', 'unique_choice', 'Yes\nNo\nAlternate'],
        ['kinds', 'multiple_choice', 'Disk\nMail,\n|and files', '1\n2'],
      ],
    },
  );

  test('is told by its columns and counted: one line of the cell is one question', () => {
    expect(result.format).toBe('ciso-assistant-xlsx');
    expect(result.outline).toEqual({
      questions: 4,
      sections: 2,
      types: { unique_choice: 2, multiple_choice: 1, none: 1 },
      conditions: 2,
      choices: 8,
    });
  });

  test('becomes sections and questions with its answer types', () => {
    expect(result.questionnaire).toMatchObject({ title: 'Supplier check', language: 'fr' });
    expect(result.questionnaire.sections.map(({ title }) => title)).toEqual(['A Keys', 'B People']);
    const [first, second, third] = questionsOf(result.questionnaire);
    expect(first).toMatchObject({ type: 'single', text: 'Do you hold keys?', help: 'Key handling' });
    expect(second?.choices?.map(({ label }) => label)).toEqual(['Disk', 'Mail, and files']);
    expect(third?.visible_if).toEqual({ q: 'F-001', op: 'includes', value: 'c1' });
  });

  test('names what it loses', () => {
    expect(result.losses).toEqual([
      { where: 'answers_content!D3', what: expect.stringContaining('add_score') },
      { where: 'frame_content!I4', what: expect.stringContaining('weight') },
      { where: 'frame_content!A6', what: expect.stringContaining('"odd" is not understood') },
    ]);
  });
});
