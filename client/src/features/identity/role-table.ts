export interface RoleRow {
  role: string;
  relation: string;
  readsTo: string;
  may: readonly string[];
  /** Whoever has it comes in until a day. */
  isUntilADay?: boolean;
}

/** Reads the server's table; a row this page does not understand is left out rather than guessed. */
export function readRoleTable(table: unknown): RoleRow[] {
  const rows = Array.isArray(table) ? table : ((table as { roles?: unknown[] } | null)?.roles ?? []);
  return rows.filter(isRoleRow);
}

function isRoleRow(row: unknown): row is RoleRow {
  const { role, relation, readsTo, may } = (row ?? {}) as Record<string, unknown>;
  return (
    typeof role === 'string' &&
    typeof relation === 'string' &&
    typeof readsTo === 'string' &&
    Array.isArray(may)
  );
}
