import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers, arbitraryContext } from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { Answers, Context } from './answer.js';
import { minutesFor } from './minutes.js';
import { missing } from './missing.js';
import { progress } from './progress.js';
import { questionsOf, type Questionnaire } from './questionnaire.js';
import { shortSet } from './visibility.js';

const core = templateQuestionnaire('core-gdpr28');
const context: Context = { tier: 'T4' };
const left = (questionnaire: Questionnaire, answers: Answers, given: Context): readonly unknown[] =>
  missing(questionnaire, answers, given).map(({ section, question, reason }) => [section, question, reason]);

describe('what is missing', () => {
  test('is every required question that is asked, at first', () => {
    // C-31 depends on C-30; the rest of the 32 questions of tier 4 is asked at once.
    expect(left(core, {}, context)).toHaveLength(31);
    expect(left(core, { 'C-30': { value: 'yes' } }, context)).toHaveLength(31);
    expect(left(core, { 'C-30': { value: 'no' } }, context)).toHaveLength(30);
  });
  test('names invalid answers with their problems', () => {
    const found = missing(core, { 'C-41': { value: ['none', 'rest'] } }, context).find(
      ({ question }) => question === 'C-41',
    );
    expect(found).toMatchObject({
      section: 'security',
      reason: 'invalid',
      problems: [{ code: 'EXCLUSIVE_CHOICE' }],
    });
  });
  test('lets optional questions stay blank, but not be wrong', () => {
    const all = { tier: 'T1' } as const;
    const optional = left(core, {}, all).filter((one) => (one as string[])[1] === 'C-50');
    expect(optional).toEqual([]);
    expect(left(core, { 'C-50': { value: [{ name: 'ISO' }] } }, all)).toContainEqual([
      'security',
      'C-50',
      'invalid',
    ]);
  });
  test('does not ask again what waits for approval as N/A', () => {
    const given: Context = { tier: 'T1', has_transfer: true };
    const answers: Answers = { 'C-64': { na: 'pending', comment: 'adequacy only' } };
    expect(left(core, answers, given)).not.toContainEqual(['chain', 'C-64', 'unanswered']);
  });
});

describe('progress', () => {
  test('counts what is asked, by section, hidden sections with 0', () => {
    const whole = progress(core, { 'C-01': { value: 'processor' }, 'C-40': { value: 'yes' } }, context);
    expect(whole).toMatchObject({ total: 31, required: 31, answered: 2, requiredAnswered: 2 });
    const sections = Object.fromEntries(
      whole.sections.map(({ section, answered, total }) => [section, [answered, total]]),
    );
    expect(sections).toMatchObject({ role: [1, 2], security: [1, 3] });
    expect(whole.sections).toHaveLength(11);
  });
  test('counts what is not as asked for as open', () => {
    const given: Answers = { 'C-01': { value: 'processor' }, 'C-22': { value: 'about a month' } };
    expect(progress(core, given, context)).toMatchObject({ answered: 1, requiredAnswered: 1 });
    expect(progress(core, { ...given, 'C-22': { value: 30 } }, context)).toMatchObject({ answered: 2 });
  });
  test('gives the minutes that are left, none when all is done', () => {
    expect(minutesFor(core, questionsOf(core))).toBe(60);
    expect(minutesFor(core, shortSet(core, 'T4'))).toBeLessThan(40);
    expect(minutesFor(core, [])).toBe(0);
  });
});

const cases = arbitraryQuestionnaire().chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    answers: arbitraryAnswers(questionnaire),
    given: arbitraryContext,
  }),
);

test('sections sum to the whole, and counts stay within their totals', () => {
  fc.assert(
    fc.property(cases, ({ questionnaire, answers, given }) => {
      const whole = progress(questionnaire, answers, given);
      for (const key of ['total', 'required', 'answered', 'requiredAnswered'] as const)
        expect(whole.sections.reduce((sum, section) => sum + section[key], 0)).toBe(whole[key]);
      expect(whole.answered).toBeLessThanOrEqual(whole.total);
      expect(whole.requiredAnswered).toBeLessThanOrEqual(whole.required);
      expect(whole.minutesLeft === 0).toBe(whole.answered === whole.total);
    }),
    { numRuns: 5000 },
  );
});

test('every required question is either answered or missing', () => {
  fc.assert(
    fc.property(cases, ({ questionnaire, answers, given }) => {
      const { required, requiredAnswered } = progress(questionnaire, answers, given);
      const isRequired = new Map(questionsOf(questionnaire).map((one) => [one.id, one.required === true]));
      const open = missing(questionnaire, answers, given).filter(({ question }) => isRequired.get(question));
      expect(open).toHaveLength(required - requiredAnswered);
    }),
    { numRuns: 5000 },
  );
});
