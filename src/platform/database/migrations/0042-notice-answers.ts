import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the group that was asked about a notice said, with its reason: a list, since it may say another thing later. */
export class NoticeAnswers1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.sub_processor_notice ADD answers jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.sub_processor_notice DROP answers');
  }
}
