import { describe, expect, test } from '@jest/globals';
import { templateJson } from '../../../test/support/templates.js';
import { transferAnswers } from '../../../test/support/transfer-answers.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { tiaChoice, tiaProblems, tiaUnanswered, type TiaVerdict } from './transfer-assessment.js';

const parsed = parseQuestionnaire(templateJson('questionnaires/transfer-impact.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { questionnaire } = parsed;

type Change = Readonly<Record<string, AnswerValue | null>>;
const offered = (change: Change) => tiaChoice(questionnaire, transferAnswers(change)).offered;
const faults = (change: Change, result: TiaVerdict, madeOn = '2026-11-28') =>
  tiaProblems(questionnaire, { answers: transferAnswers(change), result, madeOn }).map(
    ({ code, where }) => `${code} ${where}`,
  );
const examined = { 'T-06': 'adequacy', 'T-07': null, 'T-08': null };

describe('a transfer assessment', () => {
  test('does not offer yes where the law reaches data in clear and nothing stops it', () => {
    expect(tiaChoice(questionnaire, transferAnswers())).toEqual({
      offered: ['conditional', 'negative'],
      because: ['in_clear', 'law_applies', 'no_technical_measure'],
    });
  });

  test.each<[string, Change]>([
    ['the key stays here', { 'T-04': 'enc_here' }],
    ['the law has limits', { 'T-10': 'limited' }],
    ['no such law is there', { 'T-10': 'no' }],
    ['the law does not apply', { 'T-11': 'no' }],
    ['a technical measure stops it', { 'T-14': ['transit', 'e2e'] }],
    ['an adequacy decision carries it', examined],
    ['a listing covers it', { ...examined, 'T-06': 'dpf', 'T-09': 'both' }],
  ])('offers yes where %s', (_, change) => {
    expect(offered(change)).toContain('positive');
  });

  test.each<[string, Change]>([
    ['says it has not examined the law', { 'T-10': 'unknown' }],
    ['does not say what the law is', { 'T-10': null }],
    ['does not know it', { 'T-10': { unknown: true } }],
    ['says the law does not apply, and not which', { 'T-10': null, 'T-11': 'no' }],
    ['does not say whether the law applies', { 'T-11': null }],
    ['does not say in what form the data is there', { 'T-04': null }],
    ['does not say what is in force', { 'T-14': null }],
    ['names a measure that is not asked for', { 'T-06': 'dpf', 'T-09': 'no', 'T-14': ['e2e'] }],
    ['has found the listing lapsed', { ...examined, 'T-06': 'dpf', 'T-09': 'no' }],
  ])('does not offer yes to whoever %s', (_, change) => {
    expect(offered(change)).toEqual(['conditional', 'negative']);
  });

  test('takes no N/A: nobody is there to approve it', () => {
    const answers = { ...transferAnswers(), 'T-10': { na: 'approved' as const } };
    expect(tiaUnanswered(questionnaire, answers)).toEqual(['T-10']);
  });

  test.each<[string, Change, TiaVerdict, readonly string[]]>([
    ['is complete', {}, 'conditional', []],
    ['is complete where less is asked', { ...examined, ...whatLawAsks() }, 'positive', []],
    ['is not offered', {}, 'positive', ['NOT_OFFERED /result']],
    [
      'lacks answers',
      { 'T-05': null, 'T-12': null, 'T-18': ' ' },
      'negative',
      ['UNANSWERED /answers/T-05', 'UNANSWERED /answers/T-12', 'UNANSWERED /answers/T-18'],
    ],
    ['has no such choice', { 'T-05': 'perhaps' }, 'negative', ['UNKNOWN_CHOICE /answers/T-05/value']],
    ['answers what is not asked', { 'T-09': 'both' }, 'negative', ['NOT_ASKED /answers/T-09']],
    ['has no day of review', { 'T-20': null }, 'negative', ['UNANSWERED /answers/T-20']],
    ['has a review that is no day', { 'T-20': 'soon' }, 'negative', ['WRONG_DAY /answers/T-20/value']],
    ['is reviewed before', { 'T-20': '2020-01-01' }, 'negative', ['REVIEW_NOT_AHEAD /answers/T-20']],
    ['is reviewed the same day', { 'T-20': '2026-11-28' }, 'negative', ['REVIEW_NOT_AHEAD /answers/T-20']],
    ['is reviewed the day after', { 'T-20': '2026-11-29' }, 'negative', []],
  ])('%s', (_, change, result, expected) => {
    expect(faults(change, result)).toEqual(expected);
  });

  test('names all that is wrong at once', () => {
    expect(faults({ 'T-10': null, 'T-11': null, 'T-13': null, 'T-20': '2026-01-01' }, 'positive')).toEqual([
      'NOT_OFFERED /result',
      'UNANSWERED /answers/T-10',
      'REVIEW_NOT_AHEAD /answers/T-20',
    ]);
  });
});

/** What an adequacy decision has examined is not asked. */
function whatLawAsks(): Change {
  return Object.fromEntries(['T-10', 'T-11', 'T-12', 'T-13', 'T-14', 'T-15', 'T-16'].map((id) => [id, null]));
}
