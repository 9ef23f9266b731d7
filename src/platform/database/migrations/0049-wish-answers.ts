import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of a vendor's wish to change something it had sent; those from before this change stay open. And the words
 * said of an answer that is opened again twice without a change between.
 */
export class WishAnswers1790000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE app.change_wish ADD answered_at timestamptz, ADD answer text, ADD reply jsonb',
    );
    await runner.query('GRANT UPDATE (answered_at, answer, reply) ON app.change_wish TO app_rt');
    await runner.query('GRANT UPDATE (review) ON app.answer_version TO app_rt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (review) ON app.answer_version FROM app_rt');
    await runner.query('REVOKE UPDATE (answered_at, answer, reply) ON app.change_wish FROM app_rt');
    await runner.query('ALTER TABLE app.change_wish DROP answered_at, DROP answer, DROP reply');
  }
}
