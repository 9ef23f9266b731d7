import { problem, type Problem } from '../problem.js';

/** Far more than any list of vendors that people keep. */
export const TABLE_LIMITS = { rows: 100_000, values: 2_000_000 } as const;

/**
 * Why a list is not laid out as a table, or null. A head of ten thousand columns over as many rows is a small file and
 * a hundred million values: each row has a value under each header, whether the file says one or not.
 * @param rows of the list, without its head
 * @param columns with a header
 * @returns code TOO_LARGE
 */
export function tableFault(rows: number, columns: number): Problem | null {
  if (rows <= TABLE_LIMITS.rows && rows * columns <= TABLE_LIMITS.values) return null;
  const message = `The list has ${rows} rows under ${columns} headers, which is more than a list of vendors has.`;
  return problem('TOO_LARGE', null, message, 'Keep the columns that speak of vendors, or split the list.');
}
