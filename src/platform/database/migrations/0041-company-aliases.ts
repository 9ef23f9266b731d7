import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/** What a workspace says of names of companies, on top of the shipped list: the rows of lists keep the shipped names. */
export class CompanyAliases1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const access = { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT' };
    for (const statement of tenantTable('company_alias', access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX app.sub_processor_joined_ix');
    await runner.query('DROP TABLE app.company_alias');
  }
}

const TABLES = [
  `CREATE TABLE app.company_alias (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      company text NOT NULL,
      key text NOT NULL,
      company_key text NOT NULL,
      reason text NOT NULL,
      said_at timestamptz NOT NULL,
      said_by uuid NOT NULL,
      taken_back_at timestamptz,
      taken_back_by uuid,
      taken_back_reason text,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX company_alias_key_ux ON app.company_alias (tenant_id, key) WHERE taken_back_at IS NULL',
  // Names of rows without blanks: how an alias finds them.
  `CREATE INDEX sub_processor_joined_ix ON app.sub_processor (tenant_id, (replace(canonical_name, ' ', '')))`,
];
