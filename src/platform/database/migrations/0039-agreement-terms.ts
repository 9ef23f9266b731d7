import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an agreement has no end is said by somebody; and what a text says of its terms is kept with its reading. */
export class AgreementTerms1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement ADD open_end text');
    await runner.query('ALTER TABLE app.agreement_document ADD terms jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_document DROP terms');
    await runner.query('ALTER TABLE app.agreement DROP open_end');
  }
}
