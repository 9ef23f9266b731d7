import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { entryHash, GENESIS } from '../../src/core/journal/chain.js';
import { arbitraryAnswers } from '../support/arbitrary-answers.js';
import { QUESTIONNAIRES, templateQuestionnaire } from '../support/templates.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXAMPLES = 'test/support/cli-examples';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-cli-'));

afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly words: string;
  /** What stands on stdout; null when nothing does. */
  readonly json: Record<string, unknown> | null;
}

/** Calls the built command line with nothing in its environment: it needs no configuration. */
function assay(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Ended {
  const script = path.join(ROOT, 'dist/server/cli.js');
  const ended = spawnSync(process.execPath, [script, ...args], {
    cwd: options.cwd ?? ROOT,
    env: options.env ?? {},
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const json = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as Record<string, unknown>);
  return { code: ended.status, out: ended.stdout, words: ended.stderr, json };
}

function file(name: string, content: unknown): string {
  const full = path.join(folder, name);
  fs.writeFileSync(
    full,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return full;
}

describe('vectors', () => {
  test.each([
    ['templates/model/test-vectors.json', 34],
    ['templates/reference/transfer-logic.json', 11],
  ])('all of %s pass', (name, count) => {
    const { code, json } = assay(['vectors', name]);
    expect([code, json?.['passed'], json?.['failed']]).toEqual([0, count, 0]);
  });
  test('an unknown kind is an error of its own', () => {
    const { code, json } = assay([
      'vectors',
      file('kind.json', { vectors: [{ id: '1', kind: 'ZZ', input: {} }] }),
    ]);
    expect([code, json?.['error']]).toEqual([1, expect.objectContaining({ code: 'UNKNOWN_KIND' })]);
  });
  test('a vector that fails is news, not an error', () => {
    const vectors = [
      {
        id: '1',
        kind: 'TL',
        input: { exporter_regime: 'EU', recipient_country: 'DE' },
        expected: { status: 'blocked' },
      },
      { id: '2', kind: 'TL', input: { exporter_regime: 'EU', recipient_country: 'DE' } },
    ];
    const { code, json } = assay(['vectors', file('failing.json', { vectors })]);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      passed: 0,
      failed: 1,
      results: [
        { id: '1', pass: false, diff: [{ path: '/status', expected: 'blocked', actual: 'not_restricted' }] },
        { id: '2', pass: null, diff: [], actual: { status: 'not_restricted', severity: 'none' } },
      ],
    });
  });
});

describe('score', () => {
  test('the small example comes out as expected, key by key', () => {
    const { code, json } = assay([
      'score',
      `${EXAMPLES}/small-questionnaire.json`,
      `${EXAMPLES}/small-answers.json`,
    ]);
    const expected = JSON.parse(
      fs.readFileSync(path.join(ROOT, EXAMPLES, 'small-score.expected.json'), 'utf8'),
    ) as object;
    expect(code).toBe(0);
    expect(json).toMatchObject(expected);
  });
  test.each(QUESTIONNAIRES)('%s scores, in every tier', (name) => {
    const [answers] = fc.sample(arbitraryAnswers(templateQuestionnaire(name)), { seed: 1, numRuns: 1 });
    const given = file(`${name}.json`, { questionnaire: name, assessed_on: '2026-11-22', answers });
    for (const tier of ['T1', 'T2', 'T3', 'T4']) {
      const { code, json } = assay(['score', `templates/questionnaires/${name}.json`, given, '--tier', tier]);
      expect([code, json?.['tier']]).toEqual([0, tier]);
    }
  });
  test('an answer outside its choices is refused, with its place and all the others', () => {
    const answers = { 'X-01': { value: 'often' }, 'X-04': { value: 'soon' }, 'Z-99': { value: 1 } };
    const given = file('bad-answers.json', { context: { tier: 'T2' }, answers });
    const { code, json } = assay(['score', `${EXAMPLES}/small-questionnaire.json`, given]);
    expect(code).toBe(1);
    expect(json?.['error']).toMatchObject({
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.any(String),
    });
    const text = JSON.stringify(json);
    for (const place of ['/answers/X-01', '/answers/X-04', '/answers/Z-99']) expect(text).toContain(place);
  });
});

describe('questionnaire read', () => {
  test.each(QUESTIONNAIRES)('%s is of our own format', (name) => {
    const { code, json } = assay(['questionnaire', 'read', `templates/questionnaires/${name}.json`]);
    expect(code).toBe(0);
    expect(json).toMatchObject({ format: 'own', strictJson: true, losses: [] });
  });
  test('the small example is counted', () => {
    expect(assay(['questionnaire', 'read', `${EXAMPLES}/small-questionnaire.json`]).json).toEqual({
      format: 'own',
      strictJson: true,
      questions: 10,
      sections: 3,
      types: { scale: 7, number: 1, single: 1, yes_no: 1 },
      conditions: 1,
      choices: 40,
      losses: [],
    });
  });
  test('every fault of a file is told at once', () => {
    const questions = [
      { id: 'A-01', type: 'scale', text: '?', weight: -1 },
      { id: 'A-01', type: 'dial', text: '?' },
    ];
    const sections = [{ id: 's', title: 'S', questions }];
    const whole = { id: 'x', version: '1.0.0', title: 'X', language: 'en', audience: 'vendor', sections };
    const { code, json } = assay(['questionnaire', 'read', file('faulty.json', whole)]);
    expect(code).toBe(1);
    expect(json?.['error']).toMatchObject({
      code: 'NEGATIVE_WEIGHT',
      where: '/sections/0/questions/0/weight',
      problems: [{ code: 'NEGATIVE_WEIGHT' }, { code: 'UNKNOWN_QUESTION_TYPE' }, { code: 'DUPLICATE_ID' }],
    });
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function chain(length: number): string[] {
  let prev = GENESIS;
  return Array.from({ length }, (_, at) => {
    const data = { note: 'ligne\u2028suivante', n: at };
    const entry = {
      seq: at + 1,
      at: '2026-11-22T10:00:00.000Z',
      actor: 'dana',
      action: 'acceptRisk',
      object: 'rsk_1',
      data,
    };
    const hash = entryHash(prev, entry, sha256) ?? '';
    const line = JSON.stringify({ ...entry, prev, hash });
    prev = hash;
    return line;
  });
}

describe('audit verify', () => {
  const whole = chain(500);
  test('a whole chain is found whole', () => {
    const { code, json } = assay(['audit', 'verify', file('chain.jsonl', `${whole.join('\n')}\n`)]);
    expect([code, json?.['ok'], json?.['entries'], json?.['problem']]).toEqual([0, true, 500, null]);
  });
  test('a broken one gives its place and exit code 1', () => {
    const cut = file('cut.jsonl', whole.toSpliced(100, 1).join('\n'));
    const { code, json } = assay(['audit', 'verify', cut]);
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, entries: 100, brokenAt: 101, problem: 'sequence' });
  });
  test('bytes that are no text break it too', () => {
    const bytes = Buffer.from(whole.join('\n'));
    bytes[bytes.indexOf('dana')] = 0xff;
    expect(assay(['audit', 'verify', file('bytes.jsonl', bytes)]).json).toMatchObject({
      brokenAt: 1,
      problem: 'json',
    });
  });
  test('an empty file is an empty chain', () => {
    expect(assay(['audit', 'verify', file('empty.jsonl', '')]).json).toEqual({
      ok: true,
      entries: 0,
      first: null,
      last: null,
      head: null,
      brokenAt: null,
      problem: null,
    });
  });
});

describe('report', () => {
  test('the sample is printed with the same bytes each time, and found whole again', () => {
    const [one, other] = ['one.pdf', 'other.pdf'].map((name) =>
      assay(['report', 'sample', '--out', path.join(folder, name)]),
    );
    expect([one?.code, other?.code]).toEqual([0, 0]);
    expect(one?.json?.['sha256']).toBe(other?.json?.['sha256']);
    const { code, json } = assay(['report', 'verify', path.join(folder, 'one.pdf')]);
    expect([code, json?.['ok'], json?.['problems']]).toEqual([0, true, []]);
    expect(json?.['contentHash']).toBe(json?.['computedHash']);
  }, 60_000);
  test('another file is no report', () => {
    const { code, json } = assay(['report', 'verify', 'package.json']);
    expect([code, json?.['error']]).toEqual([1, expect.objectContaining({ code: 'NOT_A_REPORT' })]);
  });
});

describe('bad files', () => {
  test.each<[string, () => string, string]>([
    ['one that is not there', () => 'nowhere.json', 'NOT_FOUND'],
    ['one below a file', () => 'package.json/x.json', 'NOT_FOUND'],
    ['a folder', () => 'src', 'UNREADABLE_FILE'],
    ['a picture', () => file('x.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])), 'UNREADABLE_FILE'],
    ['half a document', () => file('half.json', '{"id":'), 'BAD_FORMAT'],
    ['an empty file', () => file('none.json', ''), 'BAD_FORMAT'],
    ['another document', () => 'package.json', 'BAD_FORMAT'],
    ['a bottomless document', () => file('deep.json', '['.repeat(1e5) + ']'.repeat(1e5)), 'BAD_FORMAT'],
    ['one too large', () => file('large.json', Buffer.alloc(32 * 1024 * 1024 + 1, 0x20)), 'TOO_LARGE'],
  ])('%s', (_, name, expected) => {
    const given = name();
    const { code, json, words } = assay(['questionnaire', 'read', given]);
    expect([code, json?.['error']]).toEqual([1, expect.objectContaining({ code: expected, where: given })]);
    expect(words).toContain(expected);
  });
});

describe('the call itself', () => {
  test.each<[string, readonly string[]]>([
    ['no command', []],
    ['an unknown command', ['guess']],
    ['half a command', ['questionnaire']],
    ['a missing file', ['questionnaire', 'read']],
    ['too many files', ['audit', 'verify', 'a', 'b']],
    ['an unknown tier', ['score', 'a', 'b', '--tier', 'T9']],
    ['a name every object has', ['constructor']],
  ])('%s is misuse: words on stderr, nothing on stdout', (_, args) => {
    const { code, out, words } = assay(args);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain('Usage: assay');
  });
  test('--help lists every command, and explains each', () => {
    const { code, out, words } = assay(['--help']);
    expect([code, out]).toEqual([0, '']);
    for (const name of [
      'vectors',
      'score',
      'questionnaire read',
      'report sample',
      'report verify',
      'audit verify',
    ]) {
      expect(words).toContain(name);
      const own = assay([...name.split(' '), '--help']);
      expect([own.code, own.out]).toEqual([0, '']);
      expect(own.words).toContain(`Usage: assay ${name}`);
    }
  });
  test('paths are those of the caller, whom only npm hides', () => {
    const args = ['questionnaire', 'read', 'small-questionnaire.json'];
    const cwd = path.join(ROOT, EXAMPLES);
    expect(assay(args, { cwd }).code).toBe(0);
    expect(assay(args, { env: { npm_lifecycle_event: 'assay', INIT_CWD: cwd } }).code).toBe(0);
    expect(assay(args, { cwd, env: { npm_lifecycle_event: 'test', INIT_CWD: ROOT } }).code).toBe(0);
  });
});
