import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document of an agreement is withdrawn by somebody, for a reason; its file stays, so that it can be restored. */
export class WithdrawnDocuments1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_document RENAME removed_at TO withdrawn_at');
    await runner.query(
      'ALTER TABLE app.agreement_document ADD withdrawn_by uuid, ADD withdrawal_reason text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.agreement_document DROP withdrawn_by, DROP withdrawal_reason');
    await runner.query('ALTER TABLE app.agreement_document RENAME withdrawn_at TO removed_at');
  }
}
