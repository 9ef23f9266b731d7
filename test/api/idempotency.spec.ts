import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { GraphReply, TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsIn } from '../support/app-state.js';
import { prepareVendor, sendCore } from '../support/walk.js';

/** TRUST T7: a retry does nothing twice, and gets the words of the first answer. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

const ADD = `mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id name version createdAt } userErrors { code path } } }`;

function add(client: TestClient, name: string, key: string): Promise<GraphReply> {
  return client.gql(ADD, { input: { name } }, { key });
}

async function vendorsNamed(name: string): Promise<number> {
  const { rows } = await app.admin.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM app.vendor WHERE name = $1',
    [name],
  );
  return rows[0]!.count;
}

describe('one key', () => {
  it.each(Array.from({ length: 20 }, (_, at) => at))(
    'sent fifty times at once has one effect and one answer (%i)',
    async (at) => {
      const name = `Vendor ${at}`;
      const key = crypto.randomUUID();
      const events = await eventsIn(app, cast.alder.id, 'vendor.added');
      const replies = await Promise.all(Array.from({ length: 50 }, () => add(dana, name, key)));
      expect(replies.flatMap(({ errors }) => errors)).toEqual([]);
      expect(new Set(replies.map(({ data }) => JSON.stringify(data))).size).toBe(1);
      expect(await vendorsNamed(name)).toBe(1);
      expect(await eventsIn(app, cast.alder.id, 'vendor.added')).toBe(events + 1);
    },
  );

  it('with another body is a conflict, and nothing happens', async () => {
    const key = crypto.randomUUID();
    await add(dana, 'Once', key);
    const { errors } = await add(dana, 'Twice', key);
    expect(errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await vendorsNamed('Twice')).toBe(0);
  });

  it('is not used up by input that was refused', async () => {
    const key = crypto.randomUUID();
    const refused = await add(dana, '   ', key);
    expect(refused.data).toMatchObject({ addVendor: { userErrors: [{ code: 'REQUIRED', path: ['name'] }] } });
    const mended = await add(dana, 'Mended', key);
    expect(mended.data).toMatchObject({ addVendor: { vendor: { name: 'Mended' }, userErrors: [] } });
  });

  it('is not used up by a failure of ours', async () => {
    const key = crypto.randomUUID();
    await app.admin.query('REVOKE EXECUTE ON FUNCTION app.record(text, text, text) FROM app_rt');
    const failed = await add(dana, 'Later', key);
    await app.admin.query('GRANT EXECUTE ON FUNCTION app.record(text, text, text) TO app_rt');
    expect(failed.errors[0]?.extensions.code).toBe('INTERNAL');
    expect((await add(dana, 'Later', key)).errors).toEqual([]);
    expect(await vendorsNamed('Later')).toBe(1);
  });

  it('is the sender’s own: another person’s means another act', async () => {
    const key = crypto.randomUUID();
    const [mine, theirs] = [await add(dana, 'Own', key), await add(await as(app, cast.ines), 'Own', key)];
    expect(mine.data).not.toEqual(theirs.data);
    expect(await vendorsNamed('Own')).toBe(2);
    const bruno = await add(await as(app, cast.bruno), 'Foreign', key);
    expect(bruno.errors).toEqual([]);
    expect(bruno.text).not.toContain('Own');
  });

  it('gives a link again that is stored nowhere in clear', async () => {
    const prepared = await prepareVendor(dana, 'Mailwren');
    const { link } = await sendCore(dana, prepared);
    const rows = await app.admin.query<{ answer: string }>(
      'SELECT answer FROM app.idempotency WHERE answer IS NOT NULL',
    );
    expect(rows.rows.length).toBeGreaterThanOrEqual(5);
    for (const { answer } of rows.rows) {
      expect(answer).not.toContain(link.split('#t=')[1]);
      expect(answer).toMatch(/^[\w-]+$/);
    }
  });
});
