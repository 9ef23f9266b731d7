import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { createdMap } from '../support/map-queries.js';
import { until } from '../support/started-server.js';
import { prepareVendor, type Prepared } from '../support/walk.js';

/** A workspace says itself which names are one company, and whatever compares by names honours it (issue 6). */
const ENTRIES = `entries { id name canonicalName instrument engagedBy version alias { id name company by { name } } alsoUsedBy { name } }`;
const RECORD = `mutation ($input: RecordSubProcessorsInput!) { recordSubProcessors(input: $input) {
  list { id ${ENTRIES} } userErrors { code path message } } }`;
const NOTE = `mutation ($input: NoteSubProcessorInput!) { noteSubProcessor(input: $input) {
  subProcessor { id engagedBy } userErrors { code path } } }`;
const NOTICE = `mutation ($input: RecordNoticeInput!) { recordNotice(input: $input) {
  notice { id judgement { knownElsewhere } } userErrors { code path } } }`;
const ALIAS =
  'alias { id name company companyKey reason saidAt by { name } takenBackAt takenBackReason version }';
const ADD = `mutation ($input: AddCompanyAliasInput!) { addCompanyAlias(input: $input) {
  ${ALIAS} userErrors { code path message } } }`;
const TAKE_BACK = `mutation ($input: TakeBackCompanyAliasInput!) { takeBackCompanyAlias(input: $input) {
  ${ALIAS} userErrors { code path message } } }`;
const DIFFERENCE = `query ($fromId: ID!, $toId: ID!) { subProcessorDifference(fromId: $fromId, toId: $toId) {
  added removed renamed { from to } } }`;
const SERVICE = `query ($id: ID!) { service(id: $id) { subProcessorLists { id ${ENTRIES} }
  subProcessorChain { name level isCircle } } }`;
const COMPANIES = `query ($search: String, $first: Int, $after: String) {
  engagedCompanies(search: $search, first: $first, after: $after) {
    edges { node { canonicalName name names vendors { name } } } pageInfo { endCursor hasNextPage } totalCount } }`;
const FINDINGS = 'query ($id: ID!) { vendor(id: $id) { findings { title } } }';
const MAP = `query ($id: ID!) { dataMap(id: $id) { judgement { concentration } } }`;
const COVERAGE = '{ mapCoverage { strangers } }';

interface Entry {
  id: string;
  name: string;
  canonicalName: string;
  instrument: string | null;
  engagedBy: string | null;
  version: number;
  alias: object | null;
  alsoUsedBy: { name: string }[];
}
interface Alias {
  id: string;
  version: number;
  takenBackAt: string | null;
}
interface Answered {
  list?: { id: string; entries: Entry[] };
  alias?: Alias;
  notice?: { judgement: { knownElsewhere: string[] } };
  userErrors: { code: string; path: string[]; message: string }[];
}
interface OfService {
  service: { subProcessorLists: { id: string; entries: Entry[] }[]; subProcessorChain: object[] };
}
interface Companies {
  engagedCompanies: {
    edges: { node: { canonicalName: string; name: string; names: string[]; vendors: object[] } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    totalCount: number;
  };
}

let app: TestApp;
let cast: Cast;
let dana: TestClient;
let today: string;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  today = app.clock.now().slice(0, 10);
}, 60_000);
afterAll(() => app.close());

async function done(document: string, input: object, client = dana): Promise<Answered> {
  const data = await client.ask<Record<string, Answered>>(document, { input });
  return Object.values(data)[0]!;
}

const vendor = (name: string): Promise<Prepared> => prepareVendor(dana, name, { isGoverned: true });
const row = (name: string) => ({ name, places: ['Germany'], task: 'Hosting' });

async function record(serviceId: string, expectedVersion: number, ...names: string[]): Promise<Entry[]> {
  const rows = names.map(row);
  const { list, userErrors } = await done(RECORD, {
    serviceId,
    expectedVersion,
    rows,
    asOn: today,
    source: 'TYPED',
  });
  expect(userErrors).toEqual([]);
  return list!.entries;
}

const of = async (serviceId: string, client = dana) =>
  (await client.ask<OfService>(SERVICE, { id: serviceId })).service;
const add = (name: string, company: string, reason = 'The register of companies says so.', client = dana) =>
  done(ADD, { name, company, reason }, client);

const onProvider = (id: string, provider: string) => ({
  id: `n-${id}`,
  kind: 'vendor',
  name: id,
  vendor_id: id,
  ultimate_provider: provider,
});
const companies = async (variables: object, client = dana) =>
  (await client.ask<Companies>(COMPANIES, variables)).engagedCompanies;

