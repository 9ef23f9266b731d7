import { describe, expect, test } from '@jest/globals';
import {
  changed,
  checked,
  mapLaw,
  soundFlow,
  soundNode,
  type Json,
} from '../../../test/support/flow-maps.js';
import { breachWorksheet } from './breach-worksheet.js';
import { nodesOfVendor } from './nodes-of-vendor.js';
import { coverage, type RegisteredVendor } from './coverage.js';
import type { AgreementRegister, RegisteredAgreement } from './exposed-agreements.js';
import { whatIf, type Supposition, type WhatIf } from './what-if.js';

const processor = (id: string, more = {}) =>
  soundNode(id, { kind: 'vendor', role: 'processor', legal_entity: id, vendor_id: `v-${id}`, ...more });

const file = {
  format: 'assay-map/1',
  date: '2026-11-22',
  home: 'EU',
  own_entity: 'Alder',
  elements: { email: { sensitivity: 2 }, health: { sensitivity: 5 } },
  data_subjects: ['customers', 'employees', 'patients'],
  vendors: [
    { id: 'v-mail', name: 'Mailwren', tier: 'T1' },
    { id: 'v-host', name: 'Kestrelm', tier: 'T2' },
  ],
  nodes: [
    soundNode('shop'),
    processor('mail', { ultimate_provider: 'Cumulus' }),
    processor('host', {
      ultimate_provider: 'Cumulus',
      data_subjects: ['patients'],
      data_categories: ['health'],
    }),
    soundNode('sub', { kind: 'subprocessor', role: 'subprocessor', legal_entity: 'Sub' }),
  ],
  flows: [
    soundFlow('shop-mail', 'shop', 'mail', { purpose: 'newsletter' }),
    soundFlow('shop-host', 'shop', 'host'),
    soundFlow('mail-sub', 'mail', 'sub', { kind: 'onward', purpose: 'newsletter' }),
    soundFlow('host-mail', 'host', 'mail', { kind: 'access' }),
  ],
};
const check = checked(file);

function supposed(change: Supposition, of = check): Extract<WhatIf, { ok: true }> {
  const answer = whatIf(of, change, mapLaw);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

describe('what if a vendor', () => {
  test('goes: its purposes, the nodes behind it and the provider below it are named', () => {
    const { today, after, purposesLost, cutOff } = supposed({ kind: 'remove', vendor: 'v-mail' });
    expect(purposesLost).toEqual(['newsletter']);
    expect(cutOff).toEqual(['sub']);
    expect([today.vendors, after.vendors]).toEqual([2, 1]);
    expect([today.flows, after.flows]).toEqual([4, 1]);
    expect(today.widestExposure).toBe(2);
    expect(after.widestExposure).toBe(1);
  });

  test('goes: the flows that end, who loses a host or a source, and the people and purposes are named', () => {
    expect(supposed({ kind: 'remove', vendor: 'v-mail' }).losses).toEqual({
      flows: ['shop-mail', 'mail-sub', 'host-mail'],
      withoutTaker: ['host', 'shop'],
      withoutSource: ['sub'],
      stillOnIt: [],
      groups: ['customers', 'patients'],
      purposes: ['newsletter', 'service'],
    });
  });

  test('hosts others: they are named, since to leave it does not take it out of their chain', () => {
    const cloud = checked({
      ...file,
      vendors: [...file.vendors, { id: 'v-cloud', name: 'Cumulus' }],
      nodes: [
        ...file.nodes,
        processor('cloud', { legal_entity: 'Cumulus Ltd' }),
        soundNode('sub-cloud', { kind: 'subprocessor', role: 'subprocessor', legal_entity: 'Cumulus' }),
      ],
      flows: [...file.flows, soundFlow('shop-cloud', 'shop', 'cloud')],
    });
    const { losses } = supposed({ kind: 'remove', vendor: 'v-cloud' }, cloud);
    expect(losses).toMatchObject({ flows: ['shop-cloud'], stillOnIt: ['host', 'mail', 'sub-cloud'] });
  });

  test('moves outside: the transfers into it are judged by the new place', () => {
    const { raised, after, today, losses } = supposed({ kind: 'move', vendor: 'v-host', countries: ['IN'] });
    expect(raised.map(({ rule, on }) => `${rule} ${on}`)).toContain('DF-02 shop-host');
    expect(today.transfers).not.toHaveProperty('needs_mechanism');
    expect(after.transfers).toMatchObject({ needs_mechanism: 1 });
    expect(after.findings.critical).toBeGreaterThan(today.findings.critical);
    expect(losses).toMatchObject({ flows: [], stillOnIt: [], groups: [] });
  });

  test('is replaced: nothing of the old agreement or chain is taken for the newcomer’s', () => {
    const by = { id: 'v-new', name: 'Newcomer' };
    const { raised, edit, cutOff, losses } = supposed({ kind: 'replace', vendor: 'v-mail', by });
    expect(raised.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['DF-01', 'DF-21']));
    expect(edit.put?.nodes).toMatchObject([
      { id: 'mail', vendor_id: 'v-new', countries_storage: ['unknown'] },
    ]);
    const { nodes = [], vendors = [], flows = [] } = edit.put ?? {};
    const kept = ['retention_days', 'deletion_path', 'encryption_rest', 'training_excluded', 'last_review'];
    expect(kept.map((key) => nodes[0]![key])).toEqual(kept.map(() => null));
    expect(vendors[0]).toMatchObject({ parent: null, sole_source: null, residency: [] });
    expect(flows.map((flow) => flow['transport_encryption'])).toEqual(flows.map(() => null));
    expect(edit.remove?.flows).toEqual(['mail-sub']);
    expect(losses).toMatchObject({ flows: ['mail-sub'], withoutTaker: ['mail'], withoutSource: ['sub'] });
    expect(cutOff).toEqual(['sub']);
  });

  test('is not on the map', () => {
    expect(whatIf(check, { kind: 'remove', vendor: 'v-none' }, mapLaw)).toMatchObject({
      ok: false,
      problems: [{ code: 'NOT_FOUND' }],
    });
  });
});

