import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkMap, type MapCheck } from '../src/core/data-flow/check-map.js';
import { fromList } from '../src/core/data-flow/draft-from-list.js';
import { draftMap, type Draft } from '../src/core/data-flow/draft-map.js';
import type { DraftService } from '../src/core/data-flow/draft-sources.js';
import type { MapFlow, MapNode } from '../src/core/data-flow/flow-map.js';
import { vendorAlone } from '../src/core/data-flow/draft-vendor-alone.js';
import { editMap } from '../src/core/data-flow/edit-map.js';
import type { Problem } from '../src/core/problem.js';
import { countriesByName } from '../src/platform/intake/country-names.js';
import { readListFile } from '../src/platform/intake/markup/read-list-page.js';
import { mapLaw, readMap } from './support/flow-maps.js';
import { templateJson } from './support/templates.js';

/** A map of the published lists and the inventory of others. What is expected was read off their files by hand. */
const REAL = path.resolve('../shared/real');
const hasReal = fs.existsSync(REAL);
if (!hasReal) process.stderr.write('Skipped: the map of lists of others, for ../shared/real is not here.\n');
const withReal = hasReal ? describe : describe.skip;

const countries = countriesByName(templateJson('reference/country-names.json'));
const SIGNALS = { id: 'vnd_37signals', name: '37signals', legalName: '37signals LLC', tier: 'T1' } as const;
const GITHUB = { id: 'vnd_github', name: 'Github', legalName: 'GitHub, Inc.', tier: 'T2' } as const;

withReal('a map of the lists and the inventory of others', () => {
  let draft: Draft;
  let check: MapCheck;
  let notes: readonly Problem[];
  let nodes: readonly MapNode[];
  let flows: readonly MapFlow[];

  beforeAll(async () => {
    ({ draft, check, notes } = await realMap());
    ({ nodes, flows } = check.graph.map);
  });

  const named = (name: string) => nodes.find((node) => node.name === name);
  const statuses = (end: string) =>
    flows
      .filter(({ to_node: to }) => to === named(end)!.id)
      .map(({ id }) => check.flows.get(id)!.transfer.status);
  const providersOf = (count: number) =>
    check.concentration.providers.filter((one) => one.count === count).map(({ provider }) => provider);

  it('has every vendor of the inventory once, and every company of the lists once', () => {
    const kinds = nodes.map(({ kind }) => kind);
    // 564 entries, of which Github is the service below; three services of 37signals.
    expect(kinds.filter((kind) => kind === 'vendor')).toHaveLength(563 + 1 + 3);
    // 11 of Basecamp, all of HEY among them; 13 more of the company; 18 more of GitHub, and 7 subsidiaries.
    expect(kinds.filter((kind) => kind === 'subprocessor')).toHaveLength(11 + 13 + 18 + 7);
    // Of the 30 rows of GitHub three are Microsoft.
    expect(flows.map(({ kind }) => kind)).toEqual(Array<string>(11 + 10 + 14 + 28).fill('onward'));
  });

  it('knows no place of a vendor that only has a seat, and marks it', () => {
    const vendors = nodes.filter(({ kind }) => kind === 'vendor');
    for (const { countries_storage: places } of vendors) expect(places).toEqual(['unknown']);
    const proposal = draft.proposals.find(
      ({ id, row }) => id.startsWith('nodes/') && row['name'] === '1Password',
    )!;
    expect(proposal.open).toEqual(expect.arrayContaining(['countries_storage', 'countries_access']));
  });

  it.each([
    ['Basecamp and HEY: a sentence above the list', 'Help Scout', ['US']],
    ['GitHub: one cell', 'Anthropic PBC', ['US']],
    ['GitHub: three places in a cell', 'Fireworks AI', ['DE', 'IS', 'US']],
    ['three vendors name it', 'Google Cloud Platform', ['BE', 'SG', 'US']],
    ['three rows of one list', 'Microsoft (Azure)', 'AU BR CA CH ES FR GB JP NO SE US'.split(' ')],
    ['a subsidiary', 'GitHub BV', ['NL']],
  ])('has the places of %s', (_, name, places) => {
    expect([...(named(name)?.countries_storage ?? [])].toSorted()).toEqual(places);
  });

  it('writes the EU out, and says so at the node', () => {
    const appSignal = named('AppSignal')!;
    expect(appSignal.countries_storage).toHaveLength(27);
    expect(appSignal.countries_storage).not.toContain('NO');
    expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(['UNION_AS_COUNTRY']));
    expect(new Set(notes.map(({ where }) => where?.split('/')[3]))).toEqual(
      new Set([String(placeOf('AppSignal'))]),
    );
  });

  it('finds no contradiction where one list names a company in several rows', () => {
    expect(draft.contradictions).toEqual([]);
  });

  it('takes no transfer for settled of which nobody said what it carries', () => {
    expect(statuses('Anthropic PBC')).toEqual(['needs_mechanism']);
    expect(statuses('Cloudflare')).toEqual(Array<string>(3).fill('needs_mechanism'));
    expect(statuses('GitHub BV')).toEqual(['not_restricted']);
  });

  it('shows the providers that both vendors stand on', () => {
    expect(providersOf(2)).toEqual(['amazon web services', 'cloudflare', 'google cloud platform']);
    expect(providersOf(1)).toHaveLength(11 + 13 + 18 + 7 - 3);
    const shared = check.concentration.providers.find(({ provider }) => provider === 'cloudflare');
    expect(shared).toMatchObject({ vendors: ['vnd_37signals', 'vnd_github'], tier12: 2, share: '1.0000' });
  });

  function placeOf(name: string): number {
    const proposed = draft.proposals.filter(({ id }) => id.startsWith('nodes/'));
    return proposed.findIndex(({ row }) => row['name'] === name);
  }
});

