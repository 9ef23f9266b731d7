import type { MapFlow, MapNode } from '../data-flow/flow-map.js';
import { layOut, MAP_LANES } from '../data-flow/lay-out.js';
import { dataMap, type DataMapWords } from '../figure/data-map.js';
import type { Band } from '../vocabulary.js';
import type { MapDesk } from './map-report.js';
import type { Wording } from './wording.js';

/** Below this share of their size letters on a page cannot be read: 11 points become 5. */
const LEAST_SCALE = 0.45;

/** The map as it is drawn on screen, made smaller until it fits; a larger one is told by its table alone. */
export function layOutPicture(desk: MapDesk): void {
  const { report, wording, page } = desk;
  const { map } = report.check.graph;
  if (map.nodes.length === 0) return;
  const layout = layOut(map);
  const scale = Math.min(page.width / layout.width, page.height / layout.height);
  if (scale < LEAST_SCALE) return page.note(wording.say('picture.large'));
  page.newPage();
  page.figure(dataMap(layout, pictureWords(desk), page.measure));
}

function pictureWords({ report: { check, findings }, wording }: MapDesk): DataMapWords {
  const { map } = check.graph;
  const worst = new Map<string, Band>();
  // The worst finding on a part comes first.
  for (const { on, severity } of findings) if (!worst.has(on)) worst.set(on, severity);
  const size = { nodes: map.nodes.length, flows: map.flows.length };
  return {
    title: wording.say('picture.title'),
    description: wording.say('picture.description', size),
    lanes: Object.fromEntries(
      MAP_LANES.map((lane) => [lane, wording.say(`lane.${lane}`)]),
    ) as DataMapWords['lanes'],
    nodes: new Map(
      map.nodes.map((node) => [
        node.id,
        { name: node.name ?? node.id, line: nodeLine(node, wording), worst: worst.get(node.id) ?? null },
      ]),
    ),
    flows: map.flows.map((flow) => {
      const { id, from_node: from, to_node: to } = flow;
      return { id, from, to, line: flowLine(flow, wording), worst: worst.get(id) ?? null };
    }),
    head: [wording.say('flow'), wording.say('data')],
  };
}

function nodeLine(
  { kind, countries_storage: stored, countries_access: read }: MapNode,
  wording: Wording,
): string {
  const words = wording.say(`kind.${kind}`);
  if (kind === 'person_group') return words;
  const places = [...new Set([...stored, ...read])].map((place) =>
    place === 'unknown' ? wording.say('unknown') : wording.country(place),
  );
  return `${words} · ${places.length === 0 ? wording.say('unknown') : places.join(', ')}`;
}

function flowLine({ elements, mechanism }: MapFlow, wording: Wording): string {
  const data = elements.length === 0 ? wording.say('noData') : elements.join(', ');
  return mechanism === undefined || mechanism === 'none'
    ? data
    : `${data} · ${wording.say(`mechanism.${mechanism}`)}`;
}
