import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/** Changes of adequacy rows with how far the maps have followed them; the map of the demo. */
export class MapsRest1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query('ALTER TABLE app.data_map ADD COLUMN is_demo boolean NOT NULL DEFAULT false');
    const access = { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, UPDATE' };
    for (const statement of tenantTable('adequacy_change', access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.data_map DROP COLUMN is_demo');
    await runner.query('DROP TABLE app.adequacy_change');
  }
}

const TABLES = [
  `CREATE TABLE app.adequacy_change (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      number integer NOT NULL,
      regime text NOT NULL,
      code text NOT NULL,
      "row" jsonb,
      made_by uuid NOT NULL,
      made_at timestamptz NOT NULL,
      maps integer NOT NULL DEFAULT 0,
      maps_done integer NOT NULL DEFAULT 0,
      flows integer NOT NULL DEFAULT 0,
      last_map uuid,
      ended_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX adequacy_change_number_ux ON app.adequacy_change (tenant_id, number)',
];
