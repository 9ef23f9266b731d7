import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type TableAccess } from '../tenant-table.js';

/** The register of risks: ratings before, now and after treatment, measures, acceptances, settings and history. */
export class Risks1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHANGES, ...TABLES]) await runner.query(statement);
    for (const [table, access] of Object.entries(ACCESS))
      for (const statement of tenantTable(table, access)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE app.proposal_run, app.risk_settings, app.risk_acceptance, app.risk_change, app.risk_measure',
    );
    await runner.query('DROP INDEX app.risk_service_ix, app.risk_group_ix');
    await runner.query('ALTER TABLE app.risk DROP CONSTRAINT risk_service_fk, DROP CONSTRAINT risk_group_fk');
    await runner.query(`ALTER TABLE app.risk ${RISK_COLUMNS.map(([name]) => `DROP ${name}`).join(', ')}`);
    await runner.query('ALTER TABLE app.risk_finding DROP judged_facts');
    await runner.query('ALTER TABLE app.finding DROP facts, DROP tier');
  }
}

const RISK_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['event', 'text'],
  ['effect_on_us', 'text'],
  ['category', 'text'],
  ['source', `text NOT NULL DEFAULT 'RULE'`],
  ['rating_reason', 'text'],
  ['inherent_likelihood', 'integer NOT NULL DEFAULT 0'],
  ['inherent_impact', 'integer NOT NULL DEFAULT 0'],
  ['inherent_band', `text NOT NULL DEFAULT 'LOW'`],
  ['inherent_reason', 'text'],
  ['target_likelihood', 'integer NOT NULL DEFAULT 0'],
  ['target_impact', 'integer NOT NULL DEFAULT 0'],
  ['target_band', `text NOT NULL DEFAULT 'LOW'`],
  ['target_reason', 'text'],
  ['proposed_likelihood', 'integer'],
  ['proposed_impact', 'integer'],
  ['judgement', 'text'],
  ['service_id', 'uuid'],
  ['owner_group_id', 'uuid'],
  ['review_on', 'date'],
  ['accepted_until', 'date'],
  ['acceptance', `text NOT NULL DEFAULT 'NONE'`],
];

const CHANGES = [
  `ALTER TABLE app.risk ${RISK_COLUMNS.map(([name, type]) => `ADD ${name} ${type}`).join(', ')}`,
  // What stood in the register was rated once: that is its rating before, now and after.
  `ALTER TABLE app.risk NO FORCE ROW LEVEL SECURITY`,
  `UPDATE app.risk SET inherent_likelihood = likelihood, inherent_impact = impact, inherent_band = band,
      target_likelihood = likelihood, target_impact = impact, target_band = band`,
  `ALTER TABLE app.risk FORCE ROW LEVEL SECURITY`,
  ...['likelihood', 'impact', 'band'].flatMap((part) =>
    ['inherent', 'target'].map((when) => `ALTER TABLE app.risk ALTER ${when}_${part} DROP DEFAULT`),
  ),
  'CREATE INDEX risk_service_ix ON app.risk (tenant_id, service_id)',
  'CREATE INDEX risk_group_ix ON app.risk (tenant_id, owner_group_id)',
  `ALTER TABLE app.risk
      ADD CONSTRAINT risk_service_fk FOREIGN KEY (tenant_id, service_id)
      REFERENCES app.service (tenant_id, id) ON DELETE RESTRICT`,
  `ALTER TABLE app.risk
      ADD CONSTRAINT risk_group_fk FOREIGN KEY (tenant_id, owner_group_id)
      REFERENCES app.people_group (tenant_id, id) ON DELETE RESTRICT`,
  'ALTER TABLE app.finding ADD facts text, ADD tier text',
  'ALTER TABLE app.risk_finding ADD judged_facts text',
  'GRANT UPDATE (judged_facts) ON app.risk_finding TO app_rt',
];

const TABLES = [
  `CREATE TABLE app.risk_measure (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      risk_id uuid NOT NULL,
      place integer NOT NULL,
      what text NOT NULL,
      preventive integer NOT NULL,
      mitigating integer NOT NULL,
      due_on date,
      done_on date,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX risk_measure_risk_ix ON app.risk_measure (tenant_id, risk_id, place)',
  `ALTER TABLE app.risk_measure
      ADD CONSTRAINT risk_measure_risk_fk FOREIGN KEY (tenant_id, risk_id)
      REFERENCES app.risk (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.risk_change (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      risk_id uuid NOT NULL,
      at timestamptz NOT NULL,
      by_id uuid,
      act text NOT NULL,
      reason text,
      changes jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX risk_change_risk_ix ON app.risk_change (tenant_id, risk_id, id)',
  `ALTER TABLE app.risk_change
      ADD CONSTRAINT risk_change_risk_fk FOREIGN KEY (tenant_id, risk_id)
      REFERENCES app.risk (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.risk_acceptance (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      risk_id uuid NOT NULL,
      request_id uuid NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      by_id uuid,
      reason text,
      conditions text,
      until date,
      frozen jsonb,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX risk_acceptance_risk_ix ON app.risk_acceptance (tenant_id, risk_id, id)',
  // A request is answered once, and an acceptance ends once, whoever is quicker.
  `CREATE UNIQUE INDEX risk_acceptance_asked_ux ON app.risk_acceptance (tenant_id, request_id) WHERE step = 'ASKED'`,
  `CREATE UNIQUE INDEX risk_acceptance_answer_ux ON app.risk_acceptance (tenant_id, request_id)
      WHERE step IN ('ACCEPTED', 'DECLINED')`,
  `CREATE UNIQUE INDEX risk_acceptance_end_ux ON app.risk_acceptance (tenant_id, request_id) WHERE step = 'ENDED'`,
  `ALTER TABLE app.risk_acceptance
      ADD CONSTRAINT risk_acceptance_risk_fk FOREIGN KEY (tenant_id, risk_id)
      REFERENCES app.risk (tenant_id, id) ON DELETE CASCADE`,
  `CREATE TABLE app.risk_settings (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      scale jsonb NOT NULL,
      appetite jsonb NOT NULL,
      proposals jsonb NOT NULL,
      version integer NOT NULL DEFAULT '1',
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE TABLE app.proposal_run (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      state text NOT NULL,
      total integer NOT NULL,
      done integer NOT NULL DEFAULT '0',
      drafted integer NOT NULL DEFAULT '0',
      rated_anew integer NOT NULL DEFAULT '0',
      withdrawn integer NOT NULL DEFAULT '0',
      last_finding uuid,
      asked_by_id uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      ended_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`,
  'CREATE INDEX proposal_run_asked_ix ON app.proposal_run (tenant_id, asked_at)',
];

const ACCESS: Record<string, TableAccess> = {
  risk_measure: {
    app_rt: 'SELECT, INSERT, UPDATE, DELETE',
    app_worker: 'SELECT, INSERT, UPDATE, DELETE',
  },
  // Records: nobody changes or takes back what was done. Removing the demo takes them with their risk.
  risk_change: { app_rt: 'SELECT, INSERT', app_worker: 'SELECT, INSERT, DELETE' },
  risk_acceptance: { app_rt: 'SELECT, INSERT', app_worker: 'SELECT, INSERT, DELETE' },
  risk_settings: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT' },
  proposal_run: { app_rt: 'SELECT, INSERT, UPDATE', app_worker: 'SELECT, UPDATE' },
};
