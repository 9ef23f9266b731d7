import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { smallModel } from '../../../test/support/small-model.js';
import type { Answer, Answers, Context } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.js';
import { compile, type Compiled } from './compile.js';
import type { MaturityModel } from './model.js';
import { parseModel } from './parse-model.js';
import { scoreSheet } from './score.js';
import {
  SCORER_VERSION,
  type DomainFigure,
  type PracticeFigure,
  type ScoreInput,
  type ScoreSheet,
} from './sheet.js';

const read = (name: string): unknown => JSON.parse(fs.readFileSync(`templates/${name}`, 'utf8'));
const parsedModel = parseModel(read('model/maturity-model.json'));
if (!parsedModel.ok) throw new Error('our own model must parse');
const { model } = parsedModel;

type Draft = Partial<Question> & Pick<Question, 'id'>;

/** A questionnaire of scale questions about INC-F1, unless a draft says otherwise. */
function asking(...drafts: readonly Draft[]): Questionnaire {
  const questions = drafts.map((draft) => ({
    type: 'scale' as const,
    text: 'Is it done?',
    practice: 'INC-F1',
    weight: 1,
    ...draft,
  }));
  const base = { id: 'q', version: '1.0.0', title: 'Q', language: 'en', audience: 'vendor' as const };
  return { ...base, sections: [{ id: 's', title: 'S', questions }] };
}

