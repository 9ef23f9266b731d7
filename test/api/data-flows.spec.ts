import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsIn } from '../support/app-state.js';
import {
  createdMap,
  editedMap,
  judgedMap,
  JUDGED,
  rulesIn,
  type Finding,
  type Json,
  type Payload,
} from '../support/map-queries.js';

/** Maps of data flows through the API: the same findings as at the command line, and edits that lose nothing. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

const EXAMPLES = 'test/support/cli-examples';
const read = (file: string): Json => JSON.parse(fs.readFileSync(`${EXAMPLES}/${file}`, 'utf8')) as Json;

const create = (name: string, document?: unknown) => createdMap(dana, name, document);
const edit = (map: Payload['map'], change: object, client = dana, own: number[] = []) =>
  editedMap(client, map, change, own);
const judged = (id: string, node: string | null, asOf?: string) => judgedMap(dana, id, node, asOf);
const rules = (language: string) => rulesIn(dana, language);
const system = (id: string, more: Json = {}): Json => ({ id, kind: 'system', name: id, ...more });

describe('the worked map', () => {
  let id = '';

  it('gives exactly the findings, statuses and blast radius of the command line', async () => {
    const { map, userErrors } = await create('Worked', read('flow-map.json'));
    expect(userErrors).toEqual([]);
    id = map!.id;
    const expected = read('flow-map.expected.json');
    const { findings, transfers, concentration, blastRadius, judgedFor, notes } = await judged(id, 'n02');
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'ASSESSMENT_WITHOUT_ANSWERS', where: '/flows/1/tia' }),
    );
    const bare = findings.map(({ rule, on, severity }) => ({ rule, on, severity: severity.toLowerCase() }));
    expect(bare).toEqual(
      (expected['findings'] as Finding[]).map(({ rule, on, severity }) => ({ rule, on, severity })),
    );
    expect(transfers).toEqual(expected['transferStatus']);
    expect(concentration).toMatchObject(expected['concentration'] as Json);
    expect(blastRadius).toMatchObject((expected['blastRadius'] as Json[])[0]!);
    expect(judgedFor).toBe('2026-11-22');
  });

  it('says of each finding where it stands, its law and what puts it right, in both languages', async () => {
    const english = await rules('en');
    const german = await rules('de');
    for (const { rule, part } of (await judged(id, 'n02')).findings) {
      const { law, remedy } = english.get(rule)!;
      expect(law.length).toBeGreaterThan(0);
      expect(remedy.length).toBeGreaterThan(20);
      expect(['NODE', 'FLOW', 'VENDOR', 'PROVIDER', 'PAIR']).toContain(part);
      expect(german.get(rule)!.remedy).not.toBe(remedy);
    }
  });
});

describe('a file of the map', () => {
  let id = '';

  it('is the map again with the identifiers of its words, and what the command line reads', async () => {
    const { map } = await create('Taken', read('flow-map.json'));
    id = map!.id;
    const file = (await (await take(id, 'map.json')).json()) as Json & { elements: Record<string, Json> };
    const { document } = await judged(id, 'n02');
    const { dpv, elements, ...others } = file;
    const bare = Object.entries(elements).map(([word, { dpv: _term, ...element }]) => [word, element]);
    expect({ ...others, elements: Object.fromEntries(bare) }).toEqual(document);
    expect(elements['diagnosis']).toMatchObject({ sensitivity: 5, dpv: 'pd:Health' });
    expect(dpv).toMatchObject({
      group: { patients: 'dpv:Patient' },
      purpose: { payroll: 'dpv:PersonnelPayment' },
      legal_ground: { '6(1)(c)': 'eu-gdpr:A6-1-c' },
      measure: { 'encryption_rest=provider_key': 'dpv:EncryptionAtRest' },
    });
    const again = await create('Taken again', file);
    expect((await judged(again.map!.id, 'n02')).findings).toEqual((await judged(id, 'n02')).findings);
  });

  it('is a record in the layouts of the CNIL and the ICO, with its gaps named', async () => {
    const csv = await (await take(id, 'ropa-ico-controller.csv')).text();
    const [head, first] = csv.split('\r\n');
    expect(head).toContain('"Categories of individuals"');
    expect(first).toContain('"R-n02"');
    expect(first).toContain('to be completed');
    expect(csv).toContain('"Payroll"');
    expect(csv).toContain('"Legal obligation (6(1)(c))"');
    const xlsx = Buffer.from(await (await take(id, 'ropa-cnil-controller.xlsx')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    const ld = (await (await take(id, 'ropa.jsonld')).json()) as { '@graph': Json[] };
    expect(ld['@graph'][0]).toMatchObject({ '@type': 'dpv:Process', '@id': 'urn:assay:record:R-n02' });
  });

  it('is printed with its picture, every flow and its records, tagged, in both languages', async () => {
    const english = Buffer.from(await (await take(id, 'map-en.pdf')).arrayBuffer()).toString('latin1');
    expect(english.slice(0, 5)).toBe('%PDF-');
    expect(english).toMatch(/\/Lang \(en\)[\s\S]*\/Marked true|\/Marked true[\s\S]*\/Lang \(en\)/);
    const again = Buffer.from(await (await take(id, 'map-en.pdf')).arrayBuffer()).toString('latin1');
    expect(again).toBe(english);
    expect((await take(id, 'ropa-de.pdf')).headers.get('content-type')).toBe('application/pdf');
    expect((await take(id, 'map-fr.pdf')).status).toBe(404);
  });

  it('comes back as a table that changes nothing, and says of a changed one what it would do', async () => {
    for (const name of ['nodes.csv', 'nodes.xlsx', 'flows.csv', 'flows.xlsx']) {
      const bytes = Buffer.from(await (await take(id, name)).arrayBuffer());
      expect([name, await (await bring(id, bytes)).json()]).toMatchObject([
        name,
        { counts: { add: 0, change: 0 }, faults: [], strangeHeads: [], version: 1 },
      ]);
    }
    const typed = 'id;kind;name;countries_storage;volume\nn90;system;Till;DE; \nn91;cloud;Sky;DE;7\n';
    const table = (await (await bring(id, Buffer.from(typed))).json()) as Json & { edit: object };
    expect(table).toMatchObject({
      part: 'nodes',
      counts: { add: 1, change: 0, same: 0 },
      faults: [
        { row: 2, column: 'kind', problem: { code: 'UNKNOWN_KIND' } },
        { row: 2, column: 'volume', problem: { code: 'OUT_OF_RANGE' } },
      ],
    });
    const { userErrors } = await edit({ id, version: 1 }, table.edit);
    expect(userErrors).toEqual([]);
    expect((await judged(id, 'n90')).document.nodes).toContainEqual(
      expect.objectContaining({ name: 'Till' }),
    );
  });

  it('is refused as a table where it is none, and to who may not edit', async () => {
    const none = await bring(id, Buffer.from('Vendor;Country\nMailwren;US\n'));
    expect(none.status).toBe(422);
    expect(await none.json()).toMatchObject({ userErrors: [{ path: ['file'] }] });
    expect((await bring(id, Buffer.from('id;kind\na;system\n'), await as(app, cast.ada))).status).toBe(403);
    expect((await bring(id, Buffer.from('id;kind\na;system\n'), await as(app, cast.bruno))).status).toBe(404);
  });

  it('is refused to who may not read maps, and not there under another name', async () => {
    expect((await take(id, 'ropa.exe')).status).toBe(404);
    expect((await take(id, 'map.json', await as(app, cast.bo))).status).toBe(403);
    expect((await take(id, 'map.json', await as(app, cast.bruno))).status).toBe(404);
  });
});

describe('an edit', () => {
  it('is judged at once, stands on record, and can be taken back', async () => {
    const before = await eventsIn(app, cast.alder.id);
    const { map } = await create('Edited');
    const put = {
      nodes: [system('a', { legal_entity: 'Alder Group' }), system('b', { legal_entity: 'Other' })],
      elements: { email: { sensitivity: 2 } },
      flows: [{ id: 'f', from_node: 'a', to_node: 'b', kind: 'send', elements: ['email'] }],
    };
    const first = await edit(map, { put });
    expect(first.userErrors).toEqual([]);
    expect(first.map).toMatchObject({ version: 2, nodes: 2, flows: 1 });
    expect((await judged(map!.id, 'a')).transfers).toMatchObject({ f: { status: 'unknown_location' } });
    const changed = { ...put.nodes[1], countries_storage: ['US'], countries_access: ['US'] };
    const second = await edit(first.map, { put: { nodes: [changed] } });
    expect((await judged(map!.id, 'a')).transfers).toMatchObject({ f: { status: 'needs_mechanism' } });
    const back = await edit(second.map, second.undo!);
    expect(back.map!.version).toBe(4);
    expect((await judged(map!.id, 'a')).transfers).toMatchObject({ f: { status: 'unknown_location' } });
    expect((await eventsIn(app, cast.alder.id)) - before).toBe(4);
  });

  it('stands beside another person’s edit of other things, and meets one of the same', async () => {
    const { map } = await create('Shared');
    const base = await edit(map, { put: { nodes: [system('a'), system('b')] } });
    const ines = await as(app, cast.ines);
    const hers = await edit(base.map, { put: { nodes: [system('a', { owner: 'Ines' })] } }, ines);
    expect(hers).toMatchObject({ isMerged: false, userErrors: [] });
    const mine = await edit(base.map, { put: { nodes: [system('b', { owner: 'Dana' })] } });
    expect(mine).toMatchObject({ isMerged: true, userErrors: [] });
    const clash = await edit(base.map, { put: { nodes: [system('a', { owner: 'Dana' })] } });
    expect(clash.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['expectedVersion', 'nodes/a'] }]);
    const { document } = await judged(map!.id, 'a');
    expect(document.nodes).toMatchObject([{ owner: 'Ines' }, { owner: 'Dana' }]);
  });

  it('is taken back past one’s own later edits, and not over somebody else’s', async () => {
    const { map } = await create('Two at it');
    const base = await edit(map, { put: { nodes: [system('a'), system('b')] } });
    const named = await edit(base.map, { put: { nodes: [system('a', { name: 'Till' })] } });
    const owned = await edit(named.map, { put: { nodes: [system('a', { name: 'Till', owner: 'Dana' })] } });
    const unowned = await edit(owned.map, owned.undo!);
    const own = [owned.map!.version, unowned.map!.version];
    const alone = await edit(named.map, named.undo!, dana, own);
    expect(alone).toMatchObject({ isMerged: false, userErrors: [] });
    const ines = await as(app, cast.ines);
    const hers = await edit(alone.map, { put: { nodes: [system('b', { owner: 'Ines' })] } }, ines);
    const mine = await edit(hers.map, { put: { nodes: [system('b', { owner: 'Ines', name: 'Desk' })] } });
    const merged = await edit(alone.map, alone.undo!, dana, [mine.map!.version]);
    expect(merged).toMatchObject({ isMerged: true, userErrors: [] });
    const theirs = await edit(merged.map, { put: { nodes: [system('a', { owner: 'Ines' })] } }, ines);
    for (const claimed of [[], [theirs.map!.version]])
      expect((await edit(merged.map, merged.undo!, dana, claimed)).userErrors).toMatchObject([
        { code: 'CONFLICT', path: ['expectedVersion', 'nodes/a'] },
      ]);
    expect((await judged(map!.id, 'a')).document.nodes).toMatchObject([{ owner: 'Ines' }, { name: 'Desk' }]);
  });

  it('is refused at its place, and nothing of it is kept', async () => {
    const { map } = await create('Refused');
    const bad = await edit(map, {
      put: { nodes: [system('a')], flows: [{ id: 'f', from_node: 'a', to_node: 'gone' }] },
    });
    expect(bad.userErrors).toMatchObject([
      { code: 'INVALID', path: ['edit', 'put', 'flows', '0', 'to_node'] },
    ]);
    expect(bad.userErrors[0]!.message).toContain('Add the node');
    const noted = await edit(map, { put: { nodes: [system('a', { countries_storage: ['EU'] })] } });
    expect(noted.notes).toMatchObject([
      { code: 'UNION_AS_COUNTRY', where: '/put/nodes/0/countries_storage/0' },
    ]);
    expect((await edit(noted.map, {})).userErrors).toMatchObject([{ code: 'INVALID' }]);
  });

  it('does not change what the map was on an earlier day', async () => {
    const { map } = await create('Past');
    const first = await edit(map, { put: { nodes: [system('a'), system('b')] } });
    const uuid = map!.id.slice(4);
    // Late in the evening in UTC, early the next day in Berlin.
    await app.admin.query(`UPDATE app.map_change SET made_at = '2026-01-10T23:30Z' WHERE map_id = $1`, [
      uuid,
    ]);
    await app.admin.query(`UPDATE app.data_map SET created_at = '2026-01-10T12:00Z' WHERE id = $1`, [uuid]);
    await edit(first.map, { remove: { nodes: ['a'] } });
    const nodesOn = async (asOf: string): Promise<unknown[]> =>
      (await judged(map!.id, null, asOf)).document.nodes.map(({ id }) => id);
    expect((await nodesOn('2026-01-10')).toSorted()).toEqual(['a', 'b']);
    await app.admin.query(`UPDATE app.organisation SET time_zone = 'Europe/Berlin'`);
    expect(await nodesOn('2026-01-10')).toEqual([]);
    expect((await nodesOn('2026-01-11')).toSorted()).toEqual(['a', 'b']);
    expect(await judged(map!.id, null, '2026-01-11')).toMatchObject({
      version: 2,
      judgedFor: '2026-01-11',
    });
    const before = await dana.gql(JUDGED, { id: map!.id, asOf: '2026-01-09' });
    expect(before.errors[0]!.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a map', () => {
  it('needs a name of its own and a file of the format', async () => {
    expect((await create('  ')).userErrors).toMatchObject([{ code: 'REQUIRED', path: ['name'] }]);
    expect((await create('WORKED')).userErrors).toMatchObject([{ code: 'TAKEN' }]);
    expect((await create('Foreign', { format: 'x' })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['document', 'format'] },
    ]);
  });

  it('is read and edited by those whose role says so, and is not there for another workspace', async () => {
    const { map } = await create('Private');
    const ada = await as(app, cast.ada);
    const query = 'query ($id: ID!) { dataMap(id: $id) { name } }';
    expect(await ada.ask(query, { id: map!.id })).toEqual({ dataMap: { name: 'Private' } });
    const mutation = 'mutation ($input: EditDataMapInput!) { editDataMap(input: $input) { isMerged } }';
    const input = { id: map!.id, expectedVersion: 1, edit: { put: { nodes: [system('a')] } } };
    expect((await ada.gql(mutation, { input })).errors[0]!.extensions.code).toBe('FORBIDDEN');
    const bo = await as(app, cast.bo);
    expect((await bo.gql(query, { id: map!.id })).errors[0]!.extensions.code).toBe('FORBIDDEN');
    const bruno = await as(app, cast.bruno);
    for (const [document, variables] of [
      [query, { id: map!.id }],
      [mutation, { input }],
    ] as const)
      expect((await bruno.gql(document, variables)).errors[0]!.extensions.code).toBe('NOT_FOUND');
  });
});

function take(id: string, what: string, client = dana): Promise<Response> {
  return client.post(`/maps/${id}/${what}`, {});
}

/** A table for the map, looked at and not kept. */
function bring(id: string, bytes: Buffer, client = dana): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'table');
  return client.sendForm(`/maps/${id}/table`, form, { 'x-assay-upload': '1' });
}
