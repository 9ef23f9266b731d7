import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** What a register needs that a team moves into: the facts of its own list, saved views, what its columns meant. */
export class VendorRegister1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.vendor_view, app.import_column');
    await runner.query('REVOKE UPDATE (vendor_id) ON app.decision, app.report FROM app_rt');
    const columns = NEW_COLUMNS.map((column) => `DROP COLUMN ${column.split(' ')[0]}`);
    await runner.query(`ALTER TABLE app.vendor ${columns.join(', ')}`);
  }
}

const NEW_COLUMNS = [
  'external_id text',
  `categories text[] NOT NULL DEFAULT '{}'`,
  `certifications text[] NOT NULL DEFAULT '{}'`,
  'dpa_url text',
  'subprocessors_url text',
  'renews_on date',
  'listed_tier text',
  'merged_into_id uuid',
];

const STATEMENTS = [
  `ALTER TABLE app.vendor ${NEW_COLUMNS.map((column) => `ADD ${column}`).join(', ')}`,
  `CREATE UNIQUE INDEX vendor_external_ux ON app.vendor (tenant_id, external_id) WHERE external_id IS NOT NULL`,
  `ALTER TABLE app.vendor ADD CONSTRAINT vendor_merged_fk FOREIGN KEY (tenant_id, merged_into_id)
     REFERENCES app.vendor (tenant_id, id) ON DELETE CASCADE`,
  // Of what never changes, a merge of two vendors moves one thing: whose it is.
  'GRANT UPDATE (vendor_id) ON app.decision, app.report TO app_rt',
  `CREATE TABLE app.vendor_view (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      search text NOT NULL,
      person_id uuid NOT NULL,
      is_shared boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_de38f0c03613562bc8acd42c12d" PRIMARY KEY (tenant_id, id),
      CONSTRAINT vendor_view_person_fk FOREIGN KEY (tenant_id, person_id)
        REFERENCES app.person (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX vendor_view_person_ix ON app.vendor_view (tenant_id, person_id)',
  `CREATE TABLE app.import_column (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      header text NOT NULL,
      field text NOT NULL,
      CONSTRAINT "PK_3de0b8a9c1a6d801696fcbdadb4" PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX import_column_header_ux ON app.import_column (tenant_id, header)',
];

const ACCESS: Record<string, TableAccess> = {
  vendor_view: { app_rt: 'SELECT, INSERT, UPDATE, DELETE' },
  import_column: { app_rt: 'SELECT, INSERT, UPDATE' },
};
