import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers } from '../../../test/support/arbitrary-answers.js';
import { smallModel } from '../../../test/support/small-model.js';
import type { Answers } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import type { Question, Questionnaire, Tier } from '../questionnaire/questionnaire.js';
import { compile, type Compiled } from './compile.js';
import { betterAnswers } from './moves.js';
import { parseModel } from './parse-model.js';
import { scoreSheet } from './score.js';
import type { ScoreInput, ScoreSheet } from './sheet.js';
import { nextTarget, whatWouldChange, type Counterfactual, type Target } from './what-would-change.js';

const question = (id: string, practice: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'scale',
  text: `${practice}?`,
  practice,
  weight: 1,
  ...more,
});

const QUESTIONS = [
  question('Q-01', 'SEC-F1', { weight: 2, critical: true }),
  question('Q-02', 'SEC-F1'),
  question('Q-03', 'SEC-F2'),
  question('Q-04', 'INC-I1', {
    type: 'number',
    number_scores: [
      { lte: 24, score: 1 },
      { lte: 72, score: 0.5 },
      { otherwise: true, score: 0 },
    ],
  }),
  question('Q-05', 'TELL-F1'),
];

const questionnaire: Questionnaire = {
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  language: 'en',
  audience: 'vendor',
  sections: [{ id: 's', title: 'S', questions: QUESTIONS }],
};

const ready = compile(questionnaire, smallModel());
if (!ready.ok) throw new Error('the small questionnaire must compile');
const { compiled } = ready;

const inputOf = (answers: Answers, tier: Tier = 'T2'): ScoreInput => ({
  assessed_on: '2026-01-01',
  context: { tier },
  answers,
});

