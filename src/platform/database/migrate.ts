import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { dataSource } from './data-source.js';
import { asAdmin } from './roles.js';
import { connectionOf, type DatabaseTarget } from './target.js';
import { INSTALL_TRUSTED_FUNCTIONS } from './trusted-functions.js';

/** Any number, the same in every process: who holds it migrates, the others wait and then find nothing to do. */
const LOCK = 7_201_945;

/** Brings schema, job tables and trusted functions up to date. TypeORM takes no lock, so we do (STACK trap 15). */
export async function migrate(target: DatabaseTarget): Promise<{ ran: string[] }> {
  return asAdmin(target, target.database, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await migrateJobs(target);
    const ran = await migrateTables(target);
    await admin.query(INSTALL_TRUSTED_FUNCTIONS);
    return { ran };
  });
}

async function migrateJobs(target: DatabaseTarget): Promise<void> {
  const pool = new Pool({ ...connectionOf(target, 'app_worker'), max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({
      pgPool: pool,
      schema: 'graphile_worker',
      logger: new Logger(() => () => undefined),
    });
  } finally {
    await pool.end();
  }
}

async function migrateTables(target: DatabaseTarget): Promise<string[]> {
  const owner = await dataSource(target, 'app_migrator', 2).initialize();
  try {
    const ran = await owner.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

/** What TypeORM would still change: empty, or entities and migrations disagree. */
export async function drift(target: DatabaseTarget): Promise<string[]> {
  const owner = await dataSource(target, 'app_migrator', 2).initialize();
  try {
    const log = await owner.driver.createSchemaBuilder().log();
    return log.upQueries.map((each) => each.query);
  } finally {
    await owner.destroy();
  }
}
