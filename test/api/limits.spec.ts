import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { limitBroken } from '../../src/platform/graphql/limits.js';
import { as, castOf } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';

/** TRUST T10: what one request may ask for is counted before anything is executed, after the variables. */
let app: TestApp;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  const cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

const deep = (levels: number) =>
  `{ vendors { edges { node ${'{ risks { vendor '.repeat(levels)} { id } ${'} }'.repeat(levels)} } } }`;
const ROWS = 'query ($n: Int!) { vendors(first: $n) { totalCount edges { node { contacts { id } } } } }';
/** Each spreads the next twice: 2^20 fields from 700 characters. */
const bomb = (size: number) =>
  `{ vendors { edges { node { ...f0 } } } } ${Array.from({ length: size }, (_, at) => `fragment f${at} on Vendor { ${at === size - 1 ? 'id' : `...f${at + 1} ...f${at + 1}`} }`).join(' ')}`;

const HOSTILE: [string, string, object?][] = [
  ['too deep', deep(5)],
  [
    'deep by fragments',
    `{ vendors { edges { node { ...a } } } } fragment a on Vendor { risks { vendor { risks { vendor { risks { vendor { risks { vendor { risks { id } } } } } } } } } }`,
  ],
  [
    'a fragment in a circle',
    '{ vendors { edges { node { ...a } } } } fragment a on Vendor { risks { vendor { ...a } } }',
  ],
  ['fragments that double', bomb(20)],
  ['20,000 repeated fields', `{ vendors { edges { node { ${'id '.repeat(20_000)} } } } }`],
  ['2,000 repeated fields in 8 KB', `{ vendors { edges { node { ${'id '.repeat(2_000)} } } } }`],
  ['1,000 aliases', `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: viewer { role }`).join(' ')} }`],
  ['six aliases', `{ vendors { edges { node { a: id b: id c: id d: id e: id f: id } } } }`],
  [
    'six root fields',
    `{ viewer { role } people { id } questionnaires { id } roleTable vendors { totalCount } risks { totalCount } }`,
  ],
  [
    'root fields in a fragment',
    `{ ...r } fragment r on Query { viewer { role } people { id } questionnaires { id } roleTable vendors { totalCount } risks { totalCount } }`,
  ],
  ['a million rows through a variable', ROWS, { n: 1_000_000 }],
  ['a thousand rows through a variable', ROWS, { n: 1_000 }],
  [
    'a million rows in the text',
    ROWS.replace('$n: Int!', '$n: Int').replace('first: $n', 'first: 1000000'),
    {},
  ],
  ['a million rows as a default', ROWS.replace('Int!', 'Int! = 1000000'), {}],
  ['no rows', ROWS, { n: 0 }],
  ['fewer rows than none', ROWS, { n: -1 }],
  [
    'many rows of many rows',
    '{ vendors(first: 100) { edges { node { history(first: 100) { at } risks { vendor { contacts { id } } } } } } }',
  ],
  [
    'a hundred rows of a hundred through a variable',
    'query ($n: Int!) { vendors(first: $n) { edges { node { history(first: $n) { at } } } } }',
    { n: 100 },
  ],
  ['eleven directives', `{ viewer { role ${'@include(if: true) '.repeat(11)} } }`],
  [
    'large variables',
    'query ($s: String) { vendors(filter: { search: $s }) { totalCount } }',
    { s: 'x'.repeat(70_000) },
  ],
  ['introspection', '{ __schema { types { name } } }'],
  ['introspection of a type', '{ __type(name: "Vendor") { fields { name } } }'],
  ['a field that is not there', '{ vendors { edges { node { nam } } } }'],
  ['no document', ''],
  ['no GraphQL', 'SELECT * FROM vendor'],
  ['a subscription', 'subscription { vendors { totalCount } }'],
];

describe('is refused before it is executed:', () => {
  it.each(HOSTILE)('%s', async (_, query, variables = {}) => {
    const began = performance.now();
    const reply = await dana.gql(query, variables);
    expect(reply.errors.map(({ extensions }) => extensions.code)).toEqual(
      reply.errors.map(() => 'INVALID_INPUT'),
    );
    expect(reply.errors.length).toBeGreaterThan(0);
    expect(Object.values(reply.data ?? {}).every((value) => value === null)).toBe(true);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('tells nobody what else a field might be called', async () => {
    const { text } = await dana.gql('{ vendors { edges { node { nam legalNam } } } }');
    expect(text).not.toMatch(/Did you mean|legalName/);
  });
});

const ADD = (name: string) => `addVendor(input: { name: "${name}" }) { vendor { id } userErrors { code } }`;

describe('two acts in one request', () => {
  it.each([
    ['side by side', `mutation { a: ${ADD('A')} b: ${ADD('B')} }`],
    ['in a fragment', `mutation { ...m } fragment m on Mutation { a: ${ADD('A')} b: ${ADD('B')} }`],
    ['in an inline fragment', `mutation { ... on Mutation { a: ${ADD('A')} b: ${ADD('B')} } }`],
  ])('are refused %s, and neither happens', async (_, mutation) => {
    const { errors } = await dana.gql(mutation);
    expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
    const { rows } = await app.admin.query('SELECT count(*)::int AS count FROM app.vendor');
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('are refused as a batch', async () => {
    const response = await dana.post('/graphql', [
      { query: '{ viewer { role } }' },
      { query: '{ viewer { role } }' },
    ]);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('PRIVACY_OFFICER');
  });
});

describe('a request that is no POST of JSON', () => {
  it.each(['/graphql', '/respond/graphql'])('gets nothing at %s', async (door) => {
    const query = encodeURIComponent('{ viewer { role } }');
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      const response = await dana.send(method, `${door}?query=${query}`);
      expect([method, response.status >= 400]).toEqual([method, true]);
      expect(await response.text()).not.toContain('PRIVACY_OFFICER');
    }
  });

  it('of more than half a megabyte is not read', async () => {
    const response = await dana.post('/graphql', {
      query: '{ viewer { role } }',
      padding: 'x'.repeat(600_000),
    });
    expect(response.status).toBe(413);
  });
});

describe('in production', () => {
  let production: TestApp;
  let owner: TestClient;

  beforeAll(async () => {
    const env = { NODE_ENV: 'production', ASSAY_REQUESTS_PER_SECOND: '20' };
    production = await startApp({ jobs: false, env });
    const cast = await castOf(production);
    owner = await as(production, cast.olga);
  }, 60_000);

  afterAll(() => production.close());

  it.each(['/graphql', '/graphql?', '/graphql?a=b', '/respond/graphql?x'])(
    'only the operations of our own pages are answered at %s',
    async (address) => {
      for (const body of [
        { query: '{ viewer { role } }' },
        { id: 'constructor' },
        { id: 'none', query: '{ viewer { role } }' },
      ]) {
        const response = await owner.post(address, body);
        expect(response.status).toBe(400);
        expect(await response.text()).toMatch(/INVALID_INPUT/);
      }
    },
  );

  it('one session keeps nobody busy: past its share it waits, and others do not', async () => {
    const cast = await castOf(production);
    const [greedy, modest] = [await as(production, cast.dana), await as(production, cast.ravi)];
    const [all, others] = await Promise.all([
      Promise.all(Array.from({ length: 300 }, () => askNothing(greedy))),
      // Behind the crowd, while it is still refused: a share of all would be used up.
      Promise.all(Array.from({ length: 40 }, () => askNothing(modest))),
    ]);
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(100);
    expect(all.length - refused.length).toBeGreaterThanOrEqual(60);
    expect(refused[0]!.headers.get('retry-after')).toBe('1');
    expect(await refused[0]!.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([400]));
  });
});

describe('our own pages', () => {
  const folder = path.resolve(import.meta.dirname, '../../client/src');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'));

  it('stay under every limit, with the largest page', () => {
    const text = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
    const document = parse(text);
    const names = document.definitions.flatMap((node) =>
      node.kind === 'OperationDefinition' ? [node.name!.value] : [],
    );
    const broken = names
      .map((name) => [name, limitBroken(document, name, { first: 50 })])
      .filter(([, words]) => words !== null);
    expect(names.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });
});

function askNothing(client: TestClient): Promise<Response> {
  return client.post('/graphql', { id: 'none' });
}
