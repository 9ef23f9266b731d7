import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';

/**
 * A larger map is no map of one organisation. What is said of it may grow with the square of its nodes: in a
 * ring every vendor stands on every provider.
 */
const MOST = { nodes: 5_000, flows: 50_000, vendors: 5_000, activities: 5_000 } as const;

/** Joint controllers are looked at in pairs. */
const MOST_JOINT = 1_000;

/**
 * What no single value shows: ids given twice, flows to or from nodes that are not there, maps too large.
 * @param json anything; parts of another shape are passed over, for the shape names them
 */
export function mapIntegrity(json: unknown): readonly Problem[] {
  if (!isRecord(json)) return [];
  const large = mapSize(json);
  if (large.length > 0) return large;
  const joint = rows(json, 'nodes').filter(([, node]) => node['role'] === 'joint');
  if (joint.length > MOST_JOINT) return [tooLarge('/nodes', `${MOST_JOINT} joint controllers`)];
  return [
    ...['vendors', 'nodes', 'flows', 'activities'].flatMap((key) => givenTwice(json, key)),
    ...strangers(json),
  ];
}

/** What is too large for one map, each list with its place. */
export function mapSize(map: object): readonly Problem[] {
  const lists = map as Raw;
  return Object.entries(MOST)
    .filter(([key, most]) => sizeOf(lists[key]) > most)
    .map(([key, most]) => tooLarge(pointer('', key), `${most} ${key}`));
}

function givenTwice(json: Raw, key: string): readonly Problem[] {
  const seen = new Set<unknown>();
  return rows(json, key).flatMap(([at, { id }]) => {
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = 'This id was given before.';
    return [problem('DUPLICATE_ID', pointer('', key, at, 'id'), message, 'Give each one an id of its own.')];
  });
}

/** Ends of flows at nodes that are not there, each with its place. */
export function strangers(json: Raw): readonly Problem[] {
  const known = new Set(rows(json, 'nodes').map(([, { id }]) => id));
  return rows(json, 'flows').flatMap(([at, flow]) =>
    ['from_node', 'to_node']
      .filter((end) => typeof flow[end] === 'string' && !known.has(flow[end]))
      .map((end) => {
        const message = 'The map has no node with this id.';
        return problem(
          'UNKNOWN_NODE',
          pointer('/flows', at, end),
          message,
          'Add the node, or correct the id.',
        );
      }),
  );
}

function tooLarge(where: string, most: string): Problem {
  return problem('TOO_LARGE', where, `The map has more than ${most}.`, 'Split it into several maps.');
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** The records of a list with their places in it. */
function rows(json: Raw, key: string): readonly (readonly [number, Raw])[] {
  const list: readonly unknown[] = Array.isArray(json[key]) ? json[key] : [];
  return list.flatMap((row, at) => (isRecord(row) ? [[at, row] as const] : []));
}
