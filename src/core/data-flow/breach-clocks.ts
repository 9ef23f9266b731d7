/**
 * Decides which clocks a breach starts: what is owed to the authorities, to a controller and to the people, and what
 * the vendors owe under their agreements.
 * Authority: GDPR Art. 33(1), 33(2), 34(1); Swiss FADP Art. 24(1), which names no hours; DOMAIN section 6.
 * Version 3.
 */
import type { BlastRadius } from './blast-radius.js';
import type { RegisteredAgreement } from './exposed-agreements.js';
import { isOwn, type MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

/** A clock that starts with an event a person has to enter; hours run across weekends and summer time. */
export interface BreachClock {
  readonly id: 'authority' | 'swissAuthority' | 'controller' | 'people' | 'vendor';
  readonly law: string;
  /** Null: without undue delay, no number of hours. */
  readonly hours: number | null;
  /** Whom it is owed to, sorted; empty where the map does not say. */
  readonly owedTo: readonly string[];
  /** The map does not show whether it runs (Art. 34(1): a high risk); a person has to say. */
  readonly isToDecide?: true;
  /** A vendor owes it to us, from its own awareness on; without, we owe it. */
  readonly owedBy?: {
    readonly vendor: string;
    readonly agreement: Pick<RegisteredAgreement, 'id' | 'title'>;
  };
}

/** @param agreements of any vendor of the map; those out of reach or not in force start no clock */
export function breachClocks(
  graph: MapGraph,
  exposed: readonly MapNode[],
  { highestSensitivity, groups }: BlastRadius,
  agreements: readonly RegisteredAgreement[],
): readonly BreachClock[] {
  const isHighRisk = highestSensitivity >= 4 || groups.some(({ volume }) => volume === 5);
  const people: BreachClock = {
    id: 'people',
    law: '34(1)',
    hours: null,
    owedTo: groups.map(({ group }) => group),
    ...(isHighRisk ? {} : { isToDecide: true }),
  };
  return [
    ...owedToAuthorities(graph),
    ...owedToControllers(graph, exposed),
    ...(isHighRisk || leavesRiskOpen(graph, exposed) ? [people] : []),
    ...owedByVendors(graph, exposed, agreements),
  ];
}

/** What is exposed may be worse than the map shows: nobody said what it is, how sensitive, or of how many people. */
function leavesRiskOpen({ map }: MapGraph, exposed: readonly MapNode[]): boolean {
  const ratings = new Map(Object.entries(map.elements));
  return exposed
    .filter(({ kind }) => kind !== 'person_group')
    .some(({ data_categories: held, volume }) => {
      const isRated = held.every((element) => ratings.get(element)?.sensitivity !== undefined);
      return held.length === 0 || volume === undefined || !isRated;
    });
}

function owedToAuthorities({ map }: MapGraph): readonly BreachClock[] {
  const inHours = map.regimes.filter((regime) => regime !== 'CH');
  const swiss = { id: 'swissAuthority', law: '24(1)', hours: null, owedTo: ['CH'] } as const;
  return [
    ...(inHours.length > 0
      ? [{ id: 'authority', law: '33(1)', hours: 72, owedTo: sorted(inHours) } as const]
      : []),
    ...(map.regimes.includes('CH') ? [swiss] : []),
  ];
}

function owedToControllers({ map }: MapGraph, exposed: readonly MapNode[]): readonly BreachClock[] {
  const isProcessor = exposed.some(
    (node) => isOwn(node, map) && (node.role === 'processor' || node.role === 'subprocessor'),
  );
  if (!isProcessor) return [];
  const controllers = exposed.filter((node) => node.role === 'controller' && !isOwn(node, map));
  const owedTo = sorted(new Set(controllers.flatMap(({ legal_entity: entity }) => entity ?? [])));
  return [{ id: 'controller', law: '33(2)', hours: null, owedTo }];
}

function owedByVendors(
  { map, vendors }: MapGraph,
  exposed: readonly MapNode[],
  agreements: readonly RegisteredAgreement[],
): readonly BreachClock[] {
  const reached = new Set(exposed.map(({ vendor_id: id }) => id));
  const owedTo = map.own_entity === undefined ? [] : [map.own_entity];
  return agreements
    .filter(({ vendor, state }) => state === 'in_force' && reached.has(vendor))
    .flatMap(({ vendor, id, title, breachHours: hours }) => {
      const owedBy = { vendor: vendors.get(vendor)?.name ?? vendor, agreement: { id, title } };
      return hours === null ? [] : [{ id: 'vendor', law: '33(2)', hours, owedTo, owedBy } as const];
    });
}
