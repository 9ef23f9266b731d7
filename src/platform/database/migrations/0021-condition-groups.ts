import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another group may take a condition over, so that the first one can end. */
export class ConditionGroups1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (group_id) ON app.decision_condition TO app_rt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (group_id) ON app.decision_condition FROM app_rt');
  }
}
