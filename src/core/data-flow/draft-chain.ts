import { flowOf } from './draft-flow.js';
import type { DraftService, NamedSubProcessor } from './draft-sources.js';
import type { FlowMap, MapNode } from './flow-map.js';
import { proposalOf, type Proposal } from './proposal.js';
import { sorted } from './sorted.js';

/** A company below a service, and what the service passes on to it. */
export function chainLink(
  service: DraftService,
  named: NamedSubProcessor,
  map: FlowMap,
  canonical: (name: string) => string,
): Proposal[] {
  const key = canonical(named.name);
  if (key === '') return [];
  const id = subProcessorNode(key, map, canonical);
  const countries = named.countries.length > 0 ? sorted(new Set(named.countries)) : ['unknown'];
  const node = {
    id,
    kind: 'subprocessor',
    name: named.name,
    legal_entity: named.name,
    role: 'subprocessor',
    ultimate_provider: named.name,
    countries_storage: countries,
    countries_access: countries,
    data_subjects: sorted(service.groups),
    data_categories: service.elements.map(({ id: element }) => element),
  };
  const flow = flowOf({ ...service, access: 'keeps' }, service.node, id, [named.source], 'onward');
  const open = ['owner', 'encryption_rest', 'retention_days'];
  return [proposalOf('nodes', node, [named.source], open), flow];
}

/** The node a company has on the map, or would have. */
export function subProcessorNode(
  key: string,
  { nodes }: FlowMap,
  canonical: (name: string) => string,
): string {
  const known = nodes.find((node) => isSubProcessor(node, key, canonical));
  return known?.id ?? `sub-${key.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function isSubProcessor(node: MapNode, key: string, canonical: (name: string) => string): boolean {
  return node.kind === 'subprocessor' && canonical(node.legal_entity ?? node.name ?? '') === key;
}
