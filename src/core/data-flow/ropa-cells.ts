import type { FlowVerdict } from './check-map.js';
import type { MapActivity, MapNode } from './flow-map.js';
import { isBetweenEntities } from './map-graph.js';
import { measureAtRest, measureOnTheWay } from './measures.js';
import { sorted } from './sorted.js';

/** One activity as the map shows it. */
export interface Processing {
  readonly record: string | null;
  readonly own: string | null;
  /** How to reach whoever drew the map. */
  readonly contact: string | undefined;
  /** What a person wrote down for the record; absent where nobody has. */
  readonly kept: MapActivity | undefined;
  /** For whom a processor works; null where the map does not say. */
  readonly controller: string | null;
  readonly nodes: readonly MapNode[];
  readonly into: readonly FlowVerdict[];
  readonly outOf: readonly FlowVerdict[];
}

/** What the map says for one column. */
export interface RopaCell {
  /** Sorted, each once: names and ids of the map, `P365D` for days, `key=value` for measures and transfers. */
  readonly values: readonly string[];
  /** `nothing`: the map says nothing; `incomplete`: not for all; null: whatever there is to say. */
  readonly gap: 'nothing' | 'incomplete' | null;
}

/** How each column of Art. 30(1) and 30(2) is filled, by its id. */
export const CELLS: ReadonlyMap<string, (one: Processing) => RopaCell> = new Map([
  ['name_contact', ({ own, contact }) => nameAndContact(own, contact)],
  ['processor_contact', ({ own, contact }) => nameAndContact(own, contact)],
  ['controller_contact', ({ controller, kept }) => nameAndContact(controller, kept?.controller_contact)],
  ['activity', ({ record, kept }) => each([kept?.name ?? record ?? undefined])],
  ['dpia', ({ kept }) => each([kept?.dpia])],
  ['purposes', (one) => each(flowsOf(one).map(({ link }) => link.flow.purpose))],
  ['categories_of_processing', ({ into }) => each(into.map(({ link }) => link.flow.purpose))],
  ['data_subjects', ({ nodes }) => lists(nodes.map((node) => node.data_subjects))],
  ['data_categories', ({ nodes }) => lists(nodes.map((node) => node.data_categories))],
  ['recipients', recipients],
  ['transfers', transfers],
  ['retention', ({ nodes }) => each(nodes.map(daysKept))],
  ['measures', measures],
  ['legal_ground', (one) => each(flowsOf(one).map(({ link }) => link.flow.legal_ground))],
  ['source', ({ into }) => each(into.map(({ link }) => nameOf(link.from)))],
  ['systems', ({ nodes }) => each(nodes.map(nameOf))],
  ['owner', ({ nodes }) => each(nodes.map(({ owner }) => owner))],
  ['reviewed', reviewed],
  ['subprocessors', subprocessors],
]);

/** The law asks for both: who it is and how to reach them. */
function nameAndContact(name: string | null, contact: string | undefined): RopaCell {
  if (name === null) return { values: [], gap: 'nothing' };
  return contact === undefined
    ? { values: [name], gap: 'incomplete' }
    : { values: [name, contact], gap: null };
}

function flowsOf({ into, outOf }: Processing): readonly FlowVerdict[] {
  return [...into, ...outOf];
}

/** One value from each part of the activity; a part without one leaves the cell incomplete. */
function each(values: readonly (string | undefined)[]): RopaCell {
  const said = values.filter((value) => value !== undefined);
  if (said.length === 0) return { values: [], gap: 'nothing' };
  return { values: sorted(new Set(said)), gap: said.length < values.length ? 'incomplete' : null };
}

function lists(values: readonly (readonly string[])[]): RopaCell {
  const said = values.filter((list) => list.length > 0);
  if (said.length === 0) return { values: [], gap: 'nothing' };
  return { values: sorted(new Set(said.flat())), gap: said.length < values.length ? 'incomplete' : null };
}

/** No recipient is an answer; one that does not name its own leaves the chain open. */
function recipients({ outOf }: Processing): RopaCell {
  const others = outOf.filter(({ link }) => isBetweenEntities(link)).map(({ link }) => link.to);
  const values = sorted(new Set(others.map((node) => node.legal_entity ?? nameOf(node))));
  const isOpen = others.some(
    ({ recipients: known, legal_entity: entity }) => known === 'unknown' || entity === undefined,
  );
  return { values, gap: isOpen ? 'incomplete' : null };
}

/** Country, status and instrument of each flow that leaves home; no transfer is an answer. */
function transfers({ outOf }: Processing): RopaCell {
  const abroad = outOf.filter(({ transfer }) => transfer.status !== 'not_restricted');
  const values = abroad.map(
    ({ transfer, link }) => `${transfer.country}=${transfer.status}:${link.flow.mechanism ?? 'none'}`,
  );
  const isOpen = abroad.some(({ transfer }) => transfer.status === 'unknown_location');
  return { values: sorted(new Set(values)), gap: isOpen ? 'incomplete' : null };
}

function daysKept({ retention_days: days }: MapNode): string | undefined {
  return days === undefined ? undefined : `P${days}D`;
}

function measures(one: Processing): RopaCell {
  return each([
    ...one.nodes.map(measureAtRest),
    ...flowsOf(one).map(({ link }) => measureOnTheWay(link.flow)),
  ]);
}

/** The oldest review: the row is as old as its oldest part. */
function reviewed({ nodes }: Processing): RopaCell {
  const { values, gap } = each(nodes.map(({ last_review: last }) => last));
  return { values: values.slice(0, 1), gap };
}

function subprocessors({ outOf }: Processing): RopaCell {
  const below = outOf.filter(({ link }) => isBetweenEntities(link) && isSubprocessor(link.to));
  return {
    values: sorted(new Set(below.map(({ link }) => link.to.legal_entity ?? nameOf(link.to)))),
    gap: null,
  };
}

function isSubprocessor({ kind, role }: MapNode): boolean {
  return kind === 'subprocessor' || role === 'subprocessor';
}

function nameOf({ name, id }: MapNode): string {
  return name ?? id;
}
