import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of vendors shows of agreements, and what an accepted notice made of a list of sub-processors. */
export class AgreementsRest1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor ADD agreement_from date, ADD agreement_until date');
    await runner.query('ALTER TABLE app.sub_processor_notice ADD list_outcome jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.sub_processor_notice DROP COLUMN list_outcome');
    await runner.query('ALTER TABLE app.vendor DROP COLUMN agreement_from, DROP COLUMN agreement_until');
  }
}
