import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one statement every request of the staff begins with. In PL/pgSQL a connection keeps its plan, which is two
 * thirds of what it costs, without a named statement that a transaction pooler would lose. It runs with the rights of
 * its caller, so row-level security holds in it as outside.
 */
export class SessionLookUp1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSION_OF);
    await runner.query('REVOKE ALL ON FUNCTION app.session_of(text, timestamptz, timestamptz) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION app.session_of(text, timestamptz, timestamptz) TO app_rt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.session_of(text, timestamptz, timestamptz)');
  }
}

const SESSION_OF = `
CREATE FUNCTION app.session_of(hash text, seen_since timestamptz, opened_since timestamptz)
RETURNS TABLE (id uuid, person_id uuid, last_seen_at timestamptz, role text) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT s.id, s.person_id, s.last_seen_at, p.role
    FROM app.session s JOIN app.person p ON (p.tenant_id, p.id) = (s.tenant_id, s.person_id)
    WHERE s.tenant_id = (SELECT app.tenant()) AND s.token_hash = hash AND s.ended_at IS NULL AND NOT p.is_suspended
      AND s.last_seen_at > seen_since AND s.created_at > opened_since;
END $$`;
