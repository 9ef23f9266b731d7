import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import fs from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { ImportJobs } from '../../src/features/vendors/import.jobs.js';
import { ImportLease, LeaseIsLost } from '../../src/features/vendors/import-lease.js';
import { ImportRows } from '../../src/features/vendors/import-rows.js';
import { Database } from '../../src/platform/database/database.js';
import { xlsxOf } from '../../src/platform/export/xlsx.js';
import { jobContext } from '../../src/platform/tenancy/context.js';
import { anonymous, as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectRealMap, realRegisterOnMap } from '../support/real-register-map.js';
import { until } from '../support/started-server.js';
import { sheetData, xlsxEntries, xlsxFile } from '../support/xlsx-file.js';

/** Issue 4 and UX section 7: a team moves its own list in. UX check 27 in the API. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

interface Row {
  row: number;
  place: number;
  renames: boolean;
  name: string;
  act: string;
  words: string;
  mayAdd: boolean;
  alike: { id: string; name: string }[];
  changes: { field: string; before: string; after: string }[];
  asLastTime: string | null;
}

interface Preview {
  file: { format: string; headers: string[]; headerRow: number | null; sheets: { name: string }[] };
  mapping: Record<string, number>;
  counts: Record<string, number>;
  rows: Row[];
  unknownOwners: string[];
  contactsLeftOut: number;
  beyondHead: { rows: number; first: number[] };
  likeInDemo: { rows: number; first: string[] };
  asLastTime: number;
  toKeep: number;
}

function send(
  client: TestClient,
  step: string,
  bytes: Uint8Array | string,
  choices: object = {},
  headers: Record<string, string> = { 'x-assay-upload': '1' },
): Promise<Response> {
  const form = new FormData();
  form.append('choices', JSON.stringify(choices));
  form.append('file', new Blob([bytes as BlobPart]), 'vendors.csv');
  return client.sendForm(`/vendors/import${step}`, form, headers);
}

async function preview(bytes: Uint8Array | string, choices: object = {}): Promise<Preview> {
  const response = await send(dana, '/preview', bytes, choices);
  expect(response.status).toBe(200);
  return (await response.json()) as Preview;
}

async function apply(bytes: Uint8Array | string, choices: object = {}): Promise<Record<string, number>> {
  const taken = await takenIn(await ask(bytes, choices));
  expect(taken).toMatchObject({ state: 'DONE', refusal: null });
  return taken.counts;
}

async function ask(bytes: Uint8Array | string, choices: object = {}): Promise<string> {
  const response = await send(dana, '', bytes, choices);
  expect(response.status).toBe(202);
  return ((await response.json()) as { id: string }).id;
}

interface Taken {
  state: string;
  due: number | null;
  done: number;
  refusal: string | null;
  counts: Record<string, number>;
}

/** Waits until the job has ended and answers how it says so. */
async function takenIn(id: string): Promise<Taken> {
  const QUERY =
    'query ($id: ID!) { vendorImport(id: $id) { state due done refusal counts { add change same skip choose problem } } }';
  let last: Taken | undefined;
  await until(
    'the list is taken in',
    async () => {
      last = (await dana.ask<{ vendorImport: Taken }>(QUERY, { id })).vendorImport;
      return last.state === 'DONE' || last.state === 'STOPPED';
    },
    60_000,
  );
  return last!;
}

async function vendors(): Promise<
  { id: string; name: string; country: string | null; legalName: string | null }[]
> {
  const { vendors: page } = await dana.ask<{ vendors: { edges: { node: never }[] } }>(
    '{ vendors(first: 100) { edges { node { id name country legalName website externalId renewsOn listedTier owner { name } } } } }',
  );
  return page.edges.map(({ node }) => node);
}

const LIST = [
  'Anbieter;Land;Webseite;Kennung;Stufe;Verlängerung;Zuständig',
  'Mailwren;Vereinigte Staaten;https://mailwren.example;M-1;T2;2027-02-03;Bo Nilsson',
  'Kestrelm;Deutschland;kestrelm.example;K-1;T3;;Nobody Here',
  ';Österreich;;X-1;;;',
  'Clinicash;Nowhereland;;C-1;;;',
  'Paypine;Irland;;P-1;T9;31.02.2027;',
].join('\n');