function ready(questionnaire: Questionnaire, by: MaturityModel = model): Compiled {
  const result = compile(questionnaire, by);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

type Extras = Partial<Context> & Pick<ScoreInput, 'practices'>;

function sheetOf(compiled: Compiled, answers: Answers, { practices, ...context }: Extras = {}): ScoreSheet {
  const input = {
    assessed_on: '2026-11-22',
    context: { tier: 'T2' as const, ...context },
    answers,
    practices,
  };
  const result = scoreSheet(compiled, { ...input, practices: practices ?? null }, { trace: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

const yes: Answer = { value: 'yes' };
const no: Answer = { value: 'no' };

const practiceOf = (sheet: ScoreSheet, id = 'INC-F1'): PracticeFigure | undefined =>
  sheet.practices.find((one) => one.id === id);
const domainOf = (sheet: ScoreSheet, id: string): DomainFigure | undefined =>
  sheet.domains.find((one) => one.id === id);

describe('what one answer is worth', () => {
  const choices = [
    { id: 'yes', label: 'Yes', score: 1 },
    { id: 'some', label: 'Some', score: 0.3 },
    { id: 'no', label: 'No', score: 0 },
  ];
  const parts = ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    label: id,
    score: [0.2, 0.5, 0.9, 0.1][at] ?? 0,
  }));
  const hours = {
    type: 'number' as const,
    number_scores: [
      { eq: 0, score: 0.3 },
      { lte: 24, score: 1 },
      { lte: 48, score: 0.8 },
      { otherwise: true, score: 0 },
    ],
  };
  const days = {
    type: 'number' as const,
    number_scores: [
      { gte: 30, score: 1 },
      { gte: 14, score: 0.8 },
    ],
  };
  test.each<[string, Partial<Question>, Answer['value'], string]>([
    ['a scale without choices has the standard ones', {}, 'partial', '0.5000'],
    ['planned is shown, never scored', {}, 'planned', '0.0000'],
    ['negative polarity swaps yes and no', { polarity: 'negative' }, 'no', '1.0000'],
    ['and nothing else', { polarity: 'negative' }, 'partial', '0.5000'],
    ['nor a choice of another name', { type: 'single', choices, polarity: 'negative' }, 'some', '0.3000'],
    ['a single has the score of its choice', { type: 'single', choices }, 'some', '0.3000'],
    ['max takes the best', { type: 'multi', choices: parts, multi_rule: 'max' }, ['a', 'c'], '0.9000'],
    ['min takes the worst', { type: 'multi', choices: parts, multi_rule: 'min' }, ['a', 'c'], '0.2000'],
    ['a sum adds', { type: 'multi', choices: parts, multi_rule: 'sum_capped' }, ['a', 'b'], '0.7000'],
    ['a sum is capped', { type: 'multi', choices: parts, multi_rule: 'sum_capped' }, ['b', 'c'], '1.0000'],
    [
      'a sum counts each choice once',
      { type: 'multi', choices: parts, multi_rule: 'sum_capped' },
      ['a', 'a'],
      '0.2000',
    ],
    [
      'a share of the required ones',
      { type: 'multi', choices: parts, multi_rule: 'share_of_required', required_choices: ['a', 'b', 'c'] },
      ['a', 'b', 'd'],
      '0.6667',
    ],
    ['no rule, no score', { type: 'multi', choices: parts, multi_rule: 'none' }, ['a'], '0.0000'],
    ['the first row that fits: exactly 0', hours, 0, '0.3000'],
    ['the first row that fits: 24', hours, 24, '1.0000'],
    ['the first row that fits: 24.5', hours, 24.5, '0.8000'],
    ['otherwise', hours, 72, '0.0000'],
    ['at least: 14', days, 14, '0.8000'],
    ['no row fits', days, 13, '0.0000'],
    ['text counts when it is there', { type: 'text' }, 'words', '1.0000'],
    ['a contact counts when it is there', { type: 'contact' }, { name: 'A' }, '1.0000'],
    ['a list of countries too', { type: 'country_list' }, ['DE'], '1.0000'],
  ])('%s', (_, draft, value, score) => {
    const sheet = sheetOf(ready(asking({ id: 'Q-01', ...draft })), { 'Q-01': { value } });
    expect(sheet.questions[0]).toMatchObject({ state: 'answered', score });
  });

  test.each<[string, Partial<Question>, Answer['value']]>([
    ['blank text', { type: 'text' }, '  '],
    ['an empty list', { type: 'multi', choices: parts, multi_rule: 'max' }, []],
    ['an empty contact', { type: 'contact' }, {}],
    ['an empty table', { type: 'table', columns: [{ id: 'a', title: 'A', type: 'text' }] }, []],
  ])('%s is no answer', (_, draft, value) => {
    const sheet = sheetOf(ready(asking({ id: 'Q-01', ...draft })), { 'Q-01': { value } });
    expect(sheet.questions[0]).toMatchObject({ state: 'unanswered', score: '0.0000' });
  });
});

describe('tables', () => {
  const core = parseQuestionnaire(read('questionnaires/core-gdpr28.json'));
  if (!core.ok) throw new Error('core-gdpr28 must parse');
  const compiled = ready(core.questionnaire);
  const scoreOf = (id: string, value: Answer['value']): string | null | undefined =>
    sheetOf(compiled, { [id]: { value } }, { tier: 'T1' }).questions.find((one) => one.id === id)?.score;
  const sub = { name: 'A', task: 'Mail', country: ['DE'] };

  test('C-56 is the share of complete rows; "there are none" is full', () => {
    expect(scoreOf('C-56', [sub, { ...sub, country: [] }, { ...sub, task: ' ' }])).toBe('0.3333');
    expect(scoreOf('C-56', { none: true })).toBe('1.0000');
  });

  const proof = { name: 'ISO 27001', scope: 'yes', type: 'Certificate', until: '2026-11-22' };
  test.each([
    ['a certificate on its last day', proof, '1.0000'],
    ['one that ran out yesterday', { ...proof, until: '2026-11-21' }, '0.0000'],
    ['one of another scope', { ...proof, scope: 'no' }, '0.0000'],
    ['a Type II report', { ...proof, type: 'SOC 2 Type II' }, '1.0000'],
    ['a Type I report', { ...proof, type: 'SOC 2 type I' }, '0.5000'],
    ['a self-assessment', { ...proof, type: 'STAR Level 1 (self-assessment)' }, '0.5000'],
    ['one that does not say what it is', { ...proof, type: '' }, '0.5000'],
    ['an unreadable date', { ...proof, until: 'next year' }, '0.0000'],
  ])('C-50: %s', (_, row, score) => expect(scoreOf('C-50', [row])).toBe(score));

  test('C-50 takes the best row', () => {
    expect(scoreOf('C-50', [{ ...proof, scope: 'no' }, { ...proof, type: 'Type I' }, proof])).toBe('1.0000');
  });
});

describe('from questions to practices', () => {
  test('the mean is weighted; a question of weight 0 or neutral is in no sum and no cap', () => {
    const compiled = ready(
      asking(
        { id: 'Q-01', weight: 3 },
        { id: 'Q-02' },
        { id: 'Q-03', weight: 0, critical: true },
        { id: 'Q-04', polarity: 'neutral', critical: true },
      ),
    );
    const sheet = sheetOf(compiled, { 'Q-01': yes, 'Q-02': no, 'Q-03': no, 'Q-04': no });
    expect(practiceOf(sheet)).toMatchObject({ implementation: '0.7500', capped: false });
    expect(sheet.questions.map(({ counts, score }) => [counts, score])).toEqual([
      [true, '1.0000'],
      [true, '0.0000'],
      [false, null],
      [false, null],
    ]);
  });

  test.each<[string, Answer | undefined]>([
    ['answered no', no],
    ['unanswered', undefined],
    ['waiting for N/A', { na: 'pending' }],
  ])('a critical question that is %s caps at 0.49', (_, answer) => {
    const compiled = ready(asking({ id: 'Q-01', critical: true }, { id: 'Q-02', weight: 4 }));
    const sheet = sheetOf(compiled, { 'Q-02': yes, ...(answer === undefined ? {} : { 'Q-01': answer }) });
    expect(practiceOf(sheet)).toMatchObject({ implementation: '0.4900', capped: true });
  });

  test('the cap does not lift what is below it, and then does not bite', () => {
    const compiled = ready(asking({ id: 'Q-01', critical: true }, { id: 'Q-02' }, { id: 'Q-03' }));
    expect(practiceOf(sheetOf(compiled, { 'Q-01': no, 'Q-02': yes, 'Q-03': no }))).toMatchObject({
      implementation: '0.3333',
      capped: false,
    });
  });

  const hidden = { ctx: 'has_transfer' as const, op: 'eq' as const, value: true };
  test.each<[string, Draft[], Answers, string]>([
    ['nothing was asked', [{ id: 'Q-01', ask_in_tiers: ['T1'] }], {}, 'not_assessed'],
    ['all N/A approved', [{ id: 'Q-01' }], { 'Q-01': { na: 'approved' } }, 'not_applicable'],
    [
      'all hidden, nothing says that it may not apply',
      [{ id: 'Q-01', visible_if: hidden }],
      {},
      'not_assessed',
    ],
    [
      'N/A and hidden',
      [{ id: 'Q-01' }, { id: 'Q-02', visible_if: hidden }],
      { 'Q-01': { na: 'approved' } },
      'not_assessed',
    ],
    ['one left in the sum', [{ id: 'Q-01' }, { id: 'Q-02' }], { 'Q-01': { na: 'approved' } }, 'assessed'],
    ['only a question that does not count', [{ id: 'Q-01', weight: 0 }], { 'Q-01': yes }, 'not_assessed'],
  ])('%s', (_, drafts, answers, state) => {
    expect(practiceOf(sheetOf(ready(asking(...drafts)), answers, { has_transfer: false }))?.state).toBe(
      state,
    );
  });

  test('all hidden is not applicable where the practice may not apply', () => {
    const compiled = ready(asking({ id: 'Q-01', practice: 'TPR-I4', visible_if: hidden }));
    const about = (has_transfer: boolean): string | undefined =>
      practiceOf(sheetOf(compiled, {}, { has_transfer }), 'TPR-I4')?.state;
    expect([about(false), about(true)]).toEqual(['not_applicable', 'assessed']);
  });

  test('a reviewer may refute, which beats not applicable, or set aside', () => {
    const compiled = ready(asking({ id: 'Q-01' }));
    const reviewed = (review: object): PracticeFigure | undefined =>
      practiceOf(
        sheetOf(
          compiled,
          { 'Q-01': { ...yes, evidence: [{ class: 'documented' }] } },
          { practices: { 'INC-F1': review } },
        ),
      );
    expect(reviewed({ refuted: true, not_applicable: true })).toMatchObject({
      state: 'refuted',
      implementation: '0.0000',
      evidence_class: 'documented',
    });
    expect(reviewed({ not_applicable: true })).toMatchObject({
      state: 'not_applicable',
      implementation: null,
    });
    expect(reviewed({ evidence: [{ class: 'attested' }] })).toMatchObject({
      evidence_class: 'attested',
      assured: '1.0000',
    });
  });
});

describe('evidence', () => {
  test.each<[string, NonNullable<Answer['evidence']>, string, string]>([
    ['none is a claim', [], 'claimed', '0.6000'],
    [
      'the best accepted item counts',
      [{ class: 'documented' }, { class: 'attested', accepted: false }],
      'documented',
      '0.8500',
    ],
    [
      'an expired certificate counts as a document',
      [{ class: 'attested', expired: true }],
      'documented',
      '0.8500',
    ],
    [
      'of another scope at most a document',
      [{ class: 'attested', scope_mismatch: true }],
      'documented',
      '0.8500',
    ],
    [
      'expired and of another scope too',
      [{ class: 'attested', expired: true, scope_mismatch: true }],
      'documented',
      '0.8500',
    ],
    ['an expired document is a claim', [{ class: 'documented', expired: true }], 'claimed', '0.6000'],
  ])('%s', (_, evidence, evidence_class, assured) => {
    const sheet = sheetOf(ready(asking({ id: 'Q-01' })), { 'Q-01': { ...yes, evidence } });
    expect(practiceOf(sheet)).toMatchObject({ evidence_class, assured });
  });

  test('of a question that is not answered does not count', () => {
    const compiled = ready(asking({ id: 'Q-01' }, { id: 'Q-02' }));
    const sheet = sheetOf(compiled, {
      'Q-01': yes,
      'Q-02': { na: 'pending', evidence: [{ class: 'attested' }] },
    });
    expect(practiceOf(sheet)?.evidence_class).toBe('claimed');
  });
});

describe('domains and the whole', () => {
  test('AI is not applicable while none is in use; unknown is not "none"', () => {
    const compiled = ready(asking({ id: 'Q-01', practice: 'AIE-F1' }));
    const state = (ai_in_use?: boolean): string | undefined =>
      domainOf(sheetOf(compiled, { 'Q-01': yes }, ai_in_use === undefined ? {} : { ai_in_use }), 'AIE')
        ?.state;
    expect([state(false), state(true), state()]).toEqual(['not_applicable', 'assessed', 'assessed']);
  });

  test('nothing assessed leaves the whole unknown, with a target', () => {
    const { overall, domains } = sheetOf(ready(asking({ id: 'Q-01', ask_in_tiers: ['T1'] })), {});
    expect(overall).toEqual({
      maturity: null,
      level: null,
      target_level: 3,
      control_effectiveness: null,
      control_effectiveness_exact: null,
      claimed_effectiveness: null,
      documented_share: null,
      documented_share_exact: null,
    });
    expect(new Set(domains.map(({ state }) => state))).toEqual(new Set(['not_assessed']));
  });

  test('a domain whose target stages are unknown is not assessed, whatever it has above', () => {
    const sheet = sheetOf(ready(asking({ id: 'Q-01', practice: 'INC-I1' })), { 'Q-01': yes }, { tier: 'T3' });
    expect(domainOf(sheet, 'INC')).toMatchObject({ state: 'not_assessed', level: null });
  });

  test('another model brings its own domains, weights, thresholds and caps', () => {
    const compiled = ready(
      asking(
        { id: 'Q-01', practice: 'SEC-F1', weight: 3 },
        { id: 'Q-02', practice: 'SEC-F1', weight: 2, critical: true },
        { id: 'Q-03', practice: 'TELL-F1' },
      ),
      smallModel(),
    );
    const good = sheetOf(
      compiled,
      { 'Q-01': yes, 'Q-02': { value: 'partial' }, 'Q-03': yes },
      { tier: 'T4' },
    );
    expect(practiceOf(good, 'SEC-F1')).toMatchObject({ implementation: '0.8000', assured: '0.4000' });
    expect(good.domains.map(({ id, level }) => [id, level])).toEqual([
      ['KEEP', 2],
      ['TELL', 2],
      ['ROBOT', null],
    ]);
    // (2.5 × 0.4 + 1 × 0.5) / 3.5
    expect(good.overall).toMatchObject({ control_effectiveness_exact: '3/7', target_level: 1 });
    const capped = sheetOf(compiled, { 'Q-01': yes, 'Q-02': no, 'Q-03': yes }, { tier: 'T4' });
    expect(practiceOf(capped, 'SEC-F1')).toMatchObject({ implementation: '0.2500', capped: true });
    expect(capped.overall.level).toBe(1);
  });
});

describe('findings', () => {
  const finding = {
    if: { not: { q: 'Q-01', op: 'eq' as const, value: 'yes' } },
    title: 'Missing',
    severity: 'high' as const,
  };
  const compiled = ready(
    asking(
      { id: 'Q-01', finding },
      { id: 'Q-02', visible_if: { q: 'Q-01', op: 'eq', value: 'yes' }, finding },
    ),
  );
  const raised = (answers: Answers): readonly string[] =>
    sheetOf(compiled, answers).findings.map(({ question }) => question);
  test('are raised by answers only, in file order', () => {
    expect(raised({ 'Q-01': no })).toEqual(['Q-01']);
    expect(raised({ 'Q-01': no, 'Q-02': no })).toEqual(['Q-01']);
    expect(raised({})).toEqual([]);
    expect(raised({ 'Q-01': { na: 'pending' } })).toEqual([]);
  });
});

describe('the record of a sheet', () => {
  const compiled = ready(asking({ id: 'Q-01' }));
  const input: ScoreInput = { assessed_on: null, context: { tier: 'T2' }, answers: { 'Q-01': yes } };
  test('names the versions and the digest of everything that went in', () => {
    const seen: string[] = [];
    const result = scoreSheet(compiled, input, { digest: (text) => `#${seen.push(text)}` });
    expect(result).toMatchObject({
      ok: true,
      sheet: { scorer: SCORER_VERSION, inputs_digest: '#1', trace: null },
    });
    expect(JSON.parse(seen[0] ?? '')).toEqual({
      questionnaire: { id: 'q', version: '1.0.0' },
      model: { id: model.id, version: model.version },
      scorer: SCORER_VERSION,
      input,
    });
  });

  test('one sheet does not change when the next is scored', () => {
    const first = sheetOf(compiled, { 'Q-01': yes });
    const kept = structuredClone(first);
    sheetOf(compiled, { 'Q-01': no });
    expect(first).toEqual(kept);
  });
});

describe('bad input', () => {
  const compiled = ready(
    asking({ id: 'Q-01' }, { id: 'Q-02', type: 'number' }, { id: 'Q-03', ask_in_tiers: ['T1'] }),
  );
  test('is refused with every fault at once, in hidden questions too', () => {
    const answers = {
      'Q-01': { value: 'maybe' },
      'Q-02': { value: 'ten' },
      'Q-03': { value: 'often' },
      'Q-09': yes,
    };
    const result = scoreSheet(compiled, {
      assessed_on: null,
      context: { tier: 'T2' },
      answers,
      practices: { 'XXX-F1': {} },
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'UNKNOWN_CHOICE', where: '/answers/Q-01/value' },
        { code: 'WRONG_TYPE', where: '/answers/Q-02/value' },
        { code: 'UNKNOWN_CHOICE', where: '/answers/Q-03/value' },
        { code: 'UNKNOWN_QUESTION', where: '/answers/Q-09' },
        { code: 'UNKNOWN_PRACTICE', where: '/practices/XXX-F1' },
      ],
    });
  });

  test('answers that were checked when they were saved score the same without a look for strangers', () => {
    const input = {
      assessed_on: null,
      context: { tier: 'T2' as const },
      answers: { 'Q-01': yes },
      practices: null,
    };
    expect(scoreSheet(compiled, input, { isStored: true })).toEqual(scoreSheet(compiled, input));
  });

  test('a questionnaire that feeds practices the model does not have is not compiled', () => {
    const result = compile(
      asking({ id: 'Q-01', practice: 'XXX-F1' }, { id: 'Q-02', practice: 'YYY-F1' }),
      model,
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'UNKNOWN_PRACTICE', where: '/sections/0/questions/0/practice' },
        { code: 'UNKNOWN_PRACTICE', where: '/sections/0/questions/1/practice' },
      ],
    });
  });
});
