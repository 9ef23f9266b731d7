-- What PostgreSQL itself says against TRUST T1. Every row is a fault in words; no row, and the promise is kept.
-- Run by readiness on each look and by test/catalogue.spec.ts, which also proves that each planted defect is found.
WITH
-- The written list of tables without a tenant.
without_tenant(name) AS (VALUES ('organisation'), ('login'), ('attempt'), ('schema_migration')),
runtime(role) AS (VALUES ('app_rt'), ('app_vendor'), ('app_worker')),
-- Pinned bodies: name, owner, whether SECURITY DEFINER, MD5 of the source.
pinned_function(name, owner, definer, body) AS (VALUES
  ('setting', 'app_owner', false, '021c4b4cfa034a64236fdeb7fe3db25e'),
  ('tenant', 'app_owner', false, '91afac769752436af300f1b2af077e83'),
  ('refuse_change', 'app_owner', false, '1934f587cc10a283f919d526ac65be70'),
  ('session_of', 'app_owner', false, 'da8e63c1d44d9b7c6c20445844b10b31'),
  ('enqueue', 'app_worker', true, '45f3b71266bddfb5e5910e127f4d398c'),
  ('record', 'app_journal', true, 'b9e6019ed02240ba1ca42e7d4954b62e')),
-- Pinned row scopes of the vendor's role: table, MD5 of USING and CHECK as PostgreSQL prints them.
pinned_scope(name, rule) AS (VALUES
  ('answer', 'a05441ddd32f427fd2aeee27258ddfc9'),
  ('answer_version', '3a41f0892eeaa986ebd8c9dffe2c18e4'),
  ('assessment', 'db4d1bfeb883067875251cb226ca797c'),
  ('attestation', '7dd0c30bbd11792ae81daa6c963f8e45'),
  ('change_wish', '7dd0c30bbd11792ae81daa6c963f8e45'),
  ('delivery', '91f5ec8bf2c4767fdc11855b6e975373'),
  ('event', '965ab9c353224ccfe4ee588a46916062'),
  ('evidence', 'db1f2350569d631ac914b8a6a1111cb7'),
  ('file_ticket', 'ebb0d6a3dc524c2ff7f886ac3e7fbecc'),
  ('idempotency', 'f0615e834523d6ca7ebd1013e6b4531c'),
  ('invite', '5fe081ca6112a044c39b60bc1b293fca'),
  ('mail_code', '7dd0c30bbd11792ae81daa6c963f8e45'),
  ('passing', '6ad6aefaed7b366579ebeadb0ab13d50'),
  ('reopening', 'e81a819a8eded1aa18de109cf0b7a30c'),
  ('respond_session', '0de55dde987908ffb478fba5e993497e'),
  ('respondent', '7c6ab0d5f42ec5e0ce55ef528930e5d0'),
  ('respondent_scope', '7dd0c30bbd11792ae81daa6c963f8e45'),
  ('vendor_questions', 'e81a819a8eded1aa18de109cf0b7a30c')),
tables AS (
  SELECT c.oid, c.relname::text AS name, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced
  FROM pg_class c
  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relname NOT IN (SELECT name FROM without_tenant)),
policies AS (
  SELECT p.tablename::text AS name, p.policyname::text AS policy, p.permissive, p.roles::text[] AS roles, p.cmd, p.qual, p.with_check
  FROM pg_policies p WHERE p.schemaname = 'app'),
functions AS (
  SELECT p.proname::text AS name, pg_get_userbyid(p.proowner)::text AS owner, p.prosecdef AS definer, md5(p.prosrc) AS body
  FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace),
isolated AS (
  SELECT name FROM policies
  WHERE policy = 'tenant_isolation' AND permissive = 'RESTRICTIVE' AND cmd = 'ALL' AND roles = '{public}'
    AND qual = '(tenant_id = ( SELECT app.tenant() AS tenant))' AND with_check = qual),
reached AS (
  SELECT t.name FROM tables t WHERE has_any_column_privilege('app_vendor', t.oid, 'SELECT, INSERT, UPDATE')
     OR has_table_privilege('app_vendor', t.oid, 'DELETE, TRUNCATE'))

SELECT format('table %s has no tenant_id', t.name) AS fault FROM tables t
WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a
                  WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.attnotnull AND a.atttypid = 'uuid'::regtype)
