/**
 * Decides which companies of a list came after its first version: each had to be told of before it began.
 * Authority: Art. 28(2) GDPR: the processor informs of any intended addition; a later copy of the list is no notice.
 * Version 1.
 */
import { compareLists, type ListContext, type ListDifference } from './compare-lists.js';
import type { SubProcessorList } from './list-page.js';

/**
 * Names as the newest version writes them. Who left and came back was added again; a company under a new name was not.
 * @param oldestFirst every version on record; fewer than two: nothing was added
 */
export function addedSinceFirst(
  oldestFirst: readonly SubProcessorList[],
  context: ListContext,
): readonly string[] {
  let added: readonly string[] = [];
  oldestFirst.slice(1).forEach((version, at) => {
    const difference = compareLists(oldestFirst[at]!, version, context);
    added = [...new Set([...stillListed(added, difference), ...difference.added])];
  });
  return added;
}

function stillListed(names: readonly string[], { removed, renamed }: ListDifference): readonly string[] {
  const now = new Map(renamed.map(({ from, to }) => [from, to]));
  return names.filter((name) => !removed.includes(name)).map((name) => now.get(name) ?? name);
}
