import { describe, expect, test } from '@jest/globals';
import { answers, contract, empty, intake, mail, mapOf } from '../../../test/support/drafted-map.js';
import { mapLaw } from '../../../test/support/flow-maps.js';
import { templateQuestionnaire } from '../../../test/support/templates.js';
import { fromIntake } from './draft-from-answers.js';
import { fromList } from './draft-from-list.js';
import { draftMap } from './draft-map.js';
import type { DraftService } from './draft-sources.js';
import { vendorAlone } from './draft-vendor-alone.js';
import type { Proposal } from './proposal.js';

const draft = (...services: DraftService[]): readonly Proposal[] =>
  draftMap(services, empty, mapLaw.canonical).proposals;
const byId = (proposals: readonly Proposal[], id: string): Proposal | undefined =>
  proposals.find((one) => one.id === id);

const named = (name: string, countries: string[]): DraftService['subProcessors'][number] => ({
  name,
  countries,
  source: answers,
});

const countries = (text: string): string | null => ({ Ireland: 'IE', Sweden: 'SE' })[text] ?? null;

const residencyOf = (...services: DraftService[]): unknown =>
  byId(draft(...services), 'vendors/vnd_1')?.row['residency'];

describe('a draft', () => {
  test('proposes people, systems, the service and the flows between them, each with its source', () => {
    const proposals = draft(mail);
    expect(proposals.map(({ id }) => id)).toEqual([
      'vendors/vnd_1',
      'elements/account',
      'nodes/grp-customers',
      'flows/grp-customers>sys-crm',
      'nodes/sys-crm',
      'flows/sys-crm>svc-1',
      'nodes/svc-1',
    ]);
    for (const { sources } of proposals) expect(sources.length).toBeGreaterThan(0);
  });

  test('marks a place nobody named as unknown, also where the seat is known', () => {
    const node = byId(draft(mail), 'nodes/svc-1')!;
    expect(node.row).toMatchObject({ countries_storage: ['unknown'], recipients: 'unknown' });
    expect(node.open).toEqual(expect.arrayContaining(['countries_storage', 'encryption_rest']));
  });

  test('keeps all places of sources that contradict each other, and says so at the node', () => {
    const places = [
      { countries: ['IE'], source: intake },
      { countries: ['IE', 'US'], source: answers },
    ];
    const { proposals, contradictions } = draftMap([{ ...mail, places }], empty, mapLaw.canonical);
    expect(byId(proposals, 'nodes/svc-1')?.row['countries_storage']).toEqual(['IE', 'US']);
    expect(contradictions).toMatchObject([
      { code: 'PLACES_DIFFER', where: '/nodes/svc-1/countries_storage' },
    ]);
  });

  test('says where a list and the answers place a company differently, and keeps both', () => {
    const list = { from: 'list', id: 'sbl_1', at: null } as const;
    const subProcessors = [
      named('Northgrid Cloud', ['IE']),
      { name: 'Northgrid Cloud Ltd', countries: ['IE', 'SE'], source: list },
      named('Pennant', ['DE']),
      { name: 'Pennant', countries: ['DE'], source: list },
    ];
    const { proposals, contradictions } = draftMap([{ ...mail, subProcessors }], empty, mapLaw.canonical);
    const node = proposals.find(({ row }) => row['name'] === 'Northgrid Cloud')!;
    expect(node).toMatchObject({ row: { countries_storage: ['IE', 'SE'] }, sources: [answers, list] });
    expect(contradictions.map(({ where }) => where)).toEqual([`/${node.id}/countries_storage`]);
    expect(contradictions[0]?.stated.map((one) => one.countries)).toEqual([['IE'], ['IE', 'SE']]);
    expect(contradictions[0]?.message).toBe('The vendor (C-62) names IE; The list names IE, SE.');
  });

  test('takes the rows of one list for one statement, and a place that is no country for an unknown one', () => {
    const list = { from: 'list', id: 'sbl_1', at: null } as const;
    const rows = [
      { name: 'Northgrid', places: ['Ireland'] },
      { name: 'Northgrid Ltd', places: ['Sweden', 'Nordics'] },
      { name: 'Pennant', places: ['unknown'] },
    ];
    const subProcessors = fromList(rows, list, countries);
    const { proposals, contradictions } = draftMap([{ ...mail, subProcessors }], empty, mapLaw.canonical);
    expect(contradictions).toEqual([]);
    expect(byId(proposals, 'nodes/sub-northgrid')).toMatchObject({
      row: { countries_storage: ['IE', 'SE', 'unknown'] },
      open: expect.arrayContaining(['countries_storage']) as unknown,
    });
    expect(byId(proposals, 'nodes/sub-pennant')?.row['countries_storage']).toEqual(['unknown']);
  });

  test('passes on data of which nobody said the kind, and marks it as open', () => {
    const proposals = draft({ ...mail, elements: [], subProcessors: [named('Pennant', ['IN'])] });
    const flow = byId(proposals, 'flows/svc-1>sub-pennant')!;
    expect(flow).toMatchObject({
      row: { elements: ['unknown'] },
      open: expect.arrayContaining(['elements']) as unknown,
    });
    expect(byId(proposals, 'elements/unknown')).toMatchObject({
      row: { id: 'unknown' },
      open: ['sensitivity'],
    });
  });

  test('proposes a vendor without a service, of which nothing but its name is known', () => {
    const proposals = draft(vendorAlone(mail.vendor));
    expect(proposals.map(({ id }) => id)).toEqual(['vendors/vnd_1', 'nodes/vnd_1']);
    expect(proposals[1]).toMatchObject({ row: { countries_storage: ['unknown'], recipients: 'unknown' } });
  });

  test('puts what we hand over under the agreement, and not what people give us', () => {
    const source = { from: 'agreement', id: 'dpa_1', at: null } as const;
    const proposals = draft({ ...mail, agreement: { status: 'signed', places: [], source } });
    const flow = byId(proposals, 'flows/sys-crm>svc-1')!;
    expect(flow).toMatchObject({ row: { dpa_status: 'signed' }, sources: [mail.source, source] });
    expect(flow.open).not.toContain('dpa_status');
    expect(byId(proposals, 'flows/grp-customers>sys-crm')?.row).not.toHaveProperty('dpa_status');
  });

  const second = { ...mail, node: 'svc-2', name: 'Surveys' };
  test.each<[string, DraftService[], unknown]>([
    ['no agreement', [mail], undefined],
    ['one that is only offered', [{ ...mail, ...contract('offered', 'DE') }], undefined],
    ['one in force', [{ ...mail, ...contract('signed', 'SE', 'DE') }], ['DE', 'SE']],
    [
      'one for each service',
      [
        { ...mail, ...contract('signed', 'DE') },
        { ...second, ...contract('signed', 'SE') },
      ],
      ['DE', 'SE'],
    ],
    ['one that leaves a service out', [{ ...mail, ...contract('signed', 'DE') }, second], undefined],
  ])('takes the promised places of a vendor from %s', (_, services, residency) => {
    expect(residencyOf(...services)).toEqual(residency);
  });

  test('names the agreement that promises', () => {
    const [vendor] = draft({ ...mail, ...contract('signed', 'DE') });
    expect(vendor?.sources.map(({ from }) => from)).toEqual(['register', 'agreement']);
  });

  test('makes one node of a sub-processor that two vendors name in other words', () => {
    const other = { ...mail, node: 'svc-2', vendor: { ...mail.vendor, id: 'vnd_2', name: 'Paypine' } };
    const proposals = draft(
      { ...mail, subProcessors: [named('Amazon Web Services, Inc.', [])] },
      { ...other, subProcessors: [named('amazon web services (AWS)', ['DE'])] },
    );
    const nodes = proposals.filter(({ row }) => row['kind'] === 'subprocessor');
    expect(nodes.map(({ row }) => row)).toMatchObject([{ countries_storage: ['DE'] }]);
    expect(proposals.filter(({ row }) => row['kind'] === 'onward')).toHaveLength(2);
  });

  test('reads instead of sends where the vendor only looks', () => {
    const flow = byId(draft({ ...mail, access: 'reads' }), 'flows/sys-crm>svc-1');
    expect(flow?.row).toMatchObject({ kind: 'access' });
    const blind = byId(draft({ ...mail, access: 'unreadable' }), 'flows/sys-crm>svc-1');
    expect(blind?.row).toMatchObject({ kind: 'send', content_readable: false });
  });

  test('fits the map as one edit, and proposes nothing twice', () => {
    const map = mapOf(mail);
    expect(map.nodes).toHaveLength(3);
    expect(draftMap([mail], map, mapLaw.canonical)).toMatchObject({ proposals: [], differences: [] });
  });
});

