import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Who may touch which table, and which rows of it (TRUST T1). */
export class Access1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, access] of Object.entries(TENANT_TABLES))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
    for (const statement of [...DIRECTORY, ...EVENTS_STAY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.refuse_change() CASCADE');
    for (const table of Object.keys(TENANT_TABLES)) {
      await runner.query(`DROP POLICY tenant_isolation ON app.${table}`);
      await runner.query(`DROP POLICY allow ON app.${table}`);
      await runner.query(`DROP POLICY IF EXISTS respondent_scope ON app.${table}`);
      await runner.query(`ALTER TABLE app.${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
    }
  }
}

const READ = 'SELECT';
const ADD = 'SELECT, INSERT';
const CHANGE = 'SELECT, INSERT, UPDATE';
const ALL = 'SELECT, INSERT, UPDATE, DELETE';

const IN_ASSESSMENT = "assessment_id = (SELECT app.setting('assessment'))";
const AT_DOOR = "token_hash = (SELECT current_setting('app.door', true))";

const HANDED_SECTION = `${IN_ASSESSMENT} AND section IN (
  SELECT s.section FROM app.respondent_scope s
  WHERE (s.tenant_id, s.assessment_id, s.respondent_id)
      = (answer.tenant_id, answer.assessment_id, (SELECT app.setting('respondent'))))`;

const TENANT_TABLES: Record<string, TableAccess> = {
  person: { app_rt: CHANGE, app_worker: ALL },
  session: { app_rt: CHANGE, app_worker: ALL },
  one_time_link: { app_rt: CHANGE, app_worker: ALL },
  vendor: { app_rt: CHANGE, app_worker: ALL },
  contact: { app_rt: ALL, app_worker: ALL },
  service: { app_rt: CHANGE, app_worker: ALL },
  questionnaire_version: { app_rt: ADD, app_worker: ADD },
  assessment: {
    app_rt: CHANGE,
    app_worker: ALL,
    app_vendor: {
      privileges: 'SELECT, UPDATE (state, first_answer_at, submitted_at, version)',
      using: "id = (SELECT app.setting('assessment'))",
    },
  },
  assessment_snapshot: { app_rt: ADD, app_worker: ADD },
  vendor_questions: {
    app_rt: 'SELECT, INSERT, UPDATE (asks)',
    app_worker: ADD,
    app_vendor: { privileges: READ, using: IN_ASSESSMENT },
  },
  respondent: {
    app_rt: ADD,
    app_worker: ALL,
    app_vendor: { privileges: READ, using: `${IN_ASSESSMENT} AND id = (SELECT app.setting('respondent'))` },
  },
  respondent_scope: {
    app_rt: ADD,
    app_worker: ALL,
    app_vendor: {
      privileges: READ,
      using: `${IN_ASSESSMENT} AND respondent_id = (SELECT app.setting('respondent'))`,
    },
  },
  // Staff read the vendor's words and cannot write them.
  answer: {
    app_rt: READ,
    app_worker: READ,
    app_vendor: {
      privileges: CHANGE,
      using: HANDED_SECTION,
      check: `${HANDED_SECTION} AND answered_by = (SELECT app.setting('respondent'))`,
    },
  },
  answer_review: { app_rt: CHANGE, app_worker: READ },
  attestation: {
    app_rt: READ,
    app_worker: READ,
    app_vendor: {
      privileges: ADD,
      using: `${IN_ASSESSMENT} AND respondent_id = (SELECT app.setting('respondent'))`,
    },
  },
  score_sheet: { app_rt: ADD, app_worker: ADD },
  decision: { app_rt: ADD, app_worker: 'SELECT, DELETE' },
  finding: { app_rt: CHANGE, app_worker: ALL },
  risk: { app_rt: CHANGE, app_worker: ALL },
  risk_finding: { app_rt: ADD, app_worker: ALL },
  invite: {
    app_rt: CHANGE,
    app_worker: ALL,
    app_vendor: { privileges: 'SELECT, UPDATE (opened_at)', using: AT_DOOR },
  },
  respond_session: {
    app_rt: 'SELECT, UPDATE (ended_at)',
    app_worker: ALL,
    app_vendor: {
      privileges: 'SELECT, INSERT, UPDATE (ended_at, known_at)',
      using: AT_DOOR,
      check: `${AT_DOOR} AND ${IN_ASSESSMENT} AND respondent_id = (SELECT app.setting('respondent'))`,
    },
  },
  // A code belongs to its respondent; no member of staff reads it.
  mail_code: {
    app_worker: ALL,
    app_vendor: {
      privileges: 'SELECT, INSERT, UPDATE (tries, used_at)',
      using: `${IN_ASSESSMENT} AND respondent_id = (SELECT app.setting('respondent'))`,
    },
  },
  delivery: { app_rt: CHANGE, app_worker: ALL },
  report: { app_rt: ADD, app_worker: 'SELECT, DELETE' },
  idempotency: {
    app_rt: CHANGE,
    app_worker: ALL,
    app_vendor: { privileges: CHANGE, using: "actor_id = (SELECT app.setting('actor'))" },
  },
  event: { app_rt: READ, app_worker: READ, app_journal: ADD },
  event_head: { app_rt: READ, app_worker: READ, app_journal: CHANGE },
};

/** The written list of tables without a tenant: who exists where, and how often somebody tried. */
const DIRECTORY = [
  'GRANT SELECT, INSERT, UPDATE ON app.organisation TO app_rt',
  'GRANT SELECT ON app.organisation TO app_worker',
  'GRANT SELECT (id, hint) ON app.organisation TO app_vendor',
  'GRANT SELECT, INSERT, UPDATE ON app.login TO app_rt',
  'GRANT SELECT, DELETE ON app.login TO app_worker',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON app.attempt TO app_rt, app_vendor, app_worker',
];

/** Integrity, not a business rule: even the owner cannot rewrite what happened without dropping this in the open. */
const EVENTS_STAY = [
  `CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'the record of events is never changed' USING ERRCODE = '42501'; END $$`,
  'CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON app.event FOR EACH ROW EXECUTE FUNCTION app.refuse_change()',
  'CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON app.event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()',
];
