import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsIn, refusalsIn } from '../support/app-state.js';

/** The log read back: narrowed by thing, act and day, never by person, and taken away as a file. */
let app: TestApp;
let cast: Cast;
let olga: TestClient;
let vendorId: string;

const ROOT = path.resolve(import.meta.dirname, '../..');

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  olga = await as(app, cast.olga);
  const dana = await as(app, cast.dana);
  const ADD = 'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } } }';
  const add = async (name: string) =>
    (await dana.ask<{ addVendor: { vendor: { id: string } } }>(ADD, { input: { name } })).addVendor.vendor.id;
  vendorId = await add('=cmd|calc Mailwren');
  await add('Kestrelm');
  const RENAME =
    'mutation ($input: RenameWorkspaceInput!) { renameWorkspace(input: $input) { workspace { id } } }';
  await olga.ask(RENAME, { input: { name: 'Alder “Group” \u2028 =1+1', expectedVersion: 1 } });
}, 60_000);

afterAll(() => app.close());

interface Page {
  events: { totalCount: number; edges: { node: { action: string; object: string; seq: number } }[] };
}

const EVENTS = `query ($filter: EventFilter, $first: Int, $after: String) {
  events(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { seq action object at } }
  }
}`;

function events(filter: object, more: object = {}): Promise<Page> {
  return olga.ask<Page>(EVENTS, { filter, ...more });
}

const actionsIn = ({ events: { edges } }: Page) => edges.map(({ node }) => node.action);

