import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an agreement is in force is told of each service; a gap somebody lives with stands in the register of risks. */
export class ServiceAgreements1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.service ADD agreement_gap text');
    await runner.query('ALTER TABLE app.vendor ADD agreement_gap text');
    await runner.query('ALTER TABLE app.agreement_ask ADD risk_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_ask DROP risk_id');
    await runner.query('ALTER TABLE app.vendor DROP agreement_gap');
    await runner.query('ALTER TABLE app.service DROP agreement_gap');
  }
}
