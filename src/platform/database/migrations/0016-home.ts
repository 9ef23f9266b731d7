import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';

/** Rows of the first page that somebody put off. */
export class Home1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    for (const statement of tenantTable('home_snooze', { app_rt: 'SELECT, INSERT, UPDATE, DELETE' }))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.home_snooze');
  }
}

const TABLE = `CREATE TABLE app.home_snooze (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    "row" text NOT NULL,
    until date NOT NULL,
    PRIMARY KEY (tenant_id, person_id, "row"),
    CONSTRAINT home_snooze_person_fk FOREIGN KEY (tenant_id, person_id)
      REFERENCES app.person (tenant_id, id) ON DELETE CASCADE
  )`;
