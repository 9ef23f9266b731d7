import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of an answer a reviewer has looked at, and what area and laws a workspace works under. */
export class Review1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.answer_review ADD viewed_version integer');
    await runner.query(`ALTER TABLE app.organisation ADD home_area text NOT NULL DEFAULT 'EU'`);
    await runner.query(`ALTER TABLE app.organisation ADD laws jsonb NOT NULL DEFAULT '["gdpr"]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.organisation DROP laws, DROP home_area');
    await runner.query('ALTER TABLE app.answer_review DROP viewed_version');
  }
}
