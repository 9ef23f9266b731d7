/**
 * The two SECURITY DEFINER functions of TRUST T1. Each holds the tenant to `app.tenant()`, each belongs to a
 * role that can do nothing else, and the catalogue test pins their text.
 */
export const ENQUEUE = `
CREATE OR REPLACE FUNCTION app.enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (payload->>'tenantId')::uuid IS DISTINCT FROM app.tenant() THEN
    RAISE EXCEPTION 'a job of another tenant' USING ERRCODE = '42501';
  END IF;
  PERFORM graphile_worker.add_job(task, payload, job_key => enqueue.job_key, run_at => enqueue.run_at,
                                  max_attempts => enqueue.max_attempts);
END $$`;

/** The canonical JSON is written by hand in the key order of RFC 8785; \`data\` comes canonical from the journal. */
export const RECORD = `
CREATE OR REPLACE FUNCTION app.record(action text, object text, data text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tenant uuid := app.tenant();
  who uuid := app.setting('actor');
  head app.event_head;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  at_text text := to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  body text;
  digest text;
BEGIN
  INSERT INTO app.event_head (tenant_id, seq, hash) VALUES (tenant, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM app.event_head WHERE tenant_id = tenant FOR UPDATE;
  body := '{"action":' || to_json(action)::text || ',"actor":"' || who || '","at":"' || at_text || '","data":' || data
       || ',"object":' || to_json(object)::text || ',"seq":' || (head.seq + 1) || '}';
  digest := encode(sha256(convert_to(head.hash || E'\\n' || body, 'UTF8')), 'hex');
  INSERT INTO app.event (tenant_id, seq, at, actor_id, action, object, data, body, prev, hash)
    VALUES (tenant, head.seq + 1, moment, who, action, object, data::jsonb, body, head.hash, digest);
  UPDATE app.event_head SET seq = head.seq + 1, hash = digest WHERE tenant_id = tenant;
  RETURN head.seq + 1;
END $$`;

export const INSTALL_TRUSTED_FUNCTIONS = `
${ENQUEUE};
ALTER FUNCTION app.enqueue(text, json, text, timestamptz, int) OWNER TO app_worker;
REVOKE ALL ON FUNCTION app.enqueue(text, json, text, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text, timestamptz, int) TO app_rt, app_vendor, app_worker;
${RECORD};
ALTER FUNCTION app.record(text, text, text) OWNER TO app_journal;
REVOKE ALL ON FUNCTION app.record(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record(text, text, text) TO app_rt, app_vendor, app_worker;
`;
