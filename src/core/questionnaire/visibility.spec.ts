import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  arbitraryAnswer,
  arbitraryAnswers,
  arbitraryContext,
} from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { Answers, Context } from './answer.js';
import { questionsOf, TIERS, type Question, type Questionnaire } from './questionnaire.js';
import { isAsked, questionStates, shortSet, type QuestionStates } from './visibility.js';

const yesNo = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'yes_no',
  text: id,
  ...more,
});
const small: Questionnaire = {
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  language: 'en',
  audience: 'vendor',
  sections: [
    {
      id: 'first',
      title: 'First',
      questions: [
        yesNo('A-01'),
        yesNo('A-02', { visible_if: { q: 'A-01', op: 'eq', value: 'yes' } }),
        yesNo('A-03', { visible_if: { q: 'A-02', op: 'ne', value: 'no' }, ask_in_tiers: ['T1', 'T2'] }),
      ],
    },
    {
      id: 'second',
      title: 'Second',
      visible_if: { q: 'A-03', op: 'unanswered' },
      questions: [yesNo('B-01', { visible_if: { ctx: 'ai_in_use', op: 'eq', value: true } })],
    },
  ],
};

const statesOf = (answers: Answers, context: Partial<Context> = {}): unknown => [
  ...questionStates(small, answers, { tier: 'T2', ai_in_use: true, ...context }).states.values(),
];

describe('the state of each question is the first that fits', () => {
  test.each<[string, Answers, Partial<Context>, readonly string[]]>([
    ['blank', {}, {}, ['unanswered', 'not_visible', 'not_visible', 'unanswered']],
    [
      'a hidden answer opens nothing',
      { 'A-01': { value: 'no' }, 'A-02': { value: 'yes' } },
      {},
      ['answered', 'not_visible', 'not_visible', 'unanswered'],
    ],
    [
      'a visible answer opens the next',
      { 'A-01': { value: 'yes' }, 'A-02': { value: 'yes' }, 'A-03': { value: 'no' } },
      {},
      ['answered', 'answered', 'answered', 'not_visible'],
    ],
    [
      'N/A has no value, whatever stands beside it',
      { 'A-01': { value: 'yes' }, 'A-02': { na: 'approved', value: 'yes' } },
      {},
      ['answered', 'na_approved', 'not_visible', 'unanswered'],
    ],
    [
      'waiting N/A likewise',
      { 'A-01': { value: 'yes', na: 'pending' }, 'A-02': { value: 'yes' } },
      {},
      ['na_pending', 'not_visible', 'not_visible', 'unanswered'],
    ],
    [
      'not in the tier comes before hidden, and its answer is not read',
      { 'A-03': { value: 'yes' } },
      { tier: 'T3' },
      ['unanswered', 'not_visible', 'not_in_tier', 'unanswered'],
    ],
    [
      'an absent context value is not false',
      {},
      { ai_in_use: null },
      ['unanswered', 'not_visible', 'not_visible', 'not_visible'],
    ],
    [
      'blank text is no answer',
      { 'A-01': { value: ' ' } },
      {},
      ['unanswered', 'not_visible', 'not_visible', 'unanswered'],
    ],
  ])('%s', (_, answers, context, expected) => expect(statesOf(answers, context)).toEqual(expected));

  test('an inherited name of objects is no answer', () => {
    const odd = { ...small, sections: [{ id: 's', title: 'S', questions: [yesNo('constructor')] }] };
    expect(questionStates(odd, {}, { tier: 'T1' }).states.get('constructor')).toBe('unanswered');
  });
});

describe('the short sets of the core questionnaire', () => {
  test.each([
    ['T1', 77],
    ['T2', 77],
    ['T3', 62],
    ['T4', 32],
  ] as const)('%s asks %i questions', (tier, count) => {
    expect(shortSet(templateQuestionnaire('core-gdpr28'), tier)).toHaveLength(count);
  });
});

interface Case {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly context: Context;
}

const cases: fc.Arbitrary<Case> = arbitraryQuestionnaire().chain((questionnaire) =>
  fc
    .tuple(arbitraryAnswers(questionnaire), arbitraryContext)
    .map(([answers, context]) => ({ questionnaire, answers, context })),
);

/** States and values as text, in order, which is compared quickly. */
const textOf = ({ states, values }: QuestionStates): string => JSON.stringify([[...states], [...values]]);

test('branching ends, and every question has exactly one state', () => {
  fc.assert(
    fc.property(cases, ({ questionnaire, answers, context }) => {
      const { states, values } = questionStates(questionnaire, answers, context);
      expect([...states.keys()]).toEqual(questionsOf(questionnaire).map(({ id }) => id));
      expect([...values.keys()].filter((id) => states.get(id) !== 'answered')).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('the order of answers changes nothing', () => {
  fc.assert(
    fc.property(cases, ({ questionnaire, answers, context }) => {
      const turned = Object.fromEntries(Object.entries(answers).toReversed());
      expect(textOf(questionStates(questionnaire, turned, context))).toBe(
        textOf(questionStates(questionnaire, answers, context)),
      );
    }),
    { numRuns: 5000 },
  );
});

test('what is answered to a question that is hidden or not asked is never seen', () => {
  const withOther = cases.chain((one) =>
    fc.tuple(...questionsOf(one.questionnaire).map(arbitraryAnswer)).map((others) => ({ ...one, others })),
  );
  fc.assert(
    fc.property(withOther, ({ questionnaire, answers, context, others }) => {
      const before = questionStates(questionnaire, answers, context);
      const questions = questionsOf(questionnaire);
      const hidden = questions.flatMap(({ id }, at) =>
        isAsked(before.states.get(id) ?? 'answered') ? [] : [[id, others[at] ?? {}] as const],
      );
      const after = questionStates(questionnaire, { ...answers, ...Object.fromEntries(hidden) }, context);
      expect(textOf(after)).toBe(textOf(before));
    }),
    { numRuns: 5000 },
  );
});

test('a question is asked in every tier unless it says otherwise', () => {
  expect(TIERS.map((tier) => shortSet(small, tier).length)).toEqual([4, 4, 3, 3]);
});
