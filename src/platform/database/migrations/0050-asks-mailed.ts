import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vendor is told whether the questions of a review went out by mail, and nothing else of the mails. */
export class AsksMailed1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (${COLUMNS}) ON app.delivery TO app_vendor`);
    await runner.query('ALTER POLICY allow ON app.delivery TO app_rt, app_worker, app_vendor');
    await runner.query(`CREATE POLICY respondent_scope ON app.delivery AS RESTRICTIVE FOR ALL TO app_vendor
      USING (${OWN_ASKS}) WITH CHECK (${OWN_ASKS})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY respondent_scope ON app.delivery');
    await runner.query('ALTER POLICY allow ON app.delivery TO app_rt, app_worker');
    await runner.query(`REVOKE SELECT (${COLUMNS}) ON app.delivery FROM app_vendor`);
  }
}

const COLUMNS = 'tenant_id, assessment_id, kind, state, at';

const OWN_ASKS = `kind = 'asks' AND assessment_id = (SELECT app.setting('assessment'))`;
