/**
 * Decides what the record of processing can say from the map alone, and where it has gaps.
 * Authority: GDPR Art. 30(1) and 30(2); templates/data-flows/dataflow-rules.json (ropa_columns).
 * Version: that of the file. Nothing is invented: what the map does not say is a gap.
 */
import type { MapCheck } from './check-map.js';
import { holdsData, isOwn, type MapNode } from './flow-map.js';
import { carriesData } from './map-graph.js';
import { CELLS, type Processing, type RopaCell } from './ropa-cells.js';
import type { RopaColumn, RopaColumns } from './ropa-columns.js';
import { sorted } from './sorted.js';

export interface RopaRow {
  /** The id of the record in the map; null for a node that is in none. */
  readonly record: string | null;
  /** One for each column, in the order of the columns. */
  readonly cells: readonly (RopaCell & { readonly column: string })[];
  /** Ids of the columns the law asks for of which the map says nothing or not all. */
  readonly gaps: readonly string[];
}

export interface Ropa {
  /** Art. 30(1): a row a record of our own nodes as controller, sorted by record. */
  readonly controller: readonly RopaRow[];
  /** Art. 30(2): a row a record and controller for whom our nodes are processor. */
  readonly processor: readonly RopaRow[];
}

/** Drafts the records of processing of a judged map. */
export function ropa(check: MapCheck, columns: RopaColumns): Ropa {
  const { map } = check.graph;
  const own = map.nodes.filter((node) => isOwn(node, map) && holdsData(node));
  const ofController = own.filter((node) => !isProcessor(node));
  const forControllers = activities(own.filter(isProcessor), check).flatMap(byController);
  return {
    controller: activities(ofController, check).map((one) => rowOf(one, columns.controller)),
    processor: forControllers.map((one) => rowOf(one, columns.processor)),
  };
}

function isProcessor({ role }: MapNode): boolean {
  return role === 'processor' || role === 'subprocessor';
}

/** Nodes of one record are one activity; a node without a record is one by itself. */
function activities(nodes: readonly MapNode[], check: MapCheck): readonly Processing[] {
  const records = sorted(new Set(nodes.flatMap(({ ropa_id: record }) => record ?? [])));
  const recorded = records.map((record) => {
    const own = nodes.filter(({ ropa_id: id }) => id === record);
    return activity(record, own, check);
  });
  const others = nodes.filter(({ ropa_id: record }) => record === undefined);
  return [...recorded, ...others.map((node) => activity(null, [node], check))];
}

function activity(record: string | null, nodes: readonly MapNode[], check: MapCheck): Processing {
  const verdicts = [...check.flows.values()].filter(
    ({ link }) => carriesData(link) && isOf(record, link.flow),
  );
  return {
    record,
    own: check.graph.map.own_entity ?? null,
    contact: check.graph.map.own_contact,
    kept: check.graph.map.activities?.find(({ id }) => id === record),
    controller: null,
    nodes,
    into: verdicts.filter(({ link }) => nodes.includes(link.to)),
    outOf: verdicts.filter(({ link }) => nodes.includes(link.from)),
  };
}

/** A flow that names a record belongs to that one alone. */
function isOf(record: string | null, flow: { readonly ropa_id?: string }): boolean {
  return flow.ropa_id === undefined || flow.ropa_id === record;
}

/** A processor keeps a row for each controller it works for (Art. 30(2)). */
function byController(one: Processing): readonly Processing[] {
  const entities = one.into.map(({ link }) => link.from.legal_entity ?? '');
  const controllers = sorted(new Set(entities.filter((entity) => entity !== '' && entity !== one.own)));
  if (controllers.length === 0) return [one];
  return controllers.map((controller) => {
    const into = one.into.filter(({ link }) => link.from.legal_entity === controller);
    return { ...one, controller, into };
  });
}

function rowOf(one: Processing, columns: readonly RopaColumn[]): RopaRow {
  const cells = columns.map(({ id }) => ({ column: id, ...cellOf(id, one) }));
  const required = new Set(columns.flatMap(({ id, legally_required: asked }) => (asked ? [id] : [])));
  const open = cells.filter(({ column, gap }) => gap !== null && required.has(column));
  return { record: one.record, cells, gaps: open.map(({ column }) => column) };
}

/** A column the program does not know says nothing: it is for a person to fill. */
function cellOf(column: string, one: Processing): RopaCell {
  return CELLS.get(column)?.(one) ?? { values: [], gap: 'nothing' };
}
