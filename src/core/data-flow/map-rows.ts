/** The lists of a map whose rows are edited by their id. */
export const EDITED_LISTS = ['nodes', 'flows', 'vendors', 'activities'] as const;

/**
 * The rows of a map with some put in by their id and some taken out; the same list where nothing changes, and the
 * same objects wherever a row does not.
 */
export function withRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  put: readonly Row[],
  remove: readonly string[] = [],
): readonly Row[] {
  if (put.length === 0 && remove.length === 0) return rows;
  const gone = new Set(remove);
  const fresh = new Map(put.map((row) => [row.id, row]));
  const stay = rows.flatMap((row) => {
    const changed = fresh.get(row.id);
    fresh.delete(row.id);
    if (changed !== undefined) return [changed];
    return gone.has(row.id) ? [] : [row];
  });
  return [...stay, ...fresh.values()];
}

/** The same for what is kept by name. */
export function withoutKeys<Value>(
  table: Readonly<Record<string, Value>>,
  put: Readonly<Record<string, Value>>,
  remove: readonly string[] = [],
): Readonly<Record<string, Value>> {
  if (Object.keys(put).length === 0 && remove.length === 0) return table;
  const stay = Object.entries(table).filter(([key]) => !remove.includes(key));
  return { ...Object.fromEntries(stay), ...put };
}
