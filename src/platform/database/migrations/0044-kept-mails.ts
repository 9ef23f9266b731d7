import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that were only kept were called sent; the record tells which they were. */
export class KeptMails1790000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await forced(runner, 'NO FORCE');
    await runner.query(`UPDATE app.delivery d SET state = 'KEPT' FROM app.event e
      WHERE e.tenant_id = d.tenant_id AND e.object = 'dlv_' || d.id AND e.action = 'mail.kept' AND d.state = 'SENT'`);
    await forced(runner, 'FORCE');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of STATES) {
      await runner.query(`ALTER TABLE app.${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`UPDATE app.${table} SET ${column} = 'SENT' WHERE ${column} = 'KEPT'`);
      await runner.query(`ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY`);
    }
  }
}

const STATES = [
  ['delivery', 'state'],
  ['person', 'mail_state'],
] as const;

/** The owner of the tables sees their rows only while it is not held to the policies itself. */
async function forced(runner: QueryRunner, word: 'FORCE' | 'NO FORCE'): Promise<void> {
  for (const table of ['delivery', 'event'])
    await runner.query(`ALTER TABLE app.${table} ${word} ROW LEVEL SECURITY`);
}
