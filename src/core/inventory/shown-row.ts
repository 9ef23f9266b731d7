import type { VendorDraft } from './inventory.js';

/**
 * The number of a row as the program that made the file shows it: the head and empty rows counted.
 * @returns 1-based; for JSON, which has no rows, the position in its list
 */
export function shownRow({ row, where }: Pick<VendorDraft, 'row' | 'where'>): number {
  if (where.startsWith('/')) return row;
  const number = Number(/\d+$/u.exec(where)?.[0]);
  return Number.isInteger(number) && number > 0 ? number : row;
}
