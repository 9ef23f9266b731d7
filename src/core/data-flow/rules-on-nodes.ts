import { daysBetween } from '../day.js';
import { holdsData, type FlowMap, type MapNode, type MapVendor } from './flow-map.js';
import type { Fired } from './raised.js';
import { REVIEW_DAYS } from './rules-on-flows.js';
import { sorted } from './sorted.js';

/** What a rule on one node looks at. */
export interface JudgedNode {
  readonly node: MapNode;
  readonly vendor: MapVendor | undefined;
  readonly map: FlowMap;
}

export type NodeRule = (judged: JudgedNode) => Fired | null;

/** Rules on what one node is and does; each on the node. */
export const NODE_RULES: Readonly<Record<string, NodeRule>> = {
  'DF-11': ifHolding(({ encryption_rest: rest }) => (rest === 'none' ? { encryption_at_rest: rest } : null)),
  'DF-16': ifHolding(({ deletion_path: path }) => (path === false ? { deletion_path: path } : null)),
  'DF-18': ifHolding(({ searchable_by_person: found }) => (found === false ? { searchable: found } : null)),
  'DF-19': ifHolding(({ owner }) => (owner === undefined ? { owner: null } : null)),
  'DF-20': ifHolding(({ ropa_id: record }) => (record === undefined ? { record: null } : null)),
  'DF-21': ifHolding(placeUnknown),
  'DF-22': promiseBroken,
  'DF-28': withoutHuman,
  'DF-30': mapOutOfDate,
};

/** The one rule on a vendor. */
export const VENDOR_RULES: Readonly<Record<string, (vendor: MapVendor) => Fired | null>> = {
  'DF-24': ({ criticality = 0, sole_source: only }) =>
    criticality >= 4 && only === true ? { because: { criticality, sole_source: true } } : null,
};

function ifHolding(because: (node: MapNode) => Fired['because'] | null): NodeRule {
  return ({ node }) => {
    const seen = holdsData(node) ? because(node) : null;
    return seen === null ? null : { because: seen };
  };
}

function placeUnknown({
  countries_storage: storage,
  countries_access: access,
}: MapNode): Fired['because'] | null {
  const unknown = [...(isUnknown(storage) ? ['storage'] : []), ...(isUnknown(access) ? ['access'] : [])];
  return unknown.length > 0 ? { unknown_place_of: unknown } : null;
}

function isUnknown(countries: readonly string[]): boolean {
  return countries.length === 0 || countries.includes('unknown');
}

/** Support access from abroad breaks the promise as storage there does. */
function promiseBroken({ node, vendor }: JudgedNode): Fired | null {
  if (vendor === undefined || vendor.residency.length === 0) return null;
  const places = new Set([...node.countries_storage, ...node.countries_access]);
  const outside = [...places].filter((place) => place !== 'unknown' && !vendor.residency.includes(place));
  return outside.length > 0 ? { because: { outside_the_promise: sorted(outside) } } : null;
}

/** Art. 22(3): whether or not the node keeps the data. */
function withoutHuman({ node: { ai_use: use, human_review: review } }: JudgedNode): Fired | null {
  return use === 'significant' && review !== true ? { because: { human_review: review ?? null } } : null;
}

function mapOutOfDate({ node, vendor, map }: JudgedNode): Fired | null {
  if (!holdsData(node)) return null;
  const { last_review: last } = node;
  if (last === undefined) return { because: { last_review: null } };
  const changed = vendor?.subprocessors_changed_on;
  if (changed !== undefined && last < changed)
    return { because: { last_review: last, subprocessors_changed_on: changed } };
  return daysBetween(last, map.date) > REVIEW_DAYS ? { because: { last_review: last } } : null;
}
