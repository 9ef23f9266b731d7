import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vendor } from '../src/features/vendors/vendor.entity.js';
import { Database } from '../src/platform/database/database.js';
import type { Context } from '../src/platform/tenancy/context.js';
import { castOf, contextOf } from './support/app-cast.js';
import { startApp, type TestApp } from './support/app.js';
import { eventsIn } from './support/app-state.js';

/** TRUST T6, from the inside: a service that forgets the record changes nothing, whatever its author meant. */
let app: TestApp;
let db: Database;
let dana: Context;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  dana = contextOf(app, (await castOf(app)).dana);
  db = app.nest.get(Database);
}, 60_000);

afterAll(() => app.close());

const INSERT = `INSERT INTO app.vendor (tenant_id, id, name, name_key) VALUES ($1, $2, 'x', 'x')`;

function row(): string[] {
  return [dana.tenantId, crypto.randomUUID()];
}

function vendors(): Promise<number> {
  return db.read(dana, (tx) => tx.em.count(Vendor));
}

describe('without a record', () => {
  it('a command that writes is undone and says so', async () => {
    const events = await eventsIn(app, dana.tenantId);
    await expect(db.tx(dana, (tx) => tx.query(INSERT, row()))).rejects.toThrow('left no record');
    expect([await vendors(), await eventsIn(app, dana.tenantId)]).toEqual([0, events]);
  });

  it('a command that left may have written, and nothing of it stays', async () => {
    await db.tx(dana, async (tx) => {
      await tx.query(INSERT, row());
      tx.leave();
    });
    expect(await vendors()).toBe(0);
  });

  it('a query writes nothing: PostgreSQL refuses', async () => {
    await expect(db.read(dana, (tx) => tx.query(INSERT, row()))).rejects.toThrow(/read-only transaction/);
    expect(await vendors()).toBe(0);
  });
});
