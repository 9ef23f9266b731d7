import type { NamesInLists } from './list-reference.js';
import type { SubProcessor } from './sub-processor.entity.js';

export interface SubsidiaryChanges {
  readonly subsidiariesAdded: readonly string[];
  readonly subsidiariesRemoved: readonly string[];
}

/** Companies of the vendor's own group are compared apart: they came or went, but nobody was handed the data anew. */
export function subsidiaryChanges(
  older: readonly SubProcessor[],
  newer: readonly SubProcessor[],
  { canonical }: Pick<NamesInLists, 'canonical'>,
): SubsidiaryChanges {
  const [before, now] = [older, newer].map(
    (rows) => new Map(rows.filter((row) => row.isSubsidiary).map(({ name }) => [canonical(name), name])),
  ) as [Map<string, string>, Map<string, string>];
  return { subsidiariesAdded: only(now, before), subsidiariesRemoved: only(before, now) };
}

function only(these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>): string[] {
  return [...these].flatMap(([key, name]) => (those.has(key) ? [] : [name]));
}
