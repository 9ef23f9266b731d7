import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseTarget } from '../../src/platform/database/target.js';

/** A database of the file's own, copied from the migrated template in some 20 ms; `drop` it in afterAll. */
export async function cloneDatabase(): Promise<DatabaseTarget & { drop(): Promise<void> }> {
  const database = nameOf('t');
  // wal_log copies pages without the two checkpoints of the other strategy.
  await administer(`CREATE DATABASE ${database} TEMPLATE assay_template STRATEGY wal_log`);
  return { ...server(), database, drop: () => administer(`DROP DATABASE ${database} WITH (FORCE)`) };
}

/** An empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<DatabaseTarget & { drop(): Promise<void> }> {
  const database = nameOf('e');
  await administer(`CREATE DATABASE ${database} TEMPLATE template0`);
  return { ...server(), database, drop: () => administer(`DROP DATABASE ${database} WITH (FORCE)`) };
}

/** A file that failed half way leaves its database, so a name must never come again. */
function nameOf(kind: string): string {
  return `${kind}_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
}

function server() {
  const host = process.env['TEST_PG_HOST'];
  if (host === undefined)
    throw new Error('No test cluster: run this file with the global set-up of jest.config.js.');
  return { host, port: Number(process.env['TEST_PG_PORT']), admin: { user: 'postgres' } };
}

async function administer(sql: string): Promise<void> {
  const { host, port, admin } = server();
  const client = new Client({ host, port, user: admin.user, database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
