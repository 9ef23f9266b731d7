import type { Problem } from '../problem.js';
import { problem } from '../problem.js';
import { blastRadii } from './blast-radius.js';
import { findingsOf, type MapCheck, type MapLaw } from './check-map.js';
import { editMap, type MapEdit } from './edit-map.js';
import type { FlowMap, MapNode } from './flow-map.js';
import { lossesOf, type Losses } from './losses.js';
import { carriesData } from './map-graph.js';
import type { FlowFinding } from './raised.js';
import { recheckMap } from './recheck-map.js';
import { replacement, wholeIn, type Newcomer } from './replacement.js';
import { FLOW_SEVERITIES } from './rule-book.js';
import { sorted } from './sorted.js';

/** What is thought through for one vendor of the map. */
export type Supposition =
  | { readonly kind: 'remove'; readonly vendor: string }
  /** All its nodes in other countries; agreements and instruments stay what they are. */
  | { readonly kind: 'move'; readonly vendor: string; readonly countries: readonly string[] }
  /** Another company in its place: nothing of the old one's agreement, instrument or chain holds for it. */
  | {
      readonly kind: 'replace';
      readonly vendor: string;
      readonly by: Newcomer;
    };

/** The map in figures, so that two of them stand side by side. */
export interface MapFigures {
  readonly findings: Readonly<Record<(typeof FLOW_SEVERITIES)[number], number>>;
  /** How many flows with data have which transfer status. */
  readonly transfers: Readonly<Record<string, number>>;
  readonly nodes: number;
  readonly flows: number;
  readonly vendors: number;
  /** The most groups of people one break-in reaches. */
  readonly widestExposure: number;
  /** 0 to 1, four decimals. */
  readonly herfindahl: string;
}

export type WhatIf =
  | {
      readonly ok: true;
      /** The edit that would make it so. */
      readonly edit: MapEdit;
      readonly today: MapFigures;
      readonly after: MapFigures;
      /** Findings that would come and go, the worst first. */
      readonly raised: readonly FlowFinding[];
      readonly cleared: readonly FlowFinding[];
      /** What ends with it, and who is concerned. */
      readonly losses: Losses;
      /** Purposes that nothing on the map would serve any more, sorted. */
      readonly purposesLost: readonly string[];
      /** Nodes that data reaches today and would not reach any more, sorted. */
      readonly cutOff: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The map without a vendor, with it elsewhere, or with another in its place, beside the map of today. */
export function whatIf(check: MapCheck, supposed: Supposition, law: MapLaw): WhatIf {
  const { map } = check.graph;
  const nodes = map.nodes.filter(({ vendor_id: vendor }) => vendor === supposed.vendor);
  if (nodes.length === 0) return { ok: false, problems: [noSuchVendor()] };
  const edit = editOf(supposed, map, nodes);
  const edited = editMap(map, edit, law.adequacy);
  if (!edited.ok) return edited;
  const { check: after, raised, cleared } = recheckMap(check, edited.map, law);
  return {
    ok: true,
    edit,
    today: figuresOf(check),
    after: figuresOf(after),
    raised: worstFirst(raised),
    cleared: worstFirst(cleared),
    losses: lossesOf(check.graph, after.graph, supposed.vendor, law.canonical),
    purposesLost: sorted(without(purposesOf(map), purposesOf(edited.map))),
    cutOff: sorted(without(reachedIn(check), reachedIn(after)).filter((id) => after.graph.nodes.has(id))),
  };
}

/** A map in figures. */
export function figuresOf(check: MapCheck): MapFigures {
  const { graph, flows, concentration } = check;
  const radius = blastRadii(graph);
  const exposed = graph.map.nodes.map(({ id }) => radius(id).groups.length);
  return {
    findings: countBy(
      findingsOf(check).map(({ severity }) => severity),
      FLOW_SEVERITIES,
    ) as MapFigures['findings'],
    transfers: countBy(
      [...flows.values()].filter(({ link }) => carriesData(link)).map(({ transfer }) => transfer.status),
    ),
    nodes: graph.map.nodes.length,
    flows: graph.map.flows.length,
    vendors: new Set(graph.map.nodes.flatMap(({ vendor_id: vendor }) => vendor ?? [])).size,
    widestExposure: exposed.reduce((widest, count) => Math.max(widest, count), 0),
    herfindahl: concentration.herfindahl,
  };
}

function editOf(supposed: Supposition, map: FlowMap, nodes: readonly MapNode[]): MapEdit {
  if (supposed.kind === 'remove')
    return { remove: { nodes: nodes.map(({ id }) => id), vendors: [supposed.vendor] } };
  if (supposed.kind === 'move') {
    const moved = nodes.map((node) => ({ ...node, ...wholeIn(supposed.countries), transfer_facts: null }));
    return { put: { nodes: moved } };
  }
  return replacement(supposed.by, supposed.vendor, map, nodes);
}

function purposesOf({ flows }: FlowMap): readonly string[] {
  return [...new Set(flows.flatMap(({ purpose }) => purpose ?? []))];
}

function reachedIn({ graph }: MapCheck): readonly string[] {
  return [...new Set(graph.flows.filter(carriesData).map(({ to }) => to.id))];
}

function without(all: readonly string[], gone: readonly string[]): readonly string[] {
  const set = new Set(gone);
  return all.filter((one) => !set.has(one));
}

function countBy(words: readonly string[], all: readonly string[] = []): Readonly<Record<string, number>> {
  const counts = new Map(all.map((word) => [word, 0]));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function worstFirst(findings: readonly FlowFinding[]): readonly FlowFinding[] {
  return FLOW_SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function noSuchVendor(): Problem {
  const message = 'No node of the map belongs to this vendor.';
  return problem('NOT_FOUND', '/vendor', message, 'Name a vendor that stands on the map.');
}
