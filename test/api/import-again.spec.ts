import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/started-server.js';

/** A list that comes again changes nothing: not after a merge, and not where two of its rows are one vendor. */
let app: TestApp;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp();
  dana = await as(app, (await castOf(app)).dana);
}, 60_000);

afterAll(() => app.close());

interface Row {
  place: number;
  act: string;
  words: string;
  vendor: { id: string; name: string } | null;
  changes: object[];
}

interface Preview {
  counts: Record<string, number>;
  rows: Row[];
  asLastTime: number;
}

function send(step: string, list: string, choices: object): Promise<Response> {
  const form = new FormData();
  form.append('choices', JSON.stringify(choices));
  form.append('file', new Blob([list]), 'vendors.csv');
  return dana.sendForm(`/vendors/import${step}`, form, { 'x-assay-upload': '1' });
}

async function preview(list: string, choices: object = {}): Promise<Preview> {
  return (await (await send('/preview', list, choices)).json()) as Preview;
}

/** Takes the list in and answers how many rows became what. */
async function apply(list: string, choices: object = {}): Promise<Record<string, number>> {
  const { id } = (await (await send('', list, choices)).json()) as { id: string };
  const QUERY =
    'query ($id: ID!) { vendorImport(id: $id) { state counts { add change same skip choose problem } } }';
  let counts: Record<string, number> = {};
  await until('the list is taken in', async () => {
    const { vendorImport } = await dana.ask<{ vendorImport: { state: string; counts: typeof counts } }>(
      QUERY,
      { id },
    );
    counts = vendorImport.counts;
    return vendorImport.state === 'DONE';
  });
  return counts;
}

interface Entry {
  id: string;
  version: number;
  name: string;
  externalId: string | null;
  website: string | null;
  categories: string[];
}

async function entry(name: string): Promise<Entry> {
  const { vendors } = await dana.ask<{ vendors: { edges: { node: Entry }[] } }>(
    `query ($search: String) { vendors(first: 20, filter: { search: $search }) {
      edges { node { id version name externalId website categories } } } }`,
    { search: name },
  );
  return vendors.edges.map(({ node }) => node).find((one) => one.name === name)!;
}

async function merge(kept: string, merged: string): Promise<void> {
  const [one, other] = [await entry(kept), await entry(merged)];
  const input = {
    keptId: one.id,
    expectedVersion: one.version,
    mergedId: other.id,
    mergedExpectedVersion: other.version,
  };
  const { mergeVendors } = await dana.ask<{ mergeVendors: object }>(
    'mutation ($input: MergeVendorsInput!) { mergeVendors(input: $input) { userErrors { code } } }',
    { input },
  );
  expect(mergeVendors).toEqual({ userErrors: [] });
}

/** As both come in before anybody merges them. */
async function bothIn(list: string): Promise<void> {
  const { rows } = await preview(list);
  const open = rows.filter(({ act }) => act === 'choose').map(({ place }) => [place - 1, 'add']);
  expect(await apply(list, { decisions: Object.fromEntries(open) })).toMatchObject({ add: 2 });
}

