import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { QUESTIONNAIRES, templateJson, templateQuestionnaire } from '../../../test/support/templates.js';
import { CONTEXT_KEYS, OPERATORS } from './condition.js';
import { outline } from './outline.js';
import { parseQuestionnaire, printQuestionnaire } from './parse-questionnaire.js';
import { QUESTION_TYPES } from './questionnaire.js';

interface Draft {
  [key: string]: unknown;
  sections: { questions: Record<string, unknown>[]; [key: string]: unknown }[];
}

function draft(questions: Record<string, unknown>[], more: Record<string, unknown> = {}): Draft {
  return {
    id: 'draft',
    version: '1.0.0',
    title: 'Draft',
    language: 'en',
    audience: 'vendor',
    sections: [{ id: 's', title: 'S', questions }],
    ...more,
  };
}

const scale = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  type: 'scale',
  text: 'Is it so?',
  ...more,
});

function faults(json: unknown): unknown {
  const parsed = parseQuestionnaire(json);
  return parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where]);
}

describe('our own questionnaires', () => {
  test.each(QUESTIONNAIRES)('%s is read, and printed again without loss', (name) => {
    const questionnaire = templateQuestionnaire(name);
    expect(JSON.parse(printQuestionnaire(questionnaire))).toEqual(
      templateJson(`questionnaires/${name}.json`),
    );
  });
  test.each([
    ['intake-tiering', 12],
    ['core-gdpr28', 77],
    ['extended-practices', 31],
    ['ai-automated-decisions', 20],
    ['transfer-impact', 20],
    ['incident-drill', 10],
  ])('%s has %i questions', (name, count) => {
    expect(outline(templateQuestionnaire(name)).questions).toBe(count);
  });
  test('the core questionnaire is counted in all its parts', () => {
    expect(outline(templateQuestionnaire('core-gdpr28'))).toMatchObject({ sections: 11, conditions: 6 });
  });
});

describe('one fault, with its code and its place', () => {
  const q = '/sections/0/questions/0';
  test.each<[string, unknown, string, string]>([
    ['no object', [], 'NOT_A_QUESTIONNAIRE', ''],
    ['something else', { surveys: [] }, 'NOT_A_QUESTIONNAIRE', ''],
    [
      'a newer version',
      draft([], { schema_version: 2, whatever: 1 }),
      'NEWER_SCHEMA_VERSION',
      '/schema_version',
    ],
    ['a key too many', draft([], { script: 'x' }), 'UNKNOWN_KEY', '/script'],
    [
      'a poisoned key',
      JSON.parse(
        '{"id":"x","version":"1.0.0","title":"x","language":"en","audience":"vendor","sections":[],"__proto__":{}}',
      ),
      'UNKNOWN_KEY',
      '/__proto__',
    ],
    ['no title', draft([], { title: null }), 'MISSING_KEY', ''],
    ['a version in words', draft([], { version: 'new' }), 'WRONG_VALUE', '/version'],
    ['an unknown type', draft([scale('Q-01', { type: 'slider' })]), 'UNKNOWN_QUESTION_TYPE', `${q}/type`],
    ['a negative weight', draft([scale('Q-01', { weight: -1 })]), 'NEGATIVE_WEIGHT', `${q}/weight`],
    ['a broken weight', draft([scale('Q-01', { weight: 1.5 })]), 'WRONG_TYPE', `${q}/weight`],
    ['a weight too large', draft([scale('Q-01', { weight: 6 })]), 'OUT_OF_RANGE', `${q}/weight`],
    ['an odd id', draft([scale('q1')]), 'WRONG_VALUE', `${q}/id`],
    ['an id twice', draft([scale('Q-01'), scale('Q-01')]), 'DUPLICATE_ID', '/sections/0/questions/1/id'],
    [
      'a choice without id',
      draft([scale('Q-01', { choices: [{ label: 'Yes' }] })]),
      'MISSING_KEY',
      `${q}/choices/0`,
    ],
    [
      'a choice twice',
      draft([
        scale('Q-01', {
          choices: [
            { id: 'a', label: '' },
            { id: 'a', label: '' },
          ],
        }),
      ]),
      'DUPLICATE_ID',
      `${q}/choices/1/id`,
    ],
    [
      'a score above 1',
      draft([scale('Q-01', { choices: [{ id: 'a', label: '', score: 1.1 }] })]),
      'OUT_OF_RANGE',
      `${q}/choices/0/score`,
    ],
    ['no choices', draft([scale('Q-01', { type: 'single' })]), 'CHOICES_MISSING', q],
    ['no columns', draft([scale('Q-01', { type: 'table' })]), 'COLUMNS_MISSING', q],
    [
      'a share of nothing',
      draft([scale('Q-01', { multi_rule: 'share_of_required' })]),
      'REQUIRED_CHOICES_MISSING',
      q,
    ],
    [
      'a required choice not offered',
      draft([scale('Q-01', { choices: [{ id: 'a', label: '' }], required_choices: ['b'] })]),
      'UNKNOWN_CHOICE',
      `${q}/required_choices/0`,
    ],
    [
      'an unknown tier',
      draft([scale('Q-01', { ask_in_tiers: ['T5'] })]),
      'UNKNOWN_TIER',
      `${q}/ask_in_tiers/0`,
    ],
    [
      'a number row with two tests',
      draft([scale('Q-01', { number_scores: [{ lte: 1, gte: 0, score: 1 }] })]),
      'WRONG_NUMBER_SCORE',
      `${q}/number_scores/0`,
    ],
    [
      'a table rule on a strange column',
      draft([
        scale('Q-01', {
          type: 'table',
          columns: [{ id: 'a', title: '', type: 'text' }],
          table_score: { take: 'best', rows: [{ if: [{ column: 'b', op: 'filled' }], score: 1 }] },
        }),
      ]),
      'UNKNOWN_COLUMN',
      `${q}/table_score/rows/0/if/0/column`,
    ],
  ])('%s', (_, json, code, where) => expect(faults(json)).toEqual([[code, where]]));
});

