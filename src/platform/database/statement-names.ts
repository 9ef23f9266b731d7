/** Most statements of the product that a connection keeps planned; more would only cost memory. */
const MOST = 200;

const names = new Map<string, string>();

/**
 * The name under which each connection keeps a statement parsed and planned, or none once there are many texts. The
 * policies of the tables are part of the plan, their settings are read anew at every execution (ADR 009).
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `assay_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
