import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers, arbitraryContext } from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { QUESTIONNAIRES, templateQuestionnaire } from '../../../test/support/templates.js';
import type { Condition } from './condition.js';
import { lint } from './lint.js';
import type { Question, Questionnaire, Section } from './questionnaire.js';
import { questionStates } from './visibility.js';

function draft(...sections: readonly Partial<Section>[]): Questionnaire {
  const whole = sections.map((section, at) => ({ id: `s${at}`, title: 'S', questions: [], ...section }));
  return { id: 'd', version: '1.0.0', title: 'D', language: 'en', audience: 'vendor', sections: whole };
}

const yesNo = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'yes_no',
  text: id,
  ...more,
});
const shown = (id: string, visible_if: Condition): Question => yesNo(id, { visible_if });
const is = (q: string, value: string): Condition => ({ q, op: 'eq', value });
const codes = (...questions: readonly Question[]): readonly string[] =>
  lint(draft({ questions })).map(({ code }) => code);

describe('our own questionnaires', () => {
  test.each(QUESTIONNAIRES)('%s has no fault and no doubt', (name) => {
    expect(lint(templateQuestionnaire(name))).toEqual([]);
  });
});

const between = (low: number, high: number): Condition => ({
  all: [
    { q: 'A-01', op: 'gt', value: low },
    { q: 'A-01', op: 'lt', value: high },
  ],
});

const both = (one: string, other: string): Condition => ({
  all: [
    { q: 'A-01', op: 'includes', value: one },
    { q: 'A-01', op: 'includes', value: other },
  ],
});

describe('branches that can never be taken', () => {
  const number: Question = { id: 'A-01', type: 'number', text: '?' };
  const multi: Question = {
    id: 'A-01',
    type: 'multi',
    text: '?',
    choices: [
      { id: 'a', label: '' },
      { id: 'b', label: '' },
      { id: 'none', label: '', exclusive: true },
    ],
  };
  test.each<[string, readonly Question[], boolean]>([
    ['a choice that is not offered', [yesNo('A-01'), shown('A-02', is('A-01', 'maybe'))], true],
    [
      'two answers at once',
      [yesNo('A-01'), shown('A-02', { all: [is('A-01', 'yes'), is('A-01', 'no')] })],
      true,
    ],
    ['either answer', [yesNo('A-01'), shown('A-02', { any: [is('A-01', 'yes'), is('A-01', 'no')] })], false],
    ['an impossible range', [number, shown('A-02', between(20, 10))], true],
    ['a narrow range', [number, shown('A-02', between(10, 11))], false],
    ['an exclusive choice with another', [multi, shown('A-02', both('a', 'none'))], true],
    ['two choices together', [multi, shown('A-02', both('a', 'b'))], false],
    ['nothing at all', [shown('A-01', { any: [] })], true],
    [
      'an answer to a question that is hidden then',
      [
        yesNo('A-01'),
        shown('A-02', is('A-01', 'yes')),
        shown('A-03', { all: [is('A-01', 'no'), { q: 'A-02', op: 'answered' }] }),
      ],
      true,
    ],
    [
      'an answer to a question this tier does not ask',
      [
        yesNo('A-01', { ask_in_tiers: ['T1'] }),
        { ...shown('A-02', is('A-01', 'yes')), ask_in_tiers: ['T3', 'T4'] },
      ],
      true,
    ],
    [
      'an answer some tier asks',
      [
        yesNo('A-01', { ask_in_tiers: ['T1'] }),
        { ...shown('A-02', is('A-01', 'yes')), ask_in_tiers: ['T1', 'T4'] },
      ],
      false,
    ],
    [
      'a finding on a choice not offered',
      [yesNo('A-01', { finding: { if: is('A-01', 'x'), title: 'T', severity: 'low' } })],
      true,
    ],
    [
      'a date, which is not gone through',
      [{ id: 'A-01', type: 'date', text: '?' }, shown('A-02', is('A-01', '2026-01-01'))],
      false,
    ],
    ['a law of the context', [shown('A-01', { ctx: 'laws', op: 'includes', value: 'gdpr' })], false],
    ['a sensitivity beyond 5', [shown('A-01', { ctx: 'sensitivity', op: 'gt', value: 5 })], true],
  ])('%s', (_, questions, dead) => expect(codes(...questions).includes('DEAD_BRANCH')).toBe(dead));

  test('a question that contradicts its section is dead', () => {
    const inside = draft(
      { questions: [yesNo('A-01')] },
      { visible_if: is('A-01', 'yes'), questions: [shown('B-01', is('A-01', 'no'))] },
    );
    expect(lint(inside).map(({ code, where }) => [code, where])).toEqual([
      ['DEAD_BRANCH', '/sections/1/questions/0/visible_if'],
    ]);
  });
});