describe('a list of another team', () => {
  it('is looked at first: German heads, problems by row and column, and nothing written', async () => {
    const seen = await preview(LIST);
    expect(seen.file.format).toBe('csv');
    expect(seen.mapping).toMatchObject({ name: 0, country: 1, website: 2 });
    expect(seen.counts).toMatchObject({ add: 2, problem: 3, change: 0, same: 0 });
    const problems = seen.rows.filter(({ act }) => act === 'problem');
    expect(problems.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(problems[1]!.words).toMatch(/^Land: .*country/);
    expect(problems[2]!.words).toMatch(/Stufe: .*T1, T2, T3 or T4/);
    expect(problems[2]!.words).toMatch(/Verlängerung: /);
    expect(seen.unknownOwners).toEqual(['Nobody Here']);
    expect(await vendors()).toEqual([]);
  });

  it('never takes a total below it for a vendor', async () => {
    const seen = await preview('Land;Anbieter\nDE;Kestrelm\nDE;1&1\nSumme;101\n;1.234,50\n', {
      language: 'de',
    });
    expect(seen.counts).toMatchObject({ add: 2, problem: 2 });
    const totals = seen.rows.filter(({ act }) => act === 'problem');
    for (const { words } of totals) expect(words).toContain('Der Name ist nur eine Zahl');
    // A company may be called so; then more is said of it.
    const real = await preview('Name;Country\nTotal;France\nTotals;\nSummer AG;\nGrand Total:;\n');
    expect(real.counts).toMatchObject({ add: 2, problem: 2 });
    expect(real.rows.find(({ place }) => place === 3)!.words).toContain('a row of totals');
  });

  it('comes back as a workbook with the column Problem, whose first row says it is theirs', async () => {
    const response = await send(dana, '/problems', LIST, { language: 'de' });
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const texts = textsIn(new Uint8Array(await response.arrayBuffer()));
    expect(texts.slice(0, 9)).toEqual([
      'Anbieter',
      'Land',
      'Webseite',
      'Kennung',
      'Stufe',
      'Verlängerung',
      'Zuständig',
      'Problem',
      'Änderungen',
    ]);
    expect(texts).toContain(
      'Zeile 4 in vendors.csv: Anbieter: Der Name fehlt. Schreiben Sie den Namen des Anbieters.',
    );
  });

  it('lets the good rows in and leaves the bad ones out', async () => {
    expect(await apply(LIST)).toMatchObject({ add: 2, problem: 3 });
    expect(await vendors()).toMatchObject([
      { name: 'Kestrelm', country: 'DE', externalId: 'K-1', listedTier: 'T3', owner: null },
      { name: 'Mailwren', country: 'US', renewsOn: '2027-02-03', owner: { name: 'Bo Nilsson' } },
    ]);
  });

  it('changes nothing when it comes again, and leaves one row in the record for each act', async () => {
    const before = await vendors();
    expect(await apply(LIST)).toMatchObject({ add: 0, change: 0, same: 2, problem: 3 });
    expect(await vendors()).toEqual(before);
    const { rows } = await app.admin.query(
      `SELECT action, count(*)::int AS n FROM app.event WHERE action IN ('vendor.added', 'vendor.changed', 'vendors.imported')
       GROUP BY action ORDER BY action`,
    );
    expect(rows).toEqual([
      { action: 'vendor.added', n: 2 },
      { action: 'vendors.imported', n: 2 },
    ]);
  });

  it('finds a vendor by its id, takes nothing away, and asks before it renames it', async () => {
    await apply(LIST);
    const more = 'Name;external_id;Country\nMailwren Post;M-1;\n';
    const [row] = (await preview(more)).rows;
    expect(row).toMatchObject({ act: 'choose', renames: true, mayAdd: false, alike: [{ name: 'Mailwren' }] });
    expect(row!.words).toContain('its name is another');
    expect(await apply(more)).toMatchObject({ choose: 1, change: 0 });
    const decided = async (decision: string) => (await preview(more, { decisions: { 1: decision } })).rows[0];
    expect(await decided('keep')).toMatchObject({
      act: 'change',
      changes: [{ field: 'legalName', before: '', after: 'Mailwren Post' }],
    });
    expect(await decided('skip')).toMatchObject({ act: 'skip' });
    const id = row!.alike[0]!.id;
    expect(await decided(id)).toMatchObject({
      act: 'change',
      changes: [{ field: 'name', before: 'Mailwren', after: 'Mailwren Post' }],
      renames: true,
    });
    await apply(more, { decisions: { 1: id } });
    expect((await vendors()).find(({ name }) => name === 'Mailwren Post')).toMatchObject({ country: 'US' });
    await apply('Name;external_id\nMailwren;M-1\n', { decisions: { 1: id } });
  });

  it('counts its rows as the spreadsheet does, the head and empty rows with them', async () => {
    const { rows } = await preview(
      'A title\n\nName;Country\nRowco;France\n\nRowco GmbH;\nRowless;Nowhereland\n',
    );
    expect(rows.map(({ row, place }) => [row, place])).toEqual([
      [1, 4],
      [2, 6],
      [3, 7],
    ]);
    expect(rows.find(({ row }) => row === 2)!.words).toContain('row 4');
    const json = await preview('[{"name":"Jsonco"},{"name":"Jsonco Ltd"}]');
    expect(json.rows.map(({ place }) => place)).toEqual([1, 2]);
  });

  it('brings contact, service, group and notes of a vendor, each once', async () => {
    const olga = await as(app, cast.olga);
    const { createGroup } = await olga.ask<{ createGroup: { group: { id: string } } }>(
      'mutation { createGroup(input: { name: "Einkauf" }) { group { id } } }',
    );
    await olga.ask(
      'mutation ($input: GroupMemberInput!) { joinGroup(input: $input) { userErrors { code } } }',
      {
        input: { groupId: createGroup.group.id, personId: `usr_${cast.dana.id}` },
      },
    );
    const list = [
      'Firma;Ansprechpartner;E-Mail;Dienst;Beschreibung;Abteilung;Bemerkung',
      'Bringco;Vera Vogel;Vera@Bringco.example;Newsletter;Mails an Kunden;Einkauf;Rahmenvertrag',
      'Bringless;Kim;;;;Nirgends;',
      'Bringwrong;Uwe;uwe@bringwrong;;;Nobody Either;;one cell too many',
    ].join('\n');
    const seen = await preview(list);
    expect(seen.counts).toMatchObject({ add: 2, problem: 1 });
    expect(seen.rows.find(({ act }) => act === 'problem')!.words).toMatch(/^E-Mail: .*no e-mail address/);
    expect([seen.contactsLeftOut, seen.unknownOwners]).toEqual([1, ['Nirgends']]);
    expect(seen.beyondHead).toEqual({ rows: 1, first: [4] });
    expect(await apply(list)).toMatchObject({ add: 2 });
    expect(await apply(list)).toMatchObject({ add: 0, change: 0, same: 2 });
    const more = list.replace('Vera@Bringco.example;Newsletter', 'lee@bringco.example;Hosting');
    expect((await preview(more)).rows.find(({ act }) => act === 'change')!.changes).toEqual([
      { field: 'contact', before: '', after: 'Vera Vogel, lee@bringco.example' },
      { field: 'service', before: '', after: 'Hosting' },
    ]);
    await apply(more);
    const { vendors: page } = await dana.ask<{ vendors: { edges: { node: object }[] } }>(
      '{ vendors(filter: { search: "bringco" }) { edges { node { notes ownerGroup { name } contacts { name email isMain } services { name description } } } } }',
    );
    expect(page.edges[0]!.node).toEqual({
      notes: 'Rahmenvertrag',
      ownerGroup: { name: 'Einkauf' },
      contacts: [
        { name: 'Vera Vogel', email: 'vera@bringco.example', isMain: true },
        { name: 'Vera Vogel', email: 'lee@bringco.example', isMain: false },
      ],
      services: [
        { name: 'Newsletter', description: 'Mails an Kunden' },
        { name: 'Hosting', description: 'Mails an Kunden' },
      ],
    });
  });
});

describe('a row that looks like a known vendor', () => {
  const ALIKE = 'Name;Website\nKestrelm GmbH;\nOther Name;https://www.kestrelm.example/start\nBrandnew;\n';

  it('waits for a person, while the others come in', async () => {
    const seen = await preview(ALIKE);
    expect(seen.counts).toMatchObject({ choose: 2, add: 1 });
    expect(seen.rows[0]).toMatchObject({ act: 'choose', alike: [{ name: 'Kestrelm' }], mayAdd: true });
    expect(seen.rows[0]!.words).toContain('Looks like Kestrelm');
    expect(await apply(ALIKE)).toMatchObject({ add: 1, choose: 2 });
  });

  it('is taken into the vendor, added, or left out, as the person says; and again changes nothing', async () => {
    const kestrelm = (await vendors()).find(({ name }) => name === 'Kestrelm')!;
    const decisions = { 1: kestrelm.id, 2: 'add' };
    expect(await apply(ALIKE, { decisions })).toMatchObject({ change: 1, add: 1, same: 1 });
    expect((await vendors()).find(({ id }) => id === kestrelm.id)).toMatchObject({
      legalName: 'Kestrelm GmbH',
    });
    expect(await apply(ALIKE)).toMatchObject({ add: 0, change: 0, choose: 0, same: 3 });
    expect(await apply(ALIKE, { decisions: { 1: 'skip' } })).toMatchObject({ skip: 1, same: 2 });
  });

  it('comes in beside a vendor of the demo, which leaves with it, and says so; by hand it is told as well', async () => {
    await apply('Name\nShowcase\n');
    const show = `UPDATE app.vendor SET is_demo = $1 WHERE name = 'Showcase'`;
    await app.admin.query(show, [true]);
    const { counts, likeInDemo } = await preview('Name\nShowcase\nShowcase Ltd\nUnlike\n', {
      decisions: { 2: 'add' },
    });
    expect(counts).toMatchObject({ add: 3, choose: 0 });
    expect(likeInDemo).toEqual({ rows: 2, first: ['Showcase'] });
    const { similarVendors } = await dana.ask<{ similarVendors: object[] }>(
      '{ similarVendors(name: "Showcase Ltd") { name isDemo } }',
    );
    expect(similarVendors).toEqual([{ name: 'Showcase', isDemo: true }]);
    await app.admin.query(show, [false]);
  });

  it('cannot be taken into a vendor of another workspace', async () => {
    const mallory = await as(app, cast.bruno);
    const { addVendor } = await mallory.ask<{ addVendor: { vendor: { id: string } } }>(
      'mutation { addVendor(input: { name: "Foreign" }) { vendor { id } userErrors { code } } }',
    );
    const decisions = { 1: addVendor.vendor.id };
    expect(await apply('Name\nKestrelm Ltd\n', { decisions })).toMatchObject({ choose: 1, change: 0 });
    const { vendor } = await mallory.ask<{ vendor: { legalName: string | null } }>(
      'query ($id: ID!) { vendor(id: $id) { legalName } }',
      { id: addVendor.vendor.id },
    );
    expect(vendor.legalName).toBeNull();
  });

  it('is a second row of the same list: by id it can only be left out, by name also be added', async () => {
    const twice = 'Name;external_id\nTwice;T-1\nTwice Again;T-1\nTwice Inc.;\n';
    const { rows } = await preview(twice);
    expect(rows.map(({ act, mayAdd }) => [act, mayAdd])).toEqual([
      ['add', false],
      ['choose', false],
      ['choose', true],
    ]);
    expect(await apply(twice, { decisions: { 2: 'add', 3: 'add' } })).toMatchObject({ add: 2, choose: 1 });
    expect(await apply(twice)).toMatchObject({ add: 0, change: 0 });
  });
});

describe('what a list changes', () => {
  const BEFORE =
    'Name;Country;Website;Owner;Contract renews;Notes\nChangeco;Ireland;;Bo Nilsson;2027-02-03;\n';
  const AFTER = [
    'Name;Country;Website;Owner;Contract renews;Notes;Categories',
    `Changeco;Austria;changeco.example;Dana Okafor;2028-02-03;${'long '.repeat(100)};mail, hosting`,
  ].join('\n');

  it('stands field by field with its old and its new value, in the words of the reader', async () => {
    await apply(BEFORE);
    const { rows } = await preview(AFTER.replace('Dana Okafor', cast.dana.email), { language: 'de' });
    expect(rows[0]).toMatchObject({ act: 'change', name: 'Changeco' });
    expect(rows[0]!.changes).toEqual([
      { field: 'website', before: '', after: 'https://changeco.example' },
      { field: 'country', before: 'Irland', after: 'Österreich' },
      { field: 'notes', before: '', after: `${'long '.repeat(60)}…` },
      { field: 'ownerId', before: 'Bo Nilsson', after: cast.dana.name },
      { field: 'categories', before: '', after: 'mail; hosting' },
      { field: 'renewsOn', before: '2027-02-03', after: '2028-02-03' },
    ]);
  });

  it('comes in the workbook as well, and the workbook comes back without harm', async () => {
    const changed = AFTER.replace('Dana Okafor', cast.dana.email);
    const response = await send(dana, '/problems', changed, { language: 'de' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const cell = textsIn(bytes).at(-1)!;
    expect(cell.split('\n')).toEqual(
      expect.arrayContaining([
        'Website: – → https://changeco.example',
        'Land: Irland → Österreich',
        `Zuständig: Bo Nilsson → ${cast.dana.name}`,
        `Notizen: – → ${'long '.repeat(100).trim()}`,
        'Vertragsverlängerung: 2027-02-03 → 2028-02-03',
      ]),
    );
    const again = await preview(bytes, { language: 'de' });
    expect(again.rows[0]!.changes).toHaveLength(6);
    expect(await apply(bytes)).toMatchObject({ change: 1, problem: 0 });
    expect((await preview(changed)).counts).toMatchObject({ same: 1, change: 0 });
  });

  it('of thousands of rows is told of each, and of more in the workbook', async () => {
    await apply(manyIn('France'));
    const seen = await preview(manyIn('Italy'));
    expect(seen.counts).toMatchObject({ change: 5_200 });
    const told = seen.rows.filter(({ changes }) => changes.length === 1);
    expect(told).toHaveLength(5_000);
    expect(told.at(-1)!.changes).toEqual([{ field: 'country', before: 'France', after: 'Italy' }]);
    const file = await send(dana, '/problems', manyIn('Italy'));
    const cells = textsIn(new Uint8Array(await file.arrayBuffer()));
    expect(cells.filter((text) => text === 'Country: France → Italy')).toHaveLength(5_200);
    await app.admin.query(`DELETE FROM app.vendor WHERE name LIKE 'Manyco %'`);
  }, 120_000);
});

describe('what somebody said of a row', () => {
  it('is kept by name and domain: left out once, it is left out again, and said so', async () => {
    await apply('Name;Website\nLastco;https://lastco.example\n');
    const list = 'Name;external_id;Website\nOther Lastco GmbH;L-9;\nLastco Ltd;;https://lastco.example\n';
    await apply(list, { decisions: { 1: 'add' } });
    const settled = { decisions: { 2: 'skip' } };
    // Nothing else is to be taken in, and the choice is one to keep.
    expect(await preview(list, settled)).toMatchObject({ counts: { add: 0, change: 0, skip: 1 }, toKeep: 1 });
    await apply(list, settled);
    const again = await preview(list);
    expect(again).toMatchObject({ counts: { choose: 0, skip: 1 }, asLastTime: 1, toKeep: 0 });
    expect(again.rows.find(({ row }) => row === 2)).toMatchObject({
      act: 'skip',
      asLastTime: 'skip',
      words: 'Left out, as last time.',
      alike: [{ name: 'Lastco' }],
      mayAdd: true,
    });
    const german = await preview(list, { language: 'de' });
    expect(german.rows.find(({ row }) => row === 2)!.words).toBe('Ausgelassen wie beim letzten Mal.');
    expect(await apply(list)).toMatchObject({ add: 0, choose: 0, skip: 1 });
    // Another company with that name is another question.
    const other = await preview('Name;Website\nLastco Ltd;https://lastco-other.example\n');
    expect(other.rows[0]).toMatchObject({ act: 'choose', asLastTime: null });
  });

  it('is kept by the id of the list under another name, and can be taken back', async () => {
    await apply('Name\nIdco\n');
    await apply('Name;external_id\nIdco Ltd;I-7\n', { decisions: { 1: 'skip' } });
    const list = 'Name;external_id\nIdco Limited;I-7\n';
    expect((await preview(list)).rows[0]).toMatchObject({ act: 'skip', asLastTime: 'skip' });
    const back = { decisions: { 1: 'ask' } };
    expect(await preview(list, back)).toMatchObject({
      rows: [{ act: 'choose', asLastTime: null, alike: [{ name: 'Idco' }] }],
      toKeep: 1,
    });
    // A look alone forgets nothing.
    expect((await preview(list)).rows[0]).toMatchObject({ act: 'skip' });
    expect(await apply(list, back)).toMatchObject({ choose: 1 });
    expect((await preview(list)).rows[0]).toMatchObject({ act: 'choose', asLastTime: null });
    await apply(list, { decisions: { 1: 'skip' } });
    expect((await preview(list, { decisions: { 1: 'add' } })).rows[0]).toMatchObject({ act: 'add' });
    expect(await apply(list, { decisions: { 1: 'add' } })).toMatchObject({ add: 1 });
    expect((await preview(list)).counts).toMatchObject({ same: 1, skip: 0 });
  });

  it('holds for the vendor it was said to be and for the name it keeps', async () => {
    await apply('Name;Legal name\nKeepco;Keepco Holding SE\n');
    const list = 'Name\nKeepco Mail GmbH\n';
    const { id } = (await vendors()).find(({ name }) => name === 'Keepco')!;
    await apply('Name;Website\nKeepco;keepco.example\n');
    const alike = `Name;Website\nKeepmail;https://keepco.example\n`;
    expect((await preview(alike)).rows[0]).toMatchObject({ act: 'choose', alike: [{ id }] });
    await apply(alike, { decisions: { 1: id } });
    expect((await preview(alike)).rows[0]).toMatchObject({
      act: 'same',
      asLastTime: id,
      words: 'The same as Keepco, as last time.',
    });
    expect((await preview(list)).rows[0]!.act).not.toBe('same');
    await apply('Name;external_id;Website\nKeepco;KP-1;keepco.example\n');
    const renamed = 'Name;external_id\nKeepco Neu;KP-1\n';
    await apply(renamed, { decisions: { 1: 'keep' } });
    expect((await preview(renamed)).rows[0]).toMatchObject({
      act: 'same',
      asLastTime: 'keep',
      words: 'Keeps the name Keepco, as last time.',
    });
    // Another new name is asked about.
    expect((await preview(renamed.replace('Neu', 'Alt'))).rows[0]).toMatchObject({ act: 'choose' });
  });

  it('is nobody else’s: another workspace is asked', async () => {
    const bruno = await as(app, cast.bruno);
    await send(bruno, '', 'Name\nIdco\n');
    await until('the other workspace has it', async () => {
      const { rows } = await app.admin.query(
        `SELECT 1 FROM app.vendor WHERE tenant_id = $1 AND name = 'Idco'`,
        [cast.birchway.id],
      );
      return rows.length === 1;
    });
    const response = await send(
      bruno,
      '/preview',
      'Name;Website\nLastco Ltd;https://idco.example\nIdco Ltd;\n',
    );
    const { rows } = (await response.json()) as Preview;
    expect(rows.find(({ row }) => row === 2)).toMatchObject({ act: 'choose', asLastTime: null });
  });
});

describe('a note that a list brings', () => {
  it('stands below the others with its source and day; nothing is written over, and once is enough', async () => {
    await apply(noteList('Asked for a new agreement'));
    expect((await notesOf()).notes).toBe('Asked for a new agreement');
    const [seen] = (await preview(noteList('Agreement signed'))).rows;
    expect(seen).toMatchObject({ act: 'change' });
    expect(seen!.changes).toEqual([
      {
        field: 'notes',
        before: 'Asked for a new agreement',
        after: expect.stringMatching(
          /^Asked for a new agreement\n\nFrom vendors\.csv, \d+ \w+ \d{4}:\nAgreement signed$/,
        ),
      },
    ]);
    expect(await apply(noteList('Agreement signed'))).toMatchObject({ change: 1 });
    expect((await notesOf()).notes).toBe(seen!.changes[0]!.after);
    expect(await apply(noteList('Agreement signed'))).toMatchObject({ change: 0, same: 1 });
    // An older list says nothing that does not stand there.
    expect(await apply(noteList('Asked for a new agreement'))).toMatchObject({ change: 0, same: 1 });
  });

  it('leaves what a person wrote, also where they took its words out', async () => {
    await writeNotes('Dana: call them in spring');
    expect((await preview(noteList('Agreement signed'))).counts).toMatchObject({ same: 1, change: 0 });
    await apply(noteList('Agreement ended'));
    const { notes } = await notesOf();
    expect(notes).toMatch(/^Dana: call them in spring\n\nFrom vendors\.csv, .*:\nAgreement ended$/);
    await writeNotes(null);
    expect((await preview(noteList('Agreement ended'))).counts).toMatchObject({ same: 1, change: 0 });
  });

  it('is a problem of its row where it no longer fits, and cuts nothing', async () => {
    await writeNotes('x'.repeat(9_990));
    const seen = await preview(noteList('Agreement prolonged'), { language: 'de' });
    expect(seen.rows[0]).toMatchObject({ act: 'problem' });
    expect(seen.rows[0]!.words).toContain('passt nicht mehr unter die Notizen');
    const fresh = await preview(`Name;Notes\nLongnote;${'y'.repeat(10_001)}\n`);
    expect(fresh.rows[0]).toMatchObject({ act: 'problem', words: expect.stringContaining('2,000') });
  });

  it('shows its own end where the notes before it are long', async () => {
    await writeNotes(`${'before '.repeat(200)}end`);
    const [seen] = (await preview(noteList('The news'))).rows;
    expect(seen!.changes[0]!.after).toMatch(/^….*\n\nFrom vendors\.csv, .*:\nThe news$/s);
  });
});

describe('the file of the rows to mend', () => {
  const MESSY = [
    'Our suppliers;;',
    'As of November;;',
    '',
    'Supplier;Country;Website',
    'Mendgood;Germany;mendgood.example',
    'Mendbad;Nowhereland;mendbad.example',
    ';France;nameless.example',
    'Mendlast;Italy;mendlast.example',
  ].join('\n');

  it('holds these rows alone, and names row and column in the file that was sent', async () => {
    const bytes = await fileOf('/to-mend', MESSY);
    const rows = sheetRows(bytes);
    expect(rows[0]).toEqual(['Supplier', 'Country', 'Website', 'Problem', 'Changes']);
    expect(rows.map(([name]) => name)).toEqual(['Supplier', 'Mendbad', '']);
    expect(rows[1]![3]).toMatch(/^Row 6 of vendors\.csv: Country: no country/);
    expect(rows[2]![3]).toMatch(/^Row 7 of vendors\.csv: Supplier: the name is missing/);
    const all = sheetRows(await fileOf('/problems', MESSY, { language: 'de' }));
    expect(all).toHaveLength(5);
    expect(all[2]![3]).toMatch(/^Zeile 6 in vendors\.csv: Country: /);
  });

  it('comes back mended: its head is found, its rows come in, and a second time nothing', async () => {
    await apply(MESSY);
    const rows = sheetRows(await fileOf('/to-mend', MESSY));
    const back = xlsxOf({ name: 'Vendors', rows });
    const again = await preview(back);
    expect(again.file).toMatchObject({ headerRow: 1, headers: rows[0] });
    expect(Object.keys(again.mapping).toSorted()).toEqual(['country', 'name', 'website']);
    expect(again.counts).toMatchObject({ problem: 2, add: 0 });
    // Downloaded once more it has each of our columns once.
    expect(sheetRows(await fileOf('/to-mend', back))[0]).toEqual(rows[0]);
    rows[1]![1] = 'Norway';
    rows[2]![0] = 'Mendnamed';
    const mended = xlsxOf({ name: 'Vendors', rows });
    expect(await apply(mended)).toMatchObject({ add: 2, change: 0, same: 0, problem: 0 });
    expect(await apply(mended)).toMatchObject({ add: 0, change: 0, same: 2 });
    expect(await apply(MESSY)).toMatchObject({ add: 0, change: 0, same: 2, problem: 2 });
  });

  it('brings back what a spreadsheet would run as it was written', async () => {
    const list = 'Name,Notes,Country\n"=Guardco",+49 30 1,Germany\n@guardat,-2,Italy\n';
    expect(await apply(list)).toMatchObject({ add: 2 });
    const back = await fileOf('/problems', list);
    expect(sheetRows(back)[1]!.slice(0, 2)).toEqual(["'=Guardco", "'+49 30 1"]);
    expect((await preview(back)).counts).toMatchObject({ same: 2, choose: 0, change: 0 });
  });

  it('is found by its head also with one row in it', async () => {
    const rows = sheetRows(await fileOf('/to-mend', 'Title of it\n\nName\n12\n'));
    expect(rows).toHaveLength(2);
    const { file, counts } = await preview(xlsxOf({ name: 'Vendors', rows }));
    expect(file.headerRow).toBe(1);
    expect(counts).toMatchObject({ problem: 1 });
  });
});

describe('what somebody says of a row', () => {
  it('is on record, each once, with the vendor it speaks of, by whoever said it', async () => {
    await apply('Name;external_id;Website\nSayco;S-1;sayco.example\nSayother;S-2;\n');
    const all = await vendors();
    const vendorId = (name: string) => all.find((one) => one.name === name)!.id;
    const list = [
      'Name;external_id;Website',
      'Sayco Ltd;;',
      'Sayco Mail;;sayco.example',
      'Sayco Inc;;',
      'Sayother New;S-2;',
    ].join('\n');
    const decisions = { 1: vendorId('Sayco'), 2: 'skip', 3: 'add', 4: 'keep' };
    expect((await preview(list, { decisions })).counts).toMatchObject({ choose: 0 });
    const id = await ask(list, { decisions });
    expect(await takenIn(id)).toMatchObject({ state: 'DONE' });
    const org = `org_${cast.alder.id}`;
    expect(await saidIn(id)).toEqual([
      { action: 'vendors.row_same', object: vendorId('Sayco'), actor: cast.dana.id, row: 2 },
      { action: 'vendors.row_left_out', object: org, actor: cast.dana.id, row: 3 },
      { action: 'vendors.row_new', object: org, actor: cast.dana.id, row: 4 },
      { action: 'vendors.row_keeps_name', object: vendorId('Sayother'), actor: cast.dana.id, row: 5 },
    ]);
    // What holds from last time is not said again.
    const again = await ask(list);
    await takenIn(again);
    expect(await saidIn(again)).toEqual([]);
    const later = await ask(list, { decisions: { 2: 'ask' } });
    await takenIn(later);
    expect(await saidIn(later)).toMatchObject([{ action: 'vendors.row_open_again', object: org, row: 3 }]);
    const decided = { decisions: { 1: vendorId('Sayother') } };
    const renamed = await ask('Name;external_id\nSayother Next;S-2\n', decided);
    await takenIn(renamed);
    expect(await saidIn(renamed)).toMatchObject([
      { action: 'vendors.row_takes_name', object: vendorId('Sayother'), row: 2 },
    ]);
  });
});

describe('an entry of a JSON list that is no object', () => {
  it.each(['null', '7', '"Jsonless"', '["Jsonless"]'])(
    'is one row with a problem, named by its place: %s',
    async (entry) => {
      const seen = await preview(`[${entry}, {"name": "Jsonfirst"}, {"name": ""}]`);
      expect(seen.counts).toMatchObject({ add: 1, problem: 2 });
      expect(seen.rows.find(({ row }) => row === 1)).toMatchObject({ act: 'problem', place: 1, name: '' });
      expect(seen.rows.find(({ row }) => row === 1)!.words).toMatch(/^The entry at \/0 is no object/);
    },
  );

  it('lets the rest of its list in', async () => {
    const list = '{"vendors": [{"name": "Jsonfirst"}, null, {"name": "Jsonlast"}]}';
    const seen = await preview(list, { language: 'de' });
    expect(seen.rows.find(({ act }) => act === 'problem')!.words).toMatch(
      /^Der Eintrag an der Stelle \/vendors\/1 ist kein Objekt/,
    );
    expect(await apply(list)).toMatchObject({ add: 2, problem: 1 });
    expect((await preview(list)).counts).toMatchObject({ same: 2, problem: 1 });
  });
});

describe('a problem', () => {
  it('is named by the head of its column, for numbers and long texts too', async () => {
    const list = `Anbieter;Kundennummer\n101;\nLongco;${'9'.repeat(201)}\n`;
    const seen = await preview(list, { mapping: { name: 0, external_id: 1 }, language: 'de' });
    expect(seen.rows.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Anbieter: Der Name ist nur eine Zahl/),
      expect.stringMatching(/^Kundennummer: Der Text ist zu lang/),
    ]);
  });

  it('of a field that no column holds is said of the row', async () => {
    const seen = await preview('Wozu;Stadt\nMail;Graz\n', { language: 'de', headerRow: 1, mapping: {} });
    expect(seen.rows[0]!.words).toMatch(/^Der Name fehlt\./);
  });
});

/** Cells as `write-excel-file` takes them. */
function bold(value: string, more = {}) {
  return { value, fontWeight: 'bold' as const, ...more };
}

function day(text: string) {
  return { value: new Date(text), type: Date, format: 'dd/mm/yyyy' };
}

function manyIn(country: string): string {
  const rows = Array.from({ length: 5_200 }, (_, at) => `Manyco ${at};${country}`);
  return ['Name;Country', ...rows].join('\n');
}

function noteList(note: string): string {
  return `Name;Notes\nNotely;${note}\n`;
}

async function writeNotes(notes: string | null): Promise<void> {
  const { id, version } = await notesOf();
  const { changeVendor } = await dana.ask<{ changeVendor: { userErrors: object[] } }>(
    'mutation ($input: ChangeVendorInput!) { changeVendor(input: $input) { userErrors { code path message } } }',
    { input: { id, expectedVersion: version, name: 'Notely', notes } },
  );
  expect(changeVendor.userErrors).toEqual([]);
}

async function notesOf(): Promise<{ id: string; version: number; notes: string | null }> {
  const { vendors: page } = await dana.ask<{ vendors: { edges: { node: never }[] } }>(
    '{ vendors(first: 1, filter: { search: "Notely" }) { edges { node { id version name notes } } } }',
  );
  return page.edges[0]!.node;
}

async function saidIn(importId: string) {
  const { rows } = await app.admin.query<{ action: string; object: string; actor: string; row: number }>(
    `SELECT action, object, actor_id AS actor, (data->>'row')::int AS row FROM app.event
     WHERE tenant_id = $1 AND starts_with(action, 'vendors.row_') AND data->>'import' = $2 ORDER BY seq`,
    [cast.alder.id, importId],
  );
  return rows;
}

async function fileOf(step: string, bytes: Uint8Array | string, choices: object = {}): Promise<Uint8Array> {
  const response = await send(dana, step, bytes, choices);
  expect(response.ok).toBe(true);
  return new Uint8Array(await response.arrayBuffer());
}

/** Of a workbook of ours, whose cells are all inline texts. */
function sheetRows(book: Uint8Array): string[][] {
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml']!);
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells]) => {
    const row: string[] = [];
    for (const [, letter, text] of cells!.matchAll(
      /<c r="([A-Z])\d+".*?<t xml:space="preserve">([^<]*)<\/t>/gs,
    ))
      row[letter!.charCodeAt(0) - 65] = text!;
    return Array.from(row, (text) => text ?? '');
  });
}

