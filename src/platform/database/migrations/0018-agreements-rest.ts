import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the list of vendors shows of agreements, what an accepted notice made of a list of sub-processors, and the zone in
 * which the days of a session are counted.
 */
export class AgreementsRest1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.vendor ADD agreement_from date, ADD agreement_until date');
    await runner.query('ALTER TABLE app.sub_processor_notice ADD list_outcome jsonb');
    for (const statement of replaced(SESSION_OF)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(OLDER_SESSION_OF)) await runner.query(statement);
    await runner.query('ALTER TABLE app.sub_processor_notice DROP COLUMN list_outcome');
    await runner.query('ALTER TABLE app.vendor DROP COLUMN agreement_from, DROP COLUMN agreement_until');
  }
}

const SIGNATURE = 'app.session_of(uuid, text, timestamptz, timestamptz)';

/** A function that answers other columns is another function. */
function replaced(definition: string): string[] {
  return [
    `DROP FUNCTION ${SIGNATURE}`,
    definition,
    `REVOKE ALL ON FUNCTION ${SIGNATURE} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${SIGNATURE} TO app_rt`,
  ];
}

const SESSION_OF = `
CREATE FUNCTION app.session_of(tenant uuid, hash text, seen_since timestamptz, opened_since timestamptz)
RETURNS TABLE (id uuid, person_id uuid, last_seen_at timestamptz, role text, time_zone text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', tenant::text, true);
  RETURN QUERY SELECT s.id, s.person_id, s.last_seen_at, p.role, o.time_zone
    FROM app.session s JOIN app.person p ON (p.tenant_id, p.id) = (s.tenant_id, s.person_id)
      JOIN app.organisation o ON o.id = s.tenant_id
    WHERE s.tenant_id = (SELECT app.tenant()) AND s.token_hash = hash AND s.ended_at IS NULL AND NOT p.is_suspended
      AND s.last_seen_at > seen_since AND s.created_at > opened_since;
END $$`;

const OLDER_SESSION_OF = SESSION_OF.replace(', time_zone text', '')
  .replace(', o.time_zone', '')
  .replace('\n      JOIN app.organisation o ON o.id = s.tenant_id', '');
