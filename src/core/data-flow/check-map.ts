/**
 * Decides what is wrong with a map of data flows: 32 rules, transfer status of every flow, concentration.
 * Authority: templates/data-flows/dataflow-rules.json (the `exact` texts are binding), CLI.md (flows check).
 * Version: that of the file.
 */
import { atOnce, mapInParts, type InParts } from '../in-parts.js';
import { concentration, type Concentration } from './concentration.js';
import type { FlowMap } from './flow-map.js';
import { flowTransfer, type FlowTransfer, type TransferLaw } from './flow-transfer.js';
import { carriesData, linkMap, type LinkedFlow, type MapGraph } from './map-graph.js';
import { raised, type FlowFinding } from './raised.js';
import { receivedPurposes } from './received-purposes.js';
import { FLOW_SEVERITIES, type RuleBook } from './rule-book.js';
import { FLOW_RULES } from './rules-on-flows.js';
import { GRAPH_RULES } from './rules-on-graph.js';
import { NODE_RULES, VENDOR_RULES } from './rules-on-nodes.js';
import { TRANSFER_RULES, type JudgedFlow } from './rules-on-transfers.js';

/** What a map is judged by. */
export interface MapLaw extends TransferLaw {
  readonly rules: RuleBook;
  /** The canonical name of a company. */
  readonly canonical: (name: string) => string;
}

/** What was said of one flow. */
export interface FlowVerdict {
  readonly link: LinkedFlow;
  readonly transfer: FlowTransfer;
  readonly findings: readonly FlowFinding[];
}

export interface MapCheck {
  readonly graph: MapGraph;
  /** By id of the flow, in the order of the map. */
  readonly flows: ReadonlyMap<string, FlowVerdict>;
  /** On nodes and vendors, which no flow changes. */
  readonly onNodes: readonly FlowFinding[];
  /** What follows from the whole graph: on nodes, pairs and providers. */
  readonly onGraph: readonly FlowFinding[];
  readonly concentration: Concentration;
}

/** Judges a whole map. */
export function checkMap(map: FlowMap, law: MapLaw): MapCheck {
  return atOnce(checkMapInParts(map, law));
}

/** The same, so many flows at a time. */
export function* checkMapInParts(map: FlowMap, law: MapLaw): InParts<MapCheck> {
  const graph = linkMap(map);
  yield;
  const judge = flowJudge(graph, law);
  const flows = yield* mapInParts(graph.flows, FLOWS_AT_ONCE, (link) => [link.flow.id, judge(link)] as const);
  const onNodes = judgeNodes(graph, law);
  yield;
  return { graph, flows: new Map(flows), onNodes, ...judgeGraph(graph, law) };
}

/** Some five milliseconds of work. */
export const FLOWS_AT_ONCE = 50;

/** All findings, at most one per rule and `on`, by severity (critical first), rule, `on`. */
export function findingsOf({ flows, onNodes, onGraph }: MapCheck): readonly FlowFinding[] {
  const all = [...flows.values()].flatMap(({ findings }) => findings);
  const inOrder = [...onNodes, ...onGraph, ...all];
  inOrder.sort(byWeight);
  // A node and a flow may bear the same id.
  return inOrder.filter(
    ({ rule, on }, at) => at === 0 || rule !== inOrder[at - 1]?.rule || on !== inOrder[at - 1]?.on,
  );
}

/** Judges one flow of a linked map. */
export function flowJudge(graph: MapGraph, law: MapLaw): (link: LinkedFlow) => FlowVerdict {
  const received = receivedPurposes(graph);
  return (link) => {
    const transfer = flowTransfer(link, graph.map, law);
    if (!carriesData(link)) return { link, transfer, findings: [] };
    const { map } = graph;
    const judged = { link, transfer, map, adequacy: law.adequacy, receivedFor: received(link.from.id) };
    return { link, transfer, findings: judgeFlow(judged, law) };
  };
}

/** Judges nodes and vendors one by one. */
export function judgeNodes(graph: MapGraph, law: MapLaw): readonly FlowFinding[] {
  return [...ofNodes(graph, law), ...ofVendors(graph, law)];
}

/** Judges what no single node or flow shows. */
export function judgeGraph(
  graph: MapGraph,
  { rules, canonical }: MapLaw,
): Pick<MapCheck, 'onGraph' | 'concentration'> {
  const providers = concentration(graph, canonical);
  const onGraph = Object.entries(GRAPH_RULES).flatMap(([id, rule]) =>
    rule(graph, providers).map(({ on, ...fired }) => raised(id, on, fired, rules)),
  );
  return { onGraph, concentration: providers };
}

const RULES_OF_FLOWS = Object.entries({ ...TRANSFER_RULES, ...FLOW_RULES });
const RULES_OF_NODES = Object.entries(NODE_RULES);

function judgeFlow(judged: JudgedFlow, { rules }: MapLaw): readonly FlowFinding[] {
  return RULES_OF_FLOWS.flatMap(([id, rule]) => {
    const fired = rule(judged);
    return fired === null ? [] : [raised(id, judged.link.flow.id, fired, rules)];
  });
}

function ofNodes({ map, vendors }: MapGraph, { rules }: MapLaw): readonly FlowFinding[] {
  return map.nodes.flatMap((node) =>
    RULES_OF_NODES.flatMap(([id, rule]) => {
      const fired = rule({ node, vendor: vendors.get(node.vendor_id ?? ''), map });
      return fired === null ? [] : [raised(id, node.id, fired, rules)];
    }),
  );
}

function ofVendors({ map }: MapGraph, { rules }: MapLaw): readonly FlowFinding[] {
  return map.vendors.flatMap((vendor) =>
    Object.entries(VENDOR_RULES).flatMap(([id, rule]) => {
      const fired = rule(vendor);
      return fired === null ? [] : [raised(id, vendor.id, fired, rules)];
    }),
  );
}

/** Critical first, then by rule and place. */
export function byWeight(left: FlowFinding, right: FlowFinding): number {
  const severity = FLOW_SEVERITIES.indexOf(left.severity) - FLOW_SEVERITIES.indexOf(right.severity);
  return severity || byText(left.rule, right.rule) || byText(left.on, right.on);
}

function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
