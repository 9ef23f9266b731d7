import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for a new link, until it was answered; and which link a mail carried, so that it can be sent again. */
export class AskedLinks1790000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE app.invite ADD COLUMN asked_at timestamptz, ADD COLUMN answered_at timestamptz',
    );
    await runner.query(
      'CREATE INDEX invite_asked_ix ON app.invite (tenant_id, assessment_id) WHERE asked_at IS NOT NULL',
    );
    await runner.query('GRANT UPDATE (asked_at) ON app.invite TO app_vendor');
    await runner.query('ALTER TABLE app.delivery ADD COLUMN invite_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.delivery DROP COLUMN invite_id');
    await runner.query('REVOKE UPDATE (asked_at) ON app.invite FROM app_vendor');
    await runner.query('DROP INDEX app.invite_asked_ix');
    await runner.query('ALTER TABLE app.invite DROP COLUMN asked_at, DROP COLUMN answered_at');
  }
}
