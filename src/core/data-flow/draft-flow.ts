import type { DraftService, DraftSource } from './draft-sources.js';
import { proposalOf, type Proposal } from './proposal.js';

/** A vendor that only looks gets at the data by access; one that keeps it is sent it. */
export function flowOf(
  service: DraftService,
  from: string,
  to: string,
  sources: readonly DraftSource[],
  kind: 'send' | 'onward' = 'send',
): Proposal {
  const row = {
    id: `${from}>${to}`,
    from_node: from,
    to_node: to,
    kind: service.access === 'reads' ? 'access' : kind,
    purpose: service.name,
    elements: service.elements.map(({ id }) => id),
    ...(service.access === 'unreadable' ? { content_readable: false } : {}),
  };
  return proposalOf('flows', row, sources, [
    'legal_ground',
    'dpa_status',
    'mechanism',
    'transport_encryption',
  ]);
}

/** What we hand to the service stands under the agreement that governs it. */
export function underContract({ agreement }: DraftService, flow: Proposal): Proposal {
  if (agreement === undefined) return flow;
  return {
    ...flow,
    row: { ...flow.row, dpa_status: agreement.status },
    sources: [...flow.sources, agreement.source],
    open: flow.open.filter((key) => key !== 'dpa_status'),
  };
}
