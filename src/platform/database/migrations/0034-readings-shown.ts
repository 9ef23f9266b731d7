import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vendor sees on the record who read its answers (TRUST T6), and nothing else of the record. */
export class ReadingsShown1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (${COLUMNS}) ON app.event TO app_vendor`);
    await runner.query('ALTER POLICY allow ON app.event TO app_rt, app_worker, app_journal, app_vendor');
    await runner.query(`CREATE POLICY respondent_scope ON app.event AS RESTRICTIVE FOR ALL TO app_vendor
      USING (${OWN_READINGS}) WITH CHECK (${OWN_READINGS})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY respondent_scope ON app.event');
    await runner.query('ALTER POLICY allow ON app.event TO app_rt, app_worker, app_journal');
    await runner.query(`REVOKE SELECT (${COLUMNS}) ON app.event FROM app_vendor`);
  }
}

/** Not who it was: a person of the workspace is no pseudonym to the vendor either. */
const COLUMNS = 'tenant_id, seq, at, action, object, data';

const OWN_READINGS = `action = 'answers.read' AND object = 'asm_' || (SELECT app.setting('assessment'))::text`;
