import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { castOf, contextOf, type Cast } from './support/app-cast.js';
import { startApp, type TestApp } from './support/app.js';
import { Database } from '../src/platform/database/database.js';
import type { Tx } from '../src/platform/database/tx.js';
import { busyProblem } from '../src/platform/errors/busy.js';
import { Vendor } from '../src/features/vendors/vendor.entity.js';
import { plant } from './support/factories-plant.js';

/** TRUST T1, pool test: connections go from hand to hand, the tenant of the one before never does. */
const NIGHT = process.env['ASSAY_NIGHT'] === 'yes';
const TRANSACTIONS = NIGHT ? 100_000 : 4_800;
/** At night twenty times as many get three times as long, which a machine in use needs. */
const LONGEST_MS = NIGHT ? 900_000 : 300_000;
const WORKERS = 32;

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  await plant(app.admin, cast.alder, cast.dana, 'A');
  await plant(app.admin, cast.birchway, cast.bruno, 'B');
}, 60_000);

afterAll(() => app.close());

describe('thirty-two workers on eight connections', () => {
  it(
    `see their own workspace in each of ${TRANSACTIONS} transactions`,
    async () => {
      const db = app.nest.get(Database);
      const contexts = [contextOf(app, cast.dana), contextOf(app, cast.bruno)];
      let left = TRANSACTIONS;
      let wrong = 0;
      const work = async () => {
        while (left-- > 0) {
          const ctx = contexts[left % 2]!;
          const seen = await db.read(ctx, (tx) =>
            // Without a condition on the tenant, so that only PostgreSQL keeps them apart.
            left % 3 === 0
              ? tx.query<{ tenant_id: string }>('SELECT tenant_id FROM app.vendor')
              : tx.em.find(Vendor).then((rows) => rows.map(({ tenantId }) => ({ tenant_id: tenantId }))),
          );
          if (seen.length !== 1 || seen[0]!.tenant_id !== ctx.tenantId) wrong += 1;
        }
      };
      await Promise.all(Array.from({ length: WORKERS }, work));
      expect(wrong).toBe(0);
    },
    LONGEST_MS,
  );

  it('see their own workspace in statements that a connection keeps planned by name', async () => {
    const db = app.nest.get(Database);
    const contexts = [contextOf(app, cast.dana), contextOf(app, cast.bruno)];
    // One text for both, without a condition on the tenant: past five executions the plan is shared.
    const sql = 'SELECT tenant_id FROM app.vendor WHERE is_archived = $1';
    const seen = await Promise.all(
      Array.from({ length: 1_600 }, async (_, turn) => {
        const ctx = contexts[turn % 2]!;
        const [rows] = await db.readAtOnce<[{ tenant_id: string }[]]>(ctx, { sql, parameters: [false] });
        return rows.map((row) => row.tenant_id === ctx.tenantId);
      }),
    );
    expect(seen.flat()).toHaveLength(1_600);
    expect(seen.flat()).not.toContain(false);
  });

  it('leave a connection on which nothing can be read without a tenant', async () => {
    const db = app.nest.get(Database);
    const tries = Array.from({ length: 16 }, () =>
      db
        .directory((em) => em.query('SELECT * FROM app.vendor'))
        .then(
          () => 'read',
          (error: Error) => error.message,
        ),
    );
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['no tenant in this transaction']));
  });

  it('are cut off one by one without harm to the process', async () => {
    const db = app.nest.get(Database);
    const ctx = contextOf(app, cast.dana);
    const sql = 'SELECT pg_terminate_backend(pg_backend_pid())';
    const cutBetweenTwo = async (tx: Tx) => {
      await tx.query(sql).catch(() => pause(50));
      return tx.query('SELECT 1');
    };
    const cut = await Promise.all([
      db.readAtOnce(ctx, { sql, parameters: [] }).catch(busyProblem),
      db.read(ctx, (tx) => tx.query(sql)).catch(busyProblem),
      db.tx(ctx, (tx) => tx.query(sql)).catch(busyProblem),
      db.tx(ctx, cutBetweenTwo).catch(busyProblem),
      db.lookUp('staff', sql, []).catch(busyProblem),
    ]);
    expect(cut).toEqual(cut.map(() => expect.objectContaining({ kind: 'RATE_LIMITED' })));
    expect(await db.read(ctx, (tx) => tx.em.find(Vendor))).toHaveLength(1);
  });

  it('see nothing of a transaction that failed', async () => {
    const db = app.nest.get(Database);
    const [dana, bruno] = [contextOf(app, cast.dana), contextOf(app, cast.bruno)];
    const failing = Array.from({ length: 64 }, () =>
      db.read(dana, (tx) => tx.query('SELECT 1 / 0')).catch(() => undefined),
    );
    const reading = Array.from({ length: 64 }, () => db.read(bruno, (tx) => tx.em.find(Vendor)));
    await Promise.all(failing);
    for (const rows of await Promise.all(reading))
      expect(rows.map(({ tenantId }) => tenantId)).toEqual([cast.birchway.id]);
  });
});
