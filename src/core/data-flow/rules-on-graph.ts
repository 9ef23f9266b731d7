import { chainDepths } from './chain-depth.js';
import type { Concentration } from './concentration.js';
import { exposedGroups } from './exposed-groups.js';
import { isOwn, type MapNode } from './flow-map.js';
import { jointControl } from './joint-control.js';
import type { MapGraph } from './map-graph.js';
import type { FiredOn } from './raised.js';
import { sorted } from './sorted.js';

export type GraphRule = (graph: MapGraph, providers: Concentration) => readonly FiredOn[];

/** Rules that look at ways, sets and pairs. */
export const GRAPH_RULES: Readonly<Record<string, GraphRule>> = {
  'DF-09': chainTooDeep,
  'DF-23': concentrated,
  'DF-25': largeBlastRadius,
  'DF-26': combination,
  'DF-31': jointControl,
};

/** Levels of sub-processors a controller can still name. */
const DEEPEST = 2;

function chainTooDeep(graph: MapGraph): readonly FiredOn[] {
  const depths = chainDepths(graph);
  return graph.map.nodes
    .filter(({ kind }) => kind === 'subprocessor')
    .flatMap(({ id, recipients }) => {
      const depth = depths.get(id) ?? null;
      const tooDeep = depth !== null && depth > DEEPEST;
      return tooDeep || recipients === 'unknown'
        ? [{ on: id, because: { depth, recipients: recipients ?? null } }]
        : [];
    });
}

function concentrated(_graph: MapGraph, { providers, tier12: all }: Concentration): readonly FiredOn[] {
  return providers
    .filter(({ tier12 }) => tier12 >= 3 || (tier12 >= 2 && tier12 * 2 >= all))
    .map(({ provider, tier12 }) => ({
      on: `provider:${provider}`,
      because: { tier_1_and_2_vendors: tier12, of: all },
    }));
}

function largeBlastRadius(graph: MapGraph): readonly FiredOn[] {
  const exposedFrom = exposedGroups(graph);
  const all = graph.map.data_subjects.length;
  return graph.map.nodes
    .filter(({ kind }) => kind !== 'person_group')
    .flatMap(({ id }) => {
      const { groups, massive } = exposedFrom(id);
      if (!massive && groups.length * 2 <= all) return [];
      return [{ on: id, because: { groups: sorted(groups), of: all, massive } }];
    });
}

/** A vendor gets data on the same people from us and from somebody else, and may join them. */
function combination(graph: MapGraph): readonly FiredOn[] {
  return graph.map.nodes
    .filter(({ kind, may_combine: may }) => (kind === 'vendor' || kind === 'subprocessor') && may === true)
    .flatMap((node) => {
      const senders = graph.into(node.id).map(({ from }) => from);
      const ours = groupsOf(senders.filter((sender) => isOwn(sender, graph.map)));
      const others = groupsOf(senders.filter((sender) => isThird(sender, node, graph)));
      const both = sorted([...ours].filter((group) => others.has(group)));
      return both.length > 0 ? [{ on: node.id, because: { groups: both } }] : [];
    });
}

/** Neither ours nor the node's own entity. */
function isThird(sender: MapNode, node: MapNode, { map }: MapGraph): boolean {
  return !isOwn(sender, map) && sender.legal_entity !== node.legal_entity;
}

function groupsOf(nodes: readonly MapNode[]): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { data_subjects: some } of nodes) for (const group of some) groups.add(group);
  return groups;
}