const clocksIn = (regimes: readonly string[]) =>
  breachWorksheet(checked({ ...file, regimes }), 'shop')?.clocks.map(
    ({ id, hours, owedTo }) => `${id} ${hours} ${owedTo.join()}`,
  );

const registered = (vendor: string, change: Partial<RegisteredAgreement> = {}): AgreementRegister => {
  const dates = { from: '2026-01-15', until: null } as const;
  const stands = { id: 'dpa', title: 'DPA', state: 'in_force', breachHours: 48 } as const;
  return { vendors: [vendor], agreements: [{ ...stands, ...dates, vendor, ...change }] };
};

describe('the worksheet of a breach', () => {
  const { lines, clocks, radius } = breachWorksheet(check, 'mail')!;
  const values = (id: string): readonly string[] | undefined => lines.find((one) => one.id === id)?.values;

  test('holds what can be read from the node, each group once', () => {
    expect(radius.exposure).toEqual(['host', 'mail']);
    expect(values('groups')).toEqual(['customers=3', 'patients=3']);
    expect(values('categories')).toEqual(['email', 'health']);
    expect(values('vendor')).toEqual(['Mailwren']);
    expect(values('holders')).toEqual(['sub']);
  });

  test('marks as gaps what no map knows', () => {
    const gaps = lines.filter(({ gap }) => gap).map(({ id }) => id);
    expect(gaps).toEqual(['records', 'contact', 'consequences']);
  });

  test('starts the clock of the authority, and that of the people where the data is sensitive', () => {
    expect(clocks).toMatchObject([
      { id: 'authority', hours: 72, owedTo: ['EU'] },
      { id: 'people', hours: null },
    ]);
    expect(clocks[1]).not.toHaveProperty('isToDecide');
    expect(breachWorksheet(check, 'shop')?.clocks.map(({ id }) => id)).toEqual(['authority']);
  });

  test.each<[string, Json]>([
    ['how many people', { volume: null }],
    ['how sensitive it is', { data_categories: ['email', 'unrated'] }],
    ['what is held', { data_categories: [] }],
  ])('leaves the clock of the people to a person where the map does not say %s', (_, change) => {
    const { clocks: left } = breachWorksheet(checked(changed(file, 'shop', change)), 'shop')!;
    expect(left).toMatchObject([{ id: 'authority' }, { id: 'people', isToDecide: true }]);
  });

  test.each<[string[], string[]]>([
    [['EU', 'UK'], ['authority 72 EU,UK']],
    [['CH'], ['swissAuthority null CH']],
    [
      ['EU', 'CH'],
      ['authority 72 EU', 'swissAuthority null CH'],
    ],
  ])('counts hours only where the law does: %j', (regimes, expected) => {
    expect(clocksIn(regimes)).toEqual(expected);
  });

  test('runs what a vendor in reach owes by agreement, and nothing of a vendor out of it', () => {
    const owed = (node: string, vendor: string) =>
      breachWorksheet(check, node, registered(vendor))?.clocks.filter(({ id }) => id === 'vendor');
    const { vendor_id: reached } = check.graph.nodes.get('mail')!;
    expect(owed('mail', reached!)).toMatchObject([
      { law: '33(2)', hours: 48, owedBy: { vendor: 'Mailwren', agreement: { id: 'dpa' } } },
    ]);
    expect(owed('shop', reached!)).toEqual([]);
    expect(owed('mail', 'v-none')).toEqual([]);
    const draft = breachWorksheet(check, 'mail', registered(reached!, { state: 'draft' }))!;
    expect(draft.clocks.map(({ id }) => id)).toEqual(['authority', 'people']);
  });

  test('names the agreement of the register, and what the map says only of whom no register knows', () => {
    const { vendor_id: id } = check.graph.nodes.get('mail')!;
    const stands = (register?: AgreementRegister) =>
      breachWorksheet(check, 'mail', register)!.agreements.map(({ company, agreement, stated, gap }) => [
        company,
        agreement?.state ?? null,
        stated,
        gap,
      ]);
    expect(stands(registered(id!))[0]).toEqual(['Mailwren', 'in_force', [], false]);
    expect(stands(registered(id!, { state: 'ended' }))[0]).toEqual(['Mailwren', 'ended', [], true]);
    expect(stands({ vendors: [id!], agreements: [] })[0]).toEqual(['Mailwren', null, [], true]);
    expect(stands()).toContainEqual(['mail', null, ['signed'], false]);
  });

  test('is not there for a node that is not', () => {
    expect(breachWorksheet(check, 'none')).toBeNull();
  });
});

