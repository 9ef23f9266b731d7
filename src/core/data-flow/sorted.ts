/** A copy in the order of code units, which no locale changes. */
export function sorted(texts: Iterable<string>): readonly string[] {
  const copy = [...texts];
  copy.sort();
  return copy;
}
