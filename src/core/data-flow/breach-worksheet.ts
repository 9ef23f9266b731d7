/**
 * Decides what a map can say for the notice of a breach at one of its nodes, and what it cannot.
 * Authority: GDPR Art. 33(2) and (3), Art. 34; DOMAIN section 6 (incident clock).
 * Version 1.
 */
import { blastRadii, type BlastRadius } from './blast-radius.js';
import { breachClocks, type BreachClock } from './breach-clocks.js';
import type { MapCheck } from './check-map.js';
import {
  exposedAgreements,
  NO_REGISTER,
  type AgreementRegister,
  type ExposedAgreement,
} from './exposed-agreements.js';
import { holdsData, type MapNode } from './flow-map.js';
import { sorted } from './sorted.js';

/** One line of the worksheet. */
export interface WorksheetLine {
  readonly id: string;
  readonly law: string;
  /** What the map says, sorted: names of the map, `group=volume` for people. */
  readonly values: readonly string[];
  /** A person has to find it out. */
  readonly gap: boolean;
}

export interface BreachWorksheet {
  readonly radius: BlastRadius;
  readonly lines: readonly WorksheetLine[];
  /** What stands between us and each company that had the data (Art. 28(3)). */
  readonly agreements: readonly ExposedAgreement[];
  readonly clocks: readonly BreachClock[];
}

/**
 * The worksheet for a break-in at a node: the contents of Art. 33(3) as far as the map knows them, gaps marked.
 * Null: the map has no such node.
 * @param register the agreements with the vendors of the map
 */
export function breachWorksheet(
  check: MapCheck,
  node: string,
  register: AgreementRegister = NO_REGISTER,
): BreachWorksheet | null {
  const start = check.graph.nodes.get(node);
  if (start === undefined) return null;
  const radius = blastRadii(check.graph)(node);
  const exposed = radius.exposure.flatMap((id) => check.graph.nodes.get(id) ?? []);
  return {
    radius,
    lines: linesOf(check, start, exposed, radius),
    agreements: exposedAgreements(check.graph, exposed, register),
    clocks: breachClocks(check.graph, exposed, radius, register.agreements),
  };
}

function linesOf(
  check: MapCheck,
  start: MapNode,
  exposed: readonly MapNode[],
  { groups, propagation }: BlastRadius,
): readonly WorksheetLine[] {
  const holding = exposed.filter(holdsData);
  const { map, vendors } = check.graph;
  const vendor = vendors.get(start.vendor_id ?? '');
  return [
    line('where', '33(3)(a)', [start.name ?? start.id]),
    line('vendor', '33(3)(a)', vendor === undefined ? [] : [vendor.name ?? vendor.id]),
    line(
      'groups',
      '33(3)(a)',
      groups.map(({ group, volume }) => `${group}=${volume}`),
    ),
    line(
      'categories',
      '33(3)(a)',
      holding.flatMap(({ data_categories: categories }) => categories),
    ),
    // How many records there are, no map knows.
    line('records', '33(3)(a)', []),
    line(
      'systems',
      '33(3)(a)',
      holding.map(({ id, name }) => name ?? id),
    ),
    line('countries', '33(3)(a)', holding.flatMap(placesOf)),
    line('contact', '33(3)(b)', map.own_contact === undefined ? [] : [map.own_contact]),
    line('consequences', '33(3)(c)', []),
    line('measures', '33(3)(d)', holding.flatMap(measuresOf)),
    line(
      'holders',
      '34',
      propagation.map((id) => check.graph.nodes.get(id)?.name ?? id),
    ),
  ];
}

/** Having too much is no gap; having nothing is one, and so is a place that is not known. */
function line(id: string, law: string, values: readonly string[]): WorksheetLine {
  const each = sorted(new Set(values));
  return { id, law, values: each, gap: each.length === 0 || each.includes('unknown') };
}

function placesOf({ countries_storage: storage, countries_access: access }: MapNode): readonly string[] {
  return storage.length + access.length === 0 ? ['unknown'] : [...storage, ...access];
}

function measuresOf({ id, name, encryption_rest: encryption }: MapNode): readonly string[] {
  return encryption === undefined ? [] : [`${name ?? id}: ${encryption}`];
}
