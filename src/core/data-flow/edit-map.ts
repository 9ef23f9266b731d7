import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, list, object, record, anything, text, type Raw, type Shape } from '../shape.js';
import type { Adequacy } from './adequacy.js';
import {
  MAP_FORMAT,
  type FlowMap,
  type MapActivity,
  type MapFlow,
  type MapNode,
  type MapVendor,
} from './flow-map.js';
import { mapSize } from './map-integrity.js';
import { sorted } from './sorted.js';
import { parseMap } from './parse-map.js';
import { EDITED_LISTS, withRows, withoutKeys } from './map-rows.js';
import { undoOf } from './undo-map.js';

/** One edit of a map as data: what is put in (by id, whole), what is taken out, what is set for the whole map. */
export interface MapEdit {
  readonly put?: {
    readonly nodes?: readonly Raw[];
    readonly flows?: readonly Raw[];
    readonly vendors?: readonly Raw[];
    readonly activities?: readonly Raw[];
    readonly elements?: Readonly<Record<string, Raw>>;
  };
  readonly remove?: {
    readonly nodes?: readonly string[];
    readonly flows?: readonly string[];
    readonly vendors?: readonly string[];
    readonly activities?: readonly string[];
    readonly elements?: readonly string[];
  };
  readonly set?: Readonly<Partial<Record<MapSetting, unknown>>>;
}

/** What stands once in a map. Null takes it away. */
export const MAP_SETTINGS = [
  'date',
  'home',
  'regimes',
  'own_entity',
  'own_contact',
  'data_subjects',
  'arrangements',
] as const;
export type MapSetting = (typeof MAP_SETTINGS)[number];

