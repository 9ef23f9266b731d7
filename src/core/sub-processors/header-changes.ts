import { columnRoles, type ColumnRole } from './column-roles.js';

/** A column whose header reads otherwise; null where the other list has no such column. */
export interface HeaderChange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The headers that differ: columns are paired by their text, then by what they hold, then by their order. Only the
 * order differs: each place whose header is another. A list without a head has none to compare.
 */
export function changedHeaders(older: readonly string[], newer: readonly string[]): readonly HeaderChange[] {
  if (older.length === 0 || newer.length === 0 || older.join('\n') === newer.join('\n')) return [];
  const gone = positions(older).filter((at) => !newer.includes(older[at] ?? ''));
  const fresh = positions(newer).filter((at) => !older.includes(newer[at] ?? ''));
  if (gone.length === 0 && fresh.length === 0) return inOtherOrder(older, newer);
  const pairs = pairsByRole(older, newer, gone, fresh);
  const lost = gone.filter((at) => !pairs.some(([old]) => old === at));
  const found = fresh.filter((at) => !pairs.some(([, now]) => now === at));
  const rest = positions(lost.length > found.length ? lost : found);
  return [
    ...pairs.map(([old, now]) => ({ from: older[old] ?? null, to: newer[now] ?? null })),
    ...rest.map((at) => ({ from: textAt(older, lost[at]), to: textAt(newer, found[at]) })),
  ];
}

function pairsByRole(
  older: readonly string[],
  newer: readonly string[],
  gone: readonly number[],
  fresh: readonly number[],
): readonly (readonly [number, number])[] {
  const [before, now] = [columnRoles(older), columnRoles(newer)];
  const roles: readonly ColumnRole[] = ['name', 'task', 'place', 'corporate', 'address', 'kind'];
  return roles.flatMap((role): readonly (readonly [number, number])[] => {
    const [from, to] = [before[role], now[role]];
    const isPair = from !== undefined && to !== undefined && gone.includes(from) && fresh.includes(to);
    return isPair ? [[from, to]] : [];
  });
}

function inOtherOrder(older: readonly string[], newer: readonly string[]): readonly HeaderChange[] {
  const places = positions(older.length > newer.length ? older : newer);
  return places
    .map((at) => ({ from: textAt(older, at), to: textAt(newer, at) }))
    .filter(({ from, to }) => from !== to);
}

function positions(list: readonly unknown[]): readonly number[] {
  return list.map((_, at) => at);
}

function textAt(texts: readonly string[], at: number | undefined): string | null {
  return at === undefined ? null : (texts[at] ?? null);
}