const visible = (condition: unknown): unknown =>
  draft([scale('Q-01'), scale('Q-02', { visible_if: condition }), scale('Q-03')]);

describe('conditions', () => {
  const place = '/sections/0/questions/1/visible_if';
  const deep = (depth: number): unknown =>
    depth === 0 ? { q: 'Q-01', op: 'answered' } : { not: deep(depth - 1) };
  test.each<[string, unknown, unknown]>([
    ['an unknown question', { q: 'Q-99', op: 'answered' }, [['UNKNOWN_QUESTION', `${place}/q`]]],
    [
      'a later question',
      { all: [{ not: { q: 'Q-03', op: 'answered' } }] },
      [['LATER_QUESTION', `${place}/all/0/not/q`]],
    ],
    ['itself', { q: 'Q-02', op: 'answered' }, [['LATER_QUESTION', `${place}/q`]]],
    ['an unknown operator', { q: 'Q-01', op: 'matches', value: 'x' }, [['UNKNOWN_OPERATOR', `${place}/op`]]],
    ['an unknown context key', { ctx: 'moon', op: 'eq', value: 1 }, [['UNKNOWN_CONTEXT', `${place}/ctx`]]],
    ['nothing to compare with', { q: 'Q-01', op: 'eq' }, [['OPERAND_MISSING', place]]],
    [
      'a list that is none',
      { q: 'Q-01', op: 'in', value: 'yes' },
      [['OPERAND_NOT_A_LIST', `${place}/value`]],
    ],
    ['an object to compare with', { q: 'Q-01', op: 'eq', value: {} }, [['WRONG_TYPE', `${place}/value`]]],
    ['words instead of data', 'Q-01 = yes', [['WRONG_CONDITION', place]]],
    [
      'two forms in one',
      { q: 'Q-01', op: 'answered', not: { q: 'Q-01', op: 'answered' } },
      [
        ['UNKNOWN_KEY', `${place}/q`],
        ['UNKNOWN_KEY', `${place}/op`],
      ],
    ],
    ['too deep', deep(20), [['CONDITION_TOO_DEEP', `${place}${'/not'.repeat(16)}`]]],
  ])('%s', (_, condition, expected) => expect(faults(visible(condition))).toEqual(expected));

  test('a finding may read its own question, a section only those before it', () => {
    const own = { if: { q: 'Q-01', op: 'answered' }, title: 'T', severity: 'low' };
    expect(faults(draft([scale('Q-01', { finding: own })]))).toEqual([]);
    const sections = [
      { id: 's', title: 'S', visible_if: { q: 'Q-01', op: 'answered' }, questions: [scale('Q-01')] },
    ];
    expect(faults(draft([], { sections }))).toEqual([['LATER_QUESTION', '/sections/0/visible_if/q']]);
  });
});

