import type { Vendor } from './vendor.entity.js';

/** Kept beside a field that is told. */
const UNTOLD: ReadonlySet<string> = new Set(['nameKey', 'listedNotes']);

/** The fields that hold something else after `set`, as the schema names them. */
export function changedFields(before: Vendor, set: Partial<Vendor>): string[] {
  return Object.entries(set)
    .filter(([field, value]) => !UNTOLD.has(field) && !isSame(before[field as keyof Vendor], value))
    .map(([field]) => field);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.join('\n') === other.join('\n');
  return (one ?? null) === (other ?? null);
}
