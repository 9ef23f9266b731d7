import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { verifyChain } from '../../src/core/journal/chain.js';
import { actDocument, STEPS, Story } from '../support/acts.js';
import { castOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';
import { digestOf, eventsIn } from '../support/app-state.js';
import { type Root, rootsOf } from '../support/gql-schema.js';

/** TRUST T6: no act without a record, and a record that shows when somebody touched it. */
let app: TestApp;
let cast: Cast;
let story: Story;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  story = await Story.begin(app, cast);
}, 60_000);

afterAll(() => app.close());

const WRITERS = 'FUNCTION app.record(text, text, text)';
const ROLES = 'app_rt, app_vendor, app_worker';

function mutations(): Root[] {
  const all = [...rootsOf(app.staffSchema), ...rootsOf(app.respondSchema)];
  return all.filter(({ kind }) => kind === 'mutation');
}

describe('every act', () => {
  it('has its place in the story', () => {
    expect(Object.keys(STEPS).toSorted()).toEqual(
      mutations()
        .map(({ field }) => field.name)
        .toSorted(),
    );
  });

  it.each(Object.keys(STEPS))(
    '%s happens with its record, and without a record it does not happen',
    async (name) => {
      const root = mutations().find(({ field }) => field.name === name)!;
      const document = actDocument(root);
      const { client, input } = await STEPS[name]!(story);
      await app.settled();
      const before = await digestOf(app, cast.alder.id);
      await app.admin.query(`REVOKE EXECUTE ON ${WRITERS} FROM ${ROLES}`);
      const failed = await client.gql(document, { input });
      await app.admin.query(`GRANT EXECUTE ON ${WRITERS} TO ${ROLES}`);
      expect(failed.errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
      expect(await digestOf(app, cast.alder.id)).toEqual(before);

      const events = await eventsIn(app, cast.alder.id);
      const reply = await client.gql(document, { input });
      expect([reply.errors, JSON.stringify(reply.data)]).toEqual([
        [],
        expect.stringContaining('"userErrors":[]'),
      ]);
      expect(await eventsIn(app, cast.alder.id)).toBeGreaterThan(events);
      story.keep(reply.data!);
      await app.settled();
    },
    60_000,
  );
});

describe('the record', () => {
  it('is one whole chain for each workspace', async () => {
    for (const { id } of [cast.alder, cast.birchway]) {
      const lines = await exported(id);
      expect(verifyChain(lines, sha256)).toMatchObject({ ok: true, entries: lines.length });
    }
  });

  it('holds no word that a person typed', async () => {
    const text = (await exported(cast.alder.id)).join('\n');
    for (const word of [
      'Mailwren',
      'Vera',
      'Noor',
      'Newsletter',
      'Nothing of it was shown',
      'group agreement',
      '@',
    ])
      expect(text).not.toContain(word);
  });

  const TOUCHES = [
    `UPDATE app.event SET action = 'x'`,
    'DELETE FROM app.event',
    'TRUNCATE app.event',
    `INSERT INTO app.event (tenant_id, seq, at, actor_id, action, object, data, body, prev, hash)
     VALUES (app.tenant(), 0, now(), app.tenant(), 'x', 'x', '{}', '{}', 'x', 'x')`,
  ];

  it.each(['app_rt', 'app_vendor', 'app_worker', 'app_owner'])('cannot be touched by %s', async (role) => {
    const before = await exported(cast.alder.id);
    for (const sql of TOUCHES) {
      // The owner of the table is stopped by its policies: it sees no row, so it changes none.
      const outcome = await asRole(role, sql);
      expect(
        outcome === 0 || /permission denied|never changed|row-level security/.test(String(outcome)),
      ).toBe(true);
    }
    expect(await exported(cast.alder.id)).toEqual(before);
  });

  const TAMPERINGS: [string, (lines: string[]) => string[]][] = [
    [
      'a word changed',
      (lines) => withLine(lines, 3, (line) => line.replace('"outcome":"done"', '"outcome":"none"')),
    ],
    [
      'an actor changed',
      (lines) => withLine(lines, 4, (line) => line.replace(/"actor":"[0-9a-f]{8}/, '"actor":"ffffffff')),
    ],
    ['a time changed', (lines) => withLine(lines, 5, (line) => line.replace(/"at":"20/, '"at":"21'))],
    ['a line taken out', (lines) => lines.filter((_, at) => at !== 6)],
    ['the first line taken out', (lines) => lines.slice(1)],
    ['a line told twice', (lines) => [...lines.slice(0, 8), lines[7]!, ...lines.slice(8)]],
    ['two lines changed about', (lines) => [...lines.slice(0, 2), lines[3]!, lines[2]!, ...lines.slice(4)]],
    ['a hash changed', (lines) => withLine(lines, 2, (line) => line.replace(/"hash":"./, '"hash":"x'))],
    ['a line of another workspace put in', (lines) => [...lines.slice(0, 9), foreign!, ...lines.slice(10)]],
  ];
  let foreign: string | undefined;

  it.each(TAMPERINGS)('shows %s', async (_, tamper) => {
    foreign = (await exported(cast.birchway.id))[1];
    const lines = await exported(cast.alder.id);
    const tampered = tamper(lines);
    expect(tampered).not.toEqual(lines);
    expect(verifyChain(tampered, sha256).ok).toBe(false);
  });
});

/** The chain as CLI.md has it: the canonical body with the two hashes beside it. */
async function exported(tenantId: string): Promise<string[]> {
  const { rows } = await app.admin.query<{ body: string; prev: string; hash: string }>(
    'SELECT body, prev, hash FROM app.event WHERE tenant_id = $1 ORDER BY seq',
    [tenantId],
  );
  return rows.map(({ body, prev, hash }) => `${body.slice(0, -1)},"prev":"${prev}","hash":"${hash}"}`);
}

/** Rows touched, or the words with which PostgreSQL refused. */
async function asRole(role: string, sql: string): Promise<number | null | string> {
  await app.admin.query('BEGIN');
  await app.admin.query(`SET LOCAL ROLE ${role}`);
  await app.admin.query(`SELECT set_config('app.tenant', $1, true)`, [cast.alder.id]);
  const outcome = await app.admin.query(sql).then(
    ({ rowCount }) => rowCount,
    (error: Error) => error.message,
  );
  await app.admin.query('COMMIT');
  return outcome;
}

function withLine(lines: string[], at: number, change: (line: string) => string): string[] {
  return lines.map((line, index) => (index === at ? change(line) : line));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
