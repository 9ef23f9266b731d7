import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/** What somebody said a row of an imported list is, so that the next list with this row asks nobody again. */
export class RowChoices1790000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE app.row_choice (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      key text NOT NULL,
      act text NOT NULL,
      vendor_id uuid,
      said_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT row_choice_pk PRIMARY KEY (tenant_id, id),
      CONSTRAINT row_choice_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
        REFERENCES app.vendor (tenant_id, id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX row_choice_key_ux ON app.row_choice (tenant_id, key)');
    await runner.query('CREATE INDEX row_choice_vendor_ix ON app.row_choice (tenant_id, vendor_id)');
    // A look at a list reads them; the job that takes it in writes them.
    const access = { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, DELETE' };
    for (const statement of tenantTable('row_choice', access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.row_choice');
  }
}