function textsIn(book: Uint8Array): string[] {
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml']!);
  return [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map((match) => match[1]!);
}

function listOf(word: string, rows: number): string {
  return ['Name', ...Array.from({ length: rows }, (_, at) => `${word} ${at}`)].join('\n');
}

async function named(word: string): Promise<number> {
  const { vendors: found } = await dana.ask<{ vendors: { totalCount: number } }>(
    'query ($search: String) { vendors(first: 1, filter: { search: $search }) { totalCount } }',
    { search: word },
  );
  return found.totalCount;
}

describe('the job that takes a list in', () => {
  it('adds no vendor twice when two people hand the same list over at the same moment', async () => {
    const ids = await Promise.all([ask(listOf('Samehour', 130)), ask(listOf('Samehour', 130))]);
    const taken = await Promise.all(ids.map(takenIn));
    expect(taken.map(({ counts }) => counts['add']!).toSorted()).toEqual([0, 130].toSorted());
    expect(taken.map(({ due, done }) => due === done)).toEqual([true, true]);
    expect(await named('Samehour')).toBe(130);
  });

  it('goes on where a killed one stopped, and does nothing twice', async () => {
    const rows = app.nest.get(ImportRows);
    const take = rows.take.bind(rows);
    const killed = Promise.withResolvers<never>();
    // The second batch never ends, as in a process that is gone; its transaction never commits.
    let batches = 0;
    rows.take = (...args) => ((batches += 1) === 2 ? killed.promise : take(...args));
    const id = await ask(listOf('Halfway', 250));
    await until('the first batch is in', async () => batches === 2);
    rows.take = take;
    expect(await named('Halfway')).toBe(100);
    const uuid = id.slice(4);
    const next = app.nest.get(ImportJobs)['run'].bind(app.nest.get(ImportJobs));
    const ctx = jobContext(cast.alder.id, 'test', new Date().toISOString());
    await next(ctx, uuid);
    expect(await named('Halfway')).toBe(100);

    killed.reject(new Error('killed'));
    await until('the list is free', async () => {
      const free = `SELECT 1 FROM app.vendor_import WHERE id = $1 AND state <> 'RUNNING'`;
      return (await app.admin.query(free, [uuid])).rowCount === 1;
    });
    await next(ctx, uuid);
    expect(await takenIn(id)).toMatchObject({ state: 'DONE', due: 250, done: 250, counts: { add: 250 } });
    expect(await named('Halfway')).toBe(250);
    const { rows: kept } = await app.admin.query('SELECT content, choices FROM app.vendor_import');
    expect(kept.every(({ content, choices }) => content === null && choices === null)).toBe(true);
  });

  it('takes over from a worker that has been silent, whose late batch is then refused', async () => {
    const lease = app.nest.get(ImportLease);
    const ctx = jobContext(cast.alder.id, 'test', new Date().toISOString());
    const [id, worker] = [crypto.randomUUID(), crypto.randomUUID()];
    await app.admin.query(
      `INSERT INTO app.vendor_import (tenant_id, id, person_id, state, content, choices, worker, counts, touched_at)
       VALUES ($1, $2, $3, 'RUNNING', $4, '{}', $5, '{"choose":0,"change":0}', now() - interval '1 minute')`,
      [cast.alder.id, id, cast.dana.id, Buffer.from('Name\nSilentco\n'), worker],
    );
    const taken = (await lease.claim(ctx, id))!;
    expect(taken.worker).not.toBe(worker);
    const database = app.nest.get(Database);
    const late = database.bookkeeping(ctx, (tx) => lease.advance(tx, { ...taken, worker }, 1, 0));
    await expect(late).rejects.toBeInstanceOf(LeaseIsLost);
    expect(await lease.claim(ctx, id)).toBeNull();
    await lease.giveBack(ctx, taken);
    await app.nest.get(ImportJobs)['run'](ctx, id);
    expect(await named('Silentco')).toBe(1);
  });

  it('stops in words where the file cannot be read, or whoever asked has left', async () => {
    const stopped = await takenIn(await ask('[{"name": "x"', { language: 'de' }));
    expect(stopped).toMatchObject({ state: 'STOPPED', done: 0 });
    expect(stopped.refusal!.length).toBeGreaterThan(20);
    const id = crypto.randomUUID();
    await app.admin.query(
      `INSERT INTO app.vendor_import (tenant_id, id, person_id, state, content, choices)
       VALUES ($1, $2, $3, 'WAITING', $4, '{"language":"de"}')`,
      [cast.alder.id, id, cast.paul.id, Buffer.from('Name\nForbiddenco\n')],
    );
    await app.nest.get(ImportJobs)['run'](jobContext(cast.alder.id, 'test', new Date().toISOString()), id);
    expect(await takenIn(`imp_${id}`)).toMatchObject({
      state: 'STOPPED',
      refusal: 'Wer diesen Import verlangt hat, darf keine Anbieter mehr importieren.',
    });
    expect(await named('Forbiddenco')).toBe(0);
  });
});

describe('the columns', () => {
  const OWN = 'Wer;Wo\nColumnco;France\n';

  it('are chosen where their heads say nothing, and known the next time', async () => {
    expect((await preview(OWN)).counts).toMatchObject({ problem: 1 });
    const choices = { headerRow: 1, mapping: { name: 0, country: 1 } };
    expect((await preview(OWN, choices)).counts).toMatchObject({ add: 1 });
    await apply(OWN, choices);
    const again = await preview('Wer;Wo\nNextco;Spanien\n');
    expect(again.mapping).toEqual({ name: 0, country: 1 });
    expect(again.counts).toMatchObject({ add: 1 });
  });

  it.each(['en', 'de'])(
    'of our own export in %s come back without a guess, and nothing changes',
    async (language) => {
      const columns = [
        'name',
        'country',
        'owner',
        'tier',
        'listedTier',
        'renewal',
        'externalId',
        'website',
        'categories',
      ];
      const list = { format: 'csv', language, columns, sort: 'NAME', direction: 'ASC' };
      const text = await (await dana.post('/vendors/export', list)).text();
      expect(text.split('\r\n')[0]).toContain(language === 'de' ? '"Name";"Land"' : '"Name","Country"');
      const seen = await preview(text);
      expect(seen.mapping).toMatchObject({
        name: 0,
        country: 1,
        owner: 2,
        tier: 5,
        renewal: 6,
        external_id: 7,
        website: 8,
      });
      expect(seen.counts).toMatchObject({ add: 0, change: 0, problem: 0 });
      expect(seen.counts['same']).toBeGreaterThan(5);
    },
  );

  it('that only counts the rows is no id of a vendor', async () => {
    const counted = 'Nr.;Name\n2;Counted Two\n1;Counted One\n3;Counted Three\n';
    expect((await preview(counted)).mapping).toEqual({ name: 1 });
    expect((await preview('Nr.;Name\nV-20;Counted Two\nV-10;Counted One\n')).mapping).toMatchObject({
      external_id: 0,
    });
  });

  it('of another sheet and head are read where a person says they stand', async () => {
    const book = xlsxOf({
      name: 'Mine',
      rows: [['A title'], ['x', 'y'], ['Name', 'Country'], ['Sheetco', 'Italy']],
    });
    const seen = await preview(book);
    expect(seen.file).toMatchObject({ format: 'xlsx', headerRow: 3, sheets: [{ name: 'Mine' }] });
    expect((await preview(book, { sheet: 0, headerRow: 2 })).file.headers).toEqual(['x', 'y']);
    const grouped = [
      ['Name', 'Contract', ''],
      ['', 'Start', 'Renewal'],
      ['Groupco', '', '2027-01-31'],
    ];
    const two = await preview(xlsxOf({ name: 'Mine', rows: grouped }));
    expect(two.file).toMatchObject({ headerRow: 2, headers: ['Name', 'Start', 'Renewal'] });
    expect(two).toMatchObject({ mapping: { name: 0, renewal: 2 }, counts: { add: 1, problem: 0 } });
  });

  it('of a hidden sheet are told and taken only where a person says so', async () => {
    const [old, now] = [
      sheetData([['Name'], ['Hiddenco']]),
      sheetData([
        ['Name', 'Country'],
        ['Seenco', 'Italy'],
      ]),
    ];
    const book = xlsxFile({
      sheets: [
        { name: 'Old', xml: old, state: 'veryHidden' },
        { name: 'Now', xml: now },
      ],
    });
    const seen = await preview(book);
    expect(seen.file.sheets).toMatchObject([
      { name: 'Old', isHidden: true },
      { name: 'Now', isHidden: false },
    ]);
    expect(seen.rows.map(({ name }) => name)).toEqual(['Seenco']);
    expect((await preview(book, { sheet: 0 })).rows.map(({ name }) => name)).toEqual(['Hiddenco']);
  });

  it('stand in a head of two rows whose cells are merged, as spreadsheets have them', async () => {
    const rows = [
      ['Vendors 2026', '', '', ''],
      ['Name', 'Company', '', 'Contract'],
      ['', 'Country', 'Website', 'Renewal'],
      ['Mergedco', 'Austria', 'mergedco.example', '2027-01-31'],
      ['Mergedtwo', '', 'mergedtwo.example', '2027-02-28'],
    ];
    const merged = ['A1:D1', 'A2:A3', 'B2:C2', 'B4:B5'].map((ref) => `<mergeCell ref="${ref}"/>`);
    const xml = `${sheetData(rows)}<mergeCells count="4">${merged.join('')}</mergeCells>`;
    const book = xlsxFile({ sheets: [{ name: 'Inventory', xml }] });
    const seen = await preview(book);
    expect(seen.file).toMatchObject({ headerRow: 3, headers: ['Name', 'Country', 'Website', 'Renewal'] });
    expect(seen).toMatchObject({ mapping: { name: 0, country: 1, website: 2, renewal: 3 } });
    expect(await apply(book)).toMatchObject({ add: 2, problem: 0 });
    const ADDED = '{ vendors(filter: { search: "Merged" }) { edges { node { name country renewsOn } } } }';
    expect(await dana.ask(ADDED)).toEqual({
      vendors: {
        edges: [
          { node: { name: 'Mergedco', country: 'AT', renewsOn: '2027-01-31' } },
          { node: { name: 'Mergedtwo', country: 'AT', renewsOn: '2027-02-28' } },
        ],
      },
    });
    expect((await preview(book)).counts).toMatchObject({ add: 0, change: 0, same: 2 });
  });

  it('stand so in a workbook of another program too, with its styles, numbers and days', async () => {
    const book = await writeXlsxFile(
      [
        [bold('Suppliers of Alder', { columnSpan: 5 }), null, null, null, null],
        [
          bold('No.', { rowSpan: 2 }),
          bold('Name', { rowSpan: 2 }),
          bold('Contact', { columnSpan: 2 }),
          null,
          bold('Contract'),
        ],
        [null, null, bold('Name'), bold('E-mail'), bold('Renewal')],
        [
          { value: 1 },
          { value: 'Spanco' },
          { value: 'Kim Lee' },
          { value: 'kim@spanco.example' },
          day('2027-03-31'),
        ],
        [{ value: 2 }, { value: 'Spantwo' }, null, null, day('2027-12-01')],
      ],
      { sheet: 'Suppliers' },
    ).toBuffer();
    const seen = await preview(book);
    expect(seen.file).toMatchObject({
      headerRow: 3,
      headers: ['No.', 'Name', 'Contact: Name', 'E-mail', 'Renewal'],
    });
    expect(seen.mapping).toEqual({ name: 1, contactName: 2, contactEmail: 3, renewal: 4 });
    expect(await apply(book)).toMatchObject({ add: 2, problem: 0 });
    const ADDED =
      '{ vendors(filter: { search: "Span" }) { edges { node { name renewsOn contacts { name email } } } } }';
    expect(await dana.ask(ADDED)).toEqual({
      vendors: {
        edges: [
          {
            node: {
              name: 'Spanco',
              renewsOn: '2027-03-31',
              contacts: [{ name: 'Kim Lee', email: 'kim@spanco.example' }],
            },
          },
          { node: { name: 'Spantwo', renewsOn: '2027-12-01', contacts: [] } },
        ],
      },
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['an empty file', ''],
    ['JSON that is none', '[{"name": "x"'],
    ['JSON without a list', '{"name": "x"}'],
    ['a spreadsheet bomb', bomb()],
  ])('is refused in words: %s', async (_, bytes) => {
    const response = await send(dana, '/preview', bytes);
    expect(response.status).toBe(422);
    const { userErrors } = (await response.json()) as { userErrors: { path: string[]; message: string }[] };
    expect(userErrors[0]).toMatchObject({ path: ['file'] });
    expect(userErrors[0]!.message.length).toBeGreaterThan(20);
  });

  it.each([
    ['Name;Land\n"Mailwren;DE\n', /^Zeile \d: .*Anführungszeichen passen nicht zusammen\. Schließen/],
    ['[{"name": "x"},\n{"name" 7}]', /kein JSON: Zeile 2, Spalte 9 .*\. Berichtigen/],
    ['[{"name": "x"', /kein JSON|bevor sie vollständig ist/],
    [bomb(), /Ein Teil der Datei wird entpackt größer .*\. Speichern/],
  ])('is refused in German words to whoever reads German: %s', async (bytes, words) => {
    const response = await send(dana, '/preview', bytes, { language: 'de' });
    const { userErrors } = (await response.json()) as { userErrors: { message: string }[] };
    expect(userErrors[0]!.message).toMatch(words);
  });

  it('is refused by its size before it is read', async () => {
    const response = await send(dana, '/preview', new Uint8Array(11 * 1024 * 1024));
    expect(response.status).toBe(413);
  });

  it.each(['not json', '[]', '{"mapping":{"colour":1}}', '{"headerRow":0}', '{"decisions":{"1":7}}'])(
    'and so are choices of another shape: %s',
    async (choices) => {
      const form = new FormData();
      form.append('choices', choices);
      form.append('file', new Blob([LIST]), 'x.csv');
      const response = await dana.sendForm('/vendors/import/preview', form, { 'x-assay-upload': '1' });
      expect(response.status).toBe(400);
    },
  );
});

/** A sheet that grows a thousandfold where it is unpacked. */
function bomb(): Uint8Array {
  const entries = xlsxEntries({ sheets: [{ name: 'Inventory', xml: '' }] });
  return zipSync({ ...entries, 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) });
}

describe('who may not', () => {
  it('is refused before the file is read, and is on record', async () => {
    expect((await send(anonymous(app), '/preview', LIST)).status).toBe(401);
    expect((await send(await as(app, cast.paul), '', LIST)).status).toBe(403);
    expect((await send(await as(app, cast.olga), '/problems', LIST)).status).toBe(403);
    expect((await send(await as(app, cast.paul), '/to-mend', LIST)).status).toBe(403);
    const { rows } = await app.admin.query(
      `SELECT count(*)::int AS n FROM app.event WHERE action = 'access.refused' AND data->>'operation' = 'import vendors'`,
    );
    expect(rows[0].n).toBe(3);
  });

  it('comes from another site, or without our own mark', async () => {
    expect(
      (await send(dana, '', LIST, {}, { 'x-assay-upload': '1', 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect((await send(dana, '', LIST, {}, {})).status).toBe(415);
    const foreign = dana.with({ 'x-assay-tenant': `org_${cast.birchway.id}` });
    expect((await send(foreign, '', LIST)).status).toBe(409);
  });
});

const REAL = path.resolve(
  import.meta.dirname,
  '../../../shared/real/vendors/probo-common-third-parties.json',
);

describe('the inventory of 564 vendors', () => {
  const isThere = fs.existsSync(REAL);
  if (!isThere) console.warn('../shared/real/vendors is not there, so the real inventory is not imported.');

  (isThere ? it : it.skip)(
    'comes in whole once its likenesses are settled, and changes nothing the second time',
    async () => {
      const bytes = fs.readFileSync(REAL);
      const seen = await preview(bytes);
      expect(Object.values(seen.counts).reduce((sum, count) => sum + count, 0)).toBe(564);
      const decisions = Object.fromEntries(
        seen.rows.filter(({ act, mayAdd }) => act === 'choose' && mayAdd).map(({ row }) => [row, 'add']),
      );
      const first = await apply(bytes, { decisions });
      expect(first['add']! + first['same']! + first['change']!).toBeGreaterThan(500);
      const left = (await preview(bytes, { decisions })).rows.filter(
        ({ act }) => act === 'add' || act === 'change',
      );
      expect(left).toEqual([]);
      const second = await apply(bytes, { decisions });
      expect([second['add'], second['change']]).toEqual([0, 0]);
      expect(second['same']).toBe(first['add']! + first['same']! + first['change']!);
    },
    60_000,
  );

  const lists = path.resolve(path.dirname(REAL), '../subprocessors');
  (isThere && fs.existsSync(lists) ? it : it.skip)(
    'goes onto a map with the lists that vendors publish, unknown places marked',
    async () => expectRealMap(await realRegisterOnMap(app, dana, lists)),
    60_000,
  );

  (isThere ? it : it.skip)(
    'is known again as a workbook with a title, other heads, another order and repeated heads',
    async () => {
      const list = Object.values(JSON.parse(fs.readFileSync(REAL, 'utf8')) as object).flat() as Listed[];
      const head = ['Nr.', 'Webseite', 'Anbieter', 'Firmenname'];
      const rows = list.map(({ name, legalName, websiteUrl }, at) => [
        String(at + 1),
        websiteUrl ?? '',
        `  ${name} `,
        legalName ?? '',
      ]);
      const pages = [rows.slice(0, 300), [head], rows.slice(300)].flat();
      const book = xlsxOf({
        name: 'Lieferanten',
        rows: [['Lieferantenliste 2026'], [], head, ...pages.toReversed()],
      });
      const seen = await preview(book);
      expect(seen.mapping).toMatchObject({ website: 1, name: 2, legalName: 3 });
      expect(seen.counts).toMatchObject({ add: 0, problem: 1, same: list.length });
    },
    60_000,
  );
});

interface Listed {
  name: string;
  legalName?: string;
  websiteUrl?: string;
}