describe('the log is narrowed', () => {
  it('to a thing', async () => {
    const page = await events({ object: vendorId });
    expect(page.events.edges.map(({ node }) => node.object)).toEqual([vendorId]);
    expect([page.events.totalCount, actionsIn(page)]).toEqual([1, ['vendor.added']]);
  });

  it('to acts', async () => {
    const page = await events({ actions: ['vendor.added', 'workspace.renamed'] });
    expect(actionsIn(page)).toEqual(['workspace.renamed', 'vendor.added', 'vendor.added']);
  });

  it('to days, the last one included', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const all = await eventsIn(app, cast.alder.id);
    expect((await events({ from: today, to: today })).events.totalCount).toBe(all);
    expect((await events({ to: '2020-01-01' })).events.totalCount).toBe(0);
    expect((await events({ from: '2999-01-01' })).events.totalCount).toBe(0);
  });

  it('to days as the workspace counts them', async () => {
    const first = await app.admin.query<{ far: string; near: string }>(
      `SELECT to_char(min(at) AT TIME ZONE 'UTC' + interval '14 hours', 'YYYY-MM-DD') AS far,
        to_char(min(at) AT TIME ZONE 'UTC' - interval '12 hours', 'YYYY-MM-DD') AS near
        FROM app.event WHERE tenant_id = $1`,
      [cast.alder.id],
    );
    const { far, near } = first.rows[0]!;
    const begins = async (timeZone: string, day: string) => {
      await app.admin.query('UPDATE app.organisation SET time_zone = $2 WHERE id = $1', [
        cast.alder.id,
        timeZone,
      ]);
      return (await events({ from: day, to: day })).events.totalCount;
    };
    // The same entries, on the day that each end of the world calls it.
    expect(await begins('Pacific/Kiritimati', far)).toBeGreaterThan(0);
    expect(await begins('Etc/GMT+12', near)).toBeGreaterThan(0);
    // At most one of the two is the day of UTC: there, the other holds nothing of it.
    const counts = [await begins('UTC', far), await begins('UTC', near)];
    expect(counts).toContain(0);
  });

  it('and its pages stay within what was asked', async () => {
    const first = await olga.ask<{ events: Page['events'] & { pageInfo: { endCursor: string } } }>(EVENTS, {
      filter: { actions: ['vendor.added'] },
      first: 1,
    });
    const second = await events(
      { actions: ['vendor.added'] },
      { first: 1, after: first.events.pageInfo.endCursor },
    );
    expect([first.events.totalCount, second.events.totalCount, actionsIn(second)]).toEqual([
      2,
      2,
      ['vendor.added'],
    ]);
    expect(second.events.edges[0]!.node.object).toBe(vendorId);
  });

  it('never to a person', async () => {
    const fields = app.staffSchema.getType('EventFilter')!.toConfig() as unknown as { fields: object };
    expect(Object.keys(fields.fields).toSorted()).toEqual(['actions', 'from', 'object', 'to']);
    const reply = await olga.gql(EVENTS, { filter: { object: `usr_${cast.dana.id}` } });
    expect(reply.errors[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(reply.errors[0]?.message).toContain('cannot be narrowed to a person');
  });
});

describe('the log as a file', () => {
  it('is the whole chain, which the command line finds whole, and its making is the last entry', async () => {
    const text = await (await olga.get('/log/log.jsonl')).text();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { action: string; seq: number });
    expect(lines).toHaveLength(await eventsIn(app, cast.alder.id));
    expect(lines.at(-1)!.action).toBe('log.exported');
    const judged = verify(text);
    expect(judged).toMatchObject({ ok: true, entries: lines.length, problem: null });
    const changed = verify(text.replace('"action":"vendor.added"', '"action":"vendor.gone"'));
    expect(changed).toMatchObject({ ok: false, problem: 'hash' });
  });

  it('comes in pieces, and not one entry is lost between them', async () => {
    await app.admin.query('BEGIN');
    await app.admin.query(`SELECT set_config('app.tenant', $1, true), set_config('app.actor', $2, true)`, [
      cast.alder.id,
      cast.olga.id,
    ]);
    await app.admin.query(`SELECT app.record('vendor.changed', 'vnd_x', '{}') FROM generate_series(1, 2100)`);
    await app.admin.query('COMMIT');
    const text = await (await olga.get('/log/log.jsonl')).text();
    expect(verify(text)).toMatchObject({ ok: true, entries: await eventsIn(app, cast.alder.id) });
  });

  it('is a table no spreadsheet runs, narrowed like the page, without people', async () => {
    const response = await olga.get(`/log/log.csv?actions=vendor.added&actions=workspace.renamed`);
    const text = await response.text();
    const [head, ...rows] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe('"number","at","action","object","purpose","outcome","hash"');
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => /^"\d+","\d{4}-[^"]+","[a-z.]+","[a-z]{3}_[\w-]+"/.test(row))).toBe(true);
    for (const person of [cast.dana, cast.olga]) expect(text).not.toContain(person.id);
    expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="assay-log-.*\.csv"/);
  });

  it.each(['object=usr_x', 'actor=x', 'from=tomorrow', 'object=%27'])(
    'refuses a filter it does not know: %s',
    async (query) => {
      const response = await olga.get(`/log/log.csv?${query}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'INVALID_INPUT',
      ]);
    },
  );

  it('is for those who read the log: others are refused on record, and nobody unsigned gets it', async () => {
    const dana = await as(app, cast.dana);
    const before = await refusalsIn(app, cast.alder.id);
    for (const file of ['log.jsonl', 'log.csv']) expect((await dana.get(`/log/${file}`)).status).toBe(403);
    expect(await refusalsIn(app, cast.alder.id)).toBe(before + 2);
    expect((await olga.with({ cookie: '' }).get('/log/log.jsonl')).status).toBe(401);
    expect((await olga.get('/log/other.txt')).status).toBe(404);
  });

  it('holds nothing of another workspace', async () => {
    const mallory = await as(app, cast.mallory);
    const text = await (await mallory.get('/log/log.jsonl')).text();
    expect(text).not.toContain(vendorId);
    expect(verify(text)).toMatchObject({ ok: true });
  });
});

function verify(text: string): unknown {
  const file = path.join(app.dataFolder, 'log.jsonl');
  fs.writeFileSync(file, text);
  const run = spawnSync(process.execPath, [path.join(ROOT, 'dist/server/cli.js'), 'audit', 'verify', file], {
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout);
}
