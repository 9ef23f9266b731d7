import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { vectorsCommand } from './vectors.js';

interface Document {
  readonly results: readonly {
    readonly id: string;
    readonly actual: unknown;
    readonly pass: boolean | null;
    readonly diff: unknown;
  }[];
  readonly passed: number;
  readonly failed: number;
}

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vectors-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

async function file(content: unknown): Promise<string> {
  const name = path.join(folder, `${Math.random()}.json`);
  await fs.writeFile(name, JSON.stringify(content));
  return name;
}

async function computed(name: string): Promise<Document> {
  const result = await vectorsCommand.run([name]);
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document as Document;
}

async function actual(kind: string, input: unknown): Promise<unknown> {
  const { results } = await computed(await file({ vectors: [{ id: 'x', kind, input }] }));
  return results[0]?.actual;
}

async function error(content: unknown): Promise<unknown> {
  const result = await vectorsCommand.run([await file(content)]);
  return result.kind === 'error' ? result.error : result.kind;
}

describe('our own vectors', () => {
  test.each([
    ['templates/model/test-vectors.json', 34],
    ['templates/reference/transfer-logic.json', 11],
  ])('%s: all %d pass', async (name, passed) => {
    const document = await computed(name);
    expect(document.results.filter(({ pass }) => pass === false)).toEqual([]);
    expect(document).toMatchObject({ passed, failed: 0 });
  });
});

describe('what is compared', () => {
  const q = { questions: [{ q: 'a', answer: 'yes' }] };
  test('every expected key, nested ones too, in value and type; further keys are let through', async () => {
    const vectors = [
      { id: 'right', kind: 'Q', input: q, expected: { practice_score: '1.0000' } },
      { id: 'type', kind: 'M', input: { likelihood: 1, impact: 1 }, expected: { score: '1' } },
      { id: 'nested', kind: 'M', input: {}, expected: { cells: [[{ band: 'high' }]] } },
      { id: 'open', kind: 'Q', input: q },
    ];
    const document = await computed(await file({ vectors }));
    expect(document.results.map(({ id, pass }) => [id, pass])).toEqual([
      ['right', true],
      ['type', false],
      ['nested', false],
      ['open', null],
    ]);
    expect(document).toMatchObject({ passed: 1, failed: 2 });
    expect(document.results[1]?.diff).toEqual([{ path: '/score', expected: '1', actual: 1 }]);
    expect(document.results[3]?.diff).toEqual([]);
  });
});

describe('kind Q', () => {
  test.each<[string, object[], object]>([
    [
      'no question left is not applicable',
      [{ answer: 'na_approved' }],
      { practice_score: null, coverage: '1.0000' },
    ],
    ['no question at all', [], { practice_score: null, coverage: null }],
    [
      'absent weight is 1',
      [{ answer: 'yes' }, { answer: 'no', weight: 3 }],
      { practice_score: '0.2500', coverage: '1.0000' },
    ],
    [
      'weight 0 caps nothing',
      [{ answer: 'no', weight: 0, critical: true }, { answer: 'yes' }],
      { practice_score: '1.0000' },
    ],
    [
      'neutral caps nothing',
      [{ answer: 'no', polarity: 'neutral', critical: true }, { answer: 'yes' }],
      { practice_score: '1.0000' },
    ],
    ['a given score', [{ answer: 'scored', score: 0.3 }], { practice_score: '0.3000' }],
    [
      'N/A waiting is 0 and caps',
      [
        { answer: 'na_pending', critical: true },
        { answer: 'yes', weight: 9 },
      ],
      { practice_score: '0.4900' },
    ],
    [
      'the cap does not lift',
      [{ answer: 'no', critical: true }, { answer: 'no' }],
      { practice_score: '0.0000' },
    ],
    [
      'polarity swaps yes and no only',
      [
        { answer: 'partial', polarity: 'negative' },
        { answer: 'unknown', polarity: 'negative' },
      ],
      { practice_score: '0.2500' },
    ],
    [
      'unanswered lowers coverage',
      [{ answer: 'unanswered' }, { answer: 'na_approved' }],
      { practice_score: '0.0000', coverage: '0.5000' },
    ],
  ])('%s', async (_, questions, expected) =>
    expect(await actual('Q', { questions })).toMatchObject(expected),
  );
});