const said = (answered: Record<string, string | string[]>) => {
  const values = Object.entries(answered).map(([id, value]) => [id, { value }] as const);
  return fromIntake(Object.fromEntries(values), templateQuestionnaire('intake-tiering'), mail.source);
};

describe('what the intake says of a service', () => {
  test('is how hard it fails, what it decides and combines, and whether another could do it', () => {
    const heavy = said({ 'I-08': 'c5', 'I-09': ['adm', 'match'], 'I-12': 'impossible' });
    expect(heavy).toMatchObject({ criticality: 5, decides: 'decide', combines: true, isSoleSource: true });
    const light = said({ 'I-08': 'c1', 'I-09': ['none'], 'I-12': 'easy' });
    expect(light).toMatchObject({ criticality: 1, decides: null, combines: false, isSoleSource: false });
    expect(said({})).toMatchObject({ criticality: null, decides: null, combines: null, isSoleSource: null });
    expect(said({ 'I-09': ['adm'], 'I-10': 'yes' })).toMatchObject({ decides: 'significant' });
  });

  test('stands on its node, and the hardest of all services on the vendor', () => {
    const second = { ...mail, node: 'svc-2', name: 'Surveys' };
    const proposals = draft(
      { ...mail, criticality: 2, combines: true, decides: 'decide', isSoleSource: false },
      { ...second, criticality: 5, isSoleSource: true },
    );
    expect(byId(proposals, 'vendors/vnd_1')?.row).toMatchObject({ criticality: 5, sole_source: true });
    expect(byId(proposals, 'nodes/svc-1')?.row).toMatchObject({
      criticality: 2,
      may_combine: true,
      ai_use: 'decide',
    });
    expect(byId(draft(mail), 'vendors/vnd_1')?.row).not.toHaveProperty('sole_source');
  });
});
