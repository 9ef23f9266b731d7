import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { plainScore } from '../../../test/support/plain-scorer.mjs';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import { choicesOf } from '../questionnaire/choices.js';
import { DO_NOT_KNOW } from '../questionnaire/do-not-know.js';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire/questionnaire.js';
import { compile } from './compile.js';
import { parseModel } from './parse-model.js';
import { scoreSheet } from './score.js';
import type { ScoreInput, ScoreSheet } from './sheet.js';

const file: unknown = JSON.parse(fs.readFileSync('templates/model/maturity-model.json', 'utf8'));
const parsed = parseModel(file);
if (!parsed.ok) throw new Error('our own model must parse');
const { model } = parsed;

function sheetOf(questionnaire: Questionnaire, answers: ScoreInput['answers']): ScoreSheet {
  const compiled = compile(questionnaire, model);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const input: ScoreInput = { assessed_on: '2026-11-22', context: { tier: 'T1' }, answers };
  const result = scoreSheet(compiled.compiled, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { questions, practices, domains, overall, findings } = result.sheet;
  // The plain scorer reads the practice of a finding nowhere, and the standard choices from the file only.
  const plain = plainScore(withChoices(questionnaire), file, { ...input, practices: {} });
  expect({ questions, practices, domains, overall }).toEqual({
    questions: plain.questions,
    practices: plain.practices,
    domains: plain.domains,
    overall: plain.overall,
  });
  expect(findings.map(({ question }) => question)).toEqual(plain.findings.map(({ question }) => question));
  return result.sheet;
}

function withChoices(questionnaire: Questionnaire): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, choices: choicesOf(question) })),
  }));
  return { ...questionnaire, sections };
}

function asking(...drafts: readonly (Partial<Question> & Pick<Question, 'id' | 'type'>)[]): Questionnaire {
  const questions = drafts.map((draft) => ({ text: '?', practice: 'INC-F1', weight: 1, ...draft }));
  const base = { id: 'q', version: '1.0.0', title: 'Q', language: 'en', audience: 'vendor' as const };
  return { ...base, sections: [{ id: 's', title: 'S', questions }] };
}

const notKnown = { value: DO_NOT_KNOW };
const choices = [
  { id: 'yes', label: 'Yes', score: 1 },
  { id: 'no', label: 'No', score: 0 },
];
const columns = [{ id: 'name', title: 'Name', type: 'text', required: true }];

const scoreOfC56 = (value: AnswerValue): string | null | undefined =>
  sheetOf(templateQuestionnaire('core-gdpr28'), {
    'C-55': { value: 'yes' },
    'C-56': { value },
  }).questions.find(({ id }) => id === 'C-56')?.score;

describe('"do not know" is worth 0', () => {
  test.each<[Question['type'], Partial<Question>]>([
    ['scale', {}],
    ['scale', { polarity: 'negative' }],
    ['yes_no', { polarity: 'negative' }],
    ['single', { choices }],
    ['multi', { choices, multi_rule: 'max' }],
    ['multi', { choices, multi_rule: 'min' }],
    ['multi', { choices, multi_rule: 'sum_capped' }],
    ['multi', { choices, multi_rule: 'share_of_required', required_choices: ['yes'] }],
    ['number', {}],
    ['number', { number_scores: [{ otherwise: true, score: 1 }] }],
    ['date', {}],
    ['text', {}],
    ['long_text', {}],
    ['url', {}],
    ['country_list', {}],
    ['file', {}],
    ['contact', {}],
    ['table', { columns }],
    ['table', { columns, table_score: { take: 'best', none: 1 } }],
  ])('to a question of type %s %j', (type, more) => {
    const { questions, practices } = sheetOf(asking({ id: 'Q-01', type, ...more }), { 'Q-01': notKnown });
    expect(questions).toMatchObject([{ state: 'answered', counts: true, score: '0.0000' }]);
    expect(practices.find(({ id }) => id === 'INC-F1')).toMatchObject({
      state: 'assessed',
      implementation: '0.0000',
    });
  });

  test('to every question of our own, which is what a plain reading of the rules says too', () => {
    const core = templateQuestionnaire('core-gdpr28');
    const answers = Object.fromEntries(questionsOf(core).map(({ id }) => [id, notKnown]));
    const { questions, findings } = sheetOf(core, answers);
    const counted = questions.filter(({ state, counts }) => counts && state === 'answered');
    expect(counted.length).toBeGreaterThan(50);
    expect(new Set(counted.map(({ score }) => score))).toEqual(new Set(['0.0000']));
    expect(findings).toEqual([]);
  });

  test('and caps the practice where the question is critical', () => {
    const questionnaire = asking(
      { id: 'Q-01', type: 'number', critical: true },
      { id: 'Q-02', type: 'scale', weight: 9 },
    );
    const practice = (value: AnswerValue) =>
      sheetOf(questionnaire, { 'Q-01': { value }, 'Q-02': { value: 'yes' } }).practices.find(
        ({ id }) => id === 'INC-F1',
      );
    expect(practice(DO_NOT_KNOW)).toMatchObject({ implementation: '0.4900', capped: true });
    expect(practice(30)).toMatchObject({ implementation: '1.0000', capped: false });
  });

  test('but says nothing where the question does not count', () => {
    const { questions } = sheetOf(asking({ id: 'Q-01', type: 'number', weight: 0 }), { 'Q-01': notKnown });
    expect(questions).toMatchObject([{ state: 'answered', counts: false, score: null }]);
  });

  test('and is never taken for "there are none"', () => {
    expect([scoreOfC56({ none: true }), scoreOfC56(DO_NOT_KNOW)]).toEqual(['1.0000', '0.0000']);
  });
});
