import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, type Plant } from '../support/factories-plant.js';

/** Two entries of one company become one, and both histories stay (issue 4, the register). */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let planted: Plant;
let keptId: string;

const MERGE = `mutation ($input: MergeVendorsInput!) { mergeVendors(input: $input) {
  vendor { id version website contacts { isMain } services { name } history { action } openRisks level nextReviewOn
    assessments { id } decisions { id } reports { id } findings { id } risks { id } }
  userErrors { code path message } } }`;
const LIKE = `query ($name: String!, $legalName: String, $website: String) {
  similarVendors(name: $name, legalName: $legalName, website: $website) { name } }`;
const ONE = 'query ($id: ID!) { vendor(id: $id) { id version isArchived mergedInto { id } } }';

interface Merge {
  mergeVendors: { vendor: Record<string, unknown> | null; userErrors: { code: string; path: string[] }[] };
}

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  planted = await plant(app.admin, cast.alder, cast.dana, 'A');
  // An accepted risk is no open one; this one is to move with the count of the open ones.
  await app.admin.query(`UPDATE app.risk SET state = 'OPEN' WHERE tenant_id = $1`, [cast.alder.id]);
  dana = await as(app, cast.dana);
  keptId = await add('Kept Company');
}, 60_000);

afterAll(() => app.close());

async function add(name: string, more: object = {}): Promise<string> {
  const { addVendor } = await dana.ask<{ addVendor: { vendor: { id: string } } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }',
    { input: { name, ...more } },
  );
  return addVendor.vendor.id;
}

async function versionOf(id: string): Promise<number> {
  return (await dana.ask<{ vendor: { version: number } }>(ONE, { id })).vendor.version;
}

async function merge(kept: string, merged: string): Promise<Merge['mergeVendors']> {
  const input = {
    keptId: kept,
    expectedVersion: await versionOf(kept),
    mergedId: merged,
    mergedExpectedVersion: await versionOf(merged),
  };
  return (await dana.ask<Merge>(MERGE, { input })).mergeVendors;
}

async function like(client: TestClient, company: object): Promise<string[]> {
  const { similarVendors } = await client.ask<{ similarVendors: { name: string }[] }>(LIKE, company);
  return similarVendors.map(({ name }) => name);
}

function mergedId(): string {
  return `vnd_${planted.ids['vnd']}`;
}

describe('a company that is to be added', () => {
  it('is known by its name or domain in any writing, archived ones too, and only to who sees them', async () => {
    const id = await add('Fernpost GmbH', { website: 'https://www.fernpost.example/de' });
    expect(await like(dana, { name: 'fernpost' })).toEqual(['Fernpost GmbH']);
    expect(await like(dana, { name: 'Post', website: 'fernpost.example' })).toEqual(['Fernpost GmbH']);
    expect(await like(dana, { name: 'Fernweh AG', website: 'https://fernweh.example' })).toEqual([]);
    await app.admin.query('UPDATE app.vendor SET is_archived = true WHERE id = $1', [id.slice(4)]);
    expect(await like(dana, { name: 'Other', legalName: 'Fernpost Ltd.' })).toEqual(['Fernpost GmbH']);
    for (const person of [cast.bo, cast.mallory])
      expect(await like(await as(app, person), { name: 'Fernpost' })).toEqual([]);
  });
});

