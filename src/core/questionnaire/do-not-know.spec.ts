import { describe, expect, test } from '@jest/globals';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { Answers, Context } from './answer.js';
import { answerProblems, answersProblems, submissionProblems } from './answer-check.js';
import { shapeProblems } from './answer-shape.js';
import { isAnswered } from './comparison.js';
import { OPERATORS, type Operand } from './condition.js';
import { compileCondition, holds } from './conditions.js';
import { DO_NOT_KNOW, hasOwnNotKnown, isNotKnown } from './do-not-know.js';
import { reachOf } from './reachability.js';
import { missing } from './missing.js';
import { parseAnswers } from './parse-answers.js';
import { progress } from './progress.js';
import { questionsOf, type Question, type Questionnaire, type QuestionType } from './questionnaire.js';

const context: Context = { tier: 'T2' };
const choices = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const columns = [{ id: 'name', title: 'Name', type: 'text', required: true }];
const TYPES: Readonly<Record<QuestionType, Partial<Question>>> = {
  yes_no: {},
  scale: {},
  single: { choices },
  multi: { choices },
  number: {},
  date: {},
  text: {},
  long_text: {},
  url: {},
  country_list: {},
  file: {},
  contact: {},
  table: { columns },
};
const types = Object.entries(TYPES) as [QuestionType, Partial<Question>][];
const of = (type: QuestionType, more: Partial<Question> = {}): Question => ({
  id: 'Q-01',
  type,
  text: '?',
  required: true,
  ...TYPES[type],
  ...more,
});

function asking(...questions: readonly Question[]): Questionnaire {
  const base = { id: 'q', version: '1.0.0', title: 'Q', language: 'en', audience: 'vendor' as const };
  return { ...base, sections: [{ id: 's', title: 'S', questions }] };
}

describe('"do not know"', () => {
  test.each(types)('is a valid answer to a question of type %s, and nothing is missing', (type) => {
    const questionnaire = asking(of(type));
    const answers: Answers = { 'Q-01': { value: DO_NOT_KNOW } };
    expect(answerProblems(of(type), { value: DO_NOT_KNOW }, '/answers/Q-01')).toEqual([]);
    expect(answersProblems(questionnaire, answers)).toEqual([]);
    expect(submissionProblems(questionnaire, answers, context)).toEqual([]);
    expect(missing(questionnaire, answers, context)).toEqual([]);
    expect(progress(questionnaire, answers, context)).toMatchObject({ answered: 1, requiredAnswered: 1 });
  });

  test('is enough to answer every question of every tier', () => {
    const core = templateQuestionnaire('core-gdpr28');
    const answers = Object.fromEntries(questionsOf(core).map(({ id }) => [id, { value: DO_NOT_KNOW }]));
    for (const tier of ['T1', 'T2', 'T3', 'T4'] as const)
      expect(missing(core, answers, { tier })).toEqual([]);
  });

  test('survives a file of answers', () => {
    const parsed = parseAnswers({ answers: { 'Q-01': { value: { unknown: true } } } });
    expect(parsed.ok && parsed.sheet.answers['Q-01']?.value).toEqual(DO_NOT_KNOW);
  });

  test.each<[unknown]>([
    [{ unknown: false }],
    [{ unknown: 'true' }],
    [{ unknown: true, none: true }],
    [{ unknown: true, name: 'Privacy team' }],
    [{ none: true }],
    [{}],
    [['unknown']],
    ['unknown'],
    [null],
  ])('is not %j', (value) => expect(isNotKnown(value)).toBe(false));

  test.each<[QuestionType, unknown]>([
    ['table', { unknown: true, none: true }],
    ['table', { unknown: false }],
    ['contact', { unknown: true, name: 'Privacy team' }],
    ['number', { unknown: false }],
    ['number', { none: true }],
    ['text', { unknown: 1 }],
  ])('mixed with or like something else is no answer to a %s: %j', (type, value) => {
    expect(shapeProblems(of(type), value, '').map(({ code }) => code)).toContain('WRONG_TYPE');
  });
});

describe('a condition on a question whose answer is not known', () => {
  const values = new Map([['Q-01', DO_NOT_KNOW]]);
  const operands: readonly Operand[] = ['yes', 'unknown', true, 3, ['yes', 'unknown'], []];

  test.each(OPERATORS)('makes "%s" false, unless it asks whether there is an answer', (op) => {
    for (const value of operands) {
      const condition = { q: 'Q-01', op, value };
      expect(holds(condition, values, context)).toBe(op === 'answered');
      expect(compileCondition(condition, () => 0)([DO_NOT_KNOW], context)).toBe(op === 'answered');
    }
  });

  test('sees an answer', () => expect(isAnswered(DO_NOT_KNOW)).toBe(true));

  test('can hold where only "do not know" makes it hold', () => {
    const condition = {
      all: [
        { q: 'Q-01', op: 'answered' as const },
        { not: { q: 'Q-01', op: 'in' as const, value: ['a', 'b'] } },
      ],
    };
    expect(reachOf(condition, asking(of('single')))).toBe('sometimes');
  });
});

describe('a question that says it in its own words', () => {
  test.each<[string, Question, boolean]>([
    ['a scale', of('scale'), true],
    ['a list of countries', of('country_list'), true],
    ['a single one with such a choice', of('single', { choices: [{ id: 'unsure', label: '?' }] }), true],
    ['a single one without', of('single'), false],
    ['several of many', of('multi'), false],
    ['a number', of('number'), false],
    ['a table', of('table'), false],
  ])('%s', (_, question, expected) => expect(hasOwnNotKnown(question)).toBe(expected));
});