describe('other faults and doubts', () => {
  const choices = [
    { id: 'a', label: '', score: 0.8 },
    { id: 'b', label: '', score: 0 },
  ];
  const scored: Partial<Question> = { practice: 'SEC-F1', weight: 3 };
  const rows = (...number_scores: NonNullable<Question['number_scores']>): Question => ({
    id: 'A-01',
    type: 'number',
    text: '?',
    ...scored,
    number_scores,
  });
  test.each<[string, readonly Question[], readonly string[]]>([
    [
      'a circle',
      [shown('A-01', is('A-02', 'yes')), shown('A-02', is('A-01', 'yes'))],
      ['LATER_QUESTION', 'CYCLE', 'DEAD_BRANCH', 'DEAD_BRANCH'],
    ],
    ['a circle of one', [shown('A-01', is('A-01', 'yes'))], ['LATER_QUESTION', 'CYCLE', 'DEAD_BRANCH']],
    ['always shown', [shown('A-01', { not: { any: [] } })], ['ALWAYS_HOLDS']],
    ['never asked though required', [yesNo('A-01', { ask_in_tiers: [], required: true })], ['NEVER_ASKED']],
    [
      'a choice among others not offered',
      [yesNo('A-01'), shown('A-02', { q: 'A-01', op: 'in', value: ['yes', 'sure'] })],
      ['UNKNOWN_CHOICE_IN_CONDITION'],
    ],
    [
      'an operator for lists on one choice',
      [yesNo('A-01'), shown('A-02', { q: 'A-01', op: 'includes', value: 'yes' })],
      ['OPERATOR_DOES_NOT_FIT'],
    ],
    [
      'an order of choices',
      [yesNo('A-01'), shown('A-02', { not: { q: 'A-01', op: 'gt', value: 'no' } })],
      ['ALWAYS_HOLDS', 'OPERATOR_DOES_NOT_FIT'],
    ],
    [
      'rows in the wrong order',
      [rows({ lte: 60, score: 0.5 }, { lte: 30, score: 1 }, { otherwise: true, score: 0 })],
      ['UNREACHABLE_SCORE'],
    ],
    [
      'a row after "otherwise"',
      [rows({ otherwise: true, score: 0 }, { lte: 30, score: 1 })],
      ['UNREACHABLE_SCORE'],
    ],
    [
      'an exact row behind a wide one',
      [rows({ gte: 0, score: 1 }, { eq: 5, score: 0 })],
      ['UNREACHABLE_SCORE'],
    ],
    ['no row for large numbers', [rows({ lte: 30, score: 1 })], ['NUMBER_GAP']],
    [
      'rows in order',
      [rows({ eq: 0, score: 0.3 }, { lte: 30, score: 1 }, { otherwise: true, score: 0 })],
      [],
    ],
    [
      'a number that never scores',
      [{ id: 'A-01', type: 'number', text: '?', ...scored }],
      ['NUMBER_WITHOUT_SCORES'],
    ],
    [
      'no full score',
      [{ id: 'A-01', type: 'single', text: '?', ...scored, choices }],
      ['FULL_SCORE_UNREACHABLE'],
    ],
    [
      'no score at all',
      [{ id: 'A-01', type: 'single', text: '?', ...scored, choices: [{ id: 'a', label: '' }] }],
      ['SCORES_MISSING'],
    ],
    ['a weight without practice', [yesNo('A-01', { weight: 2 })], ['WEIGHT_WITHOUT_PRACTICE']],
    ['a practice without weight', [yesNo('A-01', { practice: 'SEC-F1' })], ['PRACTICE_WITHOUT_WEIGHT']],
    ['critical without weight', [yesNo('A-01', { critical: true })], ['CRITICAL_WITHOUT_SCORE']],
    [
      'nothing to swap',
      [{ id: 'A-01', type: 'single', text: '?', polarity: 'negative', choices }],
      ['POLARITY_WITHOUT_EFFECT'],
    ],
    ['an id twice', [yesNo('A-01'), yesNo('A-01')], ['DUPLICATE_ID']],
  ])('%s', (_, questions, expected) => expect(codes(...questions)).toEqual(expected));

  test('an empty section is a doubt, not a fault', () => {
    expect(lint(draft({})).map(({ code, severity }) => [code, severity])).toEqual([
      ['EMPTY_SECTION', 'warning'],
    ]);
  });
  test('a circle of three is told once, with its way', () => {
    const circle = [
      shown('A-01', is('A-03', 'yes')),
      shown('A-02', is('A-01', 'yes')),
      shown('A-03', is('A-02', 'yes')),
    ];
    const told = lint(draft({ questions: circle })).filter(({ code }) => code === 'CYCLE');
    expect(told.map(({ message }) => message)).toEqual([
      'Whether this question is shown depends on itself: A-01 → A-03 → A-02 → A-01.',
    ]);
  });
});

test('a branch called dead is never taken, whatever is answered', () => {
  const cases = arbitraryQuestionnaire(4).chain((questionnaire) =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      all: fc.array(fc.record({ answers: arbitraryAnswers(questionnaire), context: arbitraryContext }), {
        minLength: 3,
        maxLength: 6,
      }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ questionnaire, all }) => {
      const dead = lint(questionnaire)
        .filter(({ code, where }) => code === 'DEAD_BRANCH' && where?.endsWith('/visible_if'))
        .flatMap(({ where }) => {
          const [, , section, , question] = where?.split('/') ?? [];
          const id = questionnaire.sections[Number(section)]?.questions[Number(question)]?.id;
          return id === undefined ? [] : [id];
        });
      for (const { answers, context } of all) {
        const { states } = questionStates(questionnaire, answers, context);
        for (const id of dead) expect(['not_visible', 'not_in_tier']).toContain(states.get(id));
      }
    }),
    { numRuns: 1500 },
  );
}, 60_000);
