import { daysBetween } from '../day.js';
import { highestSensitivity, sensitivityOf } from './flow-map.js';
import { isBetweenEntities } from './map-graph.js';
import { passesDataOn } from './reach.js';
import type { FlowRule, JudgedFlow } from './rules-on-transfers.js';
import type { Fired } from './raised.js';
import { sorted } from './sorted.js';

/** Twelve months, both ends included. */
export const REVIEW_DAYS = 366;

/** Rules on contract, purpose, choice and care of one flow that carries data; each on the flow. */
export const FLOW_RULES: Readonly<Record<string, FlowRule>> = {
  'DF-01': withoutAgreement,
  'DF-08': notApproved,
  'DF-10': inClearOnTheWay,
  'DF-12': purposeDrift,
  'DF-13': moreThanNeeded,
  'DF-14': withoutCondition,
  'DF-15': keptLonger,
  'DF-17': choiceLost,
  'DF-20': notInRecord,
  'DF-27': trainingNotExcluded,
  'DF-30': notReviewed,
  'DF-32': withoutGround,
};

function withoutAgreement({ link }: JudgedFlow): Fired | null {
  const { to, flow } = link;
  const isProcessor = to.role === 'processor' || to.role === 'subprocessor';
  if (!isBetweenEntities(link) || !isProcessor || flow.dpa_status === 'signed') return null;
  return { because: { agreement: flow.dpa_status ?? null } };
}

function notApproved({ link }: JudgedFlow): Fired | null {
  const { to, flow } = link;
  if (!isBetweenEntities(link) || to.kind !== 'subprocessor') return null;
  return flow.approved_subprocessor === true
    ? null
    : { because: { approved: flow.approved_subprocessor ?? null } };
}

function inClearOnTheWay({ link: { flow }, map }: JudgedFlow): Fired | null {
  if (flow.transport_encryption !== false) return null;
  const grave = sorted(flow.elements.filter((element) => sensitivityOf(element, map) >= 4));
  return grave.length > 0
    ? { because: { sensitive_elements: grave }, severity: 'critical' }
    : { because: { transport_encryption: false } };
}

/** Data moves on to a use it did not come for, and no ground of its own is recorded. */
function purposeDrift({ link: { flow }, receivedFor }: JudgedFlow): Fired | null {
  const { purpose, elements, legal_ground: ground } = flow;
  const received = new Set(elements.flatMap((element) => [...receivedFor(element)]));
  if (received.size === 0 || ground !== undefined) return null;
  if (purpose !== undefined && received.has(purpose)) return null;
  return { because: { purpose: purpose ?? null, received_for: sorted(received) } };
}

function moreThanNeeded({ link: { flow } }: JudgedFlow): Fired | null {
  const { elements, needed_elements: needed } = flow;
  if (needed === undefined) return null;
  const more = sorted(new Set(elements.filter((element) => !needed.includes(element))));
  return more.length > 0 ? { because: { not_needed: more } } : null;
}

function withoutCondition({ link: { flow }, map }: JudgedFlow): Fired | null {
  if (highestSensitivity(flow.elements, map) < 5) return null;
  const ground = (flow.legal_ground ?? '').replace(/\s/g, '');
  return ground.includes('9(2)') ? null : { because: { legal_ground: flow.legal_ground ?? null } };
}

function keptLonger({ link }: JudgedFlow): Fired | null {
  const { from, to, flow } = link;
  const promised = from.retention_days;
  if (!passesDataOn(link) || promised === undefined) return null;
  if (!flow.elements.some((element) => to.data_categories.includes(element))) return null;
  const kept = to.retention_days;
  return kept === undefined || kept > promised
    ? { because: { days_at_source: promised, days_at_recipient: kept ?? null } }
    : null;
}

function choiceLost({ link: { flow, to } }: JudgedFlow): Fired | null {
  return flow.consent_based === true && to.consent_aware === false
    ? { because: { consent_aware: false } }
    : null;
}

function notInRecord({ link: { flow, from, to } }: JudgedFlow): Fired | null {
  const recorded = [flow, from, to].some(({ ropa_id: record }) => record !== undefined);
  return recorded ? null : { because: { record: null } };
}

function trainingNotExcluded({ link: { to }, map }: JudgedFlow): Fired | null {
  const isOurs = map.own_entity !== undefined && to.legal_entity === map.own_entity;
  if (isOurs || to.ai_use === undefined || to.ai_use === 'none' || to.training_excluded === true) return null;
  return { because: { ai_use: to.ai_use, training_excluded: to.training_excluded ?? null } };
}

function notReviewed({ link: { flow }, map }: JudgedFlow): Fired | null {
  const { last_review: last } = flow;
  if (last === undefined || daysBetween(last, map.date) <= REVIEW_DAYS) return null;
  return { because: { last_review: last } };
}

function withoutGround({ link }: JudgedFlow): Fired | null {
  const { role } = link.to;
  if (!isBetweenEntities(link) || (role !== 'controller' && role !== 'recipient')) return null;
  return link.flow.legal_ground === undefined ? { because: { role } } : null;
}
