import {
  findingsOf,
  flowJudge,
  judgeRest,
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
  const graph = linkMap(map);
  const isKept = keptFlows(before, graph);
  const judge = flowJudge(graph, law);
  const again: string[] = [];
  const flows = new Map<string, FlowVerdict>();
  for (const link of graph.flows) {
    const known = before.flows.get(link.flow.id);
    if (known !== undefined && isKept(link)) flows.set(link.flow.id, known);
    else {
      again.push(link.flow.id);
      flows.set(link.flow.id, judge(link));
    }
  }
  const check = { graph, flows, ...judgeRest(graph, law) };
  return { check, judgedAgain: again, ...difference(before, check) };
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

function keptFlows({ graph: before }: MapCheck, graph: MapGraph): (link: LinkedFlow) => boolean {
  if (!isSameGround(before.map, graph.map)) return () => false;
  const old = new Map(before.flows.map((link) => [link.flow.id, link]));
  const edited = graph.flows.filter(({ flow }) => old.get(flow.id)?.flow !== flow);
  const gone = [...edited.map(({ flow }) => flow.id), ...missing(before, graph)].flatMap(
    (id) => old.get(id) ?? [],
  );
  const reachedAnew = new Set([...edited, ...gone].map(({ to }) => to.id));
  return ({ flow, from, to }) => {
    const known = old.get(flow.id);
    const isSame = known?.flow === flow && known.from === from && known.to === to;
    return isSame && !reachedAnew.has(from.id);
  };
}

/** Whatever every flow is judged by. */
function isSameGround(before: FlowMap, map: FlowMap): boolean {
  const keys = ['date', 'home', 'regimes', 'own_entity', 'elements'] as const;
  return keys.every((key) => before[key] === map[key]);
}

function missing(before: MapGraph, graph: MapGraph): readonly string[] {
  const ids = new Set(graph.flows.map(({ flow }) => flow.id));
  return before.flows.flatMap(({ flow }) => (ids.has(flow.id) ? [] : [flow.id]));
}

function difference(before: MapCheck, after: MapCheck): Pick<Recheck, 'raised' | 'cleared'> {
  const old = changedOf(before, after);
  const now = changedOf(after, before);
  const wasThere = new Set(old.map(keyOf));
  const isThere = new Set(now.map(keyOf));
  return {
    raised: now.filter((finding) => !wasThere.has(keyOf(finding))),
    cleared: old.filter((finding) => !isThere.has(keyOf(finding))),
  };
}

/** The findings of one check that do not stand on a verdict the other check has too. */
function changedOf(check: MapCheck, other: MapCheck): readonly FlowFinding[] {
  const own = [...check.flows].filter(([id, verdict]) => other.flows.get(id) !== verdict);
  return findingsOf({ ...check, flows: new Map(own) });
}

function keyOf({ rule, on, severity, explanation }: FlowFinding): string {
  return JSON.stringify([rule, on, severity, explanation]);
}
