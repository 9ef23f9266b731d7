import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** What comes before a decision and after it: proposals, advice, conditions that end, the stop of an executive. */
export class Decisions1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...CHANGES]) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON app.people_group, app.group_member FROM app_worker');
    await runner.query(`ALTER TABLE app.decision
      DROP COLUMN proposal_id, DROP COLUMN advice_id, DROP COLUMN advice_reply,
      ADD COLUMN conditions jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(
      'DROP TABLE app.vendor_stop, app.decision_condition, app.decision_advice, app.decision_proposal',
    );
  }
}

const ASSESSMENT = 'FOREIGN KEY (tenant_id, assessment_id) REFERENCES app.assessment (tenant_id, id)';
const VENDOR = 'FOREIGN KEY (tenant_id, vendor_id) REFERENCES app.vendor (tenant_id, id)';

const TABLES = [
  `CREATE TABLE app.decision_proposal (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      outcome text NOT NULL,
      reason text NOT NULL,
      conditions jsonb NOT NULL,
      valid_until date,
      proposed_by_id uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      ended_as text,
      ended_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT decision_proposal_assessment_fk ${ASSESSMENT} ON DELETE CASCADE,
      CONSTRAINT decision_proposal_vendor_fk ${VENDOR} ON DELETE RESTRICT
    )`,
  'CREATE INDEX decision_proposal_assessment_ix ON app.decision_proposal (tenant_id, assessment_id, proposed_at)',
  'CREATE INDEX decision_proposal_vendor_ix ON app.decision_proposal (tenant_id, vendor_id)',
  `CREATE UNIQUE INDEX decision_proposal_open_ux ON app.decision_proposal (tenant_id, assessment_id)
     WHERE ended_at IS NULL`,
  `CREATE TABLE app.decision_advice (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      outcome text NOT NULL,
      text text NOT NULL,
      given_by_id uuid NOT NULL,
      given_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT decision_advice_proposal_fk FOREIGN KEY (tenant_id, proposal_id)
        REFERENCES app.decision_proposal (tenant_id, id) ON DELETE CASCADE
    )`,
  'CREATE INDEX decision_advice_proposal_ix ON app.decision_advice (tenant_id, proposal_id, given_at)',
  `CREATE TABLE app.decision_condition (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      decision_id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      number integer NOT NULL,
      text text NOT NULL,
      due_on date NOT NULL,
      group_id uuid NOT NULL,
      ended_as text,
      ended_at timestamptz,
      ended_by_id uuid,
      ended_reason text,
      version integer NOT NULL DEFAULT '1',
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT decision_condition_decision_fk FOREIGN KEY (tenant_id, decision_id)
        REFERENCES app.decision (tenant_id, id) ON DELETE CASCADE,
      CONSTRAINT decision_condition_vendor_fk ${VENDOR} ON DELETE RESTRICT,
      CONSTRAINT decision_condition_group_fk FOREIGN KEY (tenant_id, group_id)
        REFERENCES app.people_group (tenant_id, id) ON DELETE RESTRICT
    )`,
  'CREATE INDEX decision_condition_decision_ix ON app.decision_condition (tenant_id, decision_id, number)',
  'CREATE INDEX decision_condition_vendor_ix ON app.decision_condition (tenant_id, vendor_id)',
  'CREATE INDEX decision_condition_due_ix ON app.decision_condition (tenant_id, due_on) WHERE ended_at IS NULL',
  `CREATE TABLE app.vendor_stop (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      reason text NOT NULL,
      stopped_by_id uuid NOT NULL,
      stopped_at timestamptz NOT NULL,
      lifted_by_id uuid,
      lifted_at timestamptz,
      lifted_reason text,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT vendor_stop_vendor_fk ${VENDOR} ON DELETE CASCADE
    )`,
  'CREATE INDEX vendor_stop_vendor_ix ON app.vendor_stop (tenant_id, vendor_id, stopped_at)',
];

const CHANGES = [
  // Nothing had been released: conditions without a group and a day are not carried over.
  `ALTER TABLE app.decision DROP COLUMN conditions,
      ADD COLUMN proposal_id uuid, ADD COLUMN advice_id uuid, ADD COLUMN advice_reply text`,
  // Removing the demo takes its group along.
  'GRANT DELETE ON app.people_group, app.group_member TO app_worker',
  `ALTER TABLE app.decision
      ADD CONSTRAINT decision_proposal_fk FOREIGN KEY (tenant_id, proposal_id)
      REFERENCES app.decision_proposal (tenant_id, id) ON DELETE RESTRICT`,
  `ALTER TABLE app.decision
      ADD CONSTRAINT decision_advice_fk FOREIGN KEY (tenant_id, advice_id)
      REFERENCES app.decision_advice (tenant_id, id) ON DELETE RESTRICT`,
];

/** Jobs read them and remove those of the demo; that they can write none of them keeps every decision a person's. */
const ACCESS: Record<string, TableAccess> = {
  decision_proposal: {
    app_rt: 'SELECT, INSERT, UPDATE (ended_as, ended_at, vendor_id)',
    app_worker: 'SELECT, DELETE',
  },
  decision_advice: { app_rt: 'SELECT, INSERT', app_worker: 'SELECT, DELETE' },
  decision_condition: {
    app_rt: 'SELECT, INSERT, UPDATE (ended_as, ended_at, ended_by_id, ended_reason, version, vendor_id)',
    app_worker: 'SELECT, DELETE',
  },
  vendor_stop: {
    app_rt: 'SELECT, INSERT, UPDATE (lifted_by_id, lifted_at, lifted_reason, vendor_id)',
    app_worker: 'SELECT, DELETE',
  },
};
