import { expect } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import type { TestApp } from './app.js';
import type { TestClient } from './app-client.js';
import { AskedMap, type Json } from './asked-map.js';
import { createdMap } from './map-queries.js';
import { addRatedService, done, prepareVendor } from './walk.js';

const RECORD = `mutation ($input: RecordSubProcessorsInput!) {
  recordSubProcessors(input: $input) { list { id } userErrors { path message } } }`;
const NAMED =
  'query ($search: String) { vendors(first: 1, filter: { search: $search }) { edges { node { id } } } }';

interface ReadRow {
  readonly name: string;
  readonly task: string;
  readonly places: string[];
  readonly subsidiary: boolean;
}

/** The imported inventory and two published lists, from the register over the draft onto a map. @param real the folder of others' files */
export async function realRegisterOnMap(app: TestApp, dana: TestClient, real: string): Promise<AskedMap> {
  const { vendors } = await dana.ask<{ vendors: { edges: { node: { id: string } }[] } }>(NAMED, {
    search: 'Github',
  });
  const github = await addRatedService(dana, vendors.edges[0]!.node.id, 'GitHub');
  const { serviceId: signals } = await prepareVendor(dana, '37signals');
  await record(dana, github, path.join(real, 'github-2026-03.md'));
  await record(dana, signals, path.join(real, '37signals-hey-2023-06.md'));
  const asked = Object.assign(new AskedMap(), { app, dana });
  asked.id = (await createdMap(dana, 'All that others publish')).map!.id;
  await asked.takeMany((await asked.draft()).proposals);
  return asked;
}

/** What is expected was read off the files by hand (test/real-map.spec.ts). */
export async function expectRealMap(asked: AskedMap): Promise<void> {
  const { nodes } = await asked.ask<{ nodes: Json[] }>('document');
  const places = (name: string): unknown =>
    nodes.find((node) => node['name'] === name)?.['countries_storage'];
  const vendors = nodes.filter(({ kind }) => kind === 'vendor');
  expect(vendors.length).toBeGreaterThan(500);
  // Of an inventory nobody knows more than seats; the intakes of the two services name places.
  expect(vendors.filter((node) => String(node['countries_storage']) !== 'unknown')).toHaveLength(2);
  expect(places('1Password')).toEqual(['unknown']);
  expect(places('Fireworks AI')).toEqual(expect.arrayContaining(['DE', 'IS', 'US']));
  expect(places('GitHub BV')).toEqual(['NL']);
  const { providers } = await asked.ask<{ providers: { provider: string; count: number }[] }>(
    'concentration',
  );
  expect(providers.find(({ provider }) => provider === 'cloudflare')).toMatchObject({ count: 2 });
}

/** Reads a list as its vendor publishes it and keeps it for a service, as a person does. */
async function record(dana: TestClient, serviceId: string, file: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([fs.readFileSync(file)]), path.basename(file));
  const response = await dana.sendForm('/sub-processors/read', form, { 'x-assay-upload': '1' });
  const { rows } = (await response.json()) as { rows: ReadRow[] };
  const kept = rows.map(({ subsidiary, name, task, places }) => ({
    name,
    task,
    places,
    isSubsidiary: subsidiary,
  }));
  const list = {
    serviceId,
    expectedVersion: 0,
    asOn: '2026-03-01',
    source: 'FILE',
    fileName: path.basename(file),
  };
  await done(dana, RECORD, { ...list, rows: kept });
}
