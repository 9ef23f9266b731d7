import type { Arrangement, MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import type { FiredOn } from './raised.js';
import { sorted } from './sorted.js';

/**
 * DF-31, Art. 26: pairs of joint controllers of different entities that are ends of flows with one purpose,
 * where no arrangement names both, with that purpose or with none.
 */
export function jointControl(graph: MapGraph): readonly FiredOn[] {
  const arranged = arrangementsOf(graph.map.arrangements);
  const purposes = new Map<string, Set<string>>();
  for (const [purpose, nodes] of jointByPurpose(graph))
    for (const [left, right] of pairs(nodes)) {
      if (arranged(left.id, right.id, purpose)) continue;
      const on = sorted([left.id, right.id]).join('+');
      purposes.set(on, (purposes.get(on) ?? new Set()).add(purpose));
    }
  return [...purposes].map(([on, without]) => ({ on, because: { purposes: sorted(without) } }));
}

function jointByPurpose({ flows }: MapGraph): ReadonlyMap<string, ReadonlySet<MapNode>> {
  const byPurpose = new Map<string, Set<MapNode>>();
  for (const { flow, from, to } of flows) {
    if (flow.purpose === undefined) continue;
    for (const end of [from, to])
      if (end.role === 'joint')
        byPurpose.set(flow.purpose, (byPurpose.get(flow.purpose) ?? new Set()).add(end));
  }
  return byPurpose;
}

function* pairs(nodes: ReadonlySet<MapNode>): Generator<readonly [MapNode, MapNode]> {
  const list = [...nodes];
  for (const [at, left] of list.entries())
    for (const right of list.slice(at + 1)) if (left.legal_entity !== right.legal_entity) yield [left, right];
}

function arrangementsOf(
  arrangements: readonly Arrangement[],
): (left: string, right: string, purpose: string) => boolean {
  const byParty = new Map<string, Arrangement[]>();
  for (const arrangement of arrangements)
    for (const party of new Set(arrangement.parties)) {
      const known = byParty.get(party);
      if (known === undefined) byParty.set(party, [arrangement]);
      else known.push(arrangement);
    }
  return (left, right, purpose) =>
    (byParty.get(left) ?? []).some(
      (one) => one.parties.includes(right) && (one.purpose ?? purpose) === purpose,
    );
}
