import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/**
 * Public holidays of a workspace, what they did to the clock of a notice, and an accepted notice that changes the list on
 * a later day: by the job of that day.
 */
export class Holidays1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const access = { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT' };
    for (const statement of tenantTable('business_calendar', access)) await runner.query(statement);
    await runner.query(
      `ALTER TABLE app.sub_processor_notice ADD holidays_skipped jsonb NOT NULL DEFAULT '[]'`,
    );
    for (const grant of GRANTS) await runner.query(`GRANT ${grant} TO app_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const grant of GRANTS) await runner.query(`REVOKE ${grant} FROM app_worker`);
    await runner.query('ALTER TABLE app.sub_processor_notice DROP COLUMN holidays_skipped');
    await runner.query('DROP TABLE app.business_calendar');
  }
}

const TABLES = [
  `CREATE TABLE app.business_calendar (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      place text,
      added jsonb NOT NULL,
      dropped jsonb NOT NULL,
      verified_on date,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX business_calendar_one_ux ON app.business_calendar (tenant_id)',
];

const GRANTS = [
  'INSERT, UPDATE (is_current) ON app.sub_processor_list',
  'INSERT, UPDATE (instrument) ON app.sub_processor',
  'UPDATE (list_outcome) ON app.sub_processor_notice',
];
