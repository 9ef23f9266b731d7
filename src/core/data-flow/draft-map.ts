/**
 * Decides which nodes and flows the intake, the answers and the lists of a workspace propose for a map.
 * Authority: issue "Data-flow maps" (draft by itself); CLI.md (map format). Nothing is guessed: what nobody said is
 * `unknown` or left out.
 * Version 1.
 */
import { contradictionsOf, type Contradiction } from './draft-contradictions.js';
import { chainLink, subProcessorNode } from './draft-chain.js';
import { flowOf, underContract } from './draft-flow.js';
import type { DraftAgreement, DraftElement, DraftService, StatedPlaces } from './draft-sources.js';
import type { FlowMap } from './flow-map.js';
import { differencesOf, type Difference } from './draft-differences.js';
import { mergedProposals } from './merged-proposals.js';
import { proposalOf, type Proposal } from './proposal.js';
import { sorted } from './sorted.js';
import type { Raw } from '../shape.js';

export interface Draft {
  readonly proposals: readonly Proposal[];
  /** Sources that contradict each other, each at the node concerned; all of what they say is kept. */
  readonly contradictions: readonly Contradiction[];
  /** Where a source says otherwise than a row that stands on the map. */
  readonly differences: readonly Difference[];
}

/**
 * What the services of the workspace propose for a map, and where they say otherwise than it does.
 * @param canonical the canonical name of a company: one sub-processor of many vendors is one node
 */
export function draftMap(
  services: readonly DraftService[],
  map: FlowMap,
  canonical: (name: string) => string,
): Draft {
  const drafted = services.map((service) => draftService(service, services, map, canonical));
  const proposals = mergedProposals(drafted.flatMap(({ proposals: some }) => some));
  return {
    proposals: proposals.filter((proposal) => isNew(proposal, map)),
    contradictions: drafted.flatMap(({ contradictions }) => contradictions),
    differences: differencesOf(proposals, map, canonical),
  };
}

function draftService(
  known: DraftService,
  all: readonly DraftService[],
  map: FlowMap,
  canonical: (name: string) => string,
): Omit<Draft, 'differences'> {
  const service = withData(known);
  const node = serviceNode(service);
  const chain = service.subProcessors.flatMap((named) => chainLink(service, named, map, canonical));
  return {
    proposals: [
      vendorRow(service, all),
      ...service.elements.map((element) => elementRow(service, element)),
      ...service.groups.flatMap((group) => groupWithFlow(service, group, map)),
      ...service.systems.flatMap((system) => systemWithFlow(service, system, map)),
      node,
      ...chain,
    ],
    contradictions: contradictionsOf(service, canonical, (key) => subProcessorNode(key, map, canonical)),
  };
}

/** Who names sub-processors passes personal data on to them, also where nobody said of which kind. */
function withData(service: DraftService): DraftService {
  const isSilent = service.elements.length === 0 && service.subProcessors.length > 0;
  return isSilent ? { ...service, elements: [{ id: 'unknown', sensitivity: null, hr: false }] } : service;
}

/** What is promised for a vendor holds for all of its nodes: a service nobody promised anything for leaves it open. */
function vendorRow({ vendor, source }: DraftService, all: readonly DraftService[]): Proposal {
  const own = all.filter((one) => one.vendor.id === vendor.id);
  const row = { id: vendor.id, name: vendor.name, tier: vendor.tier, ...dependenceOn(own) };
  const register = { ...source, from: 'register', id: vendor.id, at: null } as const;
  const promises = own.map(promiseOf);
  if (promises.some(({ places }) => places.length === 0)) return proposalOf('vendors', row, [register], []);
  const residency = sorted(new Set(promises.flatMap(({ places }) => places)));
  const sources = promises.map((promise) => promise.source);
  return proposalOf('vendors', { ...row, residency }, [register, ...sources], []);
}

