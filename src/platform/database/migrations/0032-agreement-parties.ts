import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agreement says who signs on each side and when, what it adds to, whether the annexes of standard clauses are filled, and
 * how its days to object are counted; a notice keeps whose public holidays its count passed over.
 */
export class AgreementParties1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.agreement
      ADD adds_to_id uuid,
      ADD our_entity text,
      ADD their_entity text,
      ADD signed_for_us_on date,
      ADD signed_for_them_on date,
      ADD annexes jsonb,
      ADD sub_notice_unit text NOT NULL DEFAULT 'CALENDAR_DAYS',
      ADD holiday_place text,
      ADD CONSTRAINT agreement_adds_to_fk FOREIGN KEY (tenant_id, adds_to_id)
        REFERENCES app.agreement (tenant_id, id) ON DELETE CASCADE`);
    await runner.query(
      'UPDATE app.agreement SET signed_for_us_on = signed_on, signed_for_them_on = signed_on',
    );
    await runner.query('ALTER TABLE app.agreement DROP signed_on');
    await runner.query('ALTER TABLE app.sub_processor_notice ADD holiday_place text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.sub_processor_notice DROP holiday_place');
    await runner.query('ALTER TABLE app.agreement ADD signed_on date');
    await runner.query(`UPDATE app.agreement SET signed_on = greatest(signed_for_us_on, signed_for_them_on)
      WHERE signed_for_us_on IS NOT NULL AND signed_for_them_on IS NOT NULL`);
    await runner.query(`ALTER TABLE app.agreement
      DROP CONSTRAINT agreement_adds_to_fk,
      DROP adds_to_id,
      DROP our_entity,
      DROP their_entity,
      DROP signed_for_us_on,
      DROP signed_for_them_on,
      DROP annexes,
      DROP sub_notice_unit,
      DROP holiday_place`);
  }
}
