import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import { Passwords } from '../../src/platform/crypto/passwords.js';
import { mintToken } from '../../src/platform/crypto/token.js';
import { anonymous, as, castOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';

/** What a stranger sends to the server by hand: refused in plain words, and never an error or an hour of ours. */
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
}, 60_000);

afterAll(() => app.close());

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a body made by hand', () => {
  const bodies: [string, string][] = [
    ['a list of 200,000', `{"x":[${'1,'.repeat(200_000)}1]}`],
    ['100,000 lists in each other', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['200 objects in each other', `${'{"x":'.repeat(200)}1${'}'.repeat(200)}`],
  ];
  const roads = ['/session', '/graphql', '/respond/preview', '/respond/graphql'];

  it.each(bodies)('%s is refused at every door and is no error of ours', async (_, body) => {
    for (const road of roads) {
      const response = await anonymous(app).send('POST', road, JSON_TYPE, body);
      expect([road, response.status < 500]).toEqual([road, true]);
    }
  });

  it('a set-up token of other letters than ours is refused like any other', async () => {
    const owner = { workspaceName: 'A', name: 'A', email: 'a@a.example', password: 'three unrelated words' };
    const response = await anonymous(app).post('/session/setup', { token: 'é'.repeat(43), ...owner });
    expect(response.status).toBe(410);
  });

  it('an operation that the document does not hold is no error of ours', async () => {
    const body = { query: 'query a { viewer { role } }', operationName: 'b' };
    const response = await (await as(app, cast.dana)).post('/graphql', body);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('INVALID_INPUT')]);
  });
});

describe('GraphQL', () => {
  it.each(['/graphql', '/respond/graphql'])('is not answered by GET at %s', async (door) => {
    const dana = await as(app, cast.dana);
    const question = `${door}?query=${encodeURIComponent('{ __typename }')}`;
    const response = await dana.get(question, { 'apollo-require-preflight': '1' });
    expect(response.status).toBe(405);
  });

  it('keeps no document that a caller sends to be asked for by its digest', async () => {
    const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) };
    const response = await anonymous(app).post('/graphql', { extensions: { persistedQuery } });
    expect(await response.text()).toContain('INVALID_INPUT');
  });
});

describe('a page of another address', () => {
  it('is another site, although it names itself as the host', async () => {
    const foreign = { host: 'evil.example', origin: 'http://evil.example' };
    expect(await statusOf(foreign)).toBe(403);
    expect(await statusOf({ host: 'localhost.evil.example', origin: 'http://localhost.evil.example' })).toBe(
      403,
    );
  });

  it('is ours when both names are those of this machine', async () => {
    const { port } = new URL(app.url);
    expect(await statusOf({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(401);
  });
});

it('many who ask whether the server is ready cost it one look', async () => {
  const before = await connectionsMade();
  const answers = await Promise.all(Array.from({ length: 40 }, () => anonymous(app).get('/readyz')));
  expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
  expect((await connectionsMade()) - before).toBeLessThan(10);
});

it('a made-up link costs no password work', async () => {
  const passwords = app.nest.get(Passwords);
  const { hash } = passwords;
  let hashed = 0;
  passwords.hash = (password) => {
    hashed += 1;
    return hash.call(passwords, password);
  };
  const { text } = mintToken('asy_one_', cast.alder.hint);
  const body = { token: text, password: 'three unrelated words' };
  const response = await anonymous(app).post('/session/password', body);
  passwords.hash = hash;
  expect([response.status, hashed]).toEqual([410, 0]);
});

async function connectionsMade(): Promise<number> {
  const { rows } = await app.admin.query<{ made: number }>(
    `SELECT pg_stat_clear_snapshot(), sessions::int AS made FROM pg_stat_database WHERE datname = current_database()`,
  );
  return rows[0]!.made;
}

/** `fetch` does not let anybody write a host or leave out where a request comes from. */
function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', path: '/session', headers: { ...JSON_TYPE, ...headers } };
    const request = http.request(app.url, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(JSON.stringify({ email: 'nobody@alder.example', password: 'three unrelated words' }));
  });
}
