import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved views of every list, where there were those of the vendors only; findings that are unlinked from a risk. */
export class RisksRest1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The owner sees no row while security is forced on it; of two views of one name the later stays. */
const ONE_VIEW_A_NAME = [
  'ALTER TABLE app.saved_view NO FORCE ROW LEVEL SECURITY',
  `DELETE FROM app.saved_view old USING app.saved_view later WHERE old.id < later.id
     AND (old.tenant_id, old.person_id, old.name) = (later.tenant_id, later.person_id, later.name)`,
  'ALTER TABLE app.saved_view FORCE ROW LEVEL SECURITY',
];

const UP = [
  'ALTER TABLE app.vendor_view RENAME TO saved_view',
  'ALTER TABLE app.saved_view RENAME CONSTRAINT "PK_de38f0c03613562bc8acd42c12d" TO "PK_175f4206e8b721d035d0a85366b"',
  'ALTER TABLE app.saved_view RENAME CONSTRAINT vendor_view_person_fk TO saved_view_person_fk',
  `ALTER TABLE app.saved_view ADD list text NOT NULL DEFAULT 'VENDORS'`,
  'ALTER TABLE app.saved_view ALTER list DROP DEFAULT',
  ...ONE_VIEW_A_NAME,
  'CREATE UNIQUE INDEX saved_view_name_ux ON app.saved_view (tenant_id, person_id, list, name)',
  'DROP INDEX app.vendor_view_person_ix',
  'GRANT DELETE ON app.risk_finding TO app_rt',
];

const DOWN = [
  'REVOKE DELETE ON app.risk_finding FROM app_rt',
  'ALTER TABLE app.saved_view NO FORCE ROW LEVEL SECURITY',
  `DELETE FROM app.saved_view WHERE list <> 'VENDORS'`,
  'ALTER TABLE app.saved_view FORCE ROW LEVEL SECURITY',
  'CREATE INDEX vendor_view_person_ix ON app.saved_view (tenant_id, person_id)',
  'DROP INDEX app.saved_view_name_ux',
  'ALTER TABLE app.saved_view DROP list',
  'ALTER TABLE app.saved_view RENAME CONSTRAINT saved_view_person_fk TO vendor_view_person_fk',
  'ALTER TABLE app.saved_view RENAME CONSTRAINT "PK_175f4206e8b721d035d0a85366b" TO "PK_de38f0c03613562bc8acd42c12d"',
  'ALTER TABLE app.saved_view RENAME TO vendor_view',
];