describe('a list whose vendors were merged', () => {
  it.each([
    [
      'Idway',
      'Name;external_id;Website;Categories',
      ';G-1;idway.example;search',
      ';G-204;ads.idway.example;ads',
    ],
    ['Nameway', 'Name;Website;Categories', ';nameway.example;search', ';ads.nameway.example;ads'],
    ['Bareway', 'Name;Categories', ';search', ';ads'],
  ])('comes again and changes nothing: %s', async (name, head, one, other) => {
    const before = [head, `${name}${one}`, `${name} Ads${other}`].join('\n');
    await bothIn(before);
    await merge(name, `${name} Ads`);
    const merged = await entry(name);
    expect(merged.categories).toEqual(['search', 'ads']);
    const seen = await preview(before);
    expect(seen).toMatchObject({ counts: { add: 0, change: 0, choose: 0, same: 2 }, asLastTime: 0 });
    expect(seen.rows.find(({ place }) => place === 3)).toMatchObject({
      act: 'same',
      words: `Was merged into ${name}. This row changes nothing.`,
      vendor: { id: merged.id },
    });
    expect(await apply(before)).toMatchObject({ add: 0, change: 0, choose: 0, same: 2 });
    expect(await entry(name)).toEqual(merged);
    // What is news of the entry that stays comes in beside what the merge brought.
    const more = await preview(before.replace(`${name}${one}`, `${name}${one},mail`));
    expect(more.rows.find(({ place }) => place === 2)!.changes).toEqual([
      { field: 'categories', before: 'search; ads', after: 'search; mail; ads' },
    ]);
    // A person may still say that it is a vendor of its own.
    if (name !== 'Idway')
      expect(await preview(before, { decisions: { 2: 'add' } })).toMatchObject({ counts: { add: 1 } });
    const german = await preview(before, { language: 'de' });
    expect(german.rows.find(({ place }) => place === 3)!.words).toContain('zusammengeführt');
  });

  it('knows the row also where the id went over to the entry that stays', async () => {
    await apply('Name\nHeirway\n');
    const list = 'Name;external_id;Categories\nHeirway Ads;H-2;ads\n';
    await apply(list, { decisions: { 1: 'add' } });
    await merge('Heirway', 'Heirway Ads');
    expect(await entry('Heirway')).toMatchObject({ externalId: 'H-2' });
    expect((await preview(list.replace(';ads', ';other'))).counts).toMatchObject({
      same: 1,
      choose: 0,
      change: 0,
    });
  });

  it('knows it by its domain, unless another vendor is found there', async () => {
    await bothIn('Name;Website\nHostway;hostway.example\nHostway Ads;ads.hostway.example\n');
    await merge('Hostway', 'Hostway Ads');
    const { rows } = await preview(
      'Name;Website\nCampaigns;ads.hostway.example\nSearching;hostway.example\n',
    );
    expect(rows.map(({ act }) => act).toSorted()).toEqual(['choose', 'same']);
    expect(rows.find(({ act }) => act === 'choose')!.words).toContain('Looks like Hostway');
  });

  it('asks about a row with another id of the list, and adds it', async () => {
    const list = 'Name;external_id\nOtherway;O-1\nOtherway Ads;O-2\n';
    await bothIn(list);
    await merge('Otherway', 'Otherway Ads');
    expect((await preview('Name;external_id\nOtherway Ads;O-3\n')).counts).toMatchObject({ add: 1, same: 0 });
  });
});

describe('two rows of a list that are one vendor', () => {
  it.each([
    ['below', 'Onceway;onceway.example;search', 'Onceway Ads;onceway.example/ads;ads', 2],
    ['above', 'Twiceway Ads;twiceway.example/ads;ads', 'Twiceway;twiceway.example;search', 1],
  ])(
    'the one that names it decides, and the other %s it writes over nothing',
    async (_, first, second, other) => {
      const own = other === 2 ? first : second;
      const name = own.split(';')[0]!;
      await apply(`Name;Website;Categories\n${own}\n`);
      const before = await entry(name);
      const both = listOf(first, second);
      const decisions = { [other]: before.id };
      const seen = await preview(both, { decisions });
      expect(seen.counts).toMatchObject({ change: 0, same: 2, choose: 0 });
      expect(seen.rows.find(({ place }) => place === other + 1)!.words).toBe(
        `The same vendor as row ${other === 2 ? 2 : 3}, which decides for ${name}. This row changes nothing.`,
      );
      expect(await apply(both, { decisions })).toMatchObject({ change: 0, same: 2 });
      expect(await entry(name)).toEqual(before);
      expect(await apply(both)).toMatchObject({ change: 0, choose: 0, same: 2 });
      // What the row says of its own vendor still comes in.
      const more = both.replace(/search$/m, 'search, mail');
      expect(await apply(more)).toMatchObject({ change: 1, same: 1 });
      expect((await entry(name)).categories).toEqual(['search', 'mail']);
      expect(await apply(more)).toMatchObject({ change: 0, choose: 0, same: 2 });
    },
  );

  it('and neither names it: the first of them decides', async () => {
    await apply('Name;Website\nThirdway;thirdway.example\n');
    const { id } = await entry('Thirdway');
    const both = listOf('Third Mail;thirdway.example;mail', 'Third Ads;www.thirdway.example;ads');
    const decisions = { 1: id, 2: id };
    expect(await apply(both, { decisions })).toMatchObject({ change: 1, same: 1 });
    expect((await entry('Thirdway')).categories).toEqual(['mail']);
    expect(await apply(both)).toMatchObject({ change: 0, choose: 0, same: 2 });
  });
});

function listOf(first: string, second: string): string {
  return ['Name;Website;Categories', first, second].join('\n');
}
