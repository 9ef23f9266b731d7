/** Who may do what to a table, besides being kept to its tenant. */
export interface TableAccess {
  /** Privileges of the staff role. */
  app_rt?: string;
  /** Privileges of the job role. */
  app_worker?: string;
  /** Privileges of the vendor's role, with the rows it is kept to. */
  app_vendor?: { privileges: string; using: string; check?: string };
  /** Privileges of the journal's role: events only. */
  app_journal?: string;
}

/**
 * Row-level security of one tenant table (TRUST T1). The restrictive policy keeps every role to its tenant and
 * cannot be widened by a later careless one; `(SELECT …)` makes it one call a statement.
 */
export function tenantTable(name: string, access: TableAccess): string[] {
  const table = `app.${name}`;
  const inTenant = '(tenant_id = (SELECT app.tenant()))';
  const roles = Object.keys(access);
  const grants = Object.entries(access).map(
    ([role, given]) => `GRANT ${typeof given === 'string' ? given : given.privileges} ON ${table} TO ${role}`,
  );
  const scope = access.app_vendor;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant_isolation ON ${table} AS RESTRICTIVE FOR ALL TO PUBLIC USING ${inTenant} WITH CHECK ${inTenant}`,
    `CREATE POLICY allow ON ${table} FOR ALL TO ${roles.join(', ')} USING (true) WITH CHECK (true)`,
    ...grants,
    ...(scope === undefined
      ? []
      : [
          `CREATE POLICY respondent_scope ON ${table} AS RESTRICTIVE FOR ALL TO app_vendor USING (${scope.using}) WITH CHECK (${scope.check ?? scope.using})`,
        ]),
  ];
}
