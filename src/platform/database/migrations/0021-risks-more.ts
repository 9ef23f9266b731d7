import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another group may take a condition over, so that the first one can end; and where the fact of a finding is read. */
export class RisksMore1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (group_id) ON app.decision_condition TO app_rt');
    await runner.query('ALTER TABLE app.finding ADD place text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.finding DROP place');
    await runner.query('REVOKE UPDATE (group_id) ON app.decision_condition FROM app_rt');
  }
}
