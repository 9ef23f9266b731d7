/**
 * Decides where the intake, the answers and the registers say otherwise than a row that stands on the map, and what
 * becomes of it. Nothing is overwritten: a person takes the other value over or keeps the map's.
 * Authority: issue "Data-flow maps" (draft by itself).
 * Version 1.
 */
import type { DraftSource } from './draft-sources.js';
import type { MapEdit } from './edit-map.js';
import type { FlowMap } from './flow-map.js';
import type { Proposal } from './proposal.js';
import type { Raw } from '../shape.js';
import { sorted } from './sorted.js';

/** One attribute of a row of the map of which some source says otherwise. */
export interface Difference {
  /** `nodes/svc-1/countries_storage` */
  readonly id: string;
  readonly list: DraftedList;
  /** Id of the node or flow. */
  readonly row: string;
  /** The attribute, as the map format names it. */
  readonly key: string;
  readonly onMap: DraftedValue;
  readonly stated: DraftedValue;
  readonly sources: readonly DraftSource[];
}

export type DraftedValue = string | readonly string[];
type DraftedList = 'nodes' | 'flows';

/** What a source says of a service itself; of whoever stands below it only the places are said. */
const OF_SERVICE = [
  'legal_entity',
  'countries_storage',
  'countries_access',
  'data_subjects',
  'data_categories',
] as const;
const PLACES = ['countries_storage', 'countries_access'] as const;
const OF_FLOW = ['elements', 'dpa_status'] as const;

/**
 * Every attribute that the map states or leaves blank and a source states otherwise. What a person kept against the
 * same statement before is not asked again.
 * @param canonical the canonical name of a company: a legal form more or less is no other recipient
 */
export function differencesOf(
  proposals: readonly Proposal[],
  map: FlowMap,
  canonical: (name: string) => string,
): readonly Difference[] {
  const services = new Set(
    proposals.filter(({ row }) => row['kind'] === 'vendor').map(({ row }) => row['id']),
  );
  const rows = { nodes: byId(map.nodes), flows: byId(map.flows) };
  return proposals.flatMap((proposal) => {
    const list = proposal.id.startsWith('nodes/') ? 'nodes' : 'flows';
    const row = proposal.id.startsWith(`${list}/`) ? rows[list].get(String(proposal.row['id'])) : undefined;
    if (row === undefined) return [];
    return keysOf(proposal, services)
      .filter((key) => isStated(proposal, key) && isOther(proposal.row, row, key, canonical))
      .flatMap((key) => differenceOf(list, key, row, proposal));
  });
}

/** One edit that takes over what was stated, or notes on the row what its own value was kept against. */
export function settledEdit(difference: Difference, map: FlowMap, take: 'stated' | 'own'): MapEdit {
  const { list, row: id, key, stated } = difference;
  const row = byId<Raw>(map[list] as unknown as readonly (Raw & { id: string })[]).get(id);
  if (row === undefined) return {};
  const { [key]: _before, ...others } = keptOf(row);
  const kept = take === 'own' ? { ...others, [key]: listOf(stated) } : others;
  const put = take === 'own' ? { ...row, kept } : { ...row, [key]: stated, kept };
  return { put: { [list]: [put] } };
}

function keysOf({ row }: Proposal, services: ReadonlySet<unknown>): readonly string[] {
  if (row['kind'] === 'vendor') return OF_SERVICE;
  if (row['kind'] === 'subprocessor') return PLACES;
  return services.has(row['to_node']) ? OF_FLOW : [];
}

function isStated({ row, open }: Proposal, key: string): boolean {
  return !open.includes(key) && listOf(row[key]).length > 0;
}

/** Places may be divided between storage and access as nobody but the map does: together they are compared. */
function isOther(stated: Raw, onMap: Raw, key: string, canonical: (name: string) => string): boolean {
  if (key === 'legal_entity') return canonical(String(stated[key])) !== canonical(String(onMap[key] ?? ''));
  const keys: readonly string[] = PLACES.some((one) => one === key) ? PLACES : [key];
  return (
    keyOf(keys.flatMap((one) => listOf(stated[one]))) !== keyOf(keys.flatMap((one) => listOf(onMap[one])))
  );
}

function differenceOf(list: DraftedList, key: string, row: Raw, proposal: Proposal): Difference[] {
  const stated = proposal.row[key] as DraftedValue;
  if (keyOf(keptOf(row)[key] ?? []) === keyOf(listOf(stated))) return [];
  const id = String(row['id']);
  const onMap = (row[key] ?? []) as DraftedValue;
  return [{ id: `${list}/${id}/${key}`, list, row: id, key, onMap, stated, sources: proposal.sources }];
}

function keptOf(row: Raw): Readonly<Record<string, readonly string[]>> {
  return (row['kept'] ?? {}) as Readonly<Record<string, readonly string[]>>;
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' ? [value] : [];
}

function keyOf(words: readonly string[]): string {
  return sorted(new Set(words)).join('\n');
}

function byId<Row extends object>(
  rows: readonly (Row & { readonly id: string })[],
): ReadonlyMap<string, Raw> {
  return new Map(rows.map((row) => [row.id, row as unknown as Raw]));
}
