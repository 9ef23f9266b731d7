import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { differences } from './vector-difference.js';
import { scoreCommand } from './score.js';

const EXAMPLES = 'test/support/cli-examples';
const QUESTIONNAIRE = `${EXAMPLES}/small-questionnaire.json`;
const ANSWERS = `${EXAMPLES}/small-answers.json`;

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'score-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

type Json = Record<string, unknown>;

async function read(name: string): Promise<Json> {
  return JSON.parse(await fs.readFile(name, 'utf8')) as Json;
}

/** The example with some keys replaced, as a file. */
async function changed(name: string, change: Json): Promise<string> {
  const file = path.join(folder, `${Math.random()}.json`);
  await fs.writeFile(file, JSON.stringify({ ...(await read(name)), ...change }));
  return file;
}

async function sheet(...args: readonly string[]): Promise<Json> {
  const result = await scoreCommand.run(args);
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document as Json;
}

async function error(...args: readonly string[]): Promise<unknown> {
  const result = await scoreCommand.run(args);
  return result.kind === 'error' ? result.error : result;
}

describe('the example', () => {
  test('comes out as expected, figure by figure', async () => {
    const expected = await read(`${EXAMPLES}/small-score.expected.json`);
    expect(differences(expected, await sheet(QUESTIONNAIRE, ANSWERS))).toEqual([]);
  });

  test('--tier overrides the tier of the answers', async () => {
    expect(await sheet(QUESTIONNAIRE, ANSWERS, '--tier', 'T4')).toMatchObject({
      tier: 'T4',
      overall: { target_level: 2 },
    });
    expect(await sheet('--tier=T1', QUESTIONNAIRE, ANSWERS)).toMatchObject({
      tier: 'T1',
      overall: { target_level: 4 },
    });
  });

  test('names scorer and digest, and gives the same bytes again', async () => {
    const first = await sheet(QUESTIONNAIRE, ANSWERS);
    expect(first).toMatchObject({
      scorer: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      inputs_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(await sheet(QUESTIONNAIRE, ANSWERS))).toBe(JSON.stringify(first));
  });
});

test('an answer and a review of null say as little as absent ones', async () => {
  const given = await read(ANSWERS);
  const [first = ''] = Object.keys(given['answers'] as Json);
  const { [first]: _, ...others } = given['answers'] as Json;
  const nulls = await changed(ANSWERS, {
    answers: { ...others, [first]: null },
    practices: { 'SEC-I4': null },
  });
  const absent = await changed(ANSWERS, { answers: others, practices: {} });
  expect(await sheet(QUESTIONNAIRE, nulls)).toEqual(await sheet(QUESTIONNAIRE, absent));
});

test('all our questionnaires score, empty answers too', async () => {
  const files = await fs.readdir('templates/questionnaires');
  for (const name of files.filter((file) => file.endsWith('.json'))) {
    const { id } = await read(`templates/questionnaires/${name}`);
    const answers = await changed(ANSWERS, { questionnaire: id, answers: {}, practices: null });
    expect(await sheet(`templates/questionnaires/${name}`, answers)).toMatchObject({
      questionnaire: { id },
      findings: [],
    });
  }
});

describe('bad input is told all at once, with file and place', () => {
  test('answers', async () => {
    const file = await changed(ANSWERS, {
      answers: { 'X-01': { value: 'perhaps' }, 'X-04': { value: '48' }, 'Z-01': { value: 'yes' } },
    });
    expect(await error(QUESTIONNAIRE, file)).toMatchObject({
      code: 'UNKNOWN_CHOICE',
      where: `${file}#/answers/X-01/value`,
      problems: [{ code: 'UNKNOWN_CHOICE' }, { code: 'WRONG_TYPE' }, { code: 'UNKNOWN_QUESTION' }],
    });
  });

  test.each<[string, Json, string]>([
    ['another questionnaire', { questionnaire: 'core-gdpr28' }, 'WRONG_QUESTIONNAIRE'],
    ['no tier anywhere', { context: {} }, 'MISSING_TIER'],
    ['an unknown practice', { practices: { 'XXX-F1': {} } }, 'UNKNOWN_PRACTICE'],
    ['a review of another form', { practices: { 'INC-F1': { refuted: 'yes' } } }, 'WRONG_TYPE'],
    [
      'an unknown class of evidence',
      { practices: { 'INC-F1': { evidence: [{ class: 'rumour' }] } } },
      'UNKNOWN_EVIDENCE_CLASS',
    ],
    ['answers that are none', { answers: [] }, 'NOT_A_SET_OF_ANSWERS'],
  ])('%s', async (_, change, code) => {
    expect(await error(QUESTIONNAIRE, await changed(ANSWERS, change))).toMatchObject({ code });
  });

  test('faults of both files together', async () => {
    const questionnaire = await changed(QUESTIONNAIRE, { version: 'one' });
    const answers = await changed(ANSWERS, { context: { tier: 'T9' } });
    const found = await error(questionnaire, answers);
    const { problems } = found as { problems: readonly { where: string }[] };
    expect(problems.map(({ where }) => where.split('#')[0])).toEqual(
      expect.arrayContaining([questionnaire, answers]),
    );
  });

  test('wrong usage', async () => {
    for (const args of [
      [],
      [QUESTIONNAIRE],
      [QUESTIONNAIRE, ANSWERS, 'more'],
      [QUESTIONNAIRE, ANSWERS, '--tier', 'T5'],
      [QUESTIONNAIRE, ANSWERS, '--tier'],
    ])
      expect(await scoreCommand.run(args)).toMatchObject({ kind: 'usage' });
    expect(await error('nowhere.json', ANSWERS)).toMatchObject({ where: 'nowhere.json' });
  });
});
