import { flag, integer, list, nullable, number, object, oneOf, record, text, type Shape } from '../shape.js';
import { TIERS } from '../questionnaire/questionnaire.js';
import { MECHANISMS, REGIMES } from '../vocabulary.js';
import {
  AGREEMENT_STATES,
  AI_USES,
  ENCRYPTIONS,
  FLOW_KINDS,
  IMPACT_CRITERIA,
  MAP_FORMAT,
  NODE_KINDS,
  NODE_ROLES,
  TERM_LISTS,
} from './flow-map.js';
import { dayShape, mechanismDetailShape, TIA_RESULTS, transferFactsShape } from './transfer-input.js';

const word = text(/\S/, 'a word');
const words = list(word);
const grade = integer(1, 5);

/** Places: a list, or the one word `unknown` (dataflow-rules.json). */
const places: Shape = (value, where) =>
  typeof value === 'string' ? oneOf(['unknown'])(value, where) : list(text())(value, where);

const vendor = object({
  required: { id: word },
  optional: {
    name: text(),
    parent: text(),
    tier: oneOf(TIERS, 'UNKNOWN_TIER'),
    criticality: grade,
    sole_source: flag,
    residency: words,
    subprocessors_changed_on: dayShape,
  },
  open: true,
});

const node = object({
  required: { id: word, kind: oneOf(NODE_KINDS, 'UNKNOWN_KIND') },
  optional: {
    name: text(),
    owner: text(),
    legal_entity: text(),
    role: oneOf(NODE_ROLES, 'UNKNOWN_ROLE'),
    countries_storage: places,
    countries_access: places,
    vendor_id: text(),
    ultimate_provider: text(),
    data_subjects: words,
    data_categories: words,
    volume: grade,
    retention_days: number(0, 1e9),
    deletion_path: flag,
    searchable_by_person: flag,
    encryption_rest: oneOf(ENCRYPTIONS),
    consent_aware: flag,
    criticality: grade,
    ai_use: oneOf(AI_USES),
    human_review: flag,
    training_excluded: flag,
    ropa_id: text(),
    last_review: dayShape,
    transfer_facts: transferFactsShape,
    may_combine: flag,
    recipients: oneOf(['known', 'unknown']),
    kept: record(words),
  },
  open: true,
});

const basis = object({
  required: {
    countries: words,
    elements: words,
    mechanism: oneOf(MECHANISMS, 'UNKNOWN_MECHANISM'),
    recipient: word,
  },
});

const flow = object({
  required: { id: word, from_node: word, to_node: word },
  optional: {
    purpose: text(),
    elements: words,
    needed_elements: words,
    legal_ground: text(),
    kind: oneOf(FLOW_KINDS, 'UNKNOWN_KIND'),
    transport_encryption: flag,
    mechanism: oneOf(MECHANISMS, 'UNKNOWN_MECHANISM'),
    mechanism_detail: mechanismDetailShape,
    tia: object({
      optional: { result: oneOf(TIA_RESULTS), date: dayShape, review_on: dayShape, basis },
      open: true,
    }),
    dpa_status: oneOf(AGREEMENT_STATES),
    approved_subprocessor: flag,
    consent_based: flag,
    last_review: dayShape,
    content_readable: flag,
    ropa_id: text(),
    kept: record(words),
  },
  open: true,
});

const term = text(/^[a-z-]+:\S+/, 'pd:EmailAddress');
const element = object({ optional: { sensitivity: grade, hr: flag, dpv: term }, open: true });
const arrangement = object({ required: { parties: words }, optional: { purpose: text() }, open: true });

const criterion = object({
  required: { met: flag, because: text(/\S/, 'Deliveries are followed by place.') },
});

const activity = object({
  required: { id: word },
  optional: {
    name: text(),
    dpia: text(),
    controller_contact: text(),
    screening: object({ optional: Object.fromEntries(IMPACT_CRITERIA.map((name) => [name, criterion])) }),
  },
  open: true,
});

/** The long lists of a map file, with the shape of a row of each. */
export const ROW_SHAPES = { vendors: vendor, nodes: node, flows: flow, activities: activity } as const;

/** The shape of a map file (CLI.md, flows check); further keys are let through. */
export const mapShape: Shape = object({
  required: {
    format: oneOf([MAP_FORMAT], 'BAD_FORMAT'),
    home: oneOf(REGIMES, 'UNKNOWN_REGIME'),
    nodes: list(node),
  },
  optional: {
    date: dayShape,
    regimes: list(oneOf(REGIMES, 'UNKNOWN_REGIME')),
    own_entity: text(),
    own_contact: text(),
    activities: list(activity),
    elements: record(nullable(element)),
    data_subjects: words,
    vendors: list(vendor),
    flows: list(flow),
    arrangements: list(arrangement),
    dpv: object({ optional: Object.fromEntries(TERM_LISTS.map((name) => [name, record(term)])) }),
  },
  open: true,
});
