import '../src/tables.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { catalogueFaults } from '../src/platform/database/catalogue.js';
import { drift } from '../src/platform/database/migrate.js';
import { cloneDatabase } from './support/database.js';

/** TRUST T1: what PostgreSQL itself says, and that each planted defect is seen. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let admin: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  admin = new Client({ ...database, user: 'postgres' });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Plants a defect, asks, and takes it back: roles belong to the whole cluster, so nothing may stay. */
async function faultsWith(mutant: string): Promise<string[]> {
  await admin.query('BEGIN');
  try {
    await admin.query(mutant);
    return await catalogueFaults(admin);
  } finally {
    await admin.query('ROLLBACK');
  }
}

const MUTANTS: [string, string, RegExp][] = [
  [
    'row-level security off',
    'ALTER TABLE app.answer DISABLE ROW LEVEL SECURITY',
    /answer has row-level security off/,
  ],
  ['not forced on the owner', 'ALTER TABLE app.answer NO FORCE ROW LEVEL SECURITY', /answer does not force/],
  ['tenant policy dropped', 'DROP POLICY tenant_isolation ON app.vendor', /vendor is not kept/],
  ['USING (true)', 'ALTER POLICY tenant_isolation ON app.vendor USING (true)', /vendor is not kept/],
  [
    'OR true',
    'ALTER POLICY tenant_isolation ON app.vendor USING (tenant_id = (SELECT app.tenant()) OR true)',
    /vendor is not kept/,
  ],
  [
    'no WITH CHECK',
    `DROP POLICY tenant_isolation ON app.vendor; CREATE POLICY tenant_isolation ON app.vendor AS RESTRICTIVE FOR ALL TO PUBLIC USING (tenant_id = (SELECT app.tenant()))`,
    /vendor is not kept/,
  ],
  [
    'policy for another role only',
    'ALTER POLICY tenant_isolation ON app.vendor TO app_worker',
    /vendor is not kept/,
  ],
  ['new table without tenant_id', 'CREATE TABLE app.note (id uuid PRIMARY KEY)', /note has no tenant_id/],
  [
    'new table without a policy',
    'CREATE TABLE app.note (tenant_id uuid NOT NULL, id uuid, PRIMARY KEY (tenant_id, id))',
    /note is not kept/,
  ],
  [
    'view with its owner’s eyes',
    'CREATE VIEW app.all_vendors AS SELECT * FROM app.vendor',
    /view all_vendors/,
  ],
  ['BYPASSRLS', 'ALTER ROLE app_rt BYPASSRLS', /role app_rt has more/],
  ['membership of the owner', 'GRANT app_owner TO app_rt', /app_rt is a member of app_owner/],
  [
    'key without tenant_id',
    'CREATE UNIQUE INDEX vendor_key_ux ON app.vendor (name_key)',
    /vendor_key_ux does not begin/,
  ],
  [
    'one more SECURITY DEFINER',
    `CREATE FUNCTION app.peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM app.vendor'`,
    /function peek is not the pinned one/,
  ],
  [
    'swapped function body',
    `CREATE OR REPLACE FUNCTION app.tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT '01a20000-0000-7000-8000-000000000000'::uuid $$`,
    /function tenant is not the pinned one/,
  ],
  [
    'vendor policy without respondent',
    'DROP POLICY respondent_scope ON app.answer',
    /reaches answer without/,
  ],
  [
    'vendor policy widened',
    `ALTER POLICY respondent_scope ON app.answer USING (assessment_id = (SELECT app.setting('assessment')))`,
    /reaches answer without/,
  ],
  [
    'vendor reads all of the record about its assessment',
    `ALTER POLICY respondent_scope ON app.event USING (object = 'asm_' || (SELECT app.setting('assessment'))::text)`,
    /reaches event without/,
  ],
  [
    'one more permissive policy',
    'CREATE POLICY also ON app.answer FOR SELECT TO app_vendor USING (true)',
    /policy also on answer/,
  ],
  [
    'single-column foreign key',
    `ALTER TABLE app.organisation ADD CONSTRAINT organisation_id_ux UNIQUE (id); ALTER TABLE app.vendor ADD CONSTRAINT vendor_org_fk FOREIGN KEY (tenant_id) REFERENCES app.organisation (id)`,
    /vendor_org_fk/,
  ],
  ['events writable', 'GRANT INSERT ON app.event TO app_rt', /app_rt may write event/],
  ['events changeable', 'DROP TRIGGER event_stays ON app.event', /trigger event_stays is not there/],
  ['granted to everybody', 'GRANT SELECT ON app.vendor TO PUBLIC', /vendor is granted to everybody/],
];

describe('the catalogue', () => {
  it('has no fault', async () => {
    expect(await catalogueFaults(admin)).toEqual([]);
  });

  it('says the same to the runtime role', async () => {
    const client = new Client({ ...database, user: 'app_rt' });
    await client.connect();
    expect(await catalogueFaults(client)).toEqual([]);
    await client.end();
  });

  it.each(MUTANTS)('shows %s', async (_, mutant, fault) => {
    expect((await faultsWith(mutant)).join('\n')).toMatch(fault);
  });

  it('finds no drift between entities and migrations', async () => {
    expect(await drift(database)).toEqual([]);
  });
});

async function asRuntime(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ ...database, user: 'app_rt' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

describe('a transaction', () => {
  it('reads nothing without a tenant, before and after one had it', () =>
    asRuntime(async (client) => {
      await expect(client.query('SELECT * FROM app.vendor')).rejects.toThrow('no tenant in this transaction');
      await client.query(
        `BEGIN; SELECT set_config('app.tenant', '01a20000-0000-7000-8000-000000000000', true); COMMIT`,
      );
      await expect(client.query('SELECT * FROM app.vendor')).rejects.toThrow('no tenant in this transaction');
    }));

  it('cannot write a row of another tenant', () =>
    asRuntime(async (client) => {
      await client.query(
        `BEGIN; SELECT set_config('app.tenant', '01a20000-0000-7000-8000-000000000000', true)`,
      );
      const foreign = `INSERT INTO app.vendor (tenant_id, id, name, name_key)
        VALUES ('01a20000-0000-7000-8000-00000000000b', '01a20000-0000-7000-8000-00000000000c', 'x', 'x')`;
      await expect(client.query(foreign)).rejects.toThrow('row-level security');
    }));

  it('cannot enqueue a job of another tenant nor write the record by hand', () =>
    asRuntime(async (client) => {
      const begin = `BEGIN; SELECT set_config('app.tenant', '01a20000-0000-7000-8000-000000000000', true)`;
      await client.query(begin);
      const foreign = `SELECT app.enqueue('x', '{"tenantId":"01a20000-0000-7000-8000-00000000000b"}', 'k', NULL, 1)`;
      await expect(client.query(foreign)).rejects.toThrow('a job of another tenant');
      await client.query(`ROLLBACK; ${begin}`);
      await expect(client.query(`INSERT INTO app.event_head VALUES (app.tenant(), 0, '')`)).rejects.toThrow(
        'permission denied',
      );
    }));
});
