import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A questionnaire that is out is withdrawn with the archiving of its vendor, and goes on when the vendor is back. */
export class RegisterRest1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.assessment ADD withdrawn_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.assessment DROP COLUMN withdrawn_at');
  }
}
