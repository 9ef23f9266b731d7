import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { prepareVendor, SAVE, sendCore } from '../support/walk.js';

/** TRUST T9: a canary in every input, on failing paths too, and none of it in a log. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

const CANARY = 'canary-b7f3';
const ADD = `mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }`;

/** While a right is taken from a role, whatever needs it fails inside PostgreSQL. */
async function without(right: string, work: () => Promise<void>): Promise<void> {
  await app.admin.query(`REVOKE ${right.replace(' TO ', ' FROM ')}`);
  try {
    await work();
  } finally {
    await app.admin.query(`GRANT ${right}`);
  }
}

describe('no log line tells what somebody wrote', () => {
  it('when a staff command fails in the database', async () => {
    await without('INSERT ON app.vendor TO app_rt', async () => {
      const input = { name: CANARY, notes: CANARY, website: `https://${CANARY}.example` };
      const { errors, text } = await dana.gql(ADD, { input });
      expect(errors[0]?.extensions.code).toBe('INTERNAL');
      expect(text).not.toContain(CANARY);
      expect(app.log.text).toContain(errors[0]!.extensions.correlationId!);
    });
  });

  it('when a row breaks a rule of PostgreSQL', async () => {
    await app.admin.query(`ALTER TABLE app.vendor ADD CONSTRAINT no_canary CHECK (name NOT LIKE 'canary%')`);
    const { errors } = await dana.gql(ADD, { input: { name: CANARY } });
    await app.admin.query('ALTER TABLE app.vendor DROP CONSTRAINT no_canary');
    expect(errors[0]?.extensions.code).toBe('INTERNAL');
    expect(app.log.text).toContain('no_canary');
  });

  it('when an answer of a vendor cannot be kept', async () => {
    const { link } = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
    const vera = await asVendor(app, tokenIn(link));
    await without('INSERT ON app.answer TO app_vendor', async () => {
      const input = { questionId: 'C-01', expectedVersion: 0, value: 'processor', comment: CANARY };
      expect((await vera.gql(SAVE, { input })).errors[0]?.extensions.code).toBe('INTERNAL');
    });
  });

  it('when somebody signs in wrongly, sends half a JSON or asks for what is not there', async () => {
    await anonymous(app).post('/session', {
      email: `${CANARY}@alder.example`,
      password: `${CANARY} ${CANARY}`,
    });
    await anonymous(app).post('/session/link', { token: `asy_one_${CANARY}` });
    await anonymous(app).post('/respond/session', { token: `asy_inv_${CANARY}`, isAuthorised: true });
    await dana.send('POST', '/graphql', { 'content-type': 'application/json' }, `{"query":"{ ${CANARY}`);
    await dana.gql(`{ ${CANARY.replace('-', '_')} }`);
    await dana.gql(`query ($id: ID!) { vendor(id: $id) { id } }`, { id: CANARY });
    await dana.get(`/reports/${CANARY}.pdf`);
    await dana.get(`/${CANARY}`);
  });

  it('when a job fails', async () => {
    await without('INSERT ON app.delivery TO app_rt', async () => undefined);
    expect(app.log.text.length).toBeGreaterThan(1_000);
  });

  afterAll(() => {
    expect(app.log.text).not.toMatch(/canary.b7f3/);
    for (const { email } of [cast.dana, cast.olga]) expect(app.log.text).not.toContain(email);
  });

  it('holds only JSON lines with known fields', () => {
    const known = new Set([
      'level',
      'at',
      'context',
      'msg',
      'correlationId',
      'name',
      'message',
      'sqlState',
      'constraint',
      'table',
      'stack',
      'task',
    ]);
    const lines = app.log.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect([...new Set(lines.flatMap((line) => Object.keys(line)))].filter((key) => !known.has(key))).toEqual(
      [],
    );
  });
});
