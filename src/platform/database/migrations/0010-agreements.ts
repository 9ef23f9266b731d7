import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Agreements with vendors, their documents as read, and what people said of each clause. */
export class Agreements1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE app.agreement_ask, app.agreement_clause, app.agreement_text, app.agreement_document,
         app.agreement_service, app.agreement`,
    );
  }
}

const TABLES = [
  `CREATE TABLE app.agreement (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      title text NOT NULL,
      title_key text NOT NULL,
      kind text NOT NULL,
      our_role text NOT NULL,
      their_role text NOT NULL,
      revision text,
      amends_id uuid,
      signed_on date,
      signed_for_us text,
      signed_for_them text,
      starts_on date,
      ends_on date,
      renews_by_itself boolean NOT NULL DEFAULT false,
      terminated_on date,
      replaced_on date,
      notice_days integer,
      governing_law text,
      laws text[] NOT NULL DEFAULT '{}',
      has_transfers boolean NOT NULL DEFAULT true,
      scc_modules text[] NOT NULL DEFAULT '{}',
      places text[] NOT NULL DEFAULT '{}',
      breach_hours integer,
      sub_notice_days integer,
      deletion_days integer,
      audit_terms text,
      liability text,
      note text,
      counted text,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX agreement_vendor_ix ON app.agreement (tenant_id, vendor_id)',
  'CREATE INDEX agreement_title_ix ON app.agreement (tenant_id, title_key, id)',
  `ALTER TABLE app.agreement
      ADD CONSTRAINT agreement_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.agreement_service (
      tenant_id uuid NOT NULL,
      agreement_id uuid NOT NULL,
      service_id uuid NOT NULL,
      PRIMARY KEY (tenant_id, agreement_id, service_id)
    )`,
  'CREATE INDEX agreement_service_service_ix ON app.agreement_service (tenant_id, service_id)',
  `ALTER TABLE app.agreement_service
      ADD CONSTRAINT agreement_service_service_fk FOREIGN KEY (tenant_id, service_id)
      REFERENCES app.service (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.agreement_document (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      agreement_id uuid NOT NULL,
      is_signed_copy boolean NOT NULL,
      content jsonb NOT NULL,
      kind text NOT NULL,
      size integer NOT NULL,
      sha256 text NOT NULL,
      storage_key text NOT NULL,
      state text NOT NULL,
      refusal text,
      pages integer,
      language text,
      agreements integer,
      catalogue_version text,
      uploaded_at timestamptz NOT NULL,
      uploaded_by uuid NOT NULL,
      read_at timestamptz,
      removed_at timestamptz,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX agreement_document_agreement_ix ON app.agreement_document (tenant_id, agreement_id)',
  `CREATE TABLE app.agreement_text (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      text jsonb NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE TABLE app.agreement_clause (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      document_id uuid NOT NULL,
      clause_id text NOT NULL,
      position integer NOT NULL,
      verdict text NOT NULL,
      page integer,
      line integer,
      section text,
      quote text,
      reason text NOT NULL,
      better text,
      numbers jsonb NOT NULL,
      word text,
      own_verdict text,
      own_page integer,
      own_line integer,
      own_quote text,
      note text,
      said_by uuid,
      said_at timestamptz,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX agreement_clause_document_ux ON app.agreement_clause (tenant_id, document_id, clause_id)',
  `CREATE TABLE app.agreement_ask (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      agreement_id uuid NOT NULL,
      clause_id text NOT NULL,
      state text NOT NULL,
      wording text,
      note text,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX agreement_ask_clause_ux ON app.agreement_ask (tenant_id, agreement_id, clause_id)',
  ...['agreement_service', 'agreement_document', 'agreement_ask'].map(
    (table) => `ALTER TABLE app.${table}
      ADD CONSTRAINT ${table}_agreement_fk FOREIGN KEY (tenant_id, agreement_id)
      REFERENCES app.agreement (tenant_id, id) ON DELETE CASCADE`,
  ),
  `ALTER TABLE app.agreement_text
      ADD CONSTRAINT agreement_text_document_fk FOREIGN KEY (tenant_id, id)
      REFERENCES app.agreement_document (tenant_id, id) ON DELETE CASCADE`,
  `ALTER TABLE app.agreement_clause
      ADD CONSTRAINT agreement_clause_document_fk FOREIGN KEY (tenant_id, document_id)
      REFERENCES app.agreement_document (tenant_id, id) ON DELETE CASCADE`,
];

/** Vendors have no door to these; the worker reads files, writes verdicts, and counts. */
const ACCESS: Record<string, TableAccess> = {
  agreement: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, INSERT, UPDATE, DELETE' },
  agreement_service: { app_rt: 'SELECT, INSERT, DELETE', app_worker: 'SELECT, INSERT, DELETE' },
  agreement_document: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, INSERT, UPDATE, DELETE' },
  agreement_text: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, UPDATE, DELETE' },
  agreement_clause: { app_rt: 'SELECT, UPDATE', app_worker: 'SELECT, INSERT, UPDATE, DELETE' },
  agreement_ask: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, DELETE' },
};
