import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vendor reads the questions in the language of its page, whichever they were sent in. */
export class QuestionsInLanguages1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE app.vendor_questions ADD translations jsonb NOT NULL DEFAULT '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor_questions DROP translations');
  }
}
