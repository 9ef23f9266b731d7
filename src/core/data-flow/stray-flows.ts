import { problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import { strangers } from './map-integrity.js';

export interface WithoutStrays {
  readonly json: unknown;
  /** Each at its place in the file as it was handed in. */
  readonly notes: readonly Problem[];
}

/** A file without the flows whose nodes it lacks: an import keeps the rest and says what it left out. */
export function withoutStrayFlows(json: unknown): WithoutStrays {
  const strays = isRecord(json) ? strangers(json) : [];
  if (!isRecord(json) || strays.length === 0) return { json, notes: [] };
  const left = new Set(strays.map(({ where }) => Number(where?.split('/')[2])));
  const flows = (json['flows'] as readonly unknown[]).filter((_, at) => !left.has(at));
  return { json: { ...json, flows }, notes: strays.map(({ where }) => leftOut(where)) };
}

function leftOut(where: string | null): Problem {
  const message = 'The file has no node with this id, so the flow was left out.';
  return problem('FLOW_LEFT_OUT', where, message, 'Add the node, then the flow.');
}
