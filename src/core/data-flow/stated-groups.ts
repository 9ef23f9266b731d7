import type { FlowMap } from './flow-map.js';

/**
 * The map with every group of people in its list that one of its nodes states: those that were listed first, then
 * the others as they come. A map that was drawn here lists none by itself, and without a list nothing is ever half
 * of all groups (DF-25). The same map where the list has all.
 */
export function withStatedGroups(map: FlowMap): FlowMap {
  const listed = new Set(map.data_subjects);
  for (const { data_subjects: groups } of map.nodes) for (const group of groups) listed.add(group);
  return listed.size === map.data_subjects.length ? map : { ...map, data_subjects: [...listed] };
}
