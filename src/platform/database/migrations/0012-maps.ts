import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Maps of data flows, and what takes each of their edits back. */
export class Maps1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.map_change, app.data_map');
  }
}

const TABLES = [
  `CREATE TABLE app.data_map (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      name_key text NOT NULL,
      document jsonb NOT NULL,
      nodes integer NOT NULL DEFAULT 0,
      flows integer NOT NULL DEFAULT 0,
      is_archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX data_map_name_ux ON app.data_map (tenant_id, name_key)',
  `CREATE TABLE app.map_change (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      map_id uuid NOT NULL,
      version integer NOT NULL,
      undo jsonb NOT NULL,
      touched text[] NOT NULL,
      made_by uuid NOT NULL,
      made_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT map_change_map_fk FOREIGN KEY (tenant_id, map_id)
        REFERENCES app.data_map (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE UNIQUE INDEX map_change_version_ux ON app.map_change (tenant_id, map_id, version)',
];

const ACCESS: Record<string, TableAccess> = {
  data_map: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, INSERT, UPDATE, DELETE' },
  map_change: { app_rt: 'SELECT, INSERT', app_worker: 'SELECT, INSERT, DELETE' },
};
