import type { TestClient } from './app-client.js';

export const mapNode = (id: string, more: object = {}): object => ({ id, name: id, kind: 'system', ...more });
export const mapFlow = (id: string, from: string, to: string): object => ({
  id,
  from_node: from,
  to_node: to,
  kind: 'send',
  elements: ['email'],
});

const two = [mapNode('a'), mapNode('b')];
const many = Array.from({ length: 3_000 }, (_, at) => mapFlow(`f${at}`, 'a', 'b'));

/** What is wrong with a map that is kept all the same, how much of it is, and what is said with its place. */
export const KEPT_MAPS: readonly (readonly [
  string,
  object,
  { nodes: number; flows: number },
  readonly string[],
])[] = [
  [
    'flows in a circle',
    { nodes: two, flows: [mapFlow('f', 'a', 'b'), mapFlow('g', 'b', 'a'), mapFlow('h', 'a', 'a')] },
    { nodes: 2, flows: 3 },
    [],
  ],
  ['thousands of flows at one node', { nodes: two, flows: many }, { nodes: 2, flows: 3_000 }, []],
  [
    'a node without a name',
    { nodes: [mapNode('a'), { id: 'b', kind: 'store' }] },
    { nodes: 2, flows: 0 },
    ['NAME_MISSING /nodes/1'],
  ],
  [
    'a country nobody knows',
    { nodes: [mapNode('a', { countries_storage: ['DE', 'QQ'] })] },
    { nodes: 1, flows: 0 },
    ['UNKNOWN_COUNTRY /nodes/0/countries_storage/1'],
  ],
  [
    'EU as a country',
    { nodes: [mapNode('a', { countries_access: ['EU'] })] },
    { nodes: 1, flows: 0 },
    ['UNION_AS_COUNTRY /nodes/0/countries_access/0'],
  ],
  [
    'flows to nodes it lacks',
    { nodes: two, flows: [mapFlow('f', 'a', 'gone'), mapFlow('g', 'a', 'b')] },
    { nodes: 2, flows: 1 },
    ['FLOW_LEFT_OUT /flows/0/to_node'],
  ],
  [
    'a vendor it lacks',
    { nodes: [mapNode('a', { vendor_id: 'v' })] },
    { nodes: 1, flows: 0 },
    ['UNKNOWN_VENDOR /nodes/0/vendor_id'],
  ],
];

/** What is wrong with a map that cannot be kept, and where. */
export const REFUSED_MAPS: readonly (readonly [string, object, readonly string[]])[] = [
  ['an id given twice', { nodes: [mapNode('a'), mapNode('a')] }, ['document', 'nodes', '1', 'id']],
  ['a kind nobody knows', { nodes: [mapNode('a', { kind: 'cloud' })] }, ['document', 'nodes', '0', 'kind']],
  [
    'more nodes than a map takes',
    { nodes: Array.from({ length: 5_001 }, (_, at) => ({ id: `n${at}`, kind: 'store' })) },
    ['document', 'nodes'],
  ],
];

/** JSON that is larger than a query takes, as a file. */
export function sendJson(
  client: TestClient,
  path: string,
  texts: Record<string, string>,
  json: string,
): Promise<Response> {
  const form = new FormData();
  for (const [key, text] of Object.entries(texts)) form.append(key, text);
  form.append('file', new Blob([json]), 'map.json');
  return client.sendForm(path, form, { 'x-assay-upload': '1' });
}

const place = (code: string) => ({ countries_storage: [code], countries_access: ['DE'] });

/** A file that is read with a union for a country, a node without a name and a flow to nowhere. */
export const LOOSE_MAP = {
  format: 'assay-map/1',
  home: 'EU',
  nodes: [
    { id: 'a', kind: 'system', name: 'Sales desk', ...place('EU') },
    { id: 'b', kind: 'store', ...place('DE') },
  ],
  flows: [{ id: 'f', from_node: 'a', to_node: 'gone', kind: 'send' }],
};