describe('kinds O, R and C', () => {
  test('no domain is null, not 0', async () => {
    expect(await actual('O', { domains: {} })).toEqual({
      maturity: null,
      level: null,
      control_effectiveness: null,
      documented_share: null,
    });
    expect(await actual('C', { tier_factors: FACTORS, domains: {} })).toMatchObject({
      overall_maturity: null,
      residual: null,
      band: null,
      target_level: 2,
    });
    expect(await actual('R', { inherent_effective: 50 })).toEqual({
      raw: null,
      residual: null,
      display: null,
      band: null,
    });
  });

  test('refuted beats not applicable', async () => {
    const practices = [{ stage: 'F', required: true, I: null, refuted: true }];
    expect(await actual('D', { domain: 'GOV', tier: 'T4', practices })).toMatchObject({
      level: 0,
      assured_score: '0.0000',
    });
  });
});

const FACTORS = { sensitivity: 1, volume: 1, access: 1, geography: 1, criticality: 1, nature: 1 };

describe('bad input', () => {
  test('an unknown kind', async () => {
    expect(await error({ vectors: [{ id: 'x', kind: 'Z', input: {} }] })).toMatchObject({
      code: 'UNKNOWN_KIND',
      where: '/vectors/0/kind',
    });
  });
  test.each<[string, unknown, string]>([
    ['no vectors', {}, 'BAD_FORMAT'],
    ['a list', [], 'BAD_FORMAT'],
    ['a vector that is none', { vectors: [7] }, 'WRONG_TYPE'],
    [
      'an answer nobody knows',
      { vectors: [{ kind: 'Q', input: { questions: [{ answer: 'maybe' }] } }] },
      'UNKNOWN_ANSWER',
    ],
    [
      'a score that is missing',
      { vectors: [{ kind: 'Q', input: { questions: [{ answer: 'scored' }] } }] },
      'MISSING_KEY',
    ],
    [
      'a negative weight',
      { vectors: [{ kind: 'Q', input: { questions: [{ answer: 'yes', weight: -1 }] } }] },
      'OUT_OF_RANGE',
    ],
    [
      'a factor of 6',
      { vectors: [{ kind: 'T', input: { factors: { ...FACTORS, volume: 6 } } }] },
      'OUT_OF_RANGE',
    ],
    [
      'a domain of no model',
      { vectors: [{ kind: 'O', input: { domains: { XXX: { level: 1, M: 1 } } } }] },
      'UNKNOWN_DOMAIN',
    ],
    ['an unknown tier', { vectors: [{ kind: 'D', input: { tier: 'T5', practices: [] } }] }, 'UNKNOWN_TIER'],
    ['no input', { vectors: [{ kind: 'D' }] }, 'MISSING_KEY'],
    ['a default day that is none', { vectors: [], default_date: '2026-02-30' }, 'WRONG_DAY'],
  ])('%s', async (_, content, code) => expect(await error(content)).toMatchObject({ code }));

  test('the place of a bad transfer names its vector', async () => {
    const vectors = [
      { id: 'x', kind: 'TL', input: { exporter_regime: 'EU' } },
      { id: 'y', kind: 'TL', input: { exporter_regime: 'EU', tia: 'soon' } },
    ];
    expect(await error({ vectors })).toMatchObject({ code: 'WRONG_VALUE', where: '/vectors/1/input/tia' });
  });

  test('no file, or two', async () => {
    expect(await vectorsCommand.run([])).toMatchObject({ kind: 'usage' });
    expect(await vectorsCommand.run(['a', 'b'])).toMatchObject({ kind: 'usage' });
    expect(await vectorsCommand.run(['nowhere.json'])).toMatchObject({ kind: 'error' });
  });
});
