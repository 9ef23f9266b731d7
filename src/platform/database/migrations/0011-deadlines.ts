import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Due days: warnings, mails, calendars; and lists of sub-processors with the notices that start a period. */
export class Deadlines1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE app.sub_processor_notice, app.sub_processor, app.sub_processor_list, app.calendar_feed, app.deadline_notice, app.deadline_digest',
    );
    await runner.query('ALTER TABLE app.organisation DROP COLUMN time_zone, DROP COLUMN language');
  }
}

const SUB_PROCESSORS = [
  `CREATE TABLE app.sub_processor_list (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      service_id uuid NOT NULL,
      version integer NOT NULL,
      is_current boolean NOT NULL,
      source text NOT NULL,
      file_name text,
      format text NOT NULL,
      header jsonb NOT NULL,
      as_on date NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT sub_processor_list_service_fk FOREIGN KEY (tenant_id, service_id)
        REFERENCES app.service (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE UNIQUE INDEX sub_processor_list_version_ux ON app.sub_processor_list (tenant_id, service_id, version)',
  `CREATE TABLE app.sub_processor (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      list_id uuid NOT NULL,
      position integer NOT NULL,
      name text NOT NULL,
      canonical_name text NOT NULL,
      task text NOT NULL,
      places jsonb NOT NULL,
      countries jsonb NOT NULL,
      corporate text,
      address text,
      is_subsidiary boolean NOT NULL,
      instrument text,
      has_own_agreement boolean,
      engaged_by text,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT sub_processor_list_fk FOREIGN KEY (tenant_id, list_id)
        REFERENCES app.sub_processor_list (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX sub_processor_list_ix ON app.sub_processor (tenant_id, list_id, position)',
  'CREATE INDEX sub_processor_canonical_ix ON app.sub_processor (tenant_id, canonical_name)',
  `CREATE TABLE app.sub_processor_notice (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      service_id uuid NOT NULL,
      received_on date NOT NULL,
      takes_effect_on date,
      changes jsonb NOT NULL,
      period_length integer NOT NULL,
      period_unit text NOT NULL,
      terms_from text NOT NULL,
      objection_until date NOT NULL,
      group_id uuid,
      decision text,
      reason text,
      decided_at timestamptz,
      decided_by uuid,
      judged_then jsonb,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT sub_processor_notice_service_fk FOREIGN KEY (tenant_id, service_id)
        REFERENCES app.service (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX sub_processor_notice_service_ix ON app.sub_processor_notice (tenant_id, service_id, received_on)',
  'CREATE INDEX sub_processor_notice_until_ix ON app.sub_processor_notice (tenant_id, objection_until)',
];

const STATEMENTS = [
  `ALTER TABLE app.organisation
      ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC', ADD COLUMN language text NOT NULL DEFAULT 'en'`,
  `CREATE TABLE app.deadline_notice (
      tenant_id uuid NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      due_on date NOT NULL,
      step integer NOT NULL,
      noted_on date NOT NULL,
      digest_id uuid NOT NULL,
      PRIMARY KEY (tenant_id, kind, subject, due_on, step)
    )`,
  'CREATE INDEX deadline_notice_digest_ix ON app.deadline_notice (tenant_id, digest_id)',
  `CREATE TABLE app.deadline_digest (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      day date NOT NULL,
      addressee text NOT NULL,
      sent_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX deadline_digest_day_ux ON app.deadline_digest (tenant_id, day, addressee)',
  `CREATE TABLE app.calendar_feed (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      token_hash text NOT NULL,
      person_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      revoked_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT calendar_feed_person_fk FOREIGN KEY (tenant_id, person_id)
        REFERENCES app.person (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE UNIQUE INDEX calendar_feed_token_ux ON app.calendar_feed (tenant_id, token_hash)',
  'CREATE INDEX calendar_feed_person_ix ON app.calendar_feed (tenant_id, person_id)',
  ...SUB_PROCESSORS,
];

const ACCESS: Record<string, TableAccess> = {
  deadline_notice: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, DELETE' },
  sub_processor_list: { app_rt: 'SELECT, INSERT, UPDATE (is_current)', app_worker: 'SELECT, DELETE' },
  sub_processor: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, DELETE' },
  sub_processor_notice: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, DELETE' },
  calendar_feed: { app_rt: 'SELECT, INSERT, UPDATE (revoked_at)', app_worker: 'SELECT, DELETE' },
  deadline_digest: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, UPDATE (sent_at), DELETE' },
};
