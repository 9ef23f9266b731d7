// The register the list is measured on: 100,000 vendors in 200 workspaces, each with ten people and one signed-in
// person. Written as the administrator, since no workspace may write into another.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startCluster } from '../support/cluster.js';
import { mintToken } from '../../dist/server/platform/crypto/token.js';

export const WORKSPACES = 200;
export const VENDORS = 100_000;
const DATABASE = 'assay_template';

/** A cluster of its own with the register in it: `{ target, workspaces: [{ tenant, cookie }], stop }`. */
export async function startRegister(size = { workspaces: WORKSPACES, vendors: VENDORS }) {
  const cluster = await startCluster();
  const target = { host: cluster.host, port: cluster.port, database: DATABASE, admin: { user: 'postgres' } };
  const client = new Client({ ...target, user: 'postgres' });
  await client.connect();
  try {
    await fill(client, size);
    return { target, workspaces: await signIn(client), stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  } finally {
    await client.end();
  }
}

const TENANT = `('01a20000-0000-7000-8000-' || lpad(to_hex(w), 12, '0'))::uuid`;
const PERSON = `('01a20000-0000-7001-8000-' || lpad(to_hex(w * 16 + p), 12, '0'))::uuid`;

async function fill(client, { workspaces, vendors }) {
  await client.query(
    `
    INSERT INTO app.organisation (id, name, hint)
      SELECT ${TENANT}, 'Workspace ' || w, 'h' || lpad(to_hex(w), 7, '0') FROM generate_series(1, ${workspaces}) w;
    INSERT INTO app.person (tenant_id, id, name, email, role)
      SELECT ${TENANT}, ${PERSON}, 'Person ' || p, 'p' || p || '@example.com', 'PRIVACY_OFFICER'
      FROM generate_series(1, ${workspaces}) w, generate_series(0, 9) p;
    INSERT INTO app.vendor (tenant_id, id, name, name_key, country, website, owner_id, tier, inherent_risk,
        assessment_state, level, claimed_level, target_level, residual_band, open_risks, open_high_risks, next_review_on)
      SELECT ${TENANT}, gen_random_uuid(), 'Vendor ' || md5(n::text), 'vendor ' || md5(n::text), 'DE',
        'https://' || md5(n::text) || '.example', ${PERSON.replace('p)', '(n / w) % 10)')}, 'T' || 1 + n % 4, n % 100,
        'DONE', n % 6, (n + 1) % 6, 3, 'MEDIUM', n % 5, n % 2, date '2027-01-01' + n % 300
      FROM (SELECT n, 1 + n % ${workspaces} AS w FROM generate_series(1, ${vendors}) n)`,
  );
}

/** One session a workspace, as signing in leaves it. */
async function signIn(client) {
  const { rows } = await client.query(`SELECT DISTINCT ON (o.id) o.id AS tenant, o.hint, p.id AS person
    FROM app.organisation o JOIN app.person p ON p.tenant_id = o.id ORDER BY o.id, p.id`);
  for (const row of rows) {
    const token = mintToken('asy_sid_', row.hint);
    row.cookie = `__Host-sid=${token.text}`;
    await client.query(
      `INSERT INTO app.session (tenant_id, id, token_hash, person_id, last_seen_at)
       VALUES ($1, gen_random_uuid(), $2, $3, now())`,
      [row.tenant, token.hash, row.person],
    );
  }
  await settle(client);
  return rows;
}

/** As autovacuum leaves a table: until then each count reads every row, on both sides. */
async function settle(client) {
  for (let tries = 0; tries < 20; tries += 1) {
    await client.query('VACUUM ANALYZE app.vendor, app.person, app.organisation, app.session');
    const { rows } = await client.query(
      `SELECT relallvisible = relpages AS settled FROM pg_class WHERE oid = 'app.vendor'::regclass`,
    );
    if (rows[0].settled) return;
    await pause(100);
  }
  throw new Error('the register did not settle');
}
