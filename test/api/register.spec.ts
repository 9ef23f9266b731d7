import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { anonymous, as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { refusalsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { templateJson } from '../support/templates.js';
import { ADD_SERVICE, done, INTAKE, prepareVendor, RECORD_INTAKE } from '../support/walk.js';

/** Issue 4, the register: what a team does with a list of vendors that it has moved in. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  await add({ name: 'Mailwren', country: 'US', website: 'https://mailwren.example', renewsOn: '2027-02-03' });
  await add({ name: 'Kestrelm', country: 'DE', externalId: 'K-1', categories: ['Hosting', 'Backup'] });
  await add({ name: '=HYPERLINK("https://bad.example")', country: 'DE' });
  await add({ name: 'Adreed', country: 'FR', ownerId: `usr_${cast.bo.id}` });
  const mallory = await as(app, cast.mallory);
  expect((await mallory.gql('{ vendors { totalCount } }')).data).toEqual({ vendors: { totalCount: 0 } });
}, 60_000);

afterAll(() => app.close());

async function add(input: { name: string } & Record<string, unknown>): Promise<void> {
  const { addVendor } = await dana.ask<{ addVendor: { vendor: { id: string }; userErrors: unknown[] } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code path } } }',
    { input },
  );
  expect(addVendor.userErrors).toEqual([]);
  ids[input.name] = addVendor.vendor.id;
}

const SEEN = `query ($filter: VendorFilter, $sort: VendorSort, $direction: SortDirection, $first: Int, $after: String) {
  vendors(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { id name version isArchived owner { name } } } } }`;

interface Seen {
  vendors: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: { id: string; name: string; version: number; owner: { name: string } | null } }[];
  };
}

async function namesSeen(variables: object, client = dana): Promise<string[]> {
  const { vendors } = await client.ask<Seen>(SEEN, variables);
  return vendors.edges.map(({ node }) => node.name);
}

describe('the list', () => {
  it.each([
    ['COUNTRY', ['=HYPERLINK("https://bad.example")', 'Kestrelm', 'Adreed', 'Mailwren']],
    ['RENEWS_ON', ['Mailwren', '=HYPERLINK("https://bad.example")', 'Adreed', 'Kestrelm']],
  ])('is sorted by %s, a page at a time as at once', async (sort, wanted) => {
    expect(await namesSeen({ sort })).toEqual(wanted);
    const paged: string[] = [];
    for (let after: string | undefined, isMore = true; isMore;) {
      const { vendors } = await dana.ask<Seen>(SEEN, { sort, first: 1, after });
      paged.push(...vendors.edges.map(({ node }) => node.name));
      after = vendors.pageInfo.endCursor;
      isMore = vendors.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(wanted);
  });

  it.each(['STATE', 'UPDATED'])('pages through %s in both directions without loss', async (sort) => {
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      for (let after: string | undefined, isMore = true; isMore;) {
        const { vendors } = await dana.ask<Seen>(SEEN, { sort, direction, first: 1, after });
        seen.push(...vendors.edges.map(({ node }) => node.name));
        after = vendors.pageInfo.endCursor;
        isMore = vendors.pageInfo.hasNextPage;
      }
      expect(seen.toSorted()).toEqual((await namesSeen({})).toSorted());
    }
  });
});

interface Act {
  [name: string]: { vendors?: unknown[]; userErrors: { code: string; path: string[]; message: string }[] };
}

async function chosen(...names: string[]) {
  const { vendors } = await dana.ask<Seen>(SEEN, { filter: { ids: names.map((name) => ids[name]) } });
  return vendors.edges.map(({ node }) => ({ id: node.id, expectedVersion: node.version }));
}

async function act(name: string, type: string, input: object) {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { vendors { id } userErrors { code path message } } }`;
  return (await dana.ask<Act>(document, { input }))[name]!;
}

describe('several vendors at once', () => {
  it('are archived and come back, each with its record', async () => {
    const two = await chosen('Mailwren', 'Kestrelm');
    expect((await act('archiveVendors', 'ArchiveVendorsInput', { vendors: two })).userErrors).toEqual([]);
    expect(await namesSeen({ filter: { isArchived: true } })).toEqual(['Kestrelm', 'Mailwren']);
    const { rows } = await app.admin.query(
      `SELECT count(*)::int AS n FROM app.event WHERE action = 'vendor.archived'`,
    );
    expect(rows[0].n).toBe(2);
    const back = two.map(({ id, expectedVersion }) => ({ id, expectedVersion: expectedVersion + 1 }));
    expect((await act('restoreVendors', 'RestoreVendorsInput', { vendors: back })).userErrors).toEqual([]);
    expect(await namesSeen({ filter: { isArchived: true } })).toEqual([]);
  });

  it('stay as they are when somebody changed one of them, and the answer names it', async () => {
    const two = await chosen('Mailwren', 'Kestrelm');
    const stale = two.map((one) => (one.id === ids['Mailwren'] ? { ...one, expectedVersion: 1 } : one));
    const { userErrors } = await act('archiveVendors', 'ArchiveVendorsInput', { vendors: stale });
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('Mailwren') }]);
    expect(await namesSeen({ filter: { isArchived: true } })).toEqual([]);
  });

  it('get an owner, who must be of this workspace', async () => {
    const two = await chosen('Mailwren', 'Kestrelm');
    const foreign = { vendors: two, ownerId: `usr_${cast.mallory.id}` };
    expect((await act('assignOwner', 'AssignOwnerInput', foreign)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['ownerId'] },
    ]);
    await act('assignOwner', 'AssignOwnerInput', { vendors: two, ownerId: `usr_${cast.bo.id}` });
    expect(await namesSeen({}, await as(app, cast.bo))).toEqual(['Adreed', 'Kestrelm', 'Mailwren']);
  });
});

describe('a saved view', () => {
  const VIEWS = '{ savedViews { id name search isShared } }';
  const SAVE = `mutation ($input: SaveViewInput!) {
    saveView(input: $input) { view { id name } userErrors { code path } } }`;
  const REMOVE = `mutation ($input: RemoveViewInput!) {
    removeView(input: $input) { view { id } userErrors { code path } } }`;
  const namesOf = async (client: TestClient) =>
    (await client.ask<{ savedViews: { name: string }[] }>(VIEWS)).savedViews.map(({ name }) => name);

  it('is its person’s own until it is shared, and the same name is the same view', async () => {
    const paul = await as(app, cast.paul);
    await dana.ask(SAVE, { input: { list: 'VENDORS', name: 'EU', search: 'country=DE', isShared: false } });
    expect(await namesOf(paul)).toEqual([]);
    await dana.ask(SAVE, { input: { list: 'VENDORS', name: 'EU', search: 'country=FR', isShared: true } });
    expect(await dana.ask(VIEWS)).toMatchObject({ savedViews: [{ search: 'country=FR', isShared: true }] });
    expect(await namesOf(paul)).toEqual(['EU']);
    expect(await namesOf(await as(app, cast.mallory))).toEqual([]);
  });

  it('of the workspace is shared and removed only by who edits vendors', async () => {
    const paul = await as(app, cast.paul);
    const refused = await paul.ask<{ saveView: object }>(SAVE, {
      input: { list: 'VENDORS', name: 'Mine', search: '', isShared: true },
    });
    expect(refused.saveView).toMatchObject({ view: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
    const { savedViews } = await paul.ask<{ savedViews: { id: string }[] }>(VIEWS);
    const input = { id: savedViews[0]!.id };
    expect((await paul.ask<{ removeView: object }>(REMOVE, { input })).removeView).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
    const { errors } = await (await as(app, cast.bruno)).gql(REMOVE, { input });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    await dana.ask(REMOVE, { input });
    expect(await namesOf(dana)).toEqual([]);
  });
});

describe('an export', () => {
  const LIST = {
    format: 'csv',
    language: 'en',
    columns: ['name', 'country', 'owner'],
    sort: 'COUNTRY',
    direction: 'DESC',
  };
  const take = (client: TestClient, more: object = {}) =>
    client.post('/vendors/export', { ...LIST, ...more });

  it('holds the rows, columns and order of the screen, and no formula', async () => {
    const response = await take(dana, { filter: { country: ['DE', 'FR'] } });
    expect(await response.text()).toBe(
      [
        '"Name","Country","Owner","Owner group"',
        '"Adreed","France","Bo Nilsson",""',
        '"Kestrelm","Germany","Bo Nilsson",""',
        `"'=HYPERLINK(""https://bad.example"")","Germany","",""`,
        '',
      ].join('\r\n'),
    );
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="vendors-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('speaks German, begins with the mark where asked, and comes as a workbook', async () => {
    const marked = Buffer.from(await (await take(dana, { language: 'de', withMark: true })).arrayBuffer());
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.toString('utf8')).toContain('"Frankreich"');
    const book = new Uint8Array(await (await take(dana, { format: 'xlsx' })).arrayBuffer());
    const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain(`'=HYPERLINK(`);
    expect(sheet).not.toContain('<f>');
  });

  it('holds no column that the role does not read, and no vendor it does not see', async () => {
    const columns = ['name', 'level', 'residual', 'tier'];
    expect(await (await take(await as(app, cast.olga), { columns })).text()).toMatch(
      /^"Name","Tier by intake"\r\n/,
    );
    expect(await (await take(await as(app, cast.paul), { columns })).text()).toMatch(
      /^"Name","Level","Target level"/,
    );
    const own = await (await take(await as(app, cast.bo), { columns: ['name'] })).text();
    expect(own.split('\r\n').length - 2).toBe(3);
    expect(await (await take(await as(app, cast.bruno), { columns: ['name'] })).text()).toBe('"Name"\r\n');
  });

  it('is on record with its size, and refused to whoever is not signed in', async () => {
    await take(dana, { columns: ['name'] });
    const { rows } = await app.admin.query(
      `SELECT data FROM app.event WHERE action = 'vendors.exported' ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows[0].data).toMatchObject({ format: 'csv', count: 4 });
    expect((await take(anonymous(app))).status).toBe(401);
    expect((await take(dana.with({ 'x-assay-tenant': `org_${cast.birchway.id}` }))).status).toBe(409);
    expect((await dana.post('/vendors/export', LIST, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await take(dana, { columns: ['notes'] })).status).toBe(422);
    expect(await refusalsIn(app, cast.alder.id)).toBe(0);
  });

  it('has the same words in each language', () => {
    const [en, de] = ['en', 'de'].map((language) =>
      Object.keys(templateJson(`register/${language}.json`) as object),
    );
    expect(de).toEqual(en);
  });
});

describe('the tier of a vendor', () => {
  it('is the strictest of its services, whichever was rated last', async () => {
    const { vendorId, serviceId } = await prepareVendor(dana, 'Twotier');
    const tier = async () => {
      const { vendor } = await dana.ask<{ vendor: { tier: string } }>(
        'query ($id: ID!) { vendor(id: $id) { tier } }',
        { id: vendorId },
      );
      return vendor.tier;
    };
    const { service } = await done(dana, ADD_SERVICE, { vendorId, name: 'Office plants' });
    await rate(service!.id, MILD);
    expect(await tier()).toBe('T2');
    await rate(serviceId, MILD);
    expect(await tier()).toBe('T4');
  });

  /** Few people, ordinary data, never out of the country. */
  const MILD = {
    ...INTAKE,
    'I-03': { value: ['communication'] },
    'I-04': { value: 'v1' },
    'I-06': { value: 'a1' },
    'I-07': { value: ['DE'] },
    'I-08': { value: 'c1' },
  };
});

async function rate(serviceId: string, answers: object): Promise<void> {
  const input = { serviceId, expectedVersion: await versionOf(serviceId), answers };
  await done(dana, RECORD_INTAKE, input);
}

async function versionOf(serviceId: string): Promise<number> {
  const { rows } = await app.admin.query<{ version: number }>(
    'SELECT version FROM app.service WHERE id = $1',
    [serviceId.slice(4)],
  );
  return rows[0]!.version;
}
