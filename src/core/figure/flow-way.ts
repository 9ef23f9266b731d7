import { BOX, type PlacedNode } from '../data-flow/lay-out.js';
import { at } from './drawing.js';

/** Where a flow leaves one node and reaches the other, in units of the layout. */
export interface FlowEnds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** How far it swings out where both nodes stand in one lane; else 0. */
  readonly bulge: number;
}

/** The ends of a flow between two placed nodes. */
export function flowEnds(from: PlacedNode, to: PlacedNode): FlowEnds {
  const middle = BOX.height / 2;
  const [y1, y2] = [from.y + middle, to.y + middle];
  if (from.x === to.x) {
    const x = from.x + BOX.width;
    return { x1: x, y1, x2: x, y2, bulge: BOX.between * 0.5 };
  }
  const isForward = from.x < to.x;
  const x1 = isForward ? from.x + BOX.width : from.x;
  const x2 = isForward ? to.x : to.x + BOX.width;
  // What comes back runs a little below, so that two ways between the same nodes stay apart.
  const below = isForward ? 0 : 8;
  return { x1, y1: y1 + below, x2, y2: y2 + below, bulge: 0 };
}

/** The curve of a flow as the `d` of a path: a picture and whatever lies over it draw the same. */
export function flowWay({ x1, y1, x2, y2, bulge }: FlowEnds): string {
  const bend = bulge > 0 ? bulge : (x2 - x1) / 2;
  const [c1, c2] = [x1 + bend, bulge > 0 ? x2 + bend : x2 - bend];
  return `M ${at(x1)} ${at(y1)} C ${at(c1)} ${at(y1)} ${at(c2)} ${at(y2)} ${at(x2)} ${at(y2)}`;
}
