import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one statement every request of the staff begins with: it names its workspace itself, for its own transaction
 * alone, so that it needs none around it. It runs with the rights of its caller, so row-level security holds in it as
 * outside.
 */
export class SessionLookUp1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSION_OF);
    await runner.query(
      'REVOKE ALL ON FUNCTION app.session_of(uuid, text, timestamptz, timestamptz) FROM PUBLIC',
    );
    await runner.query(
      'GRANT EXECUTE ON FUNCTION app.session_of(uuid, text, timestamptz, timestamptz) TO app_rt',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.session_of(uuid, text, timestamptz, timestamptz)');
  }
}

const SESSION_OF = `
CREATE FUNCTION app.session_of(tenant uuid, hash text, seen_since timestamptz, opened_since timestamptz)
RETURNS TABLE (id uuid, person_id uuid, last_seen_at timestamptz, role text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', tenant::text, true);
  RETURN QUERY SELECT s.id, s.person_id, s.last_seen_at, p.role
    FROM app.session s JOIN app.person p ON (p.tenant_id, p.id) = (s.tenant_id, s.person_id)
    WHERE s.tenant_id = (SELECT app.tenant()) AND s.token_hash = hash AND s.ended_at IS NULL AND NOT p.is_suspended
      AND s.last_seen_at > seen_since AND s.created_at > opened_since;
END $$`;