async function realMap(): Promise<{ draft: Draft; check: MapCheck; notes: readonly Problem[] }> {
  const inventory = JSON.parse(
    fs.readFileSync(path.join(REAL, 'vendors/probo-common-third-parties.json'), 'utf8'),
  ) as readonly { readonly name: string; readonly legalName?: string }[];
  const others = inventory
    .filter(({ name }) => name !== 'Github')
    .map(({ name, legalName }, at) =>
      vendorAlone({ id: `vnd_${at}`, name, legalName: legalName ?? null, tier: null }),
    );
  const services = await Promise.all([
    listed(SIGNALS, 'Basecamp', '37signals-basecamp-2023-06'),
    listed(SIGNALS, 'HEY', '37signals-hey-2023-06'),
    listed(SIGNALS, 'Company', '37signals-company-processors-2023-01'),
    listed(GITHUB, 'GitHub', 'github-2026-03'),
  ]);
  const empty = readMap({ format: 'assay-map/1', home: 'EU', own_entity: 'Alder', nodes: [] });
  const draft = draftMap([...services, ...others], empty, mapLaw.canonical);
  const rows = (list: string) =>
    draft.proposals.filter(({ id }) => id.startsWith(`${list}/`)).map(({ row }) => row);
  const elements = Object.fromEntries(rows('elements').map(({ id, ...row }) => [String(id), row]));
  const put = { nodes: rows('nodes'), flows: rows('flows'), vendors: rows('vendors'), elements };
  const edited = editMap(empty, { put }, mapLaw.adequacy);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return { draft, check: checkMap(edited.map, mapLaw), notes: edited.notes };
}

/** A service with the list its vendor publishes. */
async function listed(vendor: DraftService['vendor'], name: string, file: string): Promise<DraftService> {
  const read = await readListFile(fs.readFileSync(path.join(REAL, `subprocessors/${file}.md`)), countries);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const source = { from: 'list', id: `sbl_${file}`, at: null } as const;
  const chain = fromList(read.list.rows, source, countries);
  return { ...vendorAlone(vendor), node: `svc-${file}`, name, subProcessors: chain, isChainStated: true };
}
