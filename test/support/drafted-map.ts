import type { DraftService } from '../../src/core/data-flow/draft-sources.js';
import { draftMap } from '../../src/core/data-flow/draft-map.js';
import { vendorAlone } from '../../src/core/data-flow/draft-vendor-alone.js';
import { editMap, type MapEdit } from '../../src/core/data-flow/edit-map.js';
import type { FlowMap } from '../../src/core/data-flow/flow-map.js';
import type { Proposal } from '../../src/core/data-flow/proposal.js';
import { mapLaw, readMap } from './flow-maps.js';

/** A map with nothing on it. */
export const empty = readMap({ format: 'assay-map/1', home: 'EU', own_entity: 'Alder', nodes: [] });
export const intake = { from: 'intake', id: 'svc_1', at: 'I-07' } as const;
export const answers = { from: 'answers', id: 'asm_1', at: 'C-62' } as const;

/** A service of which only its places are not known. */
export const mail: DraftService = {
  ...vendorAlone({ id: 'vnd_1', name: 'Mailwren', legalName: 'Mailwren Inc.', tier: 'T1' }),
  node: 'svc-1',
  name: 'Newsletter',
  groups: ['customers'],
  elements: [{ id: 'account', sensitivity: 2, hr: false }],
  volume: 3,
  access: 'keeps',
  systems: ['crm'],
  source: { from: 'intake', id: 'svc_1', at: null },
};
/** The agreement a service stands under. */
export const contract = (status: 'signed' | 'offered', ...places: string[]) => ({
  agreement: {
    status,
    places,
    source: { from: 'agreement', id: `dpa_${places.join()}`, at: null } as const,
  },
});
/** The map with all that a draft proposes. */
export function mapOf(...services: DraftService[]): FlowMap {
  const { proposals } = draftMap(services, empty, mapLaw.canonical);
  const rows = (list: string): readonly Proposal['row'][] =>
    proposals.filter(({ id }) => id.startsWith(`${list}/`)).map(({ row }) => row);
  const elements = Object.fromEntries(rows('elements').map(({ id, ...row }) => [String(id), row]));
  const put = { nodes: rows('nodes'), flows: rows('flows'), vendors: rows('vendors'), elements };
  return edited(empty, { put });
}

export function edited(map: FlowMap, edit: MapEdit): FlowMap {
  const after = editMap(map, edit, mapLaw.adequacy);
  if (!after.ok) throw new Error(JSON.stringify(after.problems));
  return after.map;
}
