import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Documents of vendors, and the tickets by which they come and go. */
export class Evidence1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.file_ticket, app.evidence');
  }
}

const TABLES = [
  `CREATE TABLE app.evidence (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      section text NOT NULL,
      question_id text NOT NULL,
      content jsonb NOT NULL,
      kind text NOT NULL,
      size integer NOT NULL,
      sha256 text NOT NULL,
      storage_key text NOT NULL,
      state text NOT NULL,
      refusal text,
      valid_until date,
      uploaded_by uuid NOT NULL,
      changed_by uuid NOT NULL,
      uploaded_at timestamptz NOT NULL,
      removed_at timestamptz,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX evidence_assessment_ix ON app.evidence (tenant_id, assessment_id, question_id)`,
  `CREATE INDEX evidence_file_ix ON app.evidence (tenant_id, storage_key)`,
  `ALTER TABLE app.evidence
      ADD CONSTRAINT evidence_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.file_ticket (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      actor_id uuid NOT NULL,
      purpose text NOT NULL,
      token_hash text NOT NULL,
      question_id text,
      evidence_id uuid,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE UNIQUE INDEX file_ticket_token_ux ON app.file_ticket (tenant_id, token_hash)`,
  `CREATE INDEX file_ticket_assessment_ix ON app.file_ticket (tenant_id, assessment_id)`,
  `ALTER TABLE app.file_ticket
      ADD CONSTRAINT file_ticket_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment (tenant_id, id) ON DELETE CASCADE`,
];

const IN_ASSESSMENT = "assessment_id = (SELECT app.setting('assessment'))";

const HANDED_SECTION = `${IN_ASSESSMENT} AND section IN (
  SELECT s.section FROM app.respondent_scope s
  WHERE (s.tenant_id, s.assessment_id, s.respondent_id)
      = (evidence.tenant_id, evidence.assessment_id, (SELECT app.setting('respondent'))))`;

const ACCESS: Record<string, TableAccess> = {
  // Staff read what was handed in and cannot change it; jobs check it.
  evidence: {
    app_rt: 'SELECT',
    app_worker: 'SELECT, INSERT, UPDATE, DELETE',
    app_vendor: {
      privileges: 'SELECT, INSERT, UPDATE (valid_until, removed_at, changed_by, version)',
      using: HANDED_SECTION,
      check: `${HANDED_SECTION} AND changed_by = (SELECT app.setting('respondent'))`,
    },
  },
  file_ticket: {
    app_rt: 'SELECT, INSERT, UPDATE (used_at)',
    app_worker: 'SELECT, DELETE',
    app_vendor: {
      privileges: 'SELECT, INSERT, UPDATE (used_at)',
      using: `${IN_ASSESSMENT} AND actor_id = (SELECT app.setting('respondent'))`,
    },
  },
};
