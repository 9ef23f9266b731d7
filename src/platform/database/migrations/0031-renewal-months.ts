import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement that goes on by itself does so for a number of months each time. */
export class RenewalMonths1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement ADD renewal_months integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement DROP renewal_months');
  }
}
