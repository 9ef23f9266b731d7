/**
 * Decides what a map answers to the questions of the maturity model about inventory, life cycle and transfers.
 * Authority: DOMAIN section 3 (formulas), templates/data-flows/map-questions.json (M-01 to M-12).
 * Version: that of the file. Judgement: all is yes, half or more is partly, less is no.
 */
import { daysBetween } from '../day.js';
import type { MapCheck, FlowVerdict } from './check-map.js';
import { holdsData, type FlowMap, type MapNode } from './flow-map.js';
import { lacksAnswers } from './assessment-notes.js';
import { carriesData, isBetweenEntities } from './map-graph.js';

/** How much of the map does as asked. */
export interface MapShare {
  readonly question: string;
  readonly met: number;
  readonly of: number;
  /** Ids of what does not, in the order of the map. */
  readonly unmet: readonly string[];
}

export type MapAnswer = 'yes' | 'partial' | 'no' | null;

const YEAR = 366;

/** One share a question, in the order of the questions. */
export function mapShares(check: MapCheck): readonly MapShare[] {
  const { map } = check.graph;
  const holding = map.nodes.filter(holdsData);
  const flows = [...check.flows.values()].filter(({ link }) => carriesData(link));
  const chain = map.nodes.filter(({ kind }) => kind === 'subprocessor');
  const toOthers = flows.filter(({ link }) => isBetweenEntities(link));
  const toProcessors = toOthers.filter(({ link }) => isProcessor(link.to));
  return [
    ofNodes('M-01', holding, (node) => node.data_subjects.length > 0 && hasPlaces(node)),
    ofFlows(
      'M-02',
      [...check.flows.values()],
      ({ link: { flow } }) => flow.elements.length > 0 && flow.purpose !== undefined,
    ),
    ofFlows(
      'M-03',
      flows,
      ({ link: { flow, to } }) =>
        flow.kind !== undefined && flow.transport_encryption !== undefined && hasPlaces(to),
    ),
    ofNodes('M-04', holding, (node) => node.ropa_id !== undefined && isFresh(node, map)),
    ofFlows('M-05', flows, (one) => one.link.flow.needed_elements !== undefined && !fires(one, 'DF-13')),
    ofFlows('M-06', flows, (one) => !fires(one, 'DF-12') && !fires(one, 'DF-27')),
    ofNodes('M-07', holding, (node) => node.retention_days !== undefined),
    ofNodes('M-08', holding, (node) => node.deletion_path === true),
    ofNodes('M-09', chain, (node) => node.data_categories.length > 0 && hasPlaces(node)),
    ofFlows('M-10', toProcessors, ({ link: { flow } }) => flow.dpa_status === 'signed'),
    ofFlows(
      'M-11',
      toProcessors.filter(({ link }) => link.to.kind === 'subprocessor'),
      ({ link: { flow } }) => flow.approved_subprocessor === true,
    ),
    ofFlows('M-12', toOthers, isLawful),
  ];
}

/** What a share comes to; null where the map has nothing that is asked about. */
export function mapAnswer({ met, of }: MapShare): MapAnswer {
  if (of === 0) return null;
  if (met === of) return 'yes';
  return met * 2 >= of ? 'partial' : 'no';
}

function ofNodes(question: string, nodes: readonly MapNode[], isMet: (node: MapNode) => boolean): MapShare {
  return share(question, nodes, ({ id }) => id, isMet);
}

function ofFlows(
  question: string,
  flows: readonly FlowVerdict[],
  isMet: (one: FlowVerdict) => boolean,
): MapShare {
  return share(question, flows, ({ link }) => link.flow.id, isMet);
}

function share<One>(
  question: string,
  all: readonly One[],
  idOf: (one: One) => string,
  isMet: (one: One) => boolean,
): MapShare {
  const unmet = all.filter((one) => !isMet(one)).map(idOf);
  return { question, met: all.length - unmet.length, of: all.length, unmet };
}

function hasPlaces({ countries_storage: storage, countries_access: access }: MapNode): boolean {
  return storage.length > 0 && access.length > 0 && ![...storage, ...access].includes('unknown');
}

function isFresh({ last_review: last }: MapNode, { date }: FlowMap): boolean {
  return last !== undefined && daysBetween(last, date) <= YEAR;
}

/** What rests on an assessment rests on its answers, also where a file states the result alone. */
function isLawful({ transfer: { status }, link: { flow } }: FlowVerdict): boolean {
  if (status === 'ok_safeguard' || status === 'ok_with_conditions') return !lacksAnswers(flow);
  return status.startsWith('ok_') || status === 'not_restricted';
}

function isProcessor({ role }: MapNode): boolean {
  return role === 'processor' || role === 'subprocessor';
}

function fires({ findings }: FlowVerdict, rule: string): boolean {
  return findings.some((finding) => finding.rule === rule);
}
