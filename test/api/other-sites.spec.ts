import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { CROSS_SITE, type Door } from '../support/cross-site.js';
import { prepareVendor, SAVE, sendCore } from '../support/walk.js';

/** TRUST T5: every request carries its cookie, as if no browser kept it back, and a body that would work. */
const PASSWORD = 'seven slow herons wade';
const ADD =
  'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }';
const INVITE = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } userErrors { code } } }`;
const WHO = '{ viewer { role } }';

let app: TestApp;
let dana: TestClient;
let vera: TestClient;
let bodies: Record<Door, object>;

beforeAll(async () => {
  app = await startApp();
  const cast = await castOf(app);
  dana = await as(app, cast.dana);
  const { link } = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
  vera = await asVendor(app, tokenIn(link));
  const olga = await as(app, cast.olga);
  const token = await invited(olga, 'noor@alder.example');
  await anonymous(app).post('/session/password', { token, password: PASSWORD });
  bodies = {
    '/graphql': { query: ADD, variables: { input: { name: 'Forged' } } },
    '/respond/graphql': {
      query: SAVE,
      variables: { input: { questionId: 'C-05', expectedVersion: 0, value: 'yes' } },
    },
    '/session': { email: 'noor@alder.example', password: PASSWORD },
    '/session/password': { token: await invited(olga, 'nils@alder.example'), password: PASSWORD },
    '/respond/session': { token: tokenIn(link), isAuthorised: true },
  };
}, 60_000);

afterAll(() => app.close());

/** A link with which an invited person chooses a password. */
async function invited(olga: TestClient, email: string): Promise<string> {
  await olga.ask(INVITE, { input: { name: 'Noor Amin', email, role: 'AUDITOR', accessUntil: '2099-12-31' } });
  await app.settled();
  return tokenIn(app.mails.to(email).at(-1)!.text);
}

function who(door: Door): TestClient {
  if (door === '/graphql') return dana;
  return door === '/respond/graphql' ? vera : anonymous(app);
}

/** What any of the five would leave behind. */
async function traces(): Promise<object> {
  const { rows } = await app.admin.query<object>(
    `SELECT (SELECT count(*) FROM app.vendor WHERE name = 'Forged') AS vendors, (SELECT count(*) FROM app.answer) AS answers,
       (SELECT count(*) FROM app.session) AS sessions, (SELECT count(*) FROM app.respond_session) AS started`,
  );
  return rows[0]!;
}

describe('another site', () => {
  it('has sixty ways to try', () => {
    expect(CROSS_SITE).toHaveLength(60);
  });

  it.each(CROSS_SITE)('cannot act by %s', async (_, { door, headers, status }) => {
    const before = await traces();
    const response = await who(door).send('POST', door, headers, JSON.stringify(bodies[door]));
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await traces()).toEqual(before);
  });

  it.each([[{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': '', origin: 'https://evil.example' }]])(
    'cannot sign anybody out with %j',
    async (headers) => {
      expect((await dana.send('DELETE', '/session', headers as Record<string, string>)).status).toBe(403);
      expect((await dana.gql(WHO)).errors).toEqual([]);
    },
  );

  it('is refused what our own origin may, where a browser says no more than that', async () => {
    for (const [door, body] of Object.entries(bodies) as [Door, object][]) {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': '', origin: app.url };
      const response = await who(door).send('POST', door, headers, JSON.stringify(body));
      expect([door, response.status < 300]).toEqual([door, true]);
    }
    expect(await traces()).toMatchObject({ vendors: '1', answers: '1' });
  });
});
