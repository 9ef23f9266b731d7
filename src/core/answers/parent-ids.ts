/** Ids that others stand under: "4" where there is "4.1", "A" where there is "A-1". A line with such an id is a heading. */
export function parentIds(ids: readonly string[]): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const id of ids)
    for (const { index } of id.matchAll(/[.-](?=.)/g)) if (index > 0) parents.add(id.slice(0, index));
  return parents;
}
