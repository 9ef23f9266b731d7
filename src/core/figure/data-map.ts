import { BOX, type MapLane, type MapLayout, type PlacedNode } from '../data-flow/lay-out.js';
import type { Band } from '../vocabulary.js';
import { bandMark } from './band-mark.js';
import { at, type Drawing, type Mark, type Measure } from './drawing.js';
import { fit } from './fit.js';
import { type Arrival, flowLabels } from './flow-labels.js';
import { flowEnds, flowWay } from './flow-way.js';
import { label } from './text-mark.js';

/** What is written on a node. */
export interface NodeWords {
  readonly name: string;
  /** Kind and places: "System · DE". */
  readonly line: string;
  /** The worst finding on it; null: none. */
  readonly worst: Band | null;
}

/** What is written on a flow. */
export interface FlowWords {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** "contact data · SCC · DE → US" */
  readonly line: string;
  /** Something is missing or wrong: the flow is dashed and bears a mark. */
  readonly worst: Band | null;
}

export interface DataMapWords {
  readonly title: string;
  readonly description: string;
  readonly lanes: Readonly<Record<MapLane, string>>;
  readonly nodes: ReadonlyMap<string, NodeWords>;
  readonly flows: readonly FlowWords[];
  readonly head: readonly [flow: string, what: string];
}

interface DrawnFlow {
  readonly flow: FlowWords;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

/** Past this, labels on flows hide more than they tell; the table has them all. */
const MOST_LABELS = 40;

/** A map as one drawing list: the same picture on screen, in print and in the PDF. */
export function dataMap(layout: MapLayout, words: DataMapWords, measure: Measure): Drawing {
  const places = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
  const drawn = words.flows.flatMap((flow): DrawnFlow[] => {
    const [from, to] = [places.get(flow.from), places.get(flow.to)];
    return from === undefined || to === undefined ? [] : [{ flow, from, to }];
  });
  const nameOf = (id: string): string => words.nodes.get(id)?.name ?? id;
  return {
    kind: 'data-map',
    width: at(layout.width),
    height: at(layout.height),
    title: words.title,
    description: words.description,
    marks: [
      ...layout.lanes.map(({ lane, x }) =>
        label(x, 22, words.lanes[lane], 'start', { weight: 600, size: 12 }),
      ),
      ...drawn.flatMap(flowMarks),
      ...layout.nodes.flatMap((placed) => nodeMarks(placed, words.nodes.get(placed.node.id), measure)),
      ...(drawn.length <= MOST_LABELS ? flowLabels(drawn.map(arrivalOf), measure) : []),
    ],
    table: {
      head: words.head,
      rows: words.flows.map(({ from, to, line }) => [`${nameOf(from)} → ${nameOf(to)}`, line]),
    },
  };
}

function flowMarks({ flow, from, to }: DrawnFlow): Mark[] {
  const ends = flowEnds(from, to);
  const { x1, x2, y2, bulge } = ends;
  const stroke = flow.worst === null ? 'control-line' : 'ink-2';
  const dash = flow.worst === null ? {} : { dash: [5, 3] as const };
  return [
    { kind: 'path', d: flowWay(ends), stroke, strokeWidth: 1.2, ...dash },
    arrow(x2, y2, bulge > 0 || x2 < x1 ? 1 : -1, stroke),
  ];
}

function arrow(x: number, y: number, side: 1 | -1, fill: 'control-line' | 'ink-2'): Mark {
  const back = at(x + side * 7);
  return { kind: 'path', d: `M ${at(x)} ${at(y)} L ${back} ${at(y - 3.5)} L ${back} ${at(y + 3.5)} Z`, fill };
}

function arrivalOf({ flow, from, to }: DrawnFlow): Arrival {
  const { x1, x2, y2, bulge } = flowEnds(from, to);
  const { line, worst } = flow;
  return { line, worst, x: x2, y: y2, isFromLeft: bulge === 0 && x1 < x2 };
}

function nodeMarks({ x, y }: PlacedNode, words: NodeWords | undefined, measure: Measure): Mark[] {
  if (words === undefined) return [];
  const { worst } = words;
  const room = BOX.width - (worst === null ? 20 : 40);
  return [
    {
      kind: 'rect',
      x: at(x),
      y: at(y),
      width: BOX.width,
      height: BOX.height,
      radius: 4,
      fill: 'surface',
      stroke: worst === null ? 'control-line' : `${worst}-edge`,
      strokeWidth: worst === null ? 1 : 1.5,
    },
    label(at(x + 10), at(y + 19), fit(words.name, room, 11, 600, measure), 'start', {
      size: 11,
      weight: 600,
    }),
    label(at(x + 10), at(y + 35), fit(words.line, room, 9, 400, measure), 'start', {
      size: 9,
      fill: 'ink-2',
    }),
    ...(worst === null ? [] : badge(worst, at(x + BOX.width - 16), at(y + 16))),
  ];
}

function badge(worst: Band, x: number, y: number): Mark[] {
  return [
    {
      kind: 'rect',
      x: at(x - 9),
      y: at(y - 9),
      width: 18,
      height: 18,
      radius: 4,
      fill: `${worst}-fill`,
      stroke: `${worst}-edge`,
      strokeWidth: 1,
    },
    ...bandMark(worst, x, y, 5),
  ];
}
