import type { DraftService } from './draft-sources.js';

/** What is known of a vendor of which the register has no service: its name. Its seat is no place of processing. */
export function vendorAlone(vendor: DraftService['vendor']): DraftService {
  return {
    node: vendor.id,
    name: vendor.name,
    vendor,
    groups: [],
    elements: [],
    volume: null,
    access: null,
    systems: [],
    decides: null,
    combines: null,
    criticality: null,
    isSoleSource: null,
    places: [],
    subProcessors: [],
    isChainStated: false,
    source: { from: 'register', id: vendor.id, at: null },
  };
}
