-- What PostgreSQL itself says against TRUST T1. Every row is a fault in words; none is the promise kept.
WITH without_tenant(name) AS (VALUES ('organisation'), ('login'), ('attempt'), ('schema_migration')),
tables AS (
  SELECT c.oid, c.relname AS name, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced
  FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relname NOT IN (SELECT name FROM without_tenant))
SELECT format('table %s has no tenant_id', name) AS fault FROM tables t
WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.attnotnull)
UNION ALL
SELECT format('table %s does not enforce row-level security', name) FROM tables WHERE NOT (rls AND forced)
