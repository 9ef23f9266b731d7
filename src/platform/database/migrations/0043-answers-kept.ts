import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/**
 * How long answers are kept, what was announced and deleted, and what is on hold. Workspaces that are there already have
 * told their vendors that no end is fixed; it stays so until they choose one. The clock of vendors that left before is
 * set on the day of this change, since nobody noted when they left.
 */
export class AnswersKept1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.organisation ADD answers_kept_months integer');
    await runner.query('ALTER TABLE app.organisation ALTER answers_kept_months SET DEFAULT 36');
    await runner.query(`ALTER TABLE app.assessment ADD vendor_left_at timestamptz, ADD answers_end_on date,
      ADD answers_deleted_at timestamptz, ADD answers_deleted jsonb`);
    await runner.query(HOLD);
    await runner.query(
      'CREATE INDEX answers_hold_assessment_ix ON app.answers_hold (tenant_id, assessment_id, held_at)',
    );
    for (const statement of tenantTable('answers_hold', ACCESS)) await runner.query(statement);
    for (const [privilege, table] of DELETING)
      await runner.query(`GRANT ${privilege} ON app.${table} TO app_worker`);
    await runner.query('ALTER TABLE app.report ALTER model DROP NOT NULL');
    await this.noteWhoLeft(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [privilege, table] of DELETING)
      await runner.query(`REVOKE ${privilege} ON app.${table} FROM app_worker`);
    await runner.query('DELETE FROM app.report WHERE model IS NULL');
    await runner.query('ALTER TABLE app.report ALTER model SET NOT NULL');
    await runner.query('DROP TABLE app.answers_hold');
    await runner.query(
      'ALTER TABLE app.assessment DROP vendor_left_at, DROP answers_end_on, DROP answers_deleted_at, DROP answers_deleted',
    );
    await runner.query('ALTER TABLE app.organisation DROP answers_kept_months');
  }

  /** The owner of the tables sees their rows only while it is not held to the policies itself. */
  private async noteWhoLeft(runner: QueryRunner): Promise<void> {
    const forced = async (word: 'FORCE' | 'NO FORCE') => {
      for (const table of ['assessment', 'vendor'])
        await runner.query(`ALTER TABLE app.${table} ${word} ROW LEVEL SECURITY`);
    };
    await forced('NO FORCE');
    await runner.query(`UPDATE app.assessment a SET vendor_left_at = now() FROM app.vendor v
      WHERE (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id) AND v.is_archived`);
    await forced('FORCE');
  }
}

const HOLD = `CREATE TABLE app.answers_hold (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    reason text NOT NULL,
    held_by_id uuid NOT NULL,
    held_at timestamptz NOT NULL,
    released_by_id uuid,
    released_at timestamptz,
    released_reason text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT answers_hold_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment (tenant_id, id) ON DELETE CASCADE
  )`;

const ACCESS = {
  app_rt: 'SELECT, INSERT, UPDATE (released_by_id, released_at, released_reason)',
  app_worker: 'SELECT, DELETE',
};

/** Only the job that deletes has them: no member of staff and no vendor can take away what was said. */
const DELETING = [
  ['DELETE', 'answer'],
  ['DELETE', 'answer_review'],
  ['UPDATE (name, title)', 'attestation'],
  ['UPDATE (asks)', 'vendor_questions'],
  ['UPDATE (sheet)', 'score_sheet'],
  ['UPDATE (model)', 'report'],
] as const;
