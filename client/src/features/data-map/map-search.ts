import { isDay } from '@core/day.js';
import { NODE_KINDS, type NodeKind } from '@core/data-flow/flow-map.js';
import { type Mechanism, MECHANISMS } from '@core/vocabulary.js';
import { listParam, textParam, wordParam } from '../../workspace/search-params.js';

export const VIEWS = ['diagram', 'ask', 'score', 'history'] as const;
/** Without a word: the table. */
export type MapView = (typeof VIEWS)[number];

/** What the address of a map says: how it is looked at, what is open, what is shown. */
export interface MapSearch {
  view?: MapView | undefined;
  /** `nodes/n1`, `flows/f1`: what the panel shows. */
  open?: string | undefined;
  q?: string | undefined;
  kind?: NodeKind[] | undefined;
  category?: string | undefined;
  country?: string | undefined;
  vendor?: string | undefined;
  /** Of flows: the instrument of the transfer, and the legal ground. */
  mechanism?: Mechanism | undefined;
  ground?: string | undefined;
  /** The node a question is about. */
  node?: string | undefined;
  /** The earlier day as of which the map is looked at; without it today. */
  asOf?: string | undefined;
}

export function readMapSearch(raw: Record<string, unknown>): MapSearch {
  return {
    view: wordParam(raw['view'], VIEWS),
    open: textParam(raw['open']),
    q: textParam(raw['q']),
    kind: listParam(raw['kind'], NODE_KINDS),
    category: textParam(raw['category']),
    country: textParam(raw['country']),
    vendor: textParam(raw['vendor']),
    mechanism: wordParam(raw['mechanism'], MECHANISMS),
    ground: textParam(raw['ground']),
    node: textParam(raw['node']),
    asOf: isDay(raw['asOf']) ? raw['asOf'] : undefined,
  };
}

/** Whether the table shows less than the map. */
export function isNarrowed({ q, kind, category, country, vendor, mechanism, ground }: MapSearch): boolean {
  return [q, kind, category, country, vendor, mechanism, ground].some((one) => one !== undefined);
}
