/** Whether two names differ by no more than two slips of the keyboard (Levenshtein distance ≤ 2). */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) above = nextRow(above, row, one, other);
  return (above[other.length] ?? 3) <= 2;
}

function nextRow(above: readonly number[], row: number, one: string, other: string): number[] {
  const current = [row];
  for (let column = 1; column <= other.length; column++) {
    const change = one[row - 1] === other[column - 1] ? 0 : 1;
    const cheapest = Math.min(
      (above[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (above[column - 1] ?? 0) + change,
    );
    current.push(cheapest);
  }
  return current;
}
