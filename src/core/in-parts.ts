/**
 * Decides how long work is cut, so that whoever runs it may do something else between its parts.
 * Authority: issue "Data-flow maps" (a large map does not hold up other people's requests).
 * Version 1.
 */

/** Work that stops between its parts and answers at its end. */
export type InParts<T> = Generator<undefined, T, undefined>;

/** Does all parts one after the other. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Maps a long list, with a stop after so many rows. */
export function* mapInParts<Row, Result>(
  rows: readonly Row[],
  size: number,
  each: (row: Row, at: number) => Result,
): InParts<Result[]> {
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    results.push(each(row, at));
    if (at % size === size - 1) yield;
  }
  return results;
}
