import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { HeardClient } from './heard-client.js';
import { adminConnection, LOGINS, type DatabaseTarget } from './target.js';

const NOTHING = 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT';

/** Roles, database and schemas of TRUST T1. Safe to run again; the only step that uses the administrator. */
export async function bootstrapRoles(target: DatabaseTarget): Promise<void> {
  await asAdmin(target, 'postgres', async (admin) => {
    for (const role of ['app_owner', 'app_journal']) await ensureRole(admin, role, `NOLOGIN ${NOTHING}`);
    for (const login of LOGINS)
      await ensureRole(admin, login, `LOGIN ${NOTHING}`, target.passwordOf?.(login));
    await admin.query('GRANT app_owner TO app_migrator');
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [target.database]);
    if (known.rowCount === 0) await admin.query(`CREATE DATABASE ${escapeIdentifier(target.database)}`);
  });
  await asAdmin(target, target.database, async (admin) => {
    await admin.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION app_owner;
      CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION app_worker;
      GRANT USAGE ON SCHEMA app TO app_rt, app_vendor, app_worker, app_journal;
      GRANT CREATE ON DATABASE ${escapeIdentifier(target.database)} TO app_worker;
    `);
  });
}

export async function asAdmin<T>(
  target: DatabaseTarget,
  database: string,
  work: (admin: Client) => Promise<T>,
): Promise<T> {
  const admin = new HeardClient(adminConnection(target, database));
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function ensureRole(admin: Client, role: string, attributes: string, password?: string): Promise<void> {
  const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const secret = password === undefined ? '' : ` PASSWORD ${escapeLiteral(password)}`;
  await admin.query(`${known.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${attributes}${secret}`);
}
