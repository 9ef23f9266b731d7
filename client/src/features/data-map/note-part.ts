import type { MapNote } from './map-doors.js';

/** Nodes and flows in the order in which notes count them: of a map, a file, or what an edit puts in. */
export interface NotedLists {
  readonly nodes?: readonly unknown[] | undefined;
  readonly flows?: readonly unknown[] | undefined;
}

export interface NotedPart {
  /** `nodes/n1`: what opens it. */
  readonly open: string;
  readonly name: string;
}

/** The node or flow a note is about, by its place in the lists; null where it is about neither. */
export function notedPart({ where }: MapNote, lists: NotedLists): NotedPart | null {
  const [list, at, key = '', entry] = (where ?? '')
    .replace(/^\/put\//, '/')
    .split('/')
    .slice(1);
  if (list !== 'nodes' && list !== 'flows') return null;
  const row = lists[list]?.[Number(at)] as Readonly<Record<string, unknown>> | undefined;
  if (row === undefined) return null;
  const name = (id: unknown): string => nameIn(lists.nodes ?? [], id);
  const place = writtenAt(row, key, entry);
  return {
    open: `${list}/${String(row['id'])}`,
    name:
      list === 'nodes' ? `${name(row['id'])}${place}` : `${name(row['from_node'])} → ${name(row['to_node'])}`,
  };
}

/** ` (QQ)`: the entry of a list that the note is about, as it was written. */
function writtenAt(row: Readonly<Record<string, unknown>>, key: string, entry: string | undefined): string {
  const words = row[key];
  const word: unknown = entry !== undefined && Array.isArray(words) ? words[Number(entry)] : undefined;
  return typeof word === 'string' ? ` (${word})` : '';
}

function nameIn(nodes: readonly unknown[], id: unknown): string {
  const found = nodes.find((node) => (node as Readonly<Record<string, unknown>>)['id'] === id);
  return String((found as { readonly name?: unknown } | undefined)?.name ?? id);
}
