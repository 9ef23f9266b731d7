import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { flowsCheckCommand } from './flows.js';

const EXAMPLE = 'test/support/cli-examples/flow-map.json';

type Json = Record<string, unknown>;
interface Finding {
  readonly rule: string;
  readonly on: string;
  readonly severity: string;
  readonly explanation: string;
}

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'flows-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

async function read(file: string): Promise<Json> {
  return JSON.parse(await fs.readFile(file, 'utf8')) as Json;
}

async function example(change: Json): Promise<string> {
  const file = path.join(folder, `${Math.random()}.json`);
  await fs.writeFile(file, JSON.stringify({ ...(await read(EXAMPLE)), ...change }));
  return file;
}

async function document(...args: readonly string[]): Promise<Json> {
  const result = await flowsCheckCommand.run(args);
  if (result.kind !== 'document') throw new Error(JSON.stringify(result));
  return result.document as Json;
}

async function error(...args: readonly string[]): Promise<unknown> {
  const result = await flowsCheckCommand.run(args);
  return result.kind === 'error' ? result.error : result;
}

const bare = (findings: unknown): object[] =>
  (findings as Finding[]).map(({ rule, on, severity }) => ({ rule, on, severity }));

test('the example comes out as expected', async () => {
  const expected = await read('test/support/cli-examples/flow-map.expected.json');
  const actual = await document(EXAMPLE, '--node', 'n02', '--node', 'n08');
  expect(bare(actual['findings'])).toEqual(bare(expected['findings']));
  expect(actual['blastRadius']).toMatchObject(expected['blastRadius'] as Json[]);
  for (const key of ['transferStatus', 'concentration']) expect(actual[key]).toEqual(expected[key]);
  expect(actual['notes']).toEqual([]);
});

test('it also says the worst hop to each node reached, and drafts the record with its gaps', async () => {
  const { blastRadius, ropa } = await document(EXAMPLE, '--node', 'n08');
  expect(blastRadius).toMatchObject([{ paths: { n09: { status: 'needs_mechanism', country: 'US' } } }]);
  expect(ropa).toMatchObject({
    controller: [{ record: 'R-n02', gaps: ['name_contact'] }, {}, {}, {}],
    processor: [],
  });
});

test('nodes come in the order they were asked for', async () => {
  const { blastRadius } = await document('--node=n08', EXAMPLE, '--node', 'n01', '--node', 'n08');
  expect((blastRadius as Json[]).map(({ node }) => node)).toEqual(['n08', 'n01', 'n08']);
});

describe('bad input', () => {
  test('a flow to a node that is not there', async () => {
    const flows = [{ id: 'f', from_node: 'n01', to_node: 'gone' }];
    expect(await error(await example({ flows }))).toMatchObject({
      code: 'UNKNOWN_NODE',
      where: '/flows/0/to_node',
    });
  });

  test('a node that is not there', async () => {
    expect(await error(EXAMPLE, '--node', 'gone')).toMatchObject({ code: 'NOT_FOUND', where: '--node gone' });
  });

  test('another format', async () => {
    expect(await error(await example({ format: 'x' }))).toMatchObject({
      code: 'BAD_FORMAT',
      where: '/format',
    });
  });

  test.each([[[]], [[EXAMPLE, EXAMPLE]], [[EXAMPLE, '--node']], [[EXAMPLE, '--nodes', 'n01']]])(
    'wrong usage: %j',
    async (args) => {
      expect(await flowsCheckCommand.run(args)).toMatchObject({ kind: 'usage' });
    },
  );
});
