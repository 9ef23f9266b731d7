import type { MapCheck } from './check-map.js';
import type { FlowMap } from './flow-map.js';
import { cellOf, COMPUTED_COLUMNS, FLOW_COLUMNS, NODE_COLUMNS } from './map-columns.js';

const NODE_KEYS = Object.keys(NODE_COLUMNS);
const FLOW_KEYS = Object.keys(FLOW_COLUMNS);

/** A line a node; the keys of the map format are the head, so that the table can be read again. */
export function nodeTable({ nodes }: FlowMap): string[][] {
  return [NODE_KEYS, ...nodes.map((node) => cellsOf(node, NODE_KEYS))];
}

/** A line a flow, with its transfer status. */
export function flowTable({ graph, flows }: MapCheck): string[][] {
  const lines = graph.map.flows.map((flow) => {
    const transfer = flows.get(flow.id)?.transfer;
    return [...cellsOf(flow, FLOW_KEYS), transfer?.status ?? '', transfer?.country ?? ''];
  });
  return [[...FLOW_KEYS, ...COMPUTED_COLUMNS], ...lines];
}

function cellsOf(row: object, keys: readonly string[]): string[] {
  return keys.map((key) => cellOf((row as Readonly<Record<string, unknown>>)[key]));
}
