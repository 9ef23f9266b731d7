import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers } from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { Answer, Context } from './answer.js';
import { answerProblems, answersProblems, submissionProblems } from './answer-check.js';
import { shapeProblems } from './answer-shape.js';
import { questionsOf, type Question } from './questionnaire.js';

const choices = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'none', label: 'None', exclusive: true },
];
const columns = [
  { id: 'name', title: 'Name', type: 'text', required: true },
  { id: 'country', title: 'Countries', type: 'country_list', required: true },
  { id: 'until', title: 'Until', type: 'date' },
  { id: 'scope', title: 'Scope', type: 'yes_no' },
  { id: 'page', title: 'Page', type: 'url' },
  { id: 'people', title: 'People', type: 'number' },
];
const of = (type: Question['type'], more: Partial<Question> = {}): Question => ({
  id: 'Q-01',
  type,
  text: '?',
  ...more,
});
const single = of('single', { choices });
const multi = of('multi', { choices });
const table = of('table', { columns });

function codes(question: Question, value: unknown): unknown {
  const answer = { value } as Answer;
  return answerProblems(question, answer, '/answers/Q-01').map(({ code, where }) => [
    code,
    where?.replace('/answers/Q-01/value', ''),
  ]);
}

describe('a value that suits its question has no problem', () => {
  test.each<[Question, unknown]>([
    [of('scale'), 'planned'],
    [of('yes_no'), 'unknown'],
    [single, 'a'],
    [multi, ['a', 'b']],
    [multi, ['none']],
    [multi, []],
    [of('number'), 0],
    [of('number'), 47.5],
    [of('date'), '2024-02-29'],
    [of('text'), 'x'.repeat(10_000)],
    [of('long_text'), ''],
    [of('url'), 'https://example.com'],
    [of('url'), 'http://privacy.example.co.uk:8080/a?b=c#d'],
    [of('country_list'), ['DE', 'US', 'XK']],
    [of('country_list'), ['unknown']],
    [of('file'), ['fil_1']],
    [of('contact'), { name: 'Privacy team', role: 'DPO', email: 'privacy@example.com' }],
    [
      table,
      [
        {
          name: 'Host',
          country: ['DE'],
          until: '2027-01-01',
          scope: 'yes',
          page: 'https://a.example',
          people: 3,
        },
      ],
    ],
    [table, { none: true }],
    [table, []],
    [of('number'), null],
  ])('%j: %j', (question, value) => expect(codes(question, value)).toEqual([]));
});

describe('a value of another kind than asked for is refused by scoring too', () => {
  test.each<[Question, unknown, readonly (readonly string[])[]]>([
    [of('scale'), 'maybe', [['UNKNOWN_CHOICE', '']]],
    [of('yes_no'), 'partial', [['UNKNOWN_CHOICE', '']]],
    [single, ['a'], [['WRONG_TYPE', '']]],
    [single, true, [['WRONG_TYPE', '']]],
    [multi, 'a', [['WRONG_TYPE', '']]],
    [
      multi,
      ['a', 'z', 'y'],
      [
        ['UNKNOWN_CHOICE', '/1'],
        ['UNKNOWN_CHOICE', '/2'],
      ],
    ],
    [of('number'), '30', [['WRONG_TYPE', '']]],
    [of('number'), NaN, [['WRONG_TYPE', '']]],
    [of('date'), 20260101, [['WRONG_TYPE', '']]],
    [of('country_list'), 'DE', [['WRONG_TYPE', '']]],
    [of('contact'), 'me', [['WRONG_TYPE', '']]],
    [of('contact'), { email: 1 }, [['WRONG_TYPE', '']]],
    [table, 'none', [['WRONG_TYPE', '']]],
    [table, { none: false }, [['WRONG_TYPE', '']]],
    [table, ['row'], [['WRONG_TYPE', '/0']]],
    [table, [{ nmae: 'x' }], [['UNKNOWN_COLUMN', '/0/nmae']]],
    [table, [{ name: {} }], [['WRONG_TYPE', '/0/name']]],
  ])('%j: %j', (question, value, expected) => {
    expect(codes(question, value)).toEqual(expected);
    expect(shapeProblems(question, value, '').map(({ code, where }) => [code, where])).toEqual(expected);
  });
});

