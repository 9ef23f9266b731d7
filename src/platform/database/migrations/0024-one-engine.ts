import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vendor's side counts its days in the zone of the workspace that asks. */
export class OneEngine1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT (time_zone) ON app.organisation TO app_vendor');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE SELECT (time_zone) ON app.organisation FROM app_vendor');
  }
}
