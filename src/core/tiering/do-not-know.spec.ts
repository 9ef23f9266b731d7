import { describe, expect, test } from '@jest/globals';
import { templateJson, templateQuestionnaire } from '../../../test/support/templates.js';
import { parseAdequacy } from '../data-flow/adequacy.js';
import type { Answers, AnswerValue } from '../questionnaire/answer.js';
import { DO_NOT_KNOW } from '../questionnaire/do-not-know.js';
import { contextOf } from './context.js';
import { rateInherent, type InherentRating } from './rate-inherent.js';

const intake = templateQuestionnaire('intake-tiering');
const file = parseAdequacy(templateJson('reference/adequacy.json'));
if (!file.ok) throw new Error('our own files must parse');
const { adequacy } = file;

const FULL: Readonly<Record<string, AnswerValue>> = {
  'I-01': 'A help desk',
  'I-02': 'yes',
  'I-03': ['business_contact'],
  'I-04': 'v3',
  'I-05': ['customers'],
  'I-06': 'a4',
  'I-07': ['DE'],
  'I-08': 'c2',
  'I-09': ['large'],
  'I-11': ['none'],
  'I-12': 'weeks',
};

function answersWithout(question: string, value: AnswerValue): Answers {
  const all = Object.entries({ ...FULL, [question]: value });
  return Object.fromEntries(all.map(([id, one]) => [id, { value: one }]));
}

const rated = (question: string): InherentRating =>
  rateInherent(intake, answersWithout(question, DO_NOT_KNOW), { home: 'EU', on: '2026-11-22', adequacy });

describe('an intake that does not know', () => {
  test('whether there is personal data is not assessed, and not free of it', () => {
    expect(rated('I-02')).toMatchObject({ state: 'not_assessed' });
  });

  test.each(['I-03', 'I-04', 'I-06', 'I-08', 'I-09'])('a factor (%s) is not assessed, and says why', (id) => {
    expect(rated(id)).toMatchObject({ state: 'not_assessed', because: [{ code: 'UNSURE', question: id }] });
  });

  test('where the data goes counts as the worst place, outside the home area', () => {
    expect(rated('I-07')).toMatchObject({ state: 'rated', factors: { geography: { value: 5 } } });
    const intakeAnswers = answersWithout('I-07', DO_NOT_KNOW);
    const profile = { home: 'EU' as const, laws: [] };
    expect(contextOf({ tier: 'T2', profile, adequacy, intake, intakeAnswers }).has_transfer).toBe(true);
  });

  test('a vendor that does not know whether it uses AI is asked about AI', () => {
    const profile = { home: 'EU' as const, laws: [] };
    const given = {
      tier: 'T2' as const,
      profile,
      adequacy,
      intake,
      intakeAnswers: answersWithout('I-02', 'yes'),
    };
    const inUse = (value: AnswerValue) =>
      contextOf({ ...given, vendorAnswers: { 'C-77': { value } } }).ai_in_use;
    expect([inUse(DO_NOT_KNOW), inUse('unknown'), inUse('no')]).toEqual([true, true, false]);
  });
});
