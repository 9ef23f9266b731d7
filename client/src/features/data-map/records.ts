import type { FlowMap } from '@core/data-flow/flow-map.js';
import { sorted } from '@core/data-flow/sorted.js';
import type { PartList } from './panels/part-lists.js';

/** Ids of the processing activities of a map: those that are described, and those that nodes or flows only name. */
export function recordsOf({ activities = [], nodes, flows }: FlowMap): readonly string[] {
  const named = [...nodes, ...flows].flatMap(({ ropa_id: record }) => record ?? []);
  return sorted(new Set([...activities.map(({ id }) => id), ...named]));
}

/** By the name a person gave it, else by its id. */
export function recordNamed(record: string, { activities = [] }: FlowMap): string {
  return activities.find(({ id }) => id === record)?.name ?? record;
}

/** Whether nodes or flows still name a vendor or an activity, which then stays on the map. */
export function isNamed(list: PartList, id: string, { nodes, flows }: FlowMap): boolean {
  if (list === 'vendors') return nodes.some(({ vendor_id: vendor }) => vendor === id);
  return list === 'activities' && [...nodes, ...flows].some(({ ropa_id: record }) => record === id);
}
