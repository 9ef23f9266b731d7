import * as fc from 'fast-check';
import type { Answer, Answers, Context, Evidence, TableRow } from '../../src/core/questionnaire/answer.js';
import { choicesOf } from '../../src/core/questionnaire/choices.js';
import { DO_NOT_KNOW } from '../../src/core/questionnaire/do-not-know.js';
import {
  questionsOf,
  TIERS,
  type Question,
  type Questionnaire,
  type QuestionType,
} from '../../src/core/questionnaire/questionnaire.js';

/** Valid answers to some of the questions of a questionnaire, N/A among them. */
export function arbitraryAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const entries = questionsOf(questionnaire).map((one) =>
    fc.option(arbitraryAnswer(one), { nil: undefined, freq: 4 }).map((answer) => [one.id, answer] as const),
  );
  return fc
    .tuple(...entries)
    .map((all) => Object.fromEntries(all.filter(([, answer]) => answer !== undefined)) as Answers);
}

export function arbitraryAnswer(one: Question): fc.Arbitrary<Answer> {
  const valued = fc
    .record({
      value: fc.oneof({ weight: 9, arbitrary: valueOf(one) }, fc.constant<Value>(DO_NOT_KNOW)),
      evidence: fc.option(fc.array(evidence, { maxLength: 2 }), { nil: undefined }),
    })
    .map((answer): Answer => (answer.evidence === undefined ? { value: answer.value } : answer));
  const absent = fc.constantFrom<Answer>({ na: 'approved' }, { na: 'pending', comment: 'no such data' }, {});
  return fc.oneof({ weight: 6, arbitrary: valued }, absent);
}

const evidence: fc.Arbitrary<Evidence> = fc.record(
  {
    class: fc.constantFrom('claimed' as const, 'documented' as const, 'attested' as const),
    expired: fc.boolean(),
    scope_mismatch: fc.boolean(),
    accepted: fc.boolean(),
  },
  { requiredKeys: ['class'] },
);

type Value = NonNullable<Answer['value']>;

function valueOf(one: Question): fc.Arbitrary<Value> {
  const choices = choicesOf(one);
  if (one.type === 'multi') {
    const together = choices.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
    const alone = choices.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id]);
    return fc.oneof({ weight: 3, arbitrary: fc.subarray(together) }, ...alone.map((ids) => fc.constant(ids)));
  }
  if (choices.length > 0) return fc.constantFrom(...choices.map(({ id }) => id));
  return one.type === 'table' ? tableOf(one) : fc.constantFrom<Value>(...SAMPLES[one.type]);
}

const TEXTS = ['', ' ', 'text', 'yes'];
const SAMPLES: Readonly<Record<Exclude<QuestionType, 'table'>, readonly Value[]>> = {
  yes_no: [],
  scale: [],
  single: [],
  multi: [],
  number: [0, 1, 9, 10, 11, 24, 30, 31, 48, 72, 90, 1000],
  date: ['2025-12-31', '2026-01-01', '2026-01-02'],
  text: TEXTS,
  long_text: TEXTS,
  url: ['', 'https://example.com/privacy'],
  country_list: [[], ['DE'], ['US'], ['DE', 'US']],
  file: [[], ['fil_1']],
  contact: [{}, { name: 'Privacy team', role: 'DPO', email: 'privacy@example.com' }],
};

function tableOf({ columns = [] }: Question): fc.Arbitrary<Value> {
  const cells: Readonly<Record<string, readonly TableRow[string][]>> = {
    yes_no: ['yes', 'no'],
    date: ['2020-01-01', '2030-01-01'],
    country_list: [[], ['DE'], ['US']],
    file: [[], ['fil_1']],
    number: [0, 5],
  };
  const row = fc.record(
    Object.fromEntries(
      columns.map(({ id, type }) => [id, fc.constantFrom(...(cells[type] ?? ['', 'a', 'Type I']))]),
    ),
  );
  return fc.oneof(fc.array(row, { maxLength: 3 }), fc.constant<Value>({ none: true }));
}

export const arbitraryContext: fc.Arbitrary<Context> = fc.record(
  {
    tier: fc.constantFrom(...TIERS),
    has_transfer: fc.boolean(),
    ai_in_use: fc.boolean(),
    vendor_role: fc.constantFrom('processor', 'yes'),
    laws: fc.subarray(['gdpr', 'yes', 'uk']),
    sensitivity: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['tier'] },
);
