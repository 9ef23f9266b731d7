import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';

/** TRUST T3, relations: a business owner works with the vendors they own; the others are not there for them. */
let app: TestApp;
let cast: Cast;
let bo: TestClient;
let own: string;
let other: string;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  const dana = await as(app, cast.dana);
  own = await add(dana, { name: 'Mailwren', ownerId: `usr_${cast.bo.id}` });
  other = await add(dana, { name: 'Kestrelm' });
  bo = await as(app, cast.bo);
}, 60_000);

afterAll(() => app.close());

async function add(staff: TestClient, input: object): Promise<string> {
  const { addVendor } = await staff.ask<{ addVendor: { vendor: { id: string } } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }',
    { input },
  );
  return addVendor.vendor.id;
}

const ONE = 'query ($id: ID!) { vendor(id: $id) { name } }';
const ALL =
  'query ($search: String) { vendors(filter: { search: $search }) { totalCount edges { node { name } } } }';

describe('a business owner', () => {
  it('finds their own vendor in the list, and no other is counted', async () => {
    const found = { totalCount: 1, edges: [{ node: { name: 'Mailwren' } }] };
    expect(await bo.ask(ALL)).toEqual({ vendors: found });
    expect(await bo.ask(ALL, { search: 'Kestrelm' })).toEqual({ vendors: { totalCount: 0, edges: [] } });
  });

  it('opens their own vendor; another is as little there as none', async () => {
    expect(await bo.ask(ONE, { id: own })).toEqual({ vendor: { name: 'Mailwren' } });
    const [theirs, none] = [await bo.gql(ONE, { id: other }), await bo.gql(ONE, { id: unknown() })];
    for (const { errors, text } of [theirs, none]) {
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
      expect(text).not.toContain('Kestrelm');
    }
  });
});

function unknown(): string {
  return `vnd_${crypto.randomUUID()}`;
}
