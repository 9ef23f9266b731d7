import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document that the finder cannot read is gone through by a person, clause by clause. */
export class ReviewedByHand1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_document ADD is_by_hand boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_document DROP is_by_hand');
  }
}
