import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers, arbitraryContext } from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire, conditionBefore } from '../../../test/support/arbitrary-questionnaire.js';
import type { AnswerValue, Context } from './answer.js';
import { OPERATORS, type Condition, type Operand, type Operator } from './condition.js';
import { compileCondition, holds, questionsRead } from './conditions.js';
import { questionsOf } from './questionnaire.js';
import { questionStates } from './visibility.js';

const context: Context = { tier: 'T2', laws: ['gdpr', 'uk'], ai_in_use: false, sensitivity: 3 };
const asked = (value: AnswerValue, op: Operator, operand?: Operand): boolean =>
  holds(
    { q: 'Q-01', op, ...(operand === undefined ? {} : { value: operand }) },
    new Map([['Q-01', value]]),
    context,
  );
const inContext = (condition: Condition): boolean => holds(condition, new Map(), context);

describe('an answered question', () => {
  test.each<[AnswerValue, Operator, Operand | undefined, boolean]>([
    ['yes', 'eq', 'yes', true],
    ['yes', 'eq', 'no', false],
    ['yes', 'ne', 'no', true],
    ['yes', 'ne', 'yes', false],
    ['yes', 'in', ['no', 'yes'], true],
    ['yes', 'in', ['no'], false],
    ['yes', 'not_in', ['no'], true],
    ['yes', 'not_in', ['yes'], false],
    [['a', 'b'], 'includes', 'a', true],
    [['a', 'b'], 'includes', 'c', false],
    [['a', 'b'], 'includes_any', ['c', 'b'], true],
    [['a', 'b'], 'includes_any', ['c'], false],
    [['a', 'b'], 'excludes', 'c', true],
    [['a', 'b'], 'excludes', 'a', false],
    [['a', 'b'], 'eq', ['b', 'a'], true],
    [['a', 'b'], 'eq', ['a'], false],
    [['a'], 'eq', 'a', false],
    [5, 'gt', 4, true],
    [5, 'gt', 5, false],
    [5, 'gte', 5, true],
    [5, 'lt', 5, false],
    [5, 'lte', 5, true],
    [0, 'eq', 0, true],
    [0, 'answered', undefined, true],
    [0, 'lt', 1, true],
    [5, 'eq', '5', false],
    [5, 'gt', '4', false],
    ['2026-02-01', 'gt', '2026-01-31', true],
    ['2026-02-01', 'lte', '2026-01-31', false],
    ['b', 'gt', 'a', false],
    [30, 'gte', 'T2', false],
    ['T3', 'gt', '2026-01-01', false],
    ['yes', 'answered', undefined, true],
    ['yes', 'unanswered', undefined, false],
    [{ none: true }, 'answered', undefined, true],
    [[{ name: 'x' }], 'answered', undefined, true],
    ['yes', 'eq', undefined, false],
  ])('%j %s %j is %s', (value, op, operand, expected) => expect(asked(value, op, operand)).toBe(expected));
});

const operandOf = (op: Operator): Operand => (['in', 'not_in', 'includes_any'].includes(op) ? ['x'] : 'x');

describe('an unanswered question', () => {
  test.each(OPERATORS)('makes "%s" false, unless it asks just that', (op) => {
    expect(holds({ q: 'Q-01', op, value: operandOf(op) }, new Map(), context)).toBe(op === 'unanswered');
  });
  test.each<[string, AnswerValue]>([
    ['an empty list', []],
    ['blank text', '  '],
    ['an empty contact', {}],
    ['a contact of blanks', { name: '', email: '' }],
  ])('is %s too', (_, value) => {
    expect(asked(value, 'unanswered')).toBe(true);
    expect(asked(value, 'ne', 'x')).toBe(false);
    expect(asked(value, 'excludes', 'x')).toBe(false);
  });
});

describe('the context', () => {
  test.each<[Condition, boolean]>([
    [{ ctx: 'tier', op: 'lte', value: 'T2' }, true],
    [{ ctx: 'tier', op: 'lt', value: 'T2' }, false],
    [{ ctx: 'tier', op: 'gt', value: 'T1' }, true],
    [{ ctx: 'tier', op: 'in', value: ['T1', 'T2'] }, true],
    [{ ctx: 'laws', op: 'includes', value: 'uk' }, true],
    [{ ctx: 'laws', op: 'excludes', value: 'ccpa' }, true],
    [{ ctx: 'ai_in_use', op: 'eq', value: false }, true],
    [{ ctx: 'sensitivity', op: 'gte', value: 4 }, false],
    [{ ctx: 'has_transfer', op: 'eq', value: false }, false],
    [{ ctx: 'has_transfer', op: 'ne', value: true }, false],
    [{ ctx: 'has_transfer', op: 'unanswered' }, true],
  ])('%j is %s', (condition, expected) => expect(inContext(condition)).toBe(expected));
});

test.each<[Condition, boolean]>([
  [{ all: [] }, true],
  [{ any: [] }, false],
  [{ not: { any: [] } }, true],
  [{ all: [{ ctx: 'tier', op: 'eq', value: 'T2' }, { any: [] }] }, false],
  [{ any: [{ any: [] }, { ctx: 'tier', op: 'eq', value: 'T2' }] }, true],
])('%j is %s', (condition, expected) => expect(inContext(condition)).toBe(expected));

test('names the questions a condition reads, each once', () => {
  const same: Condition = { q: 'Q-02', op: 'answered' };
  expect(questionsRead({ all: [{ not: same }, { any: [{ q: 'Q-01', op: 'answered' }, same] }] })).toEqual([
    'Q-02',
    'Q-01',
  ]);
});

test('compiled, a condition comes out the same', () => {
  const cases = arbitraryQuestionnaire().chain((questionnaire) =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      answers: arbitraryAnswers(questionnaire),
      condition: conditionBefore(questionsOf(questionnaire).length),
      context: arbitraryContext,
    }),
  );
  fc.assert(
    fc.property(cases, ({ questionnaire, answers, condition, context: given }) => {
      const ids = questionsOf(questionnaire).map(({ id }) => id);
      const { values } = questionStates(questionnaire, answers, given);
      const compiled = compileCondition(condition, (id) => ids.indexOf(id));
      expect(
        compiled(
          ids.map((id) => values.get(id)),
          given,
        ),
      ).toBe(holds(condition, values, given));
    }),
    { numRuns: 5000 },
  );
});
