import type { Proposal } from './proposal.js';
import type { DraftSource } from './draft-sources.js';
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
  const seen = new Set(one.sources.map(keyOf));
  return {
    ...one,
    row: { ...one.row, ...Object.fromEntries(lists) },
    sources: [...one.sources, ...other.sources.filter((source) => !seen.has(keyOf(source)))],
    open: one.open.filter((key) => other.open.includes(key)),
  };
}

/** `unknown` says less than any place. */
function union(one: unknown, other: unknown): readonly string[] {
  const all = sorted(new Set([...(one as string[]), ...((other ?? []) as string[])]));
  return all.length > 1 ? all.filter((place) => place !== 'unknown') : all;
}

function keyOf({ from, id, at }: DraftSource): string {
  return `${from} ${id} ${at ?? ''}`;
}
