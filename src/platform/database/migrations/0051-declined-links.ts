import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a wish for a new link was declined, so that its page can say so; a new link takes it back. */
export class DeclinedLinks1790000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.invite ADD COLUMN declined_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.invite DROP COLUMN declined_at');
  }
}