describe('a whole file', () => {
  test('is told all its faults at once, those of shape and those between its parts', () => {
    const questions = [
      scale('Q-01', { weight: -2 }),
      scale('Q-01', { type: 'x', visible_if: { q: 'Q-77', op: 'eq' } }),
    ];
    expect(faults(draft(questions, { audience: 'everybody' }))).toEqual([
      ['WRONG_VALUE', '/audience'],
      ['NEGATIVE_WEIGHT', '/sections/0/questions/0/weight'],
      ['UNKNOWN_QUESTION_TYPE', '/sections/0/questions/1/type'],
      ['OPERAND_MISSING', '/sections/0/questions/1/visible_if'],
      ['DUPLICATE_ID', '/sections/0/questions/1/id'],
      ['UNKNOWN_QUESTION', '/sections/0/questions/1/visible_if/q'],
    ]);
  });
  test('says in words what to do about each fault', () => {
    const parsed = parseQuestionnaire(draft([scale('Q-01', { weight: -2 })]));
    expect(parsed.ok ? null : parsed.problems[0]).toMatchObject({
      message: 'A weight cannot be negative.',
      remedy: 'Use 0 to 5; 0 leaves the question out of every sum.',
    });
  });
  test('may write null for what is absent', () => {
    const parsed = parseQuestionnaire(
      draft([scale('Q-01', { visible_if: null, practice: null, choices: null })]),
    );
    expect(parsed.ok && parsed.questionnaire.sections[0]?.questions[0]).toEqual(
      scale('Q-01', { practice: null }),
    );
  });
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('parse and print of any questionnaire lose nothing', () => {
  fc.assert(
    fc.property(arbitraryQuestionnaire(), (questionnaire) => {
      const once = printQuestionnaire(questionnaire);
      const parsed = parseQuestionnaire(JSON.parse(once));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      // A look by Node first: the matcher, which says what differs, is many times slower.
      const isSame = isDeepStrictEqual(plain(parsed.questionnaire), plain(questionnaire));
      if (!isSame) expect(parsed.questionnaire).toEqual(questionnaire);
      expect(printQuestionnaire(parsed.questionnaire)).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

test('no JSON whatever makes the parser throw', () => {
  const almost = arbitraryQuestionnaire(4).chain((questionnaire) =>
    fc.record(
      Object.fromEntries(
        Object.entries(questionnaire).map(([key, value]) => [
          key,
          fc.oneof(fc.constant(value as unknown), fc.jsonValue()),
        ]),
      ),
    ),
  );
  const parts = fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({
        questions: fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              id: fc.constant('Q-01'),
              visible_if: fc.jsonValue(),
              choices: fc.jsonValue(),
              finding: fc.jsonValue(),
            }),
          ),
        ),
      }),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), almost, fc.record({ sections: parts })), (json) => {
      const parsed = parseQuestionnaire(json);
      expect(parsed.ok || parsed.problems.length > 0).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

const withKeys = (shape: { properties: object }): Record<string, unknown> =>
  Object.fromEntries(Object.keys(shape.properties).map((key) => [key, {}]));

describe('the published schema and the parser', () => {
  const schema = templateJson('schema/questionnaire.schema.json') as {
    properties: object;
    $defs: {
      question: { properties: object };
      section: { properties: object };
      choice: { properties: object };
    };
  };
  const { question, section, choice } = schema.$defs;

  test('know the same keys', () => {
    const whole = {
      ...withKeys(schema),
      sections: [
        { ...withKeys(section), questions: [{ ...withKeys(question), choices: [withKeys(choice)] }] },
      ],
    };
    const parsed = parseQuestionnaire({ ...whole, schema_version: 1 });
    const unknown = parsed.ok ? [] : parsed.problems.filter(({ code }) => code === 'UNKNOWN_KEY');
    expect(unknown).toEqual([]);
  });
  test('know the same words', () => {
    const text = JSON.stringify(schema);
    for (const word of [...QUESTION_TYPES, ...OPERATORS, ...CONTEXT_KEYS])
      expect(text).toContain(`"${word}"`);
  });
});
