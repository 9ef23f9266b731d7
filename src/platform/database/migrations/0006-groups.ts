import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** Groups of people, how far the mail with a password link got, and the log of one thing. */
export class Groups1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.group_member, app.people_group');
    await runner.query('DROP INDEX app.event_object_ix');
    await runner.query('ALTER TABLE app.person DROP COLUMN mail_state, DROP COLUMN mail_at');
  }
}

const STATEMENTS = [
  // The timeline of a thing, and the log narrowed to it.
  'CREATE INDEX event_object_ix ON app.event (tenant_id, object, seq)',
  'ALTER TABLE app.person ADD mail_state text, ADD mail_at timestamptz',
  `CREATE TABLE app.people_group (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      name_key text NOT NULL,
      is_archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_1c3bc7d4e3b6157cee9756a8664" PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE UNIQUE INDEX people_group_name_ux ON app.people_group (tenant_id, name_key)',
  `CREATE TABLE app.group_member (
      tenant_id uuid NOT NULL,
      group_id uuid NOT NULL,
      person_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_811530133738ac4b6a8ab4db094" PRIMARY KEY (tenant_id, group_id, person_id),
      CONSTRAINT group_member_group_fk FOREIGN KEY (tenant_id, group_id)
        REFERENCES app.people_group (tenant_id, id) ON DELETE CASCADE,
      CONSTRAINT group_member_person_fk FOREIGN KEY (tenant_id, person_id)
        REFERENCES app.person (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX group_member_person_ix ON app.group_member (tenant_id, person_id)',
];

const ACCESS: Record<string, TableAccess> = {
  people_group: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT' },
  group_member: { app_rt: 'SELECT, INSERT, DELETE', app_worker: 'SELECT' },
};
