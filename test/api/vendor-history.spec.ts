import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';

/** The timeline of a vendor tells what was changed, and nothing that somebody typed stays in the chained log. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

interface Answer {
  vendor: { id: string; version: number };
}

interface Entry {
  action: string;
  fields: string[];
  otherVendor: { name: string } | null;
}

async function act(name: string, input: string, values: object): Promise<Answer['vendor']> {
  const answer = await dana.ask<Record<string, Answer>>(
    `mutation ($input: ${input}!) { ${name}(input: $input) { vendor { id version } userErrors { code } } }`,
    { input: values },
  );
  return answer[name]!.vendor;
}

async function historyOf(client: TestClient, id: string): Promise<Entry[]> {
  const { vendor } = await client.ask<{ vendor: { history: Entry[] } }>(
    'query ($id: ID!) { vendor(id: $id) { history { action fields otherVendor { name } } } }',
    { id },
  );
  return vendor.history;
}

describe('the history of a vendor', () => {
  it('names the fields that a change was of, and only these', async () => {
    const before = { name: 'Fieldco', country: 'IE', categories: ['mail'], notes: null };
    const { id, version } = await act('addVendor', 'AddVendorInput', before);
    const after = { ...before, website: 'https://fieldco.example', categories: ['mail', 'ads'] };
    const next = await act('changeVendor', 'ChangeVendorInput', { ...after, id, expectedVersion: version });
    await act('changeVendor', 'ChangeVendorInput', {
      ...after,
      name: 'Fieldco Ltd',
      notes: 'Call them',
      id,
      expectedVersion: next.version,
    });
    expect(await historyOf(dana, id)).toEqual([
      { action: 'vendor.changed', fields: ['name', 'notes'], otherVendor: null },
      { action: 'vendor.changed', fields: ['website', 'categories'], otherVendor: null },
      { action: 'vendor.added', fields: [], otherVendor: null },
    ]);
    const { rows } = await app.admin.query<{ body: string }>(
      `SELECT body FROM app.event WHERE object = $1 AND action = 'vendor.changed'`,
      [id],
    );
    expect(rows.filter(({ body }) => /fieldco|Call them|ads/i.test(body))).toEqual([]);
  });

  it('names the other entry of a merge to whoever sees it', async () => {
    const kept = await act('addVendor', 'AddVendorInput', { name: 'Stayco', ownerId: `usr_${cast.bo.id}` });
    const merged = await act('addVendor', 'AddVendorInput', { name: 'Goneco' });
    await act('mergeVendors', 'MergeVendorsInput', {
      keptId: kept.id,
      expectedVersion: kept.version,
      mergedId: merged.id,
      mergedExpectedVersion: merged.version,
    });
    expect(mergeIn(await historyOf(dana, kept.id))).toMatchObject({ otherVendor: { name: 'Goneco' } });
    expect(mergeIn(await historyOf(await as(app, cast.bo), kept.id))).toMatchObject({ otherVendor: null });
  });
});

function mergeIn(history: readonly Entry[]): Entry | undefined {
  return history.find(({ action }) => action === 'vendor.merged');
}
