import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import { Assessment } from '../src/features/assessments/assessment.entity.js';
import { Person } from '../src/features/identity/person.entity.js';
import { Contact } from '../src/features/vendors/contact.entity.js';
import { Vendor } from '../src/features/vendors/vendor.entity.js';
import { Database } from '../src/platform/database/database.js';
import type { TenantOwned } from '../src/platform/database/tenant-owned.js';
import { castOf, contextOf, type Cast } from './support/app-cast.js';
import { startApp, type TestApp } from './support/app.js';
import { plant } from './support/factories-plant.js';

/** Reads that leave in one packet are the same transactions as all others: one tenant, nothing written, nothing left. */
let app: TestApp;
let cast: Cast;
let db: Database;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  await plant(app.admin, cast.alder, cast.dana, 'A');
  await plant(app.admin, cast.birchway, cast.bruno, 'B');
  db = app.nest.get(Database);
}, 60_000);

afterAll(() => app.close());

const statement = (sql: string, ...parameters: unknown[]) => ({ sql, parameters });

describe('a read in one packet', () => {
  it('sees one workspace, also where the statement names none', async () => {
    const reads = [cast.dana, cast.bruno, cast.dana].map((member) =>
      db.readAtOnce<[{ tenant_id: string }[]]>(
        contextOf(app, member),
        statement('SELECT tenant_id FROM app.vendor'),
      ),
    );
    const seen = (await Promise.all(reads)).map(([rows]) => rows.map((row) => row.tenant_id));
    const expected = [cast.dana, cast.bruno, cast.dana].map((member) => [contextOf(app, member).tenantId]);
    expect(seen).toEqual(expected);
  });

  it('answers the rows of each statement', async () => {
    const ctx = contextOf(app, cast.dana);
    const rows = await db.readAtOnce(
      ctx,
      statement('SELECT $1::int AS one', 1),
      statement('SELECT 2 AS two'),
    );
    expect(rows).toEqual([[{ one: 1 }], [{ two: 2 }]]);
  });

  it('cannot write', async () => {
    const write = db.readAtOnce(contextOf(app, cast.dana), statement(`UPDATE app.vendor SET name = 'x'`));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  it('leaves nothing behind on its connection, whether it succeeds or fails', async () => {
    const ctx = contextOf(app, cast.dana);
    const failing = Array.from({ length: 16 }, (_, at) =>
      db
        .readAtOnce(ctx, statement('SELECT 1'), statement(at % 2 ? 'SELECT 1' : 'SELECT 1 / 0'))
        .catch((error: Error) => error.message),
    );
    const said = await Promise.all(failing);
    expect(said.filter((each) => each === 'division by zero')).toHaveLength(8);
    const tries = Array.from({ length: 16 }, () =>
      db.directory((em) => em.query('SELECT id FROM app.vendor')).catch((error: Error) => error.message),
    );
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['no tenant in this transaction']));
  });
});

describe('entities read by a statement written once', () => {
  it.each([
    ['vendors', Vendor],
    ['people', Person],
    ['contacts', Contact],
    ['assessments', Assessment],
  ] as const)('are what TypeORM reads: %s', async (_name, entity) => {
    const ctx = contextOf(app, cast.dana);
    const ids = await idsOf(entity);
    const both = await db.read(ctx, (tx) =>
      tx.em.find<TenantOwned>(entity, {
        where: { tenantId: ctx.tenantId, id: In(ids) },
        order: { id: 'ASC' },
      }),
    );
    const ours = await db.findBy<TenantOwned>(ctx, entity, 'id', ids, { id: 'ASC' });
    expect(ours.length).toBeGreaterThan(0);
    expect(plain(ours)).toEqual(plain(both));
  });

  it('are none when they belong to another workspace', async () => {
    const ids = await idsOf(Vendor);
    expect(await db.findBy(contextOf(app, cast.bruno), Vendor, 'id', ids)).toEqual([]);
  });
});

async function idsOf(entity: typeof Vendor | typeof Person | typeof Contact | typeof Assessment) {
  const ctx = contextOf(app, cast.dana);
  const rows = await db.read(ctx, (tx) => tx.em.findBy<TenantOwned>(entity, { tenantId: ctx.tenantId }));
  return rows.map(({ id }) => id);
}

function plain(rows: readonly object[]): object[] {
  return rows.map((row) => ({ ...row }));
}