async function takeBack({ id, version }: Alias, reason = 'Two companies after all.', client = dana) {
  return done(TAKE_BACK, { id, expectedVersion: version, reason }, client);
}

async function untold(vendorId: string): Promise<string[]> {
  await app.settled();
  const said = await dana.ask<{ vendor: { findings: { title: string }[] } }>(FINDINGS, { id: vendorId });
  return said.vendor.findings.map(({ title }) => title).filter((title) => title.includes('without a notice'));
}

describe('another name of a company', () => {
  it('makes two rows one company wherever names are compared, until it is taken back', async () => {
    const [mail, desk] = [await vendor('Aliased Mail'), await vendor('Aliased Desk')];
    await record(mail.serviceId, 0, 'Northcloud Inc.', 'Support Ltd');
    const [hosting, support] = await record(mail.serviceId, 1, 'Northcloud Hosting GmbH', 'Support Ltd');
    await record(desk.serviceId, 0, 'Northcloud');
    expect(hosting).toMatchObject({ canonicalName: 'northcloud hosting', alias: null, alsoUsedBy: [] });
    expect(await untold(mail.vendorId)).toHaveLength(1);
    await done(NOTE, { id: support!.id, expectedVersion: 1, engagedBy: 'northcloud hosting' });
    const [newer, older] = (await of(mail.serviceId)).subProcessorLists;
    const difference = async () => {
      const ids = { fromId: older!.id, toId: newer!.id };
      return (await dana.ask<{ subProcessorDifference: object }>(DIFFERENCE, ids)).subProcessorDifference;
    };
    const apart = { added: ['Northcloud Hosting GmbH'], removed: ['Northcloud Inc.'], renamed: [] };
    expect(await difference()).toEqual(apart);

    const { alias, userErrors } = await add(' Northcloud  Hosting GmbH ', 'Northcloud');
    expect(userErrors).toEqual([]);
    expect(alias).toMatchObject({
      name: 'Northcloud Hosting GmbH',
      company: 'Northcloud',
      companyKey: 'northcloud',
      reason: 'The register of companies says so.',
      saidAt: expect.stringContaining(today),
      by: { name: cast.dana.name },
      takenBackAt: null,
      version: 1,
    });
    const renamed = [{ from: 'Northcloud Inc.', to: 'Northcloud Hosting GmbH' }];
    expect(await difference()).toEqual({ added: [], removed: [], renamed });
    const { subProcessorLists, subProcessorChain } = await of(mail.serviceId);
    expect(subProcessorLists[0]!.entries).toMatchObject([
      {
        canonicalName: 'northcloud',
        alias: { id: alias!.id, by: { name: cast.dana.name } },
        alsoUsedBy: [{ name: 'Aliased Desk' }],
      },
      { engagedBy: 'northcloud', alias: null },
    ]);
    expect(subProcessorChain).toMatchObject([
      { name: 'Northcloud Hosting GmbH', level: 1 },
      { name: 'Support Ltd', level: 2 },
    ]);
    expect((await of(desk.serviceId)).subProcessorLists[0]!.entries[0]!.alsoUsedBy).toEqual([
      { name: 'Aliased Mail' },
    ]);
    expect(await untold(mail.vendorId)).toEqual([]);

    const back = await takeBack(alias!);
    expect(back.alias).toMatchObject({
      takenBackAt: expect.stringContaining(today),
      takenBackReason: 'Two companies after all.',
      version: 2,
    });
    expect(await difference()).toEqual(apart);
    expect((await of(mail.serviceId)).subProcessorLists[0]!.entries).toMatchObject([
      { canonicalName: 'northcloud hosting', alias: null, alsoUsedBy: [] },
      { engagedBy: 'northcloud hosting' },
    ]);
    expect(await untold(mail.vendorId)).toHaveLength(1);
    expect(await eventsIn(app, cast.alder.id, 'company-alias.added')).toBe(1);
    expect(await eventsIn(app, cast.alder.id, 'company-alias.taken-back')).toBe(1);
  });

  it('carries notes and the word of a notice over to the other name', async () => {
    const { serviceId, vendorId } = await vendor('Aliased Notes');
    const elsewhere = await vendor('Aliased Elsewhere');
    await record(elsewhere.serviceId, 0, 'Westgate Systems');
    const [first] = await record(serviceId, 0, 'Westgate');
    await done(NOTE, { id: first!.id, expectedVersion: 1, instrument: 'scc2021' });
    await add('Westgate Systems AG', 'Westgate');
    const change = { kind: 'ADD', name: 'Westgate', countries: ['DE'] };
    const { notice } = await done(NOTICE, {
      serviceId,
      receivedOn: today,
      periodLength: 9,
      changes: [change],
    });
    expect(notice!.judgement.knownElsewhere).toEqual(['Westgate']);
    const [second] = await record(serviceId, 1, 'WESTGATE systems');
    expect(second!.instrument).toBe('scc2021');
    await record(serviceId, 2);
    await record(serviceId, 3, 'Westgate Systems');
    expect(await untold(vendorId)).toEqual([]);
  });

  it('reaches the chain of a company that is a vendor here, and its circle', async () => {
    const [own, other] = [await vendor('Eastline AG'), await vendor('Aliased Chain')];
    await record(own.serviceId, 0, 'Deep Eastmetal', 'Chain of Aliases');
    await record(other.serviceId, 0, 'Eastline Cloud Services');
    const { alias } = await add('Eastline Cloud Services', 'Eastline');
    await add('Chain of Aliases', 'Aliased Chain');
    expect((await of(other.serviceId)).subProcessorChain).toEqual([
      { name: 'Eastline Cloud Services', level: 1, isCircle: false },
      { name: 'Deep Eastmetal', level: 2, isCircle: false },
      { name: 'Chain of Aliases', level: 2, isCircle: true },
    ]);
    await takeBack(alias!);
    expect((await of(other.serviceId)).subProcessorChain).toHaveLength(1);
  });

  it('counts on maps: one provider, and no stranger beside the register', async () => {
    await vendor('Southern Mail');
    await vendor('Southern Desk');
    const { map, userErrors } = await createdMap(dana, 'Aliases on a map', {
      format: 'assay-map/1',
      home: 'EU',
      regimes: ['EU'],
      own_entity: 'Alder Group',
      vendors: [
        { id: 'a', name: 'Southern Mail Services' },
        { id: 'b', name: 'Southern Desk' },
      ],
      nodes: [onProvider('a', 'Southbank Hosting'), onProvider('b', 'Southbank')],
      flows: [],
    });
    expect(userErrors).toEqual([]);
    const seen = async () => {
      const read = await dana.ask<{
        dataMap: { judgement: { concentration: { providers: { provider: string; count: number }[] } } };
      }>(MAP, { id: map!.id });
      const { mapCoverage } = await dana.ask<{ mapCoverage: { strangers: { name: string }[] } }>(COVERAGE);
      const { providers } = read.dataMap.judgement.concentration;
      return {
        providers: providers.map(({ provider, count }) => `${provider} ${count}`),
        strangers: mapCoverage.strangers.map(({ name }) => name),
      };
    };
    const apart = {
      providers: ['southbank 1', 'southbank hosting 1'],
      strangers: ['Southern Mail Services'],
    };
    expect(await seen()).toEqual(apart);
    const { alias } = await add('Southbank Hosting', 'Southbank');
    const { alias: second } = await add('Southern Mail Services', 'Southern Mail');
    expect(await seen()).toEqual({ providers: ['southbank 2'], strangers: [] });
    await takeBack(alias!);
    await takeBack(second!);
    expect(await seen()).toEqual(apart);
  });

  it('is refused with a remedy where it says nothing, is said, or would lead on', async () => {
    const { alias } = await add('Refused Hosting', 'Refused');
    const faults = async (name: string, company: string, reason?: string) =>
      (await add(name, company, reason)).userErrors.map(({ code, path, message }) => ({
        code,
        path: path.join('.'),
        message,
      }));
    expect(await faults('Refused GmbH', 'Refused Inc.')).toEqual([
      {
        code: 'INVALID',
        path: 'company',
        message: 'Both names count as one company already. If you mean another company, name that one.',
      },
    ]);
    expect(await faults('Refused-Hosting', 'Another')).toEqual([
      {
        code: 'TAKEN',
        path: 'name',
        message: 'This name stands for Refused already. Take that back first, then say it anew.',
      },
    ]);
    expect(await faults('Third', 'Refused Hosting Ltd')).toEqual([
      {
        code: 'INVALID',
        path: 'company',
        message:
          'This company is itself another name, of Refused. Name that company, or take its other name back first.',
      },
    ]);
    expect(await faults('Refused', 'Another')).toEqual([
      {
        code: 'INVALID',
        path: 'name',
        message:
          'Another name leads to this one: Refused Hosting. Take that back first, then say both of one company.',
      },
    ]);
    expect(await faults('...', 'Another')).toMatchObject([{ code: 'INVALID', path: 'name' }]);
    expect(await faults(' ', 'Another')).toMatchObject([{ path: 'name' }]);
    expect(await faults('One', ' ')).toMatchObject([{ path: 'company' }]);
    expect(await faults('One', 'Two', ' ')).toMatchObject([{ code: 'REQUIRED', path: 'reason' }]);
    const stale = await takeBack({ ...alias!, version: 7 });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await takeBack(alias!);
    expect((await takeBack({ ...alias!, version: 2 })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    // What was taken back binds nobody.
    expect((await add('Refused Hosting', 'Another')).userErrors).toEqual([]);
  });

  it('is added once when two say it at one moment, and never in a circle', async () => {
    const both = await Promise.all([add('Twice A', 'Twice B'), add('Twice B', 'Twice A')]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('and a list that is taken meanwhile wait for each other', async () => {
    const { serviceId } = await vendor('Aliased Race');
    const [first] = await record(serviceId, 0, 'Racing');
    await done(NOTE, { id: first!.id, expectedVersion: 1, instrument: 'dpf' });
    const waiting = (count: number) =>
      until(`${count} wait`, async () => {
        const { rows } = await app.admin.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows[0]!.n === count;
      });
    await app.settled();
    await app.admin.query('BEGIN');
    await app.admin.query('SELECT 1 FROM app.event_head WHERE tenant_id = $1 FOR UPDATE', [cast.alder.id]);
    const adding = add('Racing Cloud', 'Racing');
    await waiting(1);
    const taking = record(serviceId, 1, 'Racing Cloud');
    await waiting(2);
    await app.admin.query('COMMIT');
    expect((await adding).userErrors).toEqual([]);
    expect(await taking).toMatchObject([{ canonicalName: 'racing', instrument: 'dpf' }]);
  });
});

describe('the companies behind our vendors', () => {
  it('are told with every name and vendor, those that most engage first, page by page', async () => {
    const [one, two, three] = [
      await vendor('Paged One'),
      await vendor('Paged Two'),
      await vendor('Paged Three'),
    ];
    await record(one.serviceId, 0, 'Pagecloud GmbH', 'Pagedesk');
    await record(two.serviceId, 0, 'Pagecloud');
    await record(three.serviceId, 0, 'Pagehost 100%');
    await add('Pagehost 100', 'Pagecloud');
    const first = await companies({ search: 'PAGE', first: 1 });
    expect(first.edges[0]!.node).toEqual({
      canonicalName: 'pagecloud',
      name: 'Pagecloud',
      names: ['Pagecloud', 'Pagecloud GmbH', 'Pagehost 100%'],
      vendors: [{ name: 'Paged One' }, { name: 'Paged Three' }, { name: 'Paged Two' }],
    });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await companies({ search: 'PAGE', first: 1, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.name)).toEqual(['Pagedesk']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await companies({ search: '100%' })).totalCount).toBe(1);
    expect((await companies({ search: '_' })).totalCount).toBe(0);
  });

  it('of vendors one may not see, and names of another workspace, are not there', async () => {
    const { serviceId } = await vendor('Hidden Company');
    await record(serviceId, 0, 'Hiddencloud Hosting');
    const { alias } = await add('Hiddencloud Hosting', 'Hiddencloud');
    const [bo, bruno, ines] = [await as(app, cast.bo), await as(app, cast.bruno), await as(app, cast.ines)];
    for (const client of [bo, bruno]) {
      expect((await companies({ search: 'hiddencloud' }, client)).totalCount).toBe(0);
    }
    expect(await bruno.ask('{ companyAliases { name } }')).toEqual({ companyAliases: [] });
    const foreign = await bruno.gql(TAKE_BACK, {
      input: { id: alias!.id, expectedVersion: 1, reason: 'Mine.' },
    });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    // The other workspace may say the same of its own.
    expect((await add('Hiddencloud Hosting', 'Elsewhere', 'Ours.', bruno)).userErrors).toEqual([]);
    expect((await of(serviceId)).subProcessorLists[0]!.entries[0]!.canonicalName).toBe('hiddencloud');
    for (const who of [cast.paul, cast.ravi, cast.olga, cast.bo]) {
      const client = await as(app, who);
      const input = { name: 'No', company: 'Way', reason: 'x' };
      const { errors } = await client.gql(ADD, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await add('Of Ines', 'Hers', 'I assess it.', ines)).userErrors).toEqual([]);
  });
});
