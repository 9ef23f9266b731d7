import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list said of a vendor last, so that its next note stands beside what people wrote, once. */
export class ListedNotes1790000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor ADD COLUMN listed_notes text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor DROP COLUMN listed_notes');
  }
}
