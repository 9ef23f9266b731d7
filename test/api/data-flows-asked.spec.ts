import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import {
  answerAll,
  bestAnswer,
  done,
  INTAKE,
  prepareVendor,
  sendCore,
  submit,
  type Prepared,
} from '../support/walk.js';

/** What is asked of a map through the API: its draft, what a breach reaches, what if, and how much it covers. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let mailwren: Prepared;
let map: { id: string; version: number };

type Json = Record<string, unknown>;
interface Proposal {
  id: string;
  row: Json;
  sources: { from: string; id: string; at: string | null }[];
}

const CREATE = `mutation ($input: CreateDataMapInput!) {
  createDataMap(input: $input) { map { id version } userErrors { message } } }`;
const EDIT = `mutation ($input: EditDataMapInput!) {
  editDataMap(input: $input) { map { id version } userErrors { code path message } } }`;
const DRAFT = `mutation ($input: DraftDataMapInput!) {
  draftDataMap(input: $input) { proposals contradictions userErrors { message } } }`;
const COVERAGE = '{ mapCoverage { vendors onMaps missing { name } strangers } }';

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  mailwren = await prepareVendor(dana, 'Mailwren');
  await prepareVendor(dana, 'Paypine');
  const created = await dana.ask<{ createDataMap: { map: typeof map } }>(CREATE, { input: { name: 'All' } });
  map = created.createDataMap.map;
}, 60_000);

afterAll(() => app.close());

async function draft(): Promise<{ proposals: Proposal[]; contradictions: Json[] }> {
  const data = await dana.ask<{ draftDataMap: { proposals: Proposal[]; contradictions: Json[] } }>(DRAFT, {
    input: { id: map.id },
  });
  return data.draftDataMap;
}

async function take(proposals: readonly Proposal[]): Promise<void> {
  const rows = (list: string): Json[] =>
    proposals.filter(({ id }) => id.startsWith(`${list}/`)).map(({ row }) => row);
  const elements = Object.fromEntries(rows('elements').map(({ id, ...row }) => [id, row]));
  const put = { nodes: rows('nodes'), flows: rows('flows'), vendors: rows('vendors'), elements };
  const input = { id: map.id, expectedVersion: map.version, edit: { put } };
  const data = await dana.ask<{ editDataMap: { map: typeof map; userErrors: Json[] } }>(EDIT, { input });
  expect(data.editDataMap.userErrors).toEqual([]);
  map = data.editDataMap.map;
}

const VERSION = 'query ($id: ID!) { dataMap(id: $id) { version } }';

async function ask<T>(field: string): Promise<T> {
  const query = `query ($id: ID!) { dataMap(id: $id) { judgement { asked: ${field} } } }`;
  const data = await dana.ask<{ dataMap: { judgement: { asked: T } } }>(query, { id: map.id });
  return data.dataMap.judgement.asked;
}

describe('a draft', () => {
  it('proposes from intake and register, each with its source, and changes nothing', async () => {
    const { proposals } = await draft();
    const service = proposals.find(({ id }) => id === `nodes/svc-${mailwren.serviceId.slice(4)}`)!;
    expect(service).toMatchObject({
      row: {
        legal_entity: 'Mailwren',
        vendor_id: mailwren.vendorId,
        countries_storage: ['US'],
        data_categories: ['communication', 'usage'],
        recipients: 'unknown',
      },
      sources: expect.arrayContaining([{ from: 'intake', id: mailwren.serviceId, at: 'I-07' }]) as object,
    });
    expect(proposals.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['nodes/grp-customers', 'nodes/sys-crm', 'elements/usage']),
    );
    expect(await ask('document')).toMatchObject({ nodes: [] });
  });

  it('adds what the vendor said, with its contradictions, and records that the answers were read', async () => {
    const { link } = await sendCore(dana, mailwren);
    const vera = await asVendor(app, tokenIn(link));
    const told: Readonly<Record<string, AnswerValue>> = {
      'C-62': ['IE', 'IN'],
      'C-56': [{ name: 'Kestrelm GmbH', task: 'hosting', country: ['DE'] }],
    };
    await answerAll(vera, (question) => told[question.id] ?? bestAnswer(question));
    await submit(vera);
    const { proposals, contradictions } = await draft();
    expect(proposals.find(({ id }) => id === 'nodes/sub-kestrelm')).toMatchObject({
      row: { kind: 'subprocessor', countries_storage: ['DE'] },
      sources: [{ from: 'answers', at: 'C-56' }],
    });
    expect(contradictions).toMatchObject([{ code: 'PLACES_DIFFER' }]);
    const { rows } = await app.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM app.event WHERE tenant_id = $1 AND action IN ('map.drafted', 'answers.read')`,
      [cast.alder.id],
    );
    expect(rows[0]!.n).toBeGreaterThanOrEqual(3);
    await take(proposals.filter(({ row, id }) => row['vendor_id'] !== undefined || !id.includes('paypine')));
  });
});

describe('a map is asked', () => {
  it('what a break-in at the vendor reaches, with the worksheet of Article 33 and its gaps', async () => {
    const node = `svc-${mailwren.serviceId.slice(4)}`;
    const worksheet = await ask<{ radius: Json; lines: { id: string; gap: boolean; values: string[] }[] }>(
      `worksheet(node: "${node}")`,
    );
    expect(worksheet.radius).toMatchObject({ groups: [{ group: 'customers', volume: 4 }], vendors: 1 });
    const line = (id: string) => worksheet.lines.find((one) => one.id === id);
    expect(line('holders')).toMatchObject({ values: ['Kestrelm GmbH'], gap: false });
    expect(line('records')).toMatchObject({ gap: true });
  });

  it('what if the vendor goes, moves or is replaced', async () => {
    const vendor = `vendor: "${mailwren.vendorId}"`;
    const gone = await ask<{ cutOff: string[]; today: Json; after: Json }>(`whatIf(${vendor})`);
    expect(gone.cutOff).toEqual(['sub-kestrelm']);
    const home = await ask<{ after: { transfers: Json } }>(
      `whatIf(${vendor}, change: "move", countries: ["DE"])`,
    );
    expect(home.after.transfers['needs_mechanism']).toBeLessThan(
      (gone.today as { transfers: Record<string, number> }).transfers['needs_mechanism']!,
    );
    const other = await ask<{ raised: { rule: string }[] }>(
      `whatIf(${vendor}, change: "replace", by: "Newcomer")`,
    );
    expect(other.raised.map(({ rule }) => rule)).toContain('DF-21');
  });

  it('how much of the register stands on it', async () => {
    await dana.ask('mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } } }', {
      input: { name: 'Adreed' },
    });
    expect(await dana.ask(COVERAGE)).toMatchObject({
      mapCoverage: { vendors: 3, onMaps: 2, missing: [{ name: 'Adreed' }], strangers: [] },
    });
  });
});

describe('a transfer is assessed', () => {
  const ASSESS = `mutation ($input: AssessTransferInput!) {
    assessTransfer(input: $input) { map { id version } userErrors { code path } } }`;
  const reasons = { 'T-18': { value: 'As examined.' }, 'T-20': { value: '2027-11-01' } };
  const clear = { 'T-04': { value: 'clear' }, 'T-10': { value: 'yes' }, 'T-11': { value: 'yes' } };
  const assess = async (answers: Json, result: string) => {
    const input = { id: map.id, expectedVersion: map.version, flow: flowId(), answers, result };
    return (
      await dana.ask<{ assessTransfer: { map: typeof map | null; userErrors: Json[] } }>(ASSESS, { input })
    ).assessTransfer;
  };

  it('only with a result its answers offer, also when somebody edits the flow itself', async () => {
    expect((await assess({ ...clear, ...reasons }, 'positive')).userErrors).toMatchObject([
      { path: ['result'] },
    ]);
    const { flows } = await ask<{ flows: Json[] }>('document');
    const flow = flows.find(({ id }) => id === flowId());
    const edit = { put: { flows: [{ ...flow, tia: { result: 'positive', date: '2026-11-01' } }] } };
    const input = { id: map.id, expectedVersion: map.version, edit };
    const data = await dana.ask<{ editDataMap: { userErrors: Json[] } }>(EDIT, { input });
    expect(data.editDataMap.userErrors).toMatchObject([{ code: 'INVALID' }]);
    const assessed = await assess({ ...clear, 'T-14': { value: ['e2e'] }, ...reasons }, 'positive');
    expect(assessed.userErrors).toEqual([]);
    map = assessed.map!;
    const stored = (await ask<{ flows: Json[] }>('document')).flows.find(({ id }) => id === flowId());
    expect(stored).toMatchObject({ tia: { result: 'positive', review_on: '2027-11-01' } });
  });

  it('and the map has a score, a screening and records', async () => {
    const score = await ask<{ domains: { id: string }[]; trace: unknown }>('score');
    expect(score.domains.map(({ id }) => id)).toEqual(['INV', 'LIF', 'TPR']);
    expect(score.trace).not.toBeNull();
    expect(await ask('screenings')).toMatchObject([{ record: null, outcome: 'open' }]);
    expect(await ask('ropa')).toMatchObject({ controller: [{ record: null }] });
  });
});

async function putAway(isArchived: boolean): Promise<void> {
  const { dataMap } = await dana.ask<{ dataMap: { version: number } }>(VERSION, { id: map.id });
  const input = { id: map.id, expectedVersion: dataMap.version, isArchived };
  await dana.ask('mutation ($input: ArchiveDataMapInput!) { archiveDataMap(input: $input) { map { id } } }', {
    input,
  });
}

describe('the register of risks', () => {
  it('hears what the map says of a vendor, one fact a rule, in names that do not make it another fact', async () => {
    expect((await openFindings()).filter(unsigned)).toEqual([expect.stringContaining('crm → Mailwren')]);
    const before = await unsignedFact();
    // It stands at two flows; the page opens the first.
    expect(before.map(({ place }) => place)).toEqual([
      expect.stringContaining(`/maps/${map.id}?open=${encodeURIComponent('flows/svc-')}`),
    ]);
    const { nodes } = await ask<{ nodes: Json[] }>('document');
    const named = { ...nodes.find(({ id }) => id === 'sys-crm'), name: 'Sales desk' };
    await dana.ask(EDIT, {
      input: { id: map.id, expectedVersion: map.version, edit: { put: { nodes: [named] } } },
    });
    expect((await openFindings()).filter(unsigned)).toEqual([
      expect.stringContaining('Sales desk → Mailwren'),
    ]);
    expect(await unsignedFact()).toEqual(before);
  });

  it('says nothing of a map that is put away, and hears it again when it is back', async () => {
    const before = await openFindings();
    await putAway(true);
    // Facts of the map name their places in brackets.
    const others = before.filter((title) => !title.endsWith(')'));
    expect(others.length).toBeLessThan(before.length);
    expect(await openFindings()).toEqual(others);
    await putAway(false);
    expect((await openFindings()).toSorted()).toEqual(before.toSorted());
  });

  it('hears that it is put right', async () => {
    expect((await openFindings()).filter(unsigned)).toHaveLength(1);
    const { flows } = await ask<{ flows: Json[] }>('document');
    const node = `svc-${mailwren.serviceId.slice(4)}`;
    const signed = flows
      .filter((flow) => flow['to_node'] === node || flow['from_node'] === node)
      .map((flow) => ({ ...flow, dpa_status: 'signed' }));
    const { dataMap } = await dana.ask<{ dataMap: { version: number } }>(VERSION, { id: map.id });
    const input = { id: map.id, expectedVersion: dataMap.version, edit: { put: { flows: signed } } };
    await dana.ask(EDIT, { input });
    expect((await openFindings()).filter(unsigned)).toEqual([]);
  });
});

describe('an adequacy row', () => {
  const ROWS = `adequacy { version lines { regime code origin row shipped }
    changes { number code row maps mapsDone flows endedAt } }`;
  const CHANGE = `mutation ($input: ChangeAdequacyInput!) {
    changeAdequacy(input: $input) { ${ROWS} userErrors { code path } } }`;
  const RESTING = `query ($input: AdequacyRowInput!) {
    flowsOnRow(input: $input) { maps total changing flows } }`;
  const ended = {
    name: 'Brazil',
    type: 'full',
    act: 'Implementing Decision (EU) 2026/179',
    date: '2026-01-26',
    valid_until: '2026-02-28',
    verified_on: '2026-03-01',
  };
  const brazil = { regime: 'EU', code: 'BR' };
  const inBrazil = {
    kind: 'vendor',
    legal_entity: 'Mailwren',
    countries_storage: ['BR'],
    countries_access: ['BR'],
  };

  interface Rows {
    version: number;
    lines: { regime: string; code: string; origin: string; row: Json; shipped: Json | null }[];
    changes: { number: number; maps: number; mapsDone: number; flows: number; endedAt: string | null }[];
  }
  type Changed = {
    changeAdequacy: { adequacy: Rows | null; userErrors: { code: string; path: string[] }[] };
  };

  const change = async (input: Json, client = dana): Promise<Changed['changeAdequacy']> =>
    (await client.ask<Changed>(CHANGE, { input })).changeAdequacy;
  const rows = async (client = dana): Promise<Rows> =>
    (await client.ask<{ adequacy: Rows }>(`{ ${ROWS} }`)).adequacy;
  const brazilOf = ({ lines }: Rows) => lines.find(({ regime, code }) => regime === 'EU' && code === 'BR');

  beforeAll(async () => {
    const node = { id: 'brazil', name: 'Sao Paulo', vendor_id: mailwren.vendorId, ...inBrazil };
    const flow = { id: 'to-brazil', from_node: 'sys-crm', to_node: 'brazil', kind: 'send' };
    const carried = { ...flow, elements: ['email'], mechanism: 'adequacy', dpa_status: 'signed' };
    const edit = { put: { nodes: [node], flows: [carried] } };
    const { dataMap } = await dana.ask<{ dataMap: { version: number } }>(VERSION, { id: map.id });
    await dana.ask(EDIT, { input: { id: map.id, expectedVersion: dataMap.version, edit } });
  });

  it('tells before it is changed which flows rest on it and what becomes of them', async () => {
    expect(await transfer()).toMatchObject({ status: 'ok_adequacy', country: 'BR' });
    const { flowsOnRow } = await dana.ask<{ flowsOnRow: Json }>(RESTING, {
      input: { ...brazil, row: ended },
    });
    expect(flowsOnRow).toMatchObject({
      maps: 1,
      total: 1,
      changing: 1,
      flows: [{ map: map.id, flow: 'to-brazil', to: 'Sao Paulo', today: { status: 'ok_adequacy' } }],
    });
    expect((flowsOnRow['flows'] as { after: Json }[])[0]!.after).not.toMatchObject({ status: 'ok_adequacy' });
    const other = await dana.ask<{ flowsOnRow: Json }>(RESTING, {
      input: { regime: 'UK', code: 'NZ', row: null },
    });
    expect(other.flowsOnRow).toMatchObject({ total: 0, flows: [] });
    expect((await rows()).version).toBe(0);
  });

  it('is refused at its field, when it changes nothing, and to those whose role says no', async () => {
    const wrong = await change({
      ...brazil,
      row: { ...ended, valid_until: '2025-01-01', verified_on: '2999-01-01' },
      expectedVersion: 0,
    });
    expect(wrong.userErrors).toMatchObject([
      { path: ['row', 'valid_until'] },
      { path: ['row', 'verified_on'] },
    ]);
    const idle = await change({ ...brazil, row: null, expectedVersion: 0 });
    expect(idle.userErrors).toMatchObject([{ code: 'INVALID', path: ['row'] }]);
    const ines = await as(app, cast.ines);
    const { errors } = await ines.gql(CHANGE, { input: { ...brazil, row: ended, expectedVersion: 0 } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('judges what rests on it again, with the risks told, and gives the shipped row back', async () => {
    const before = await openFindings();
    const { adequacy, userErrors } = await change({ ...brazil, row: ended, expectedVersion: 0 });
    expect(userErrors).toEqual([]);
    expect(brazilOf(adequacy!)).toMatchObject({
      origin: 'CHANGED',
      row: { valid_until: '2026-02-28', verified_on: '2026-03-01' },
      shipped: { act: 'Implementing Decision (EU) 2026/179' },
    });
    await app.settled();
    const { changes } = await rows();
    expect(changes).toMatchObject([{ number: 1, maps: 1, mapsDone: 1, flows: 1 }]);
    expect(changes[0]!.endedAt).not.toBeNull();
    expect(await transfer()).not.toMatchObject({ status: 'ok_adequacy' });
    const raised = (await openFindings()).filter((title) => !before.includes(title));
    expect(raised).toEqual([expect.stringContaining('Sales desk → Sao Paulo, email')]);
    const back = await change({ ...brazil, row: null, expectedVersion: 1 });
    expect(brazilOf(back.adequacy!)!.origin).toBe('SHIPPED');
    await app.settled();
    expect(await transfer()).toMatchObject({ status: 'ok_adequacy' });
    expect(await openFindings()).toEqual(before);
  });

  it('is what intakes and notices of sub-processors are judged by', async () => {
    const { serviceId } = await prepareVendor(dana, 'Crestwake');
    const geography = async (expectedVersion: number): Promise<number> => {
      const answers = { ...INTAKE, 'I-07': { value: ['BR'] } };
      const { service } = await done(
        dana,
        `mutation ($input: RecordIntakeInput!) { recordIntake(input: $input) {
           service { inherent } userErrors { path } } }`,
        { serviceId, expectedVersion, answers },
      );
      return (service as unknown as { inherent: { factors: Record<string, { value: number }> } }).inherent
        .factors['geography']!.value;
    };
    const standing = async (name: string): Promise<unknown> => {
      const changes = [{ kind: 'ADD', name, task: 'Support', countries: ['BR'] }];
      const { notice } = await done(
        dana,
        `mutation ($input: RecordNoticeInput!) { recordNotice(input: $input) {
           notice { judgement { places { standing } } } userErrors { path } } }`,
        { serviceId, receivedOn: '2026-11-20', periodLength: 30, changes },
      );
      return (notice as unknown as { judgement: { places: Json[] } }).judgement.places[0]!['standing'];
    };
    expect([await geography(2), await standing('Ipe Ltda')]).toEqual([2, 'adequate']);
    await change({ ...brazil, row: ended, expectedVersion: 2 });
    expect([await geography(3), await standing('Jacaranda Ltda')]).toEqual([4, 'no_instrument']);
    await change({ ...brazil, row: null, expectedVersion: 3 });
    await app.settled();
  });

  it('is another workspace’s own affair', async () => {
    expect(brazilOf(await rows(await as(app, cast.mallory)))!.origin).toBe('SHIPPED');
    expect((await rows(await as(app, cast.mallory))).changes).toEqual([]);
  });
});

describe('a draft from registers', () => {
  it('names whom the list of a service names and the agreement it stands under, each as its source', async () => {
    const { serviceId, vendorId } = await prepareVendor(dana, 'Backlarch');
    const rows = [
      { name: 'Northgrid Cloud Ltd', task: 'Hosting', places: ['Ireland', 'Sweden'], isSubsidiary: false },
    ];
    const list = await dana.ask<{ recordSubProcessors: { userErrors: Json[] } }>(
      `mutation ($input: RecordSubProcessorsInput!) { recordSubProcessors(input: $input) { userErrors { message } } }`,
      { input: { serviceId, expectedVersion: 0, asOn: '2026-01-01', source: 'TYPED', header: [], rows } },
    );
    expect(list.recordSubProcessors.userErrors).toEqual([]);
    const agreement = {
      vendorId,
      title: 'DPA',
      serviceIds: [serviceId],
      signedOn: '2025-01-01',
      laws: ['GDPR'],
    };
    const added = await dana.ask<{ addAgreement: { agreement: { id: string }; userErrors: Json[] } }>(
      `mutation ($input: AddAgreementInput!) { addAgreement(input: $input) { agreement { id } userErrors { message } } }`,
      { input: { ...agreement, renewsByItself: false } },
    );
    expect(added.addAgreement.userErrors).toEqual([]);
    const { proposals } = await draft();
    expect(proposals.find(({ row }) => row['name'] === 'Northgrid Cloud Ltd')).toMatchObject({
      row: { kind: 'subprocessor', countries_storage: ['IE', 'SE'] },
      sources: [{ from: 'list', at: null }],
    });
    const alone = proposals.find(({ id, row }) => id.startsWith('nodes/') && row['name'] === 'Adreed');
    expect(alone).toMatchObject({ row: { countries_storage: ['unknown'] }, sources: [{ from: 'register' }] });
    const handed = proposals.find(({ row }) => row['to_node'] === `svc-${serviceId.slice(4)}`)!;
    expect(handed.row).toMatchObject({ dpa_status: 'signed' });
    expect(handed.sources).toContainEqual({
      from: 'agreement',
      id: added.addAgreement.agreement.id,
      at: null,
    });
  });
});

async function transfer(): Promise<Json> {
  return (await ask<Record<string, Json>>('transfers'))['to-brazil']!;
}

async function openFindings(): Promise<string[]> {
  const query = `query ($id: ID!) { vendor(id: $id) { findings { title severity isOpen } } }`;
  const data = await dana.ask<{ vendor: { findings: { title: string; isOpen: boolean }[] } }>(query, {
    id: mailwren.vendorId,
  });
  return data.vendor.findings.filter((one) => one.isOpen).map(({ title }) => title);
}

/** By what the register knows the fact again. */
async function unsignedFact(): Promise<{ facts: string; place: string }[]> {
  const { rows } = await app.admin.query<{ facts: string; place: string }>(
    `SELECT facts, place FROM app.finding WHERE title LIKE 'Processing without a signed agreement%' AND is_open AND vendor_id = $1`,
    [mailwren.vendorId.slice(4)],
  );
  return rows;
}

function flowId(): string {
  return `sys-crm>svc-${mailwren.serviceId.slice(4)}`;
}

function unsigned(title: string): boolean {
  return title.startsWith('Processing without a signed agreement');
}
