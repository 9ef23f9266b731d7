import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tenant of the transaction, as every policy asks for it (TRUST T1). Without one, nothing is read or written. */
export class TenantSetting1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTING);
    await runner.query(TENANT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.tenant()');
    await runner.query('DROP FUNCTION app.setting(text)');
  }
}

// After a transaction a custom setting is '' and not NULL: both mean that there is none.
const SETTING = `
CREATE FUNCTION app.setting(name text) RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE v text := current_setting('app.' || name, true);
BEGIN
  IF v IS NULL OR v = '' THEN RAISE EXCEPTION 'no % in this transaction', name USING ERRCODE = '42501'; END IF;
  RETURN v::uuid;
END $$`;

const TENANT = `
CREATE FUNCTION app.tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.setting('tenant') $$`;
