import type { Day } from '../day.js';
import { atOnce, mapInParts, type InParts } from '../in-parts.js';
import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, withoutNulls, type Raw } from '../shape.js';
import type { Adequacy } from './adequacy.js';
import { MAP_FORMAT, type FlowMap, type MapFlow, type MapNode, type MapVendor } from './flow-map.js';
import { mapIntegrity } from './map-integrity.js';
import { mapNotes } from './map-notes.js';
import { readPlaces } from './map-places.js';
import { mapShape, ROW_SHAPES } from './map-shape.js';

export type ParsedMap =
  | {
      readonly ok: true;
      readonly map: FlowMap;
      /** What was read otherwise than written, or leaves a gap: the place, the reason, the remedy. */
      readonly notes: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a map of data flows and refuses it with every fault at once: shape, ids given twice, flows to or from
 * nodes that are not there. A place that cannot be read is kept as `unknown` and noted.
 * @param json what JSON.parse gave; absent and null mean the same, and so does blank text
 * @param today the date of a map that has none
 */
export function parseMap(json: unknown, today: Day, adequacy: Adequacy): ParsedMap {
  return atOnce(parseMapInParts(json, today, adequacy));
}

/** The same, so many rows at a time. */
export function* parseMapInParts(json: unknown, today: Day, adequacy: Adequacy): InParts<ParsedMap> {
  if (!isRecord(json) || json['format'] !== MAP_FORMAT) return { ok: false, problems: [foreign(json)] };
  const { raw, problems } = yield* shaped(json);
  const faults = [...problems, ...mapIntegrity(json)];
  if (faults.length > 0) return { ok: false, problems: faults };
  yield;
  const nodes = rows(raw, 'nodes').map((node, at) => nodeOf(node, pointer('/nodes', at), adequacy));
  const vendors = rows(raw, 'vendors').map((vendor, at) =>
    vendorOf(vendor, pointer('/vendors', at), adequacy),
  );
  const map = mapOf(raw, today, nodes, vendors);
  const placeNotes = [...vendors, ...nodes].flatMap(({ notes }) => notes);
  return { ok: true, map, notes: [...placeNotes, ...mapNotes(map)] };
}

/** Some five milliseconds of work. */
const ROWS_AT_ONCE = 100;

/** The file without blanks and nulls, and what is wrong with its shape; a list that is none is named by the whole. */
function* shaped(json: Raw): InParts<{ raw: Raw; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const read: Record<string, Raw[]> = {};
  for (const [key, shape] of Object.entries(ROW_SHAPES)) {
    if (!Array.isArray(json[key])) continue;
    read[key] = yield* mapInParts(json[key] as unknown[], ROWS_AT_ONCE, (row, at) => {
      const stated = withoutBlanks(row);
      problems.push(...shape(stated, pointer('', key, at)));
      return withoutNulls(stated) as Raw;
    });
  }
  const none = Object.fromEntries(Object.keys(read).map((key) => [key, []]));
  const rest = withoutBlanks({ ...json, ...none });
  const raw = { ...(withoutNulls(rest) as Raw), ...read };
  return { raw, problems: [...mapShape(rest, ''), ...problems] };
}

/** A file that is something else gets one answer instead of a hundred faults. */
function foreign(json: unknown): Problem {
  const message = `The file is no map of data flows: its "format" is not "${MAP_FORMAT}".`;
  return problem(
    'BAD_FORMAT',
    isRecord(json) ? '/format' : '',
    message,
    'Give a file of this format (CLI: flows check).',
  );
}

interface Read<T> {
  readonly value: T;
  readonly notes: readonly Problem[];
}

function mapOf(
  raw: Raw,
  today: Day,
  nodes: readonly Read<MapNode>[],
  vendors: readonly Read<MapVendor>[],
): FlowMap {
  const { home } = raw as unknown as FlowMap;
  const regimes = texts(raw['regimes']) as FlowMap['regimes'];
  return {
    date: today,
    elements: {},
    arrangements: [],
    ...raw,
    home,
    regimes: regimes.length > 0 ? regimes : [home],
    data_subjects: [...new Set(texts(raw['data_subjects']))],
    nodes: nodes.map(({ value }) => value),
    vendors: vendors.map(({ value }) => value),
    flows: rows(raw, 'flows').map(flowOf),
  };
}

function nodeOf(raw: Raw, where: string, adequacy: Adequacy): Read<MapNode> {
  const storage = placesOf(raw, 'countries_storage', where, adequacy);
  const access = placesOf(raw, 'countries_access', where, adequacy);
  const value = {
    ...raw,
    countries_storage: storage.places,
    countries_access: access.places,
    data_subjects: texts(raw['data_subjects']),
    data_categories: texts(raw['data_categories']),
  };
  return { value: value as unknown as MapNode, notes: [...storage.notes, ...access.notes] };
}

function vendorOf(raw: Raw, where: string, adequacy: Adequacy): Read<MapVendor> {
  const { places, notes } = placesOf(raw, 'residency', where, adequacy);
  // A promise that names no country at all promises nothing that could be checked.
  const residency = places.filter((place) => place !== 'unknown');
  // "EEA" is what an agreement says; only on a node is a union no place.
  const kept = notes.filter(({ code }) => code !== 'UNION_AS_COUNTRY');
  return { value: { ...raw, residency } as unknown as MapVendor, notes: kept };
}

function flowOf(raw: Raw): MapFlow {
  return { ...raw, elements: texts(raw['elements']) } as unknown as MapFlow;
}

function placesOf(raw: Raw, key: string, where: string, adequacy: Adequacy): ReturnType<typeof readPlaces> {
  const written = typeof raw[key] === 'string' ? [raw[key]] : texts(raw[key]);
  return readPlaces(written, pointer(where, key), adequacy);
}

/** Blank text says as little as none, also where a word of a list is expected. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isRecord(value)) return value;
  const stated = Object.entries(value).filter(([, part]) => typeof part !== 'string' || part.trim() !== '');
  return Object.fromEntries(stated.map(([key, part]) => [key, withoutBlanks(part)]));
}

function rows(raw: Raw, key: string): readonly Raw[] {
  return (raw[key] ?? []) as readonly Raw[];
}

function texts(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}