function sheetOf(one: Compiled, input: ScoreInput): ScoreSheet {
  const result = scoreSheet(one, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const levelOf = (sheet: ScoreSheet, { domain }: Target): number | null =>
  domain === null ? sheet.overall.level : (sheet.domains.find(({ id }) => id === domain)?.level ?? null);

function ask(input: ScoreInput, target: Target): Counterfactual {
  const found = whatWouldChange(compiled, input, target);
  if (found === null) throw new Error('the input must be valid');
  return found;
}

const says = (value: string): { readonly value: string } => ({ value });

describe('what would have to change', () => {
  test('a critical question first, then the proof the tier asks for', () => {
    const input = inputOf({
      'Q-01': says('no'),
      'Q-02': says('yes'),
      'Q-03': says('yes'),
      'Q-04': { value: 24 },
      'Q-05': says('yes'),
    });
    expect(ask(input, { domain: 'KEEP', level: 2 })).toMatchObject({
      state: 'found',
      isFewest: true,
      changes: [
        {
          kind: 'answer',
          question: 'Q-01',
          practice: 'SEC-F1',
          from: '0.0000',
          to: '0.5000',
          value: 'partial',
        },
        { kind: 'evidence', practice: 'SEC-F1', from: 'claimed', to: 'documented' },
      ],
      sheet: { domains: expect.arrayContaining([expect.objectContaining({ id: 'KEEP', level: 2 })]) },
    });
  });

  test('what is reached needs nothing', () => {
    expect(ask(inputOf({ 'Q-05': says('yes') }, 'T4'), { domain: 'TELL', level: 2 })).toEqual({
      state: 'reached',
    });
  });

  test('a required practice nobody asked about cannot be answered away', () => {
    const input = inputOf({ 'Q-05': says('yes') }, 'T4');
    expect(ask(input, { domain: 'TELL', level: 3 })).toEqual({ state: 'not_found', reason: 'NOT_ASSESSED' });
    expect(ask(input, { domain: 'ROBOT', level: 1 })).toEqual({ state: 'not_found', reason: 'NOT_ASSESSED' });
  });

  test('what a reviewer refuted, no answer mends', () => {
    const input = { ...inputOf({ 'Q-05': says('yes') }, 'T4'), practices: { 'TELL-F1': { refuted: true } } };
    expect(ask(input, { domain: 'TELL', level: 2 })).toMatchObject({ state: 'not_found' });
  });

  test('an input that does not suit the questionnaire has no answer', () => {
    expect(
      whatWouldChange(compiled, inputOf({ 'Q-01': says('perhaps') }), { domain: null, level: 1 }),
    ).toBeNull();
  });

  test('the next level is one above', () => {
    const sheet = sheetOf(compiled, inputOf({ 'Q-05': says('yes') }, 'T4'));
    expect(nextTarget(sheet, 'TELL')).toEqual({ domain: 'TELL', level: 3 });
    expect(nextTarget(sheet)).toEqual({ domain: null, level: (sheet.overall.level ?? 0) + 1 });
  });
});

/** The fewest changes, by trying every set of them; the same changes the search may make. */
function fewestByTrial(input: ScoreInput, target: Target): number | null {
  const sheet = sheetOf(compiled, input);
  const answers = compiled.questions.map((one) => {
    const figure = sheet.questions.find(({ id }) => id === one.id);
    const now = Number(figure?.score ?? 0);
    // What a reviewer accepted as not applicable stays so.
    return figure?.state === 'na_approved' ? [] : betterAnswers(one, now, input.assessed_on);
  });
  const practices = ['SEC-F1', 'SEC-F2', 'INC-I1', 'TELL-F1'];
  let fewest: number | null = null;
  const tryWith = (at: number, changed: ScoreInput, count: number): void => {
    if (fewest !== null && count >= fewest) return;
    if ((levelOf(sheetOf(compiled, changed), target) ?? 0) >= target.level) fewest = count;
    for (let next = at; next < answers.length + practices.length; next += 1) {
      for (const one of alternatives(next, changed)) tryWith(next + 1, one, count + 1);
    }
  };
  const alternatives = (at: number, now: ScoreInput): readonly ScoreInput[] => {
    const moves = answers[at];
    if (moves !== undefined)
      return moves.map(({ question: id, value }) => ({
        ...now,
        answers: { ...now.answers, [id]: { ...now.answers[id], value, na: null } },
      }));
    const practice = practices[at - answers.length] ?? '';
    return (['documented', 'attested'] as const).map((one) => ({
      ...now,
      practices: { ...now.practices, [practice]: { evidence: [{ class: one }] } },
    }));
  };
  tryWith(0, input, 0);
  return fewest;
}

describe('the search', () => {
  const inputs = fc
    .record({ answers: arbitraryAnswers(questionnaire), tier: fc.constantFrom<Tier>('T1', 'T2', 'T4') })
    .map(({ answers, tier }) => inputOf(answers, tier));
  const targets = fc.record({
    domain: fc.constantFrom('KEEP', 'TELL', null),
    level: fc.integer({ min: 1, max: 4 }),
  });

  test('finds as few changes as trying every set of them does', () => {
    fc.assert(
      fc.property(inputs, targets, (input, target) => {
        fc.pre(levelOf(sheetOf(compiled, input), target) !== null);
        const found = ask(input, target);
        const fewest = fewestByTrial(input, target);
        if (found.state === 'reached') expect(fewest).toBe(0);
        if (found.state === 'not_found') expect(fewest).toBeNull();
        if (found.state !== 'found') return;
        expect(found.isFewest).toBe(true);
        expect(found.changes).toHaveLength(fewest ?? -1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('never claims a level that scoring does not confirm, and leaves nothing idle in the plan', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 3 }), (input, level) => {
        const target = { domain: null, level };
        const found = ask(input, target);
        if (found.state !== 'found') return;
        expect(levelOf(found.sheet, target)).toBeGreaterThanOrEqual(level);
        expect(found.changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

const compiledFile = (name: string): Compiled => {
  const file = parseQuestionnaire(
    JSON.parse(fs.readFileSync(`templates/questionnaires/${name}.json`, 'utf8')),
  );
  const model = parseModel(JSON.parse(fs.readFileSync('templates/model/maturity-model.json', 'utf8')));
  if (!file.ok || !model.ok) throw new Error('our own files must parse');
  const own = compile(file.questionnaire, model.model);
  if (!own.ok) throw new Error('our own files must compile');
  return own.compiled;
};
/** The best answer to every question, but to each so-manieth the one that stands first among the worse. */
const answersTo = (own: Compiled, poorEvery: number): Answers =>
  Object.fromEntries(
    own.questions.flatMap((one, at) => {
      const moves = betterAnswers(one, -1, '2026-01-01').toSorted((left, right) => right.score - left.score);
      const value = (at % poorEvery === poorEvery - 1 ? (moves[1] ?? moves[0]) : moves[0])?.value;
      return value === undefined ? [] : [[one.id, { value }]];
    }),
  );
const inputFor = (own: Compiled, tier: Tier, poorEvery: number): ScoreInput => ({
  assessed_on: '2026-01-01',
  context: { tier, has_transfer: true, ai_in_use: true },
  answers: answersTo(own, poorEvery),
});

describe('our own questionnaires', () => {
  test('a vendor that says yes to all and shows nothing is told what to show', () => {
    const own = compiledFile('core-gdpr28');
    const input = inputFor(own, 'T3', 1_000);
    expect(sheetOf(own, input).overall.level).toBe(1);
    const found = whatWouldChange(own, input, { domain: null, level: 2 });
    if (found?.state !== 'found') throw new Error('there is a way');
    expect(new Set(found.changes.map(({ kind }) => kind))).toEqual(new Set(['evidence']));
    expect(found.sheet.overall.level).toBe(2);
  });

  test.each(['core-gdpr28', 'extended-practices', 'ai-automated-decisions'])(
    '%s is searched whole, in every tier and up to every level',
    (name) => {
      const own = compiledFile(name);
      const cut: string[] = [];
      for (const tier of ['T1', 'T2', 'T3', 'T4'] as const)
        for (const poorEvery of [1_000, 5, 2]) {
          const input = inputFor(own, tier, poorEvery);
          for (const level of [1, 2, 3, 4, 5]) {
            const found = whatWouldChange(own, input, { domain: null, level });
            const isCut =
              (found?.state === 'found' && !found.isFewest) ||
              (found?.state === 'not_found' && found.reason === 'BOUND');
            if (isCut) cut.push(`${tier}, one in ${poorEvery} poor, level ${level}`);
          }
        }
      expect(cut).toEqual([]);
    },
  );
});