describe('a value badly filled in is told to the person, and scoring does not mind', () => {
  test.each<[Question, unknown, readonly (readonly string[])[]]>([
    [multi, ['a', 'none'], [['EXCLUSIVE_CHOICE', '']]],
    [multi, ['a', 'a'], [['DUPLICATE_CHOICE', '']]],
    [of('number'), -1, [['OUT_OF_RANGE', '']]],
    [of('date'), '2026-02-29', [['WRONG_DAY', '']]],
    [of('text'), 'x'.repeat(10_001), [['TEXT_TOO_LONG', '']]],
    [of('url'), 'javascript:alert(1)', [['WRONG_ADDRESS', '']]],
    [of('url'), 'example.com', [['WRONG_ADDRESS', '']]],
    [of('url'), 'https://user@example.com', [['WRONG_ADDRESS', '']]],
    [of('country_list'), ['DE', 'EU'], [['UNKNOWN_COUNTRY', '/1']]],
    [of('country_list'), ['DE', 'unknown'], [['EXCLUSIVE_CHOICE', '']]],
    [
      of('contact'),
      { name: ' ', email: 'nobody' },
      [
        ['NAME_MISSING', '/name'],
        ['WRONG_MAILBOX', '/email'],
      ],
    ],
    [table, [{ name: 'Host', country: [] }], [['CELL_MISSING', '/0/country']]],
    [table, [{ name: 'Host', country: ['Germany'] }], [['UNKNOWN_COUNTRY', '/0/country/0']]],
    [
      table,
      [{ name: 'Host', country: ['DE'], until: 'soon', scope: 'all' }],
      [
        ['WRONG_DAY', '/0/until'],
        ['UNKNOWN_CHOICE', '/0/scope'],
      ],
    ],
    [table, Array.from({ length: 501 }, () => ({ name: 'x', country: ['DE'] })), [['TOO_MANY_ROWS', '']]],
  ])('%j: %j', (question, value, expected) => {
    expect(codes(question, value)).toEqual(expected);
    expect(shapeProblems(question, value, '')).toEqual([]);
  });
});

const na = (question: Question, answer: Answer): unknown =>
  answerProblems(question, answer, '').map(({ code }) => code);

describe('N/A must be earned', () => {
  test.each<[string, Partial<Question>, Answer, readonly string[]]>([
    ['is offered, and said why', { na_allowed: true }, { na: 'pending', comment: 'no consent here' }, []],
    [
      'is offered, without a reason',
      { na_allowed: true },
      { na: 'pending', comment: ' ' },
      ['NA_WITHOUT_REASON'],
    ],
    ['is not offered', {}, { na: 'pending', comment: 'why not' }, ['NA_NOT_OFFERED']],
    ['is approved by a reviewer', {}, { na: 'approved' }, []],
  ])('it %s', (_, more, answer, expected) => expect(na(of('scale', more), answer)).toEqual(expected));
});

const found = (problems: readonly { code: string; where: string | null }[]): unknown =>
  problems.map(({ code, where }) => [code, where]);

describe('a set of answers', () => {
  const core = templateQuestionnaire('core-gdpr28');
  const context: Context = { tier: 'T4' };
  test('may not answer what nobody asked', () => {
    const answers = {
      'C-06': { value: 'yes' },
      'C-31': { value: 'yes' },
      'C-32': {},
      'Z-99': { value: 'yes' },
      'C-07': { value: 'often' },
    };
    expect(found(submissionProblems(core, answers, context))).toEqual([
      ['NOT_ASKED', '/answers/C-06'],
      ['NOT_ASKED', '/answers/C-31'],
      ['UNKNOWN_QUESTION', '/answers/Z-99'],
      ['UNKNOWN_CHOICE', '/answers/C-07/value'],
    ]);
    expect(found(answersProblems(core, answers))).toEqual([
      ['UNKNOWN_QUESTION', '/answers/Z-99'],
      ['UNKNOWN_CHOICE', '/answers/C-07/value'],
    ]);
  });
  test('is told the length of its comments', () => {
    const answers = { 'C-07': { value: 'yes', comment: 'x'.repeat(10_001) } };
    expect(found(submissionProblems(core, answers, context))).toEqual([
      ['TEXT_TOO_LONG', '/answers/C-07/comment'],
    ]);
  });
});

test('answers made for a questionnaire fit it', () => {
  const cases = arbitraryQuestionnaire().chain((questionnaire) =>
    fc.tuple(fc.constant(questionnaire), arbitraryAnswers(questionnaire)),
  );
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      expect(answersProblems(questionnaire, answers)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('no value whatever makes the check throw', () => {
  const cases = arbitraryQuestionnaire(3).chain((questionnaire) =>
    fc.tuple(fc.constantFrom(...questionsOf(questionnaire)), fc.jsonValue()),
  );
  fc.assert(
    fc.property(cases, ([question, value]) => {
      expect(Array.isArray(codes(question, value))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
