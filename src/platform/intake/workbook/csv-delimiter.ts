/** Excel lets the first line name the delimiter (`sep=;`) and shows the file without it. */
export const DELIMITER_LINE = /^sep=(.)\r?\n/i;

const DELIMITERS = [',', ';', '\t', '|'];
const ENOUGH_CHARACTERS = 200_000;
const ENOUGH_ROWS = 200;

/**
 * The character between the fields: the one that most rows hold the same number of times; at a tie the one they hold
 * most often, then the comma. A comma inside quotes separates nothing.
 */
export function detectDelimiter(text: string): string {
  const named = DELIMITER_LINE.exec(text)?.[1];
  if (named !== undefined) return named;
  const rows = barePartsOf(text.slice(0, ENOUGH_CHARACTERS));
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(rows, delimiter) })).toSorted(
    (a, b) => b.rows - a.rows || b.count - a.count,
  );
  return best === undefined || best.count === 0 ? ',' : best.delimiter;
}

/** The rows of a text without what stands between quotes. */
function barePartsOf(text: string): readonly string[] {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, '');
  return bare
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '')
    .slice(0, ENOUGH_ROWS);
}

/** How many rows hold the delimiter its most usual number of times, and that number; 0 counts for nothing. */
function agreement(rows: readonly string[], delimiter: string): { rows: number; count: number } {
  const tally = new Map<number, number>();
  for (const row of rows) {
    const count = row.split(delimiter).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  const [usual] = [...tally].toSorted(([a, rowsA], [b, rowsB]) => rowsB - rowsA || b - a);
  return usual === undefined ? { rows: 0, count: 0 } : { rows: usual[1], count: usual[0] };
}