/** We depend on a vendor as on the service we can least do without, and leave it no easier than the hardest of all. */
function dependenceOn(services: readonly DraftService[]): Raw {
  const grades = services.flatMap(({ criticality }) => criticality ?? []);
  const words = services.map(({ isSoleSource }) => isSoleSource);
  const isSole = words.includes(true) || (words.includes(null) ? null : false);
  return {
    ...(grades.length > 0 ? { criticality: Math.max(...grades) } : {}),
    ...(isSole === null ? {} : { sole_source: isSole }),
  };
}

/** Only what is in force promises anything. */
function promiseOf({ agreement, source }: DraftService): StatedPromise {
  return agreement?.status === 'signed' ? agreement : { places: [], source };
}

type StatedPromise = Pick<DraftAgreement, 'places' | 'source'>;

function elementRow({ source }: DraftService, { id, sensitivity, hr }: DraftElement): Proposal {
  const staff = hr ? { hr } : {};
  return sensitivity === null
    ? proposalOf('elements', { id, ...staff }, [source], ['sensitivity'])
    : proposalOf('elements', { id, sensitivity, ...staff }, [source], []);
}

function serviceNode(service: DraftService): Proposal {
  const { vendor, places, source } = service;
  const countries = countriesOf(places);
  const row = {
    id: service.node,
    kind: 'vendor',
    name: service.name === vendor.name ? vendor.name : `${vendor.name}: ${service.name}`,
    legal_entity: vendor.legalName ?? vendor.name,
    role: 'processor',
    vendor_id: vendor.id,
    countries_storage: countries,
    countries_access: countries,
    data_subjects: sorted(service.groups),
    data_categories: service.elements.map(({ id }) => id),
    volume: service.volume,
    ...(service.decides === null ? {} : { ai_use: service.decides }),
    ...(service.combines === null ? {} : { may_combine: service.combines }),
    ...(service.criticality === null ? {} : { criticality: service.criticality }),
    recipients: service.isChainStated ? 'known' : 'unknown',
  };
  const sources = [source, ...places.map((stated) => stated.source)];
  return proposalOf('nodes', row, sources, ['owner', 'retention_days', 'encryption_rest']);
}

function systemWithFlow(service: DraftService, system: string, { own_entity: own }: FlowMap): Proposal[] {
  const node = {
    id: `sys-${system}`,
    kind: 'system',
    name: system,
    legal_entity: own ?? null,
    role: 'controller',
    countries_storage: ['unknown'],
    countries_access: ['unknown'],
    data_subjects: sorted(service.groups),
    data_categories: service.elements.map(({ id }) => id),
  };
  const open = ['owner', 'retention_days', 'encryption_rest', 'countries_storage', 'countries_access'];
  return [
    proposalOf('nodes', node, [service.source], open),
    underContract(service, flowOf(service, node.id, service.node, [service.source])),
  ];
}

/** People whose data it is. Their data reaches us first, so nothing between them and our systems is a transfer. */
function groupWithFlow(service: DraftService, group: string, { own_entity: own }: FlowMap): Proposal[] {
  const node = {
    id: `grp-${group}`,
    kind: 'person_group',
    name: group,
    legal_entity: own ?? null,
    data_subjects: [group],
    data_categories: [],
  };
  const ends = service.systems.length > 0 ? service.systems.map((one) => `sys-${one}`) : [service.node];
  return [
    proposalOf('nodes', node, [service.source], []),
    ...ends.map((end) => flowOf({ ...service, access: 'keeps' }, node.id, end, [service.source])),
  ];
}

function isNew({ id, row }: Proposal, map: FlowMap): boolean {
  const [list] = id.split('/');
  if (list === 'elements') return !Object.hasOwn(map.elements, String(row['id']));
  const rows: readonly { readonly id: string }[] = map[list as 'nodes' | 'flows' | 'vendors'];
  return !rows.some((known) => known.id === row['id']);
}

function countriesOf(places: readonly StatedPlaces[]): readonly string[] {
  const all = sorted(new Set(places.flatMap(({ countries }) => countries)));
  return all.length > 0 ? all : ['unknown'];
}