UNION ALL
SELECT format('table %s has row-level security off', name) FROM tables WHERE NOT rls
UNION ALL
SELECT format('table %s does not force row-level security on its owner', name) FROM tables WHERE NOT forced
UNION ALL
SELECT format('table %s is not kept to its tenant by the exact restrictive policy', name) FROM tables
WHERE name NOT IN (SELECT name FROM isolated)
UNION ALL
SELECT format('policy %s on %s is not one of the three', policy, name) FROM policies
WHERE policy NOT IN ('tenant_isolation', 'allow', 'respondent_scope')
UNION ALL
SELECT format('policy allow on %s is not the plain permissive one for our roles', name) FROM policies
WHERE policy = 'allow' AND NOT (permissive = 'PERMISSIVE' AND cmd = 'ALL' AND qual = 'true' AND with_check = 'true'
  AND roles <@ '{app_rt,app_worker,app_vendor,app_journal}')
UNION ALL
SELECT format('the vendor’s role reaches %s without its pinned row scope', r.name) FROM reached r
WHERE NOT EXISTS (
  SELECT 1 FROM policies p JOIN pinned_scope s ON s.name = p.name AND s.rule = md5(p.qual || ' / ' || p.with_check)
  WHERE p.name = r.name AND p.policy = 'respondent_scope' AND p.permissive = 'RESTRICTIVE' AND p.cmd = 'ALL' AND p.roles = '{app_vendor}')
UNION ALL
SELECT format('index %s does not begin with tenant_id', i.indexrelid::regclass) FROM pg_index i JOIN tables t ON t.oid = i.indrelid
WHERE (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]) IS DISTINCT FROM 'tenant_id'
UNION ALL
SELECT format('foreign key %s does not begin with tenant_id on both sides', k.conname) FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
WHERE k.contype = 'f' AND NOT (
  (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]) = 'tenant_id' AND
  (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]) = 'tenant_id')
UNION ALL
SELECT format('view %s does not look with the eyes of its caller', c.relname) FROM pg_class c
WHERE c.relnamespace = 'app'::regnamespace
  AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on}')
UNION ALL
SELECT format('function %s is not the pinned one', f.name) FROM functions f
WHERE NOT EXISTS (SELECT 1 FROM pinned_function p WHERE (p.name, p.owner, p.definer, p.body) = (f.name, f.owner, f.definer, f.body))
UNION ALL
SELECT format('the pinned function %s is missing', p.name) FROM pinned_function p WHERE p.name NOT IN (SELECT name FROM functions)
UNION ALL
SELECT format('function %s runs with its owner’s rights', p.oid::regprocedure) FROM pg_proc p
WHERE p.prosecdef AND p.pronamespace NOT IN ('app'::regnamespace, 'graphile_worker'::regnamespace, 'pg_catalog'::regnamespace)
UNION ALL
SELECT format('role %s has more than it needs', r.rolname) FROM pg_roles r
WHERE r.rolname IN ('app_owner', 'app_migrator', 'app_rt', 'app_vendor', 'app_worker', 'app_journal')
  AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolinherit OR r.rolreplication
    OR r.rolcanlogin = (r.rolname IN ('app_owner', 'app_journal')))
UNION ALL
SELECT format('role %s is a member of %s', m.member::regrole, m.roleid::regrole) FROM pg_auth_members m
WHERE m.member::regrole::text IN ('app_owner', 'app_rt', 'app_vendor', 'app_worker', 'app_journal')
   OR m.member::regrole::text = 'app_migrator' AND m.roleid::regrole::text <> 'app_owner'
UNION ALL
SELECT format('%s belongs to %s', c.relname, c.relowner::regrole) FROM pg_class c
WHERE c.relnamespace = 'app'::regnamespace AND c.relowner::regrole::text <> 'app_owner'
UNION ALL
SELECT format('%s is granted to %s', t.name, CASE WHEN a.grantee = 0 THEN 'everybody' ELSE a.grantee::regrole::text END)
FROM tables t JOIN pg_class c ON c.oid = t.oid CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE a.grantee = 0 OR a.grantee::regrole::text NOT IN ('app_owner', 'app_rt', 'app_vendor', 'app_worker', 'app_journal')
UNION ALL
SELECT format('%s may write %s, which only app.record may', r.role, e.name) FROM runtime r CROSS JOIN (VALUES ('event'), ('event_head')) e(name)
WHERE has_any_column_privilege(r.role, 'app.' || e.name, 'INSERT, UPDATE') OR has_table_privilege(r.role, 'app.' || e.name, 'DELETE, TRUNCATE')
UNION ALL
SELECT format('the record can be changed: trigger %s is not there', n.name) FROM (VALUES ('event_stays'), ('event_is_not_emptied')) n(name)
WHERE NOT EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgname = n.name AND g.tgrelid = 'app.event'::regclass AND g.tgenabled IN ('O', 'A'))