export type EditedMap =
  | {
      readonly ok: true;
      /** Whatever was not edited is the same objects, so that only what changed is judged again. */
      readonly map: FlowMap;
      /** The edit that brings back the map of before. */
      readonly undo: MapEdit;
      /** What the edit concerns, as `nodes/n1`, sorted; two edits that share none may both stand. */
      readonly touched: readonly string[];
      readonly notes: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const part = list(anything);
const ids = list(text(/\S/, 'n1'));
const editShape: Shape = object({
  optional: {
    put: object({
      optional: {
        ...Object.fromEntries(EDITED_LISTS.map((kind) => [kind, part])),
        elements: record(anything),
      },
    }),
    remove: object({
      optional: { ...Object.fromEntries(EDITED_LISTS.map((kind) => [kind, ids])), elements: ids },
    }),
    set: object({ optional: Object.fromEntries(MAP_SETTINGS.map((key) => [key, anything])) }),
  },
});

/**
 * A map with one edit made, or every fault of the edit with its place in it. A node that is taken out takes its
 * flows along; whoever takes out what is gone already has what they wanted.
 * @param json the edit as it came; what it puts in has the shape of a map file (CLI.md)
 */
export function editMap(map: FlowMap, json: unknown, adequacy: Adequacy): EditedMap {
  const faults = editShape(json, '');
  if (faults.length > 0) return { ok: false, problems: faults };
  const edit = withFlowsOfNodes(json as MapEdit, map);
  const read = parseMap(partOf(edit, map), map.date, adequacy);
  if (!read.ok) return { ok: false, problems: read.problems.map((one) => placed(one, edit)) };
  const edited = applied(map, edit, read.map);
  const large = mapSize(edited);
  if (large.length > 0) return { ok: false, problems: large };
  const notes = read.notes.filter((note) => isAboutEdit(note, edit)).map((one) => placed(one, edit));
  return { ok: true, map: edited, undo: undoOf(edit, map, edited), touched: touchedBy(edit), notes };
}

/** What an edit concerns: `nodes/n1`, `flows/f1`, `set/home`; sorted, each once. */
export function touchedBy({ put = {}, remove = {}, set = {} }: MapEdit): readonly string[] {
  const named = EDITED_LISTS.flatMap((kind) => [
    ...(put[kind] ?? []).map(({ id }) => `${kind}/${String(id)}`),
    ...(remove[kind] ?? []).map((id) => `${kind}/${id}`),
  ]);
  const elements = [...Object.keys(put.elements ?? {}), ...(remove.elements ?? [])];
  const all = [
    ...named,
    ...elements.map((id) => `elements/${id}`),
    ...Object.keys(set).map((key) => `set/${key}`),
  ];
  return sorted(new Set(all));
}

function withFlowsOfNodes(edit: MapEdit, { flows }: FlowMap): MapEdit {
  const gone = new Set(edit.remove?.nodes ?? []);
  if (gone.size === 0) return edit;
  const put = new Set((edit.put?.flows ?? []).map(({ id }) => id));
  const along = flows.filter(
    ({ id, from_node: from, to_node: to }) => (gone.has(from) || gone.has(to)) && !put.has(id),
  );
  const named = [...(edit.remove?.flows ?? []), ...along.map(({ id }) => id)];
  return { ...edit, remove: { ...edit.remove, flows: [...new Set(named)] } };
}

/** The edit as a small map of its own: what it puts in, and what that refers to. */
function partOf({ put = {}, remove = {}, set = {} }: MapEdit, map: FlowMap): Raw {
  const nodes = put.nodes ?? [];
  const vendors = put.vendors ?? [];
  const ends = new Set((put.flows ?? []).flatMap(({ from_node: from, to_node: to }) => [from, to]));
  const stay = new Set(remove.nodes ?? []);
  const parties = new Set(partiesIn(set.arrangements));
  const others = map.nodes.filter(
    ({ id }) => (ends.has(id) || parties.has(id)) && !stay.has(id) && !has(nodes, id),
  );
  const owners = new Set(nodes.map(({ vendor_id: id }) => id));
  const known = map.vendors.filter(({ id }) => owners.has(id) && !has(vendors, id));
  return {
    format: MAP_FORMAT,
    home: map.home,
    ...set,
    elements: put.elements ?? {},
    vendors: [...vendors, ...known],
    nodes: [...nodes, ...others.map(({ id }) => ({ id, name: id, kind: 'system' }))],
    flows: put.flows ?? [],
    activities: put.activities ?? [],
  };
}

function partiesIn(arrangements: unknown): readonly unknown[] {
  const rows: readonly unknown[] = Array.isArray(arrangements) ? arrangements : [];
  return rows.flatMap((row) => (isRecord(row) && Array.isArray(row['parties']) ? row['parties'] : []));
}

function has(rows: readonly Raw[], id: string): boolean {
  return rows.some((row) => row['id'] === id);
}

function applied(map: FlowMap, { put = {}, remove = {}, set = {} }: MapEdit, read: FlowMap): FlowMap {
  const nodes = read.nodes.slice(0, put.nodes?.length ?? 0);
  const vendors = read.vendors.slice(0, put.vendors?.length ?? 0);
  const activities = withRows<MapActivity>(
    map.activities ?? NO_ROWS,
    read.activities ?? NO_ROWS,
    remove.activities,
  );
  const settings = Object.keys(set).map((key) => [key, read[key as keyof FlowMap]] as const);
  const kept = Object.entries(map).filter(([key]) => !Object.hasOwn(set, key) && key !== 'activities');
  return {
    ...(Object.fromEntries([...kept, ...settings.filter(([, value]) => value !== undefined)]) as FlowMap),
    nodes: withRows<MapNode>(map.nodes, nodes, remove.nodes),
    flows: withRows<MapFlow>(map.flows, read.flows, remove.flows),
    vendors: withRows<MapVendor>(map.vendors, vendors, remove.vendors),
    elements: withoutKeys(map.elements, read.elements, remove.elements),
    ...(activities.length > 0 ? { activities } : {}),
  };
}

const NO_ROWS: readonly MapActivity[] = [];

/** What stands in the small map only because the edit refers to it is not the edit's to answer for. */
function isAboutEdit({ where }: Problem, { put = {} }: MapEdit): boolean {
  const [, kind, at] = (where ?? '').split('/');
  if (kind !== 'nodes' && kind !== 'vendors') return true;
  return Number(at) < (put[kind]?.length ?? 0);
}

function placed(one: Problem, { set = {} }: MapEdit): Problem {
  const [, first = ''] = (one.where ?? '').split('/');
  const under = Object.hasOwn(set, first) ? 'set' : 'put';
  return problem(one.code, `${pointer('', under)}${one.where ?? ''}`, one.message, one.remedy);
}
