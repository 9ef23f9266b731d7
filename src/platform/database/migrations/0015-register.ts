import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Groups that answer for vendors, lists taken in by a job, and entries that are two companies after all. */
export class Register1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.vendors_apart, app.vendor_import');
    await runner.query('REVOKE INSERT, UPDATE ON app.import_column FROM app_worker');
    await runner.query('REVOKE SELECT ON app.import_column FROM app_worker');
    await runner.query('DROP POLICY allow ON app.import_column');
    await runner.query(
      'CREATE POLICY allow ON app.import_column FOR ALL TO app_rt USING (true) WITH CHECK (true)',
    );
    await runner.query('ALTER TABLE app.vendor DROP COLUMN owner_group_id');
  }
}

const STATEMENTS = [
  'ALTER TABLE app.vendor ADD owner_group_id uuid',
  `ALTER TABLE app.vendor ADD CONSTRAINT vendor_owner_group_fk FOREIGN KEY (tenant_id, owner_group_id)
     REFERENCES app.people_group (tenant_id, id) ON DELETE RESTRICT`,
  'CREATE INDEX vendor_owner_group_ix ON app.vendor (tenant_id, owner_group_id)',
  // The job that takes a list in keeps what its columns meant.
  'GRANT SELECT, INSERT, UPDATE ON app.import_column TO app_worker',
  'ALTER POLICY allow ON app.import_column TO app_rt, app_worker',
  `CREATE TABLE app.vendor_import (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      due integer,
      done integer NOT NULL DEFAULT '0',
      counts jsonb,
      refusal text,
      content bytea,
      choices text,
      worker uuid,
      attempts integer NOT NULL DEFAULT '0',
      touched_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT vendor_import_pk PRIMARY KEY (tenant_id, id),
      CONSTRAINT vendor_import_person_fk FOREIGN KEY (tenant_id, person_id)
        REFERENCES app.person (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX vendor_import_person_ix ON app.vendor_import (tenant_id, person_id)',
  // One list at a time in a workspace: two at the same moment would not know of each other's vendors.
  `CREATE UNIQUE INDEX vendor_import_running_ux ON app.vendor_import (tenant_id) WHERE state = 'RUNNING'`,
  `CREATE TABLE app.vendors_apart (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      first_id uuid NOT NULL,
      second_id uuid NOT NULL,
      said_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT vendors_apart_pk PRIMARY KEY (tenant_id, id),
      CONSTRAINT vendors_apart_first_fk FOREIGN KEY (tenant_id, first_id)
        REFERENCES app.vendor (tenant_id, id) ON DELETE CASCADE,
      CONSTRAINT vendors_apart_second_fk FOREIGN KEY (tenant_id, second_id)
        REFERENCES app.vendor (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE UNIQUE INDEX vendors_apart_pair_ux ON app.vendors_apart (tenant_id, first_id, second_id)',
  'CREATE INDEX vendors_apart_second_ix ON app.vendors_apart (tenant_id, second_id)',
];

const ACCESS: Record<string, TableAccess> = {
  vendor_import: { app_rt: 'SELECT, INSERT', app_worker: 'SELECT, UPDATE' },
  vendors_apart: { app_rt: 'SELECT, INSERT, DELETE' },
};
