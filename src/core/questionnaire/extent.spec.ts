import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers, arbitraryContext } from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { Context } from './answer.js';
import { extentOf } from './extent.js';
import { missing } from './missing.js';
import { progress } from './progress.js';
import { TIERS, type Questionnaire } from './questionnaire.js';
import { shortSet } from './visibility.js';

const core = templateQuestionnaire('core-gdpr28');

describe('how many questions are asked', () => {
  test('is told for now and at most, which answers do not change', () => {
    const context: Context = { tier: 'T4' };
    expect(extentOf(core, {}, context)).toMatchObject({ asked: 31, atMost: 32 });
    expect(extentOf(core, { 'C-30': { value: 'yes' } }, context)).toMatchObject({ asked: 32, atMost: 32 });
  });

  test('leaves out of both what the facts of the service rule out', () => {
    const [without, transfer] = [false, true].map((has_transfer) =>
      extentOf(core, {}, { tier: 'T1', has_transfer }),
    );
    expect(transfer!.atMost).toBeGreaterThan(without!.atMost);
    expect(without!.atMost).toBeLessThan(shortSet(core, 'T1').length);
  });

  test('is told apart from what is answered, what is missing and what may stay blank', () => {
    const questionnaire = branching({ q: 'A', op: 'eq', value: 'yes' });
    const [section] = questionnaire.sections;
    const [first, second] = section!.questions;
    const asked = {
      ...questionnaire,
      sections: [{ ...section!, questions: [{ ...first!, required: true }, second!] }],
    };
    const context: Context = { tier: 'T1' };
    expect(extentOf(asked, {}, context)).toMatchObject({ asked: 1, answered: 0, missing: 1, optional: 0 });
    const yes = { A: { value: 'yes' } };
    expect(extentOf(asked, yes, context)).toMatchObject({ asked: 2, answered: 1, missing: 0, optional: 1 });
    const wrong = { ...yes, B: { value: 'perhaps' } };
    expect(extentOf(asked, wrong, context)).toMatchObject({ asked: 2, answered: 1, missing: 1, optional: 0 });
  });

  test('counts no section in which nothing is asked', () => {
    const hidden: Questionnaire = {
      ...core,
      sections: core.sections.map((section, at) =>
        at === 0 ? { ...section, visible_if: { ctx: 'has_transfer', op: 'eq', value: true } } : section,
      ),
    };
    const count = (has_transfer: boolean) => extentOf(hidden, {}, { tier: 'T1', has_transfer }).sections;
    expect(count(true) - count(false)).toBe(1);
  });

  test('reads a condition by what may be answered, and by facts as they are', () => {
    const yes = { q: 'A', op: 'eq', value: 'yes' };
    const fact = { ctx: 'has_transfer', op: 'eq', value: true };
    expect(mostBehind(yes)).toBe(2);
    expect(mostBehind({ not: yes })).toBe(2);
    expect(mostBehind(fact)).toBe(1);
    expect(mostBehind({ all: [yes, fact] })).toBe(1);
    expect(mostBehind({ any: [yes, fact] })).toBe(2);
    expect(mostBehind({ not: { any: [yes, fact] } })).toBe(2);
    expect(mostBehind({ not: { any: [yes, { not: fact }] } })).toBe(1);
    // A question that never comes up stays unanswered.
    expect(mostBehind({ q: 'never', op: 'answered' })).toBe(1);
    expect(mostBehind({ q: 'never', op: 'unanswered' })).toBe(2);
  });

  test.each(TIERS)('is the count of progress, and never more than at most (%s)', (tier) => {
    fc.assert(
      fc.property(arbitraryAnswers(core), fc.boolean(), (answers, has_transfer) => {
        const context: Context = { tier, has_transfer };
        const {
          asked,
          atMost,
          answered,
          missing: left,
          optional,
          minutesLeft,
        } = extentOf(core, answers, context);
        const counted = progress(core, answers, context);
        expect({ asked, answered, minutesLeft }).toEqual({
          asked: counted.total,
          answered: counted.answered,
          minutesLeft: counted.minutesLeft,
        });
        expect(left).toBe(missing(core, answers, context).length);
        expect(answered + left + optional).toBe(asked);
        expect(asked).toBeLessThanOrEqual(atMost);
        expect(atMost).toBe(extentOf(core, {}, context).atMost);
      }),
      { numRuns: 40, seed: 20_261_129 },
    );
  });

  test('is an upper bound in any questionnaire', () => {
    const anyOf = arbitraryQuestionnaire().chain((one) =>
      fc.tuple(fc.constant(one), arbitraryAnswers(one), arbitraryContext),
    );
    fc.assert(
      fc.property(anyOf, ([questionnaire, answers, context]) => {
        const { asked, atMost } = extentOf(questionnaire, answers, context);
        expect(asked).toBeLessThanOrEqual(atMost);
      }),
      { numRuns: 400, seed: 20_261_129 },
    );
  });
});

/** Two questions, the second behind a condition. */
function branching(condition: object): Questionnaire {
  const question = { type: 'yes_no', text: 'Really?' };
  const sections = [
    {
      id: 's',
      title: 'S',
      questions: [
        { ...question, id: 'A' },
        { ...question, id: 'B', visible_if: condition },
      ],
    },
  ];
  return { ...core, sections } as unknown as Questionnaire;
}

function mostBehind(condition: object): number {
  return extentOf(branching(condition), {}, { tier: 'T1' }).atMost;
}
