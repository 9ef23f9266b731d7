import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Warnings of due days, each once, and the one mail a group and day. */
export class Deadlines1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.calendar_feed, app.deadline_notice, app.deadline_digest');
    await runner.query('ALTER TABLE app.organisation DROP COLUMN time_zone, DROP COLUMN language');
  }
}

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
];

const ACCESS: Record<string, TableAccess> = {
  deadline_notice: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, DELETE' },
  calendar_feed: { app_rt: 'SELECT, INSERT, UPDATE (revoked_at)', app_worker: 'SELECT, DELETE' },
  deadline_digest: { app_rt: 'SELECT', app_worker: 'SELECT, INSERT, UPDATE (sent_at), DELETE' },
};
