import { sourceKey } from './draft-sources.js';
import { openKeys, type Proposal } from './proposal.js';
import { sorted } from './sorted.js';

/** One thing that several sources speak for is one proposal: its lists are put together, its sources kept. */
export function mergedProposals(proposals: readonly Proposal[]): readonly Proposal[] {
  const byId = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const known = byId.get(proposal.id);
    byId.set(proposal.id, known === undefined ? proposal : joined(known, proposal));
  }
  return [...byId.values()];
}

function joined(one: Proposal, other: Proposal): Proposal {
  const keys = Object.keys(one.row).filter((key) => Array.isArray(one.row[key]));
  const lists = keys.map((key) => [key, union(one.row[key], other.row[key])] as const);
  const row = { ...one.row, ...Object.fromEntries(lists) };
  const seen = new Set(one.sources.map(sourceKey));
  return {
    ...one,
    row,
    sources: [...one.sources, ...other.sources.filter((source) => !seen.has(sourceKey(source)))],
    open: openKeys(
      row,
      one.open.filter((key) => other.open.includes(key)),
    ),
  };
}

/** Who says no place says less than any place; who names one beside an unknown one leaves something open. */
function union(one: unknown, other: unknown): readonly string[] {
  const said = [one, other]
    .map((list) => (list ?? []) as readonly string[])
    .filter((list) => list.join() !== 'unknown');
  return said.length === 0 ? ['unknown'] : sorted(new Set(said.flat()));
}
