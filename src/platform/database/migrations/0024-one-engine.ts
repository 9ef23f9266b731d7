import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/**
 * The vendor's side counts its days in the zone of the workspace that asks, and reminders of vendors are noted where every
 * other warning is, without a mail of the day. A warning says of which vendor it is.
 */
export class OneEngine1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT (time_zone) ON app.organisation TO app_vendor');
    await runner.query('ALTER TABLE app.deadline_notice ALTER digest_id DROP NOT NULL');
    await runner.query('ALTER TABLE app.deadline_notice ADD vendor_id uuid');
    await runner.query('DROP TABLE app.reminder');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REMINDER);
    const access = { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, DELETE' };
    for (const statement of tenantTable('reminder', access)) await runner.query(statement);
    await runner.query('DELETE FROM app.deadline_notice WHERE digest_id IS NULL');
    await runner.query('ALTER TABLE app.deadline_notice DROP vendor_id, ALTER digest_id SET NOT NULL');
    await runner.query('REVOKE SELECT (time_zone) ON app.organisation FROM app_vendor');
  }
}

const REMINDER = `CREATE TABLE app.reminder (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    due_on date NOT NULL,
    step integer NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, due_on, step),
    CONSTRAINT reminder_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment (tenant_id, id) ON DELETE CASCADE
  )`;
