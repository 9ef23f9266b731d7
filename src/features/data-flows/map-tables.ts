import type { FlowMap } from '../../core/data-flow/flow-map.js';
import { cellOf, COMPUTED_COLUMNS, FLOW_COLUMNS, NODE_COLUMNS } from '../../core/data-flow/map-columns.js';
import type { JudgedMap } from './judged-maps.js';

const NODE_KEYS = Object.keys(NODE_COLUMNS);
const FLOW_KEYS = Object.keys(FLOW_COLUMNS);

/** A line a node; the keys of the map format are the head, so that the table can be read again. */
export function nodeTable({ nodes }: FlowMap): string[][] {
  return [NODE_KEYS, ...nodes.map((node) => NODE_KEYS.map((key) => cellOf((node as object as Row)[key])))];
}

/** A line a flow, with its transfer status. */
export function flowTable({ map, check }: JudgedMap): string[][] {
  const head = [...FLOW_KEYS, ...COMPUTED_COLUMNS];
  const lines = map.flows.map((flow) => {
    const transfer = check.flows.get(flow.id)?.transfer;
    const keys = FLOW_KEYS.map((key) => cellOf((flow as object as Row)[key]));
    return [...keys, transfer?.status ?? '', transfer?.country ?? ''];
  });
  return [head, ...lines];
}

type Row = Readonly<Record<string, unknown>>;
