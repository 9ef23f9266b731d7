import type { TestApp } from './app.js';

/** What the server keeps of itself: sessions seen, keys spent, what was recorded. A refusal may touch these. */
const OWN_BOOKS = ['session', 'event', 'event_head', 'idempotency', 'respond_session'];

/** A digest a table of everything a workspace holds; equal before and after, nothing was changed. */
export async function digestOf(app: TestApp, tenantId: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of await tenantTables(app)) {
    if (OWN_BOOKS.includes(table)) continue;
    const { rows } = await app.admin.query<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest FROM app.${table} t WHERE tenant_id = $1`,
      [tenantId],
    );
    digests[table] = rows[0]!.digest;
  }
  return { ...digests, ...(await directoryDigests(app, tenantId)) };
}

/** The rows of a workspace in the tables that have no tenant of their own, and the jobs that wait. */
async function directoryDigests(app: TestApp, tenantId: string): Promise<Record<string, string>> {
  const { rows } = await app.admin.query<Record<string, string>>(
    `SELECT (SELECT o::text FROM app.organisation o WHERE id = $1) AS organisation,
       (SELECT md5(string_agg(l::text, '' ORDER BY email)) FROM app.login l WHERE organisation_id = $1) AS login,
       (SELECT count(*)::text FROM graphile_worker._private_jobs WHERE payload->>'tenantId' = $1::text) AS jobs`,
    [tenantId],
  );
  return rows[0]!;
}

export async function tenantTables(app: TestApp): Promise<string[]> {
  const { rows } = await app.admin.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'app' AND column_name = 'tenant_id' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** How often somebody of the workspace was told no, on record. */
export async function refusalsIn(app: TestApp, tenantId: string): Promise<number> {
  return eventsIn(app, tenantId, 'access.refused');
}

export async function eventsIn(app: TestApp, tenantId: string, action?: string): Promise<number> {
  const { rows } = await app.admin.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM app.event WHERE tenant_id = $1 AND ($2::text IS NULL OR action = $2)',
    [tenantId, action ?? null],
  );
  return rows[0]!.count;
}
