// A map as large as wanted, the same for the same random numbers.

export const PURPOSES = Array.from({ length: 12 }, (_, at) => `purpose ${at}`);
export const KINDS = ['send', 'send', 'sync', 'export', 'onward', 'access'];

/** Half sound, half not: about a fifth of the flows is access, so that exposure sets reach far. */
export function largeMap(nodes, flows, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (list) => list.filter(() => random() < 0.4);
  const elements = Array.from({ length: 40 }, (_, at) => `element ${at}`);
  const groups = Array.from({ length: 12 }, (_, at) => `group ${at}`);
  const places = ['DE', 'FR', 'NL', 'GB', 'US', 'IN', 'BR', 'JP', 'unknown'];
  const vendors = Array.from({ length: 200 }, (_, at) => `v${at}`);
  return {
    format: 'assay-map/1',
    date: '2026-11-22',
    home: 'EU',
    regimes: ['EU', 'UK'],
    own_entity: 'Own',
    elements: Object.fromEntries(
      elements.map((id, at) => [id, { sensitivity: 1 + (at % 5), hr: at % 7 === 0 }]),
    ),
    data_subjects: groups,
    vendors: vendors.map((id, at) => ({
      id,
      tier: `T${1 + (at % 4)}`,
      criticality: 1 + (at % 5),
      residency: at % 3 ? [] : ['EEA'],
    })),
    nodes: Array.from({ length: nodes }, (_, at) => ({
      id: `n${at}`,
      name: `Node ${at}`,
      kind: at < 300 ? 'system' : at < 700 ? 'vendor' : 'subprocessor',
      owner: 'team',
      legal_entity: at < 300 ? 'Own' : `Entity ${at % 150}`,
      role: at < 300 ? 'controller' : 'processor',
      countries_storage: [pick(places)],
      countries_access: [pick(places), pick(places)],
      ...(at < 300 ? {} : { vendor_id: pick(vendors), ultimate_provider: `Provider ${at % 30}, Inc.` }),
      data_subjects: some(groups),
      data_categories: some(elements),
      volume: 1 + (at % 5),
      retention_days: 30 * (1 + (at % 12)),
      encryption_rest: pick(['none', 'provider_key', 'customer_key']),
      may_combine: random() < 0.3,
      last_review: '2026-06-01',
    })),
    flows: Array.from({ length: flows }, (_, at) => ({
      id: `f${at}`,
      from_node: `n${Math.floor(random() * nodes)}`,
      to_node: `n${Math.floor(random() * nodes)}`,
      purpose: pick(PURPOSES),
      elements: some(elements).slice(0, 8),
      legal_ground: random() < 0.5 ? '6(1)(b)' : null,
      kind: pick(KINDS),
      transport_encryption: random() < 0.9,
      mechanism: pick(['none', 'scc2021', 'dpf']),
      mechanism_detail: { module: '2', annexes_complete: true },
      tia: { result: 'positive', date: '2026-01-10' },
      dpa_status: pick(['signed', 'signed', 'offered']),
      approved_subprocessor: true,
    })),
  };
}
