import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, GraphQLInputObjectType, type GraphQLArgument, type GraphQLInputField } from 'graphql';
import { as, asVendor, castOf, type Cast } from '../support/app-cast.js';
import type { GraphReply, TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { KEPT_MAPS, mapFlow, mapNode, REFUSED_MAPS, sendJson } from '../support/bad-maps.js';
import { plant, type Plant } from '../support/factories-plant.js';
import { documentsOf } from '../support/gql-documents.js';
import { idPathsOf, type Root, rootsOf, variablesOf } from '../support/gql-schema.js';
import { EXAMPLES, ID_KINDS, typed } from '../support/iso-cases.js';

/** Issue "Bad input": every form says what is wrong and what to do; nothing typed is an error of ours. */
let app: TestApp;
let cast: Cast;
let alder: Plant;
let dana: TestClient;
let olga: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  dana = await as(app, cast.dana);
  olga = await as(app, cast.olga);
}, 60_000);

afterAll(() => app.close());

const ADD = `mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id name legalName notes } userErrors { code path message } } }`;

async function addVendor(input: object) {
  const { addVendor: payload } = await dana.ask<{ addVendor: Payload }>(ADD, { input });
  return payload;
}

interface Payload {
  vendor: { id: string; name: string; notes: string | null } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

describe('a name', () => {
  it('of 10,000 characters is refused at its field, with the limit', async () => {
    const { vendor, userErrors } = await addVendor({ name: 'x'.repeat(10_000), notes: 'kept' });
    expect(vendor).toBeNull();
    expect(userErrors).toEqual([
      { code: 'TOO_LONG', path: ['name'], message: expect.stringContaining('200') },
    ]);
  });

  it.each([
    ['right to left', 'شركة البريد'],
    ['both ways', 'Mailwren \u202Egnp.exe'],
    ['emoji', '📮 Mailwren 👩‍👩‍👧‍👦'],
    ['combining marks', 'Mai\u0301lwre\u0308n'],
    ['quotes and tags', `"><script>alert('x')</script>`],
    ['SQL', `'; DROP TABLE app.vendor; --`],
    ['a template', '{{constructor}} ${7*7} %s'],
    ['a formula', '=HYPERLINK("https://evil.example")'],
    ['two hundred characters of four bytes', '𝕏'.repeat(100)],
  ])('with %s is kept as it was written', async (_, name) => {
    const { vendor, userErrors } = await addVendor({ name });
    expect([vendor?.name, userErrors]).toEqual([name, []]);
    const search = 'query ($s: String) { vendors(filter: { search: $s }) { edges { node { name } } } }';
    const { data } = await dana.gql(search, { s: name.slice(0, 60) });
    expect(JSON.stringify(data)).toContain(JSON.stringify(name));
  });

  it.each(['', ' ', '\t\n', '\u00a0'])('of nothing (%j) is refused in words', async (name) => {
    const { userErrors } = await addVendor({ name });
    expect(userErrors).toHaveLength(1);
    expect(userErrors[0]!.path.at(-1)).toBe('name');
  });

  it.each([
    ['a null character', 'Mail\u0000wren'],
    ['half a character', 'Mail\ud800wren'],
  ])('with %s is refused as malformed, not as our own fault', async (_, name) => {
    const { errors, data } = await dana.gql(ADD, { input: { name } });
    expect([errors[0]?.extensions.code, data ?? null]).toEqual(['INVALID_INPUT', null]);
  });
});

describe('a contact', () => {
  const ADD_CONTACT = `mutation ($input: AddContactInput!) {
    addContact(input: $input) { contact { id } userErrors { path message } } }`;

  it.each([
    'vera',
    'vera@',
    'vera@mailwren',
    '@mailwren.example',
    'vera@mailwren.example, lee@mailwren.example',
  ])('with no whole address (%j) is refused at it, in words', async (email) => {
    const { vendor } = await addVendor({ name: 'Contactless' });
    const input = { vendorId: vendor!.id, name: 'Vera Lind', email };
    const { addContact } = await dana.ask<{ addContact: { contact: object | null; userErrors: object[] } }>(
      ADD_CONTACT,
      { input },
    );
    expect(addContact).toEqual({
      contact: null,
      userErrors: [{ path: ['email'], message: expect.stringContaining('vera@mailwren.example') }],
    });
  });
});

describe('several mistakes', () => {
  it('are told at once, each at its field', async () => {
    const { userErrors } = await addVendor({
      name: '',
      website: 'mailwren',
      notes: 'x'.repeat(10_001),
      legalName: 'y'.repeat(201),
    });
    expect(userErrors.map(({ path }) => path.at(-1)).toSorted()).toEqual([
      'legalName',
      'name',
      'notes',
      'website',
    ]);
    for (const { message } of userErrors) expect(message.length).toBeGreaterThan(10);
  });

  it('and a field nobody knows are a defect of the client', async () => {
    const { errors } = await dana.gql(ADD, { input: { name: 'x', isDemo: true } });
    expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

const HOSTILE: [string, unknown][] = [
  ['100,000 characters', 'x'.repeat(50_000)],
  ['nothing', ''],
  ['blanks', '   '],
  ['right to left and emoji', '\u202e📮שלום'],
  ['a path', '../../../../etc/passwd\r\nX: y'],
  ['a cursor of nonsense', 'eyJ'],
  ['a cursor of words', Buffer.from(JSON.stringify(['a', 'b', 'c'])).toString('base64url')],
  ['a cursor of lists', Buffer.from(JSON.stringify([{}, [], null])).toString('base64url')],
];
const NUMBERS = [2_147_483_647, -2_147_483_648, 0, -1];
const DAYS = ['0001-01-01', '9999-12-31', '2028-02-29'];
const VALUES: unknown[] = [
  {},
  { a: { b: [] } },
  { __proto__: null, constructor: 'x' },
  { 'I-01': null },
  { 'I-01': { value: {} } },
];

describe('a map', () => {
  const CREATE = `mutation ($input: CreateDataMapInput!) { createDataMap(input: $input) {
    map { id nodes flows } notes userErrors { code path } } }`;
  const OPEN = `query ($id: ID!) { dataMap(id: $id) { judgement { notes findings { rule } blastRadius(node: "a") figures } } }`;
  type Notes = readonly { code: string; where: string }[];
  interface Created {
    map: { id: string; nodes: number; flows: number } | null;
    notes: Notes;
    userErrors: { code: string; path: string[] }[];
  }

  async function bring(name: string, map: object): Promise<Created> {
    const document = { format: 'assay-map/1', home: 'EU', elements: { email: {} }, ...map };
    const json = JSON.stringify(document);
    // A query takes 64 KiB of variables (TRUST T10); larger maps come as a file.
    if (json.length < 60_000)
      return (await dana.ask<{ createDataMap: Created }>(CREATE, { input: { name, document } }))
        .createDataMap;
    return (await (await sendJson(dana, '/maps/file', { name }, json)).json()) as Created;
  }

  async function openNotes(id: string): Promise<string[]> {
    const { dataMap } = await dana.ask<{ dataMap: { judgement: { notes: Notes } } }>(OPEN, { id });
    return dataMap.judgement.notes.map(({ code, where }) => `${code} ${where}`);
  }

  it.each(KEPT_MAPS)(
    'with %s is kept, judged, and says so at the place',
    async (name, file, counts, said) => {
      const { map, notes, userErrors } = await bring(name, file);
      expect(userErrors).toEqual([]);
      expect(map).toMatchObject(counts);
      expect(notes.map(({ code, where }) => `${code} ${where}`)).toEqual(said);
      const kept = said.filter((one) => /^(NAME_MISSING|UNKNOWN_VENDOR)/.test(one));
      expect(await openNotes(map!.id)).toEqual(kept);
    },
  );

  it.each(REFUSED_MAPS)('with %s is refused at the place', async (name, file, path) => {
    expect(await bring(name, file)).toMatchObject({ map: null, userErrors: [{ code: 'INVALID', path }] });
  });

  it('is edited by a file too where the edit is large, with a conflict and a fault told as ever', async () => {
    const { map } = await bring('Grown', { nodes: [mapNode('a')] });
    const nodes = Array.from({ length: 2_000 }, (_, at) => mapNode(`n${at}`));
    const edit = async (expectedVersion: number, put: object) => {
      const json = JSON.stringify({ put });
      return (
        await sendJson(dana, `/maps/${map!.id}/edit`, { expectedVersion: `${expectedVersion}` }, json)
      ).json() as Promise<{ map: { version: number } | null; userErrors: object[] }>;
    };
    expect(await edit(1, { nodes })).toMatchObject({ map: { version: 2 }, userErrors: [] });
    expect(await edit(1, { nodes: [mapNode('n7', { owner: 'Dana' })] })).toMatchObject({
      map: { version: 2 },
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion', 'nodes/n7'] }],
    });
    expect(await edit(2, { flows: [mapFlow('f', 'a', 'gone')] })).toMatchObject({
      userErrors: [{ code: 'INVALID', path: ['edit', 'put', 'flows', '0', 'to_node'] }],
    });
    const ada = await as(app, cast.ada);
    const answers = [
      await sendJson(ada, `/maps/${map!.id}/edit`, { expectedVersion: '2' }, '{}'),
      await sendJson(ada, '/maps/file', { name: 'Hers' }, '{}'),
      await sendJson(await as(app, cast.bruno), `/maps/${map!.id}/edit`, { expectedVersion: '2' }, '{}'),
      await sendJson(dana, `/maps/${map!.id}/edit`, {}, '{}'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 400]);
    const broken = await (await sendJson(dana, '/maps/file', { name: 'Broken' }, '{"format": ')).json();
    expect(broken).toMatchObject({ map: null, userErrors: [{ path: ['file'] }] });
    // A file that says nothing is no wish for an empty map.
    const nothing = await (await sendJson(dana, '/maps/file', { name: 'Nothing' }, 'null')).json();
    expect(nothing).toMatchObject({ map: null, userErrors: [{ path: ['document'] }] });
  });

  it('says which flows end at a vendor that was archived, for as long as it is', async () => {
    const { vendor } = await addVendor({ name: 'Crestwake' });
    const vendors = [{ id: vendor!.id, name: 'Crestwake' }];
    const nodes = [mapNode('a'), mapNode('b', { kind: 'vendor', vendor_id: vendor!.id })];
    const { map } = await bring('Archived', { vendors, nodes, flows: [mapFlow('f', 'a', 'b')] });
    expect(await openNotes(map!.id)).toEqual([]);
    await app.admin.query(`UPDATE app.vendor SET is_archived = true WHERE name = 'Crestwake'`);
    expect(await openNotes(map!.id)).toEqual(['VENDOR_ARCHIVED /flows/0/to_node']);
    await app.admin.query(`UPDATE app.vendor SET is_archived = false WHERE name = 'Crestwake'`);
    expect(await openNotes(map!.id)).toEqual([]);
  });
});

describe('whatever is written into a field of any operation is no fault of ours:', () => {
  it.each(['String', 'Int', 'Date', 'JSON', 'CountryCode'])(
    '%s',
    async (type) => {
      for (const root of rootsOf(app.staffSchema).filter(({ field }) => !field.name.endsWith('Demo')))
        for (const path of pathsOfType(root, type))
          for (const value of valuesFor(type)) {
            const reply = await ask(root, { [path]: value });
            expect([root.name, path, JSON.stringify(value)?.slice(0, 40), codesOf(reply)]).toEqual([
              root.name,
              path,
              JSON.stringify(value)?.slice(0, 40),
              codesOf(reply).filter((code) => code !== 'INTERNAL'),
            ]);
          }
    },
    120_000,
  );

  it('at the vendor’s door', async () => {
    const vendor = await asVendor(app, alder.tokens.vico);
    const answers: unknown[] = [
      null,
      '',
      'x'.repeat(100_000),
      7,
      -1e308,
      true,
      [],
      [[]],
      {},
      { a: 1 },
      [{ a: {} }],
      'yes',
    ];
    for (const questionId of [alder.questions.own, 'Z-99', '', '__proto__', 'x'.repeat(200)])
      for (const value of answers)
        for (const rest of [{}, { naReason: 'x'.repeat(10_001) }, { comment: '\u202e' }]) {
          const input = { questionId, expectedVersion: 0, value, ...rest };
          const reply = await vendor.gql(SAVE, { input });
          expect([questionId, JSON.stringify(value).slice(0, 40), codesOf(reply)]).toEqual([
            questionId,
            JSON.stringify(value).slice(0, 40),
            [],
          ]);
        }
  }, 120_000);
});

const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { answer { version } userErrors { code path message } } }`;

function valuesFor(type: string): unknown[] {
  if (type === 'Int') return NUMBERS;
  if (type === 'Date') return DAYS;
  if (type === 'JSON') return VALUES;
  if (type === 'CountryCode') return ['ZZ', 'de', '', 'DEU'];
  return HOSTILE.map(([, text]) => text);
}

async function ask(root: Root, more: Record<string, unknown>): Promise<GraphReply> {
  const ids = idPathsOf(root.field)
    .filter((path) => !path.startsWith('filter.'))
    .map((path) => [path, typed(alder.ids, ID_KINDS[`${root.name}.${path}`]!)]);
  const variables = variablesOf(root.field, { ...EXAMPLES, ...Object.fromEntries(ids), ...more });
  const [document] = documentsOf(root, 0, variables);
  const client =
    /^(Query\.events|Mutation\.(addPerson|changeRole|suspendPerson|renameWorkspace|sendPasswordLink|sendKeptPersonMails|endSessionsOf|\w+Group)|Query\.openSessions)/.test(
      root.name,
    )
      ? olga
      : dana;
  return client.gql(document!, variables);
}

function pathsOfType(root: Root, type: string): string[] {
  return root.field.args.flatMap((argument) => pathsIn(argument, argument.name, type));
}

function pathsIn(input: GraphQLArgument | GraphQLInputField, path: string, type: string): string[] {
  const named = getNamedType(input.type);
  if (named.name === type) return [path];
  if (!(named instanceof GraphQLInputObjectType)) return [];
  return Object.values(named.getFields()).flatMap((below) => pathsIn(below, `${path}.${below.name}`, type));
}

function codesOf({ errors }: GraphReply): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
