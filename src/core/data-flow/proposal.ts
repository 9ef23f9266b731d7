import type { Raw } from '../shape.js';
import type { DraftSource } from './draft-sources.js';
import { sorted } from './sorted.js';

/** One node, flow, vendor or kind of data that something the product knows speaks for. */
export interface Proposal {
  /** `nodes/…`, `flows/…`, `vendors/…`, `elements/…`: the same for the same thing, however often it is proposed. */
  readonly id: string;
  readonly row: Raw;
  readonly sources: readonly DraftSource[];
  /** What nobody said: keys of the row. */
  readonly open: readonly string[];
}

/** A proposal; whatever is unknown in its row is open too. */
export function proposalOf(
  list: 'nodes' | 'flows' | 'vendors' | 'elements',
  row: Raw,
  sources: readonly DraftSource[],
  open: readonly string[],
): Proposal {
  return { id: `${list}/${String(row['id'])}`, row, sources, open: openKeys(row, open) };
}

/** What is left open, with every key of the row that holds something unknown. */
export function openKeys(row: Raw, open: readonly string[]): readonly string[] {
  return sorted(new Set([...open, ...Object.keys(row).filter((key) => isUnknown(row[key]))]));
}

function isUnknown(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.includes('unknown'));
}
