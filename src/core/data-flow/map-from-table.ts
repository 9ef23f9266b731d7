/**
 * Decides what a table of nodes or of flows puts on a map: an edit, and what is wrong by row and column.
 * Authority: UX section 7 (dry run, then apply), CLI.md (map format).
 * Version 1. A row with a fault is left out and said; all others are kept.
 */
import { canonicalJson } from '../canonical-json.js';
import { problem, type Problem } from '../problem.js';
import type { Raw } from '../shape.js';
import type { MapEdit } from './edit-map.js';
import type { FlowMap } from './flow-map.js';
import { COMPUTED_COLUMNS, FLOW_COLUMNS, NODE_COLUMNS, type MapColumns } from './map-columns.js';
import { ROW_SHAPES } from './map-shape.js';
import { rowFromCells } from './row-from-cells.js';

export interface TableRow {
  /** Where a person finds it: a line of the sheet. */
  readonly row: number;
  /** One for each head, in its order. */
  readonly cells: readonly string[];
}

export interface TableFault {
  readonly row: number;
  /** The head of the column; null: the whole row. */
  readonly column: string | null;
  readonly problem: Problem;
}

export interface MapFromTable {
  readonly part: 'nodes' | 'flows';
  /** Puts only what is new or other than on the map. */
  readonly edit: MapEdit;
  readonly counts: { readonly add: number; readonly change: number; readonly same: number };
  readonly faults: readonly TableFault[];
  /** Heads that name no attribute; their cells are left out. */
  readonly strangeHeads: readonly string[];
}

/**
 * Reads a table against a map. A cell that is blank takes the attribute away; a column that is not there leaves it.
 * @returns null when the heads name neither nodes nor flows
 */
export function mapFromTable(
  heads: readonly string[],
  rows: readonly TableRow[],
  map: FlowMap,
): MapFromTable | null {
  const keys = heads.map(keyOf);
  const part = partOf(keys);
  if (part === null) return null;
  const columns = part === 'nodes' ? NODE_COLUMNS : FLOW_COLUMNS;
  const computed: readonly string[] = COMPUTED_COLUMNS;
  const strangeHeads = heads.filter(
    (_, at) => keys[at] !== '' && columns[keys[at] ?? ''] === undefined && !computed.includes(keys[at] ?? ''),
  );
  return { part, strangeHeads, ...sortedOut(rows, keys, columns, part, map) };
}

/** Whether a row names the attributes of nodes or of flows. */
export function isMapHead(heads: readonly string[]): boolean {
  return partOf(heads.map(keyOf)) !== null;
}

function keyOf(head: string): string {
  return head.trim().toLowerCase();
}

function partOf(keys: readonly string[]): 'nodes' | 'flows' | null {
  if (keys.includes('from_node') && keys.includes('to_node')) return 'flows';
  return keys.includes('id') && keys.includes('kind') ? 'nodes' : null;
}

function sortedOut(
  rows: readonly TableRow[],
  keys: readonly string[],
  columns: MapColumns,
  part: 'nodes' | 'flows',
  map: FlowMap,
): Pick<MapFromTable, 'edit' | 'counts' | 'faults'> {
  const known = new Map<unknown, object>(map[part].map((row) => [row.id, row]));
  const nodes = new Set<unknown>(map.nodes.map(({ id }) => id));
  const seen = new Set<unknown>();
  const [put, faults] = [[] as Raw[], [] as TableFault[]];
  let [add, same] = [0, 0];
  for (const { row, cells } of rows) {
    const { value, faults: unread } = rowFromCells(keys, cells, columns);
    const before = known.get(value['id']);
    const whole = withoutUndefined({ ...before, ...value });
    const found = [...unread, ...faultsOf(whole, part, seen, nodes)];
    seen.add(value['id']);
    faults.push(...found.map((fault) => ({ row, column: columnOf(fault), problem: fault })));
    if (found.length > 0) continue;
    if (isSame(before, whole)) same += 1;
    else put.push(whole);
    if (before === undefined) add += 1;
  }
  return { edit: { put: { [part]: put } }, counts: { add, change: put.length - add, same }, faults };
}

function faultsOf(
  row: Raw,
  part: 'nodes' | 'flows',
  seen: ReadonlySet<unknown>,
  nodes: ReadonlySet<unknown>,
): readonly Problem[] {
  const shape = ROW_SHAPES[part](row, '');
  const twice = row['id'] !== undefined && seen.has(row['id']) ? [givenTwice()] : [];
  const ends = part === 'nodes' ? [] : ['from_node', 'to_node'];
  const strangers = ends.filter((end) => row[end] !== undefined && !nodes.has(row[end])).map(noSuchNode);
  return [...shape, ...twice, ...strangers];
}

function givenTwice(): Problem {
  return problem('DUPLICATE_ID', '/id', 'This id was given before.', 'Give each row an id of its own.');
}

function noSuchNode(end: string): Problem {
  const remedy = 'Bring in its table of nodes first, or correct the id.';
  return problem('UNKNOWN_NODE', `/${end}`, 'The map has no node with this id.', remedy);
}

/** The first step of the place is the key of the row, and that is the column. A missing key is named by the row. */
function columnOf({ where, message }: Problem): string | null {
  const [, key = ''] = (where ?? '').split('/');
  if (key !== '') return key;
  return /"(\w+)"/.exec(message)?.[1] ?? null;
}

function withoutUndefined(row: Raw): Raw {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Lists that are empty say as little as none. */
function isSame(before: object | undefined, after: Raw): boolean {
  if (before === undefined) return false;
  const [one, other] = [before as Raw, after].map((row) => canonicalJson(withoutEmpty(row)));
  return one?.ok === true && other?.ok === true && one.text === other.text;
}

function withoutEmpty(row: Raw): Raw {
  const said = Object.entries(row).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(said);
}
