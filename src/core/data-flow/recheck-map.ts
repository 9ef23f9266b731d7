import { atOnce, type InParts } from '../in-parts.js';
import {
  FLOWS_AT_ONCE,
  flowJudge,
  judgeGraph,
  judgeNodes,
  type FlowVerdict,
  type MapCheck,
  type MapLaw,
} from './check-map.js';
import type { FlowMap, MapFlow } from './flow-map.js';
import { linkMap, type LinkedFlow, type MapGraph } from './map-graph.js';
import type { FlowFinding } from './raised.js';

export interface Recheck {
  readonly check: MapCheck;
  /** Ids of the flows that were judged again, in the order of the map. */
  readonly judgedAgain: readonly string[];
  /** Findings that were not there before, and those that are gone; in no order. */
  readonly raised: readonly FlowFinding[];
  readonly cleared: readonly FlowFinding[];
}

/**
 * Judges a map that was edited, and only what the edit can have changed: of the flows those that were edited,
 * that touch an edited node, or that leave a node into which something else flows now (DF-12). What follows
 * from the whole graph is walked anew, which takes one pass. Equal to checkMap of the map.
 * @param before the check of the map before the edit, under the same law
 * @param map the edited map; whatever was not edited must be the same objects
 */
export function recheckMap(before: MapCheck, map: FlowMap, law: MapLaw): Recheck {
  return atOnce(recheckMapInParts(before, map, law));
}

/** The same, so many flows at a time: an edit of what every flow is judged by judges all of them. */
export function* recheckMapInParts(before: MapCheck, map: FlowMap, law: MapLaw): InParts<Recheck> {
  const graph = linkMap(map);
  const gone = goneFlows(before, graph);
  const isKept = keptFlows(before, graph, gone);
  const judge = flowJudge(graph, law);
  const again: FlowVerdict[] = [];
  const flows = new Map<string, FlowVerdict>();
  for (const link of graph.flows) {
    const known = before.flows.get(link.flow.id);
    const verdict = known !== undefined && isKept(link, known) ? known : judge(link);
    flows.set(link.flow.id, verdict);
    if (verdict === known) continue;
    if (again.push(verdict) % FLOWS_AT_ONCE === 0) yield;
  }
  const onNodes = hasSameNodes(before.graph.map, map) ? before.onNodes : judgeNodes(graph, law);
  const check = { graph, flows, onNodes, ...judgeGraph(graph, law) };
  const judgedAgain = again.map(({ link }) => link.flow.id);
  const replaced = judgedAgain.flatMap((id) => before.flows.get(id) ?? []);
  return { check, judgedAgain, ...difference(before, [...gone, ...replaced], check, again) };
}

/** A map with one flow put in: in the place of the one with its id, else at the end. */
export function withFlow(map: FlowMap, flow: MapFlow): FlowMap {
  const isKnown = map.flows.some(({ id }) => id === flow.id);
  const flows = isKnown ? map.flows.map((one) => (one.id === flow.id ? flow : one)) : [...map.flows, flow];
  return { ...map, flows };
}

/** A map without one of its flows. */
export function withoutFlow(map: FlowMap, id: string): FlowMap {
  return { ...map, flows: map.flows.filter((flow) => flow.id !== id) };
}

/** The verdicts on flows that are no longer there. */
function goneFlows({ flows }: MapCheck, graph: MapGraph): readonly FlowVerdict[] {
  const stay = graph.flows.reduce((count, { flow }) => count + Number(flows.has(flow.id)), 0);
  if (stay === flows.size) return [];
  const ids = new Set(graph.flows.map(({ flow }) => flow.id));
  return [...flows.values()].filter(({ link }) => !ids.has(link.flow.id));
}

/** Whether a flow and its ends are as they were, and nothing else comes into the node it leaves. */
function keptFlows(
  before: MapCheck,
  graph: MapGraph,
  gone: readonly FlowVerdict[],
): (link: LinkedFlow, known: FlowVerdict) => boolean {
  if (!isSameGround(before.graph.map, graph.map)) return () => false;
  const reachedAnew = new Set(gone.map(({ link }) => link.to.id));
  for (const { flow, to } of graph.flows) {
    const known = before.flows.get(flow.id)?.link;
    if (known?.flow === flow) continue;
    reachedAnew.add(to.id);
    if (known !== undefined) reachedAnew.add(known.to.id);
  }
  return ({ flow, from, to }, { link }) =>
    link.flow === flow && link.from === from && link.to === to && !reachedAnew.has(from.id);
}

/** Whatever every flow is judged by. */
function isSameGround(before: FlowMap, map: FlowMap): boolean {
  const keys = ['date', 'home', 'regimes', 'own_entity', 'elements'] as const;
  return keys.every((key) => before[key] === map[key]);
}

/** Whatever every node and vendor is judged by. */
function hasSameNodes(before: FlowMap, map: FlowMap): boolean {
  return isSameGround(before, map) && before.nodes === map.nodes && before.vendors === map.vendors;
}

function difference(
  before: MapCheck,
  replaced: readonly FlowVerdict[],
  after: MapCheck,
  again: readonly FlowVerdict[],
): Pick<Recheck, 'raised' | 'cleared'> {
  const sameNodes = before.onNodes === after.onNodes;
  const old = findingsAmong(before, replaced, sameNodes);
  const now = findingsAmong(after, again, sameNodes);
  const wasThere = new Set(old.map(keyOf));
  const isThere = new Set(now.map(keyOf));
  return {
    raised: now.filter((finding) => !wasThere.has(keyOf(finding))),
    cleared: old.filter((finding) => !isThere.has(keyOf(finding))),
  };
}

/** The findings of a check that do not stand on a verdict the other check has too. */
function findingsAmong(
  { onNodes, onGraph }: MapCheck,
  flows: readonly FlowVerdict[],
  sameNodes: boolean,
): readonly FlowFinding[] {
  return [...(sameNodes ? [] : onNodes), ...onGraph, ...flows.flatMap(({ findings }) => findings)];
}

function keyOf({ rule, on, severity, explanation }: FlowFinding): string {
  return `${rule} ${severity} ${on} ${explanation}`;
}
