import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register tells drafts from risks that somebody has confirmed; how many there are is counted once here. */
export class DraftRisks1790000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor ADD COLUMN draft_risks integer NOT NULL DEFAULT 0');
    await forced(runner, 'NO FORCE');
    await runner.query(`UPDATE app.vendor v SET draft_risks = d.n FROM (
        SELECT tenant_id, vendor_id, count(*)::int AS n FROM app.risk WHERE state = 'DRAFT' GROUP BY 1, 2
      ) d WHERE (d.tenant_id, d.vendor_id) = (v.tenant_id, v.id)`);
    await forced(runner, 'FORCE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor DROP COLUMN draft_risks');
  }
}

/** The owner of the tables sees their rows only while it is not held to the policies itself. */
async function forced(runner: QueryRunner, word: 'FORCE' | 'NO FORCE'): Promise<void> {
  for (const table of ['vendor', 'risk'])
    await runner.query(`ALTER TABLE app.${table} ${word} ROW LEVEL SECURITY`);
}
