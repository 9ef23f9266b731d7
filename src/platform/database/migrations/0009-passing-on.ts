import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Passing questions on to colleagues, reminders, and answers that were opened again. */
export class PassingOn1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHANGES, ...TABLES]) await runner.query(statement);
    for (const table of ['answer', 'evidence'] as const) await runner.query(handedTo(table));
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['answer', 'evidence'] as const) await runner.query(handedTo(table, false));
    await runner.query(
      'DROP TABLE app.answer_version, app.reopening, app.change_wish, app.reminder, app.passing',
    );
    await runner.query('ALTER TABLE app.respondent_scope DROP COLUMN question_ids');
    await runner.query(
      'ALTER TABLE app.respondent DROP COLUMN passed_by, DROP COLUMN handed_over_at, DROP COLUMN reminders_off_at',
    );
  }
}

const CHANGES = [
  `ALTER TABLE app.respondent
      ADD COLUMN passed_by uuid, ADD COLUMN handed_over_at timestamptz, ADD COLUMN reminders_off_at timestamptz`,
  'GRANT UPDATE (reminders_off_at) ON app.respondent TO app_vendor',
  'ALTER TABLE app.respondent_scope ADD COLUMN question_ids text[]',
];

const IN_ASSESSMENT = "assessment_id = (SELECT app.setting('assessment'))";
const ME = "(SELECT app.setting('respondent'))";

/** Rows of a question that was handed to this respondent: its section whole, or the question by name. */
function handed(table: string, byQuestion = true): string {
  const named = byQuestion
    ? ` AND (s.question_ids IS NULL OR ${table}.question_id = ANY (s.question_ids))`
    : '';
  return `${IN_ASSESSMENT} AND section IN (
    SELECT s.section FROM app.respondent_scope s
    WHERE (s.tenant_id, s.assessment_id, s.respondent_id)
        = (${table}.tenant_id, ${table}.assessment_id, ${ME})${named})`;
}

function handedTo(table: 'answer' | 'evidence', byQuestion = true): string {
  const author = table === 'answer' ? 'answered_by' : 'changed_by';
  const rows = handed(table, byQuestion);
  return `ALTER POLICY respondent_scope ON app.${table} USING (${rows}) WITH CHECK (${rows} AND ${author} = ${ME})`;
}

const TABLES = [
  `CREATE TABLE app.passing (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      passed_by uuid NOT NULL,
      respondent_id uuid,
      content jsonb NOT NULL,
      sections jsonb NOT NULL,
      question_id text,
      is_whole boolean NOT NULL,
      due_on date,
      passed_at timestamptz NOT NULL,
      taken_back_at timestamptz,
      finished_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX passing_assessment_ix ON app.passing (tenant_id, assessment_id)',
  `CREATE TABLE app.reminder (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      due_on date NOT NULL,
      step integer NOT NULL,
      sent_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, assessment_id, due_on, step)
    )`,
  `CREATE TABLE app.change_wish (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      content jsonb NOT NULL,
      wished_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX change_wish_assessment_ix ON app.change_wish (tenant_id, assessment_id)',
  `CREATE TABLE app.reopening (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      question_ids jsonb NOT NULL,
      content jsonb NOT NULL,
      reopened_by uuid NOT NULL,
      reopened_at timestamptz NOT NULL,
      closed_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX reopening_assessment_ix ON app.reopening (tenant_id, assessment_id)',
  `CREATE TABLE app.answer_version (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      question_id text NOT NULL,
      version integer NOT NULL,
      section text NOT NULL,
      content jsonb NOT NULL,
      review jsonb,
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, assessment_id, question_id, version)
    )`,
  ...['passing', 'reminder', 'change_wish', 'reopening', 'answer_version'].map(
    (table) => `ALTER TABLE app.${table}
      ADD CONSTRAINT ${table}_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment (tenant_id, id) ON DELETE CASCADE`,
  ),
];

const ACCESS: Record<string, TableAccess> = {
  passing: {
    app_rt: 'SELECT',
    app_worker: 'SELECT, INSERT, UPDATE, DELETE',
    app_vendor: {
      privileges: 'SELECT, INSERT, UPDATE (taken_back_at, finished_at)',
      using: `${IN_ASSESSMENT} AND (passed_by = ${ME} OR respondent_id = ${ME})`,
    },
  },
  reminder: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, DELETE' },
  change_wish: {
    app_rt: 'SELECT',
    app_worker: 'SELECT, DELETE',
    app_vendor: { privileges: 'SELECT, INSERT', using: `${IN_ASSESSMENT} AND respondent_id = ${ME}` },
  },
  reopening: {
    app_rt: 'SELECT, INSERT, UPDATE (closed_at)',
    app_worker: 'SELECT, DELETE',
    app_vendor: { privileges: 'SELECT, UPDATE (closed_at)', using: IN_ASSESSMENT },
  },
  // The vendor sees what it said before; what a reviewer thought of it stays with the staff.
  answer_version: {
    app_rt: 'SELECT, INSERT',
    app_worker: 'SELECT, DELETE',
    app_vendor: {
      privileges: 'SELECT (tenant_id, assessment_id, question_id, version, section, content, saved_at)',
      using: handed('answer_version'),
    },
  },
};
