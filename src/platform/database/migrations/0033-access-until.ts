import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An auditor comes in until a day (TRUST T3); those who were there before get three months. */
export class AccessUntil1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app.person ADD access_until date');
    // The owner of the table sees its rows only while it is not held to the policies itself.
    await runner.query('ALTER TABLE app.person NO FORCE ROW LEVEL SECURITY');
    await runner.query(`UPDATE app.person SET access_until = current_date + 92 WHERE role = 'AUDITOR'`);
    await runner.query('ALTER TABLE app.person FORCE ROW LEVEL SECURITY');
    for (const statement of replaced(SESSION_OF)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(OLDER_SESSION_OF)) await runner.query(statement);
    await runner.query('ALTER TABLE app.person DROP access_until');
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
RETURNS TABLE (id uuid, person_id uuid, last_seen_at timestamptz, role text, time_zone text, access_until text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', tenant::text, true);
  RETURN QUERY SELECT s.id, s.person_id, s.last_seen_at, p.role, o.time_zone, p.access_until::text
    FROM app.session s JOIN app.person p ON (p.tenant_id, p.id) = (s.tenant_id, s.person_id)
      JOIN app.organisation o ON o.id = s.tenant_id
    WHERE s.tenant_id = (SELECT app.tenant()) AND s.token_hash = hash AND s.ended_at IS NULL AND NOT p.is_suspended
      AND s.last_seen_at > seen_since AND s.created_at > opened_since;
END $$`;

const OLDER_SESSION_OF = SESSION_OF.replace(', access_until text', '').replace(', p.access_until::text', '');