test('concentration says for how many vendors a provider is known, and writes it as the map does', () => {
  const { concentration } = checked({ ...file, nodes: [...file.nodes, processor('desk')] });
  expect(concentration).toMatchObject({ vendors: 3, vendorsKnown: 2, written: { cumulus: 'Cumulus' } });
});

const vendor = (id: string, name: string, tier: 'T1' | 'T3' | null): RegisteredVendor => ({ id, name, tier });

test('a vendor of the register stands where a node has its id, or the name of the same company', () => {
  const { map } = check.graph;
  const nodesOf = (id: string, name: string) => nodesOfVendor({ id, name }, map, mapLaw.canonical);
  const ofMailwren = map.nodes.flatMap(({ id, vendor_id }) => (vendor_id === 'v-mail' ? [id] : []));
  expect(ofMailwren.length).toBeGreaterThan(0);
  expect(nodesOf('v-mail', 'Another name')).toEqual(ofMailwren);
  expect(nodesOf('vnd_1', 'mailwren Ltd')).toEqual(ofMailwren);
  expect(nodesOf('vnd_2', 'Paypine')).toEqual([]);
});

test('coverage names the vendors on no map, the strictest first, and those only a map knows', () => {
  const register = [
    vendor('vnd_1', 'mailwren Ltd', 'T1'),
    vendor('vnd_2', 'Paypine', 'T3'),
    vendor('vnd_3', 'Adreed', null),
    vendor('vnd_4', 'Clinicash', 'T1'),
  ];
  expect(coverage(register, [check.graph.map], mapLaw.canonical)).toEqual({
    vendors: 4,
    onMaps: 1,
    missing: ['vnd_4', 'vnd_3', 'vnd_2'],
    strangers: [{ id: 'v-host', name: 'Kestrelm', map: 0 }],
  });
});