describe('a merge', () => {
  it('is refused with the same entry on both sides, and with one that somebody changed', async () => {
    expect((await merge(keptId, keptId)).userErrors).toMatchObject([{ code: 'INVALID', path: ['mergedId'] }]);
    const input = { keptId, expectedVersion: 9, mergedId: mergedId(), mergedExpectedVersion: 1 };
    expect((await dana.ask<Merge>(MERGE, { input })).mergeVendors.userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  it('hands over everything that belonged to the other entry', async () => {
    const { vendor, userErrors } = await merge(keptId, mergedId());
    expect(userErrors).toEqual([]);
    expect(vendor).toMatchObject({
      level: 2,
      openRisks: 1,
      nextReviewOn: '2031-03-14',
      contacts: [{ isMain: true }],
    });
    for (const list of ['services', 'assessments', 'decisions', 'reports', 'findings', 'risks'])
      expect([list, (vendor![list] as unknown[]).length > 0]).toEqual([list, true]);
    expect(vendor!['website']).toContain('⟦A:Vendor:website⟧');
  });

  it('leaves no row of any table behind', async () => {
    const { rows: tables } = await app.admin.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'app' AND column_name = 'vendor_id'`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const { table_name } of tables) {
      const { rows } = await app.admin.query(
        `SELECT count(*)::int AS n FROM app.${table_name} WHERE vendor_id = $1`,
        [planted.ids['vnd']],
      );
      expect([table_name, rows[0].n]).toEqual([table_name, 0]);
    }
  });

  it('keeps both histories, and the ended entry in the archive', async () => {
    const { vendor } = await dana.ask<{ vendor: object }>(ONE, { id: mergedId() });
    expect(vendor).toMatchObject({ isArchived: true, mergedInto: { id: keptId } });
    const { vendor: kept } = await dana.ask<{ vendor: { history: { object: string; action: string }[] } }>(
      'query ($id: ID!) { vendor(id: $id) { history { action object otherVendor { id } } } }',
      { id: keptId },
    );
    expect(kept.history).toEqual(
      expect.arrayContaining([
        { action: 'vendor.merged', object: keptId, otherVendor: { id: mergedId() } },
        { action: 'vendor.merged_away', object: mergedId(), otherVendor: { id: keptId } },
      ]),
    );
    expect(kept.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['vendor.added', 'vendor.merged', 'vendor.merged_away']),
    );
    const { restoreVendor } = await dana.ask<{ restoreVendor: object }>(
      'mutation ($input: RestoreVendorInput!) { restoreVendor(input: $input) { userErrors { code } } }',
      { input: { id: mergedId(), expectedVersion: await versionOf(mergedId()) } },
    );
    expect(restoreVendor).toEqual({ userErrors: [{ code: 'NOT_ALLOWED' }] });
  });

  it('ends the other entry: nothing is written of it any more, and what is refused says why', async () => {
    const id = mergedId();
    const ended = {
      userErrors: [{ code: 'NOT_ALLOWED', message: expect.stringContaining('was merged into') }],
    };
    const version = await versionOf(id);
    const wanted: [string, string, object][] = [
      ['changeVendor', 'ChangeVendorInput', { id, expectedVersion: version, name: 'Back' }],
      ['addContact', 'AddContactInput', { vendorId: id, name: 'Vera', email: 'vera@back.example' }],
      ['addService', 'AddServiceInput', { vendorId: id, name: 'Back' }],
      ['assignOwner', 'AssignOwnerInput', { vendors: [{ id, expectedVersion: version }], ownerId: null }],
    ];
    for (const [act, input, values] of wanted) {
      const mutation = `mutation ($input: ${input}!) { ${act}(input: $input) { userErrors { code message } } }`;
      expect([act, await dana.ask(mutation, { input: values })]).toEqual([act, { [act]: ended }]);
    }
    expect(await versionOf(id)).toBe(version);
  });

  it('tells a business owner nothing of the entry they do not own', async () => {
    const twin = await add('Kept Company GmbH', { ownerId: `usr_${cast.bo.id}` });
    await merge(keptId, twin);
    const bo = await as(app, cast.bo);
    expect(await bo.ask('query ($id: ID!) { vendor(id: $id) { mergedInto { id } } }', { id: twin })).toEqual({
      vendor: { mergedInto: null },
    });
  });
});

describe('what looks like one company', () => {
  it('is found by name and by domain, and only among one’s own', async () => {
    await add('Surveyoak, Inc.', { website: 'https://surveyoak.example' });
    await add('Surveyoak B.V.');
    await add('Oak Surveys', { website: 'https://www.surveyoak.example/privacy' });
    const TWINS = '{ vendorTwins { older { name } younger { name } } }';
    const { vendorTwins } = await dana.ask<{
      vendorTwins: { older: { name: string }; younger: { name: string } }[];
    }>(TWINS);
    const pairs = vendorTwins.map(({ older, younger }) => `${older.name} = ${younger.name}`);
    expect(pairs).toEqual(['Surveyoak, Inc. = Surveyoak B.V.', 'Surveyoak, Inc. = Oak Surveys']);
    expect(await (await as(app, cast.bo)).ask(TWINS)).toEqual({ vendorTwins: [] });
  });

  it('and is not found by a page on a host that many share', async () => {
    await add('Tallowcode', { website: 'https://github.com/tallow/code' });
    await add('Merecode', { website: 'https://github.com/mere/code' });
    await add('Github', { website: 'https://github.com' });
    await add('GitHub, Inc.', { website: 'https://github.com/' });
    const { vendorTwins } = await dana.ask<{ vendorTwins: { older: { name: string } }[] }>(
      '{ vendorTwins { older { name website } younger { name } } }',
    );
    expect(vendorTwins.filter(({ older }) => /code|hub/i.test(older.name))).toMatchObject([
      { older: { name: 'Github' }, younger: { name: 'GitHub, Inc.' } },
    ]);
    expect(await like(dana, { name: 'Third', website: 'https://github.com/third/code' })).toEqual([]);
  });

  it('and was said to be two is asked for no more, until that is taken back', async () => {
    const one = await add('Heronmark Ltd');
    const other = await add('Heronmark GmbH');
    const third = await add('Heronmark AG');
    const first = ['Heronmark GmbH = Heronmark Ltd', 'Heronmark AG = Heronmark Ltd'];
    expect(await names('vendorTwins')).toEqual(first);
    await say('keepVendorsApart', other, one);
    await say('keepVendorsApart', one, other);
    // The third is still somebody's twin, whichever of the two.
    expect(await names('vendorTwins')).toEqual(['Heronmark AG = Heronmark Ltd']);
    await say('keepVendorsApart', third, one);
    expect(await names('vendorTwins')).toEqual(['Heronmark AG = Heronmark GmbH']);
    expect(await names('vendorsApart')).toEqual([
      'Heronmark AG = Heronmark Ltd',
      'Heronmark GmbH = Heronmark Ltd',
    ]);
    await say('forgetVendorsApart', one, other);
    await say('forgetVendorsApart', one, third);
    expect(await names('vendorTwins')).toEqual(first);
    const { rows } = await app.admin.query(
      `SELECT action, count(*)::int AS n FROM app.event WHERE action IN ('vendor.kept_apart', 'vendor.apart_forgotten') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { action: 'vendor.apart_forgotten', n: 4 },
      { action: 'vendor.kept_apart', n: 4 },
    ]);
    expect(await say('keepVendorsApart', one, one)).toMatchObject({
      keepVendorsApart: { userErrors: [{ code: 'INVALID' }] },
    });
  });
});

/** Pairs of a list whose names hold the word of the test, in the order of the list. */
async function names(list: string): Promise<string[]> {
  const data = await dana.ask<Record<string, { older: { name: string }; younger: { name: string } }[]>>(
    `{ ${list} { older { name } younger { name } } }`,
  );
  const pairs = data[list]!.map(({ older, younger }) => [older.name, younger.name].toSorted().join(' = '));
  return pairs.filter((pair) => pair.includes('Heronmark'));
}

function say(act: string, oneId: string, otherId: string): Promise<object> {
  return dana.ask(`mutation ($input: VendorsApartInput!) { ${act}(input: $input) { userErrors { code } } }`, {
    input: { oneId, otherId },
  });
}
