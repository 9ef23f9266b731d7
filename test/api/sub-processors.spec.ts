import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { addDays } from '../../src/core/day.js';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { addAgreement } from '../support/agreements.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { signedOn } from '../support/signed.js';
import { xlsxOfTexts } from '../support/xlsx-file.js';
import { prepareVendor, type Prepared } from '../support/walk.js';

const REAL = path.resolve(import.meta.dirname, '../../../shared/real/subprocessors');

const RECORD = `mutation ($input: RecordSubProcessorsInput!) { recordSubProcessors(input: $input) {
  list { id version isCurrent asOn source entries { id name canonicalName task places countries corporate isSubsidiary
    instrument hasOwnAgreement engagedBy version alsoUsedBy { name } } } userErrors { code path message } } }`;
const NOTE = `mutation ($input: NoteSubProcessorInput!) { noteSubProcessor(input: $input) {
  subProcessor { id instrument hasOwnAgreement engagedBy version } userErrors { code path } } }`;
const DIFFERENCE = `query ($fromId: ID!, $toId: ID!) { subProcessorDifference(fromId: $fromId, toId: $toId) {
  added subsidiariesAdded subsidiariesRemoved removed renamed { from to } changedPlace { name from to } changedTask further headerOnly unchanged } }`;
const SERVICE = `query ($id: ID!) { service(id: $id) { subProcessorLists { id version isCurrent }
  subProcessorChain { name level countries isFromOwnList isCircle }
  subProcessorNotices { id decision version daysLeft } } }`;
const NOTICE = `notice { id receivedOn objectionUntil periodLength periodUnit termsFrom daysLeft decision reason listOutcome version
  group { name } isAskedOfMe answers { opinion reason by { name } group { name } } judgement { proposal because newCountries knownElsewhere people data { name sensitivity } places { name country standing isNew } } }`;
const act = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${NOTICE} userErrors { code path message } } }`;
const ENDS = `query ($id: ID!) { service(id: $id) { subProcessorLists { version }
  subProcessorNotices { id objectionUntil holidaysSkipped listOutcome } } }`;
const HOLIDAYS = `mutation ($input: ChangeBusinessCalendarInput!) { changeBusinessCalendar(input: $input) {
  businessCalendar { place added dropped verifiedOn version } userErrors { code path message } } }`;
const RECORD_NOTICE = act('recordNotice', 'RecordNoticeInput');
const ASK = act('askAboutNotice', 'AskAboutNoticeInput');
const ANSWER = act('answerNotice', 'AnswerNoticeInput');
const DECIDE = act('decideNotice', 'DecideNoticeInput');

interface Entry {
  id: string;
  name: string;
  canonicalName: string;
  countries: string[];
  version: number;
  alsoUsedBy: { name: string }[];
}
interface Answered {
  list?: { id: string; version: number; entries: Entry[] };
  notice?: { id: string; version: number; objectionUntil: string; daysLeft: number; judgement: Judged };
  userErrors: { code: string; path: string[]; message: string }[];
}
interface Ends {
  service: {
    subProcessorLists: { version: number }[];
    subProcessorNotices: {
      id: string;
      objectionUntil: string;
      holidaysSkipped: string[];
      listOutcome: object | null;
    }[];
  };
}
interface HolidaysChanged {
  changeBusinessCalendar: { businessCalendar: object | null; userErrors: { path: string[] }[] };
}
interface Judged {
  proposal: string;
  because: string[];
  newCountries: string[];
  knownElsewhere: string[];
}

let app: TestApp;
let cast: Cast;
let dana: TestClient;
let today: string;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  today = app.clock.now().slice(0, 10);
}, 60_000);
afterAll(() => app.close());
beforeEach(() => app.clock.reset());

async function groupOfRavi(name: string): Promise<string> {
  const olga = await as(app, cast.olga);
  const { createGroup } = await olga.ask<{ createGroup: { group: { id: string } } }>(
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } userErrors { code } } }',
    { input: { name } },
  );
  const groupId = createGroup.group.id;
  await olga.ask(
    'mutation ($input: GroupMemberInput!) { joinGroup(input: $input) { userErrors { code } } }',
    {
      input: { groupId, personId: `usr_${cast.ravi.id}` },
    },
  );
  return groupId;
}

async function done(document: string, input: object, client = dana): Promise<Answered> {
  const data = await client.ask<Record<string, Answered>>(document, { input });
  return Object.values(data)[0]!;
}

const fresh = (name = `Vendor ${++count}`): Promise<Prepared> =>
  prepareVendor(dana, name, { isGoverned: true });

const row = (name: string, places: string[] = ['Germany'], task = 'Hosting') => ({ name, places, task });

function record(serviceId: string, expectedVersion: number, rows: object[], rest: object = {}) {
  const input = { serviceId, expectedVersion, rows, asOn: today, source: 'TYPED', ...rest };
  return done(RECORD, input);
}

describe('a list of sub-processors', () => {
  it('is kept as versions, each with what people had noted before, and told apart', async () => {
    const { serviceId } = await fresh();
    const first = await record(serviceId, 0, [
      row('Amazon Web Services, Inc.', ['Ireland (Dublin)', 'USA']),
      row('HelpScout'),
      row('Gone GmbH'),
      { ...row('Vendor Asia Ltd'), isSubsidiary: true },
      { ...row('Vendor Iberia S.L.'), isSubsidiary: true },
    ]);
    const aws = first.list!.entries[0]!;
    expect(aws).toMatchObject({ canonicalName: 'amazon web services', countries: ['IE', 'US'] });
    const noted = await dana.ask<Record<string, Answered>>(NOTE, {
      input: { id: aws.id, expectedVersion: 1, instrument: 'dpf', hasOwnAgreement: true },
    });
    expect(noted['noteSubProcessor']!.userErrors).toEqual([]);
    const second = await record(serviceId, 1, [
      row('AWS', ['Ireland (Dublin)', 'USA', 'Japan']),
      row('Help Scout'),
      row('Fresh Ltd', []),
      { ...row('Vendor Iberia S.L.U.'), isSubsidiary: true },
      { ...row('Vendor Nordics AB'), isSubsidiary: true },
    ]);
    expect(second.list).toMatchObject({ version: 2, isCurrent: true });
    expect(second.list!.entries[0]).toMatchObject({
      instrument: 'dpf',
      hasOwnAgreement: true,
      countries: ['IE', 'US', 'JP'],
    });
    const { subProcessorDifference } = await dana.ask<{ subProcessorDifference: object }>(DIFFERENCE, {
      fromId: first.list!.id,
      toId: second.list!.id,
    });
    expect(subProcessorDifference).toMatchObject({
      added: ['Fresh Ltd'],
      removed: ['Gone GmbH'],
      subsidiariesAdded: ['Vendor Nordics AB'],
      subsidiariesRemoved: ['Vendor Asia Ltd'],
      renamed: [
        { from: 'Amazon Web Services, Inc.', to: 'AWS' },
        { from: 'HelpScout', to: 'Help Scout' },
      ],
      changedPlace: [{ name: 'AWS' }],
      headerOnly: false,
    });
  });

  it('raises what came without a notice until one comes, and what works nowhere until a list says where', async () => {
    const { serviceId, vendorId } = await fresh();
    await record(serviceId, 0, [row('One')]);
    await record(serviceId, 1, [row('One'), row('Two'), row('Three', [])]);
    const findings = async () => {
      const query = 'query ($id: ID!) { vendor(id: $id) { findings { title severity } } }';
      const { vendor } = await dana.ask<{ vendor: { findings: { title: string }[] } }>(query, {
        id: vendorId,
      });
      return vendor.findings.map(({ title }) => title).filter((title) => /sub-processors/i.test(title));
    };
    expect((await findings()).toSorted()).toEqual([
      'It is not said where these sub-processors work: Three.',
      'Sub-processors were added without a notice on record: Two, Three.',
    ]);
    // The same page again, now with its place: nobody was told of the two for that.
    const untold = 'Sub-processors were added without a notice on record: Two, Three.';
    await record(serviceId, 2, [row('One'), row('Two'), row('Three')]);
    expect(await findings()).toEqual([untold]);
    const tell = (...changes: object[]) =>
      done(RECORD_NOTICE, { serviceId, receivedOn: today, periodLength: 30, changes });
    await tell({ kind: 'ADD', name: 'Four Inc.', countries: ['DE'] });
    await record(serviceId, 3, [row('One'), row('Two'), row('Three'), row('Four')]);
    expect(await findings()).toEqual([untold]);
    // That one of them leaves tells nobody that it came; a notice of both does, late as it is.
    await tell({ kind: 'REMOVE', name: 'Two', countries: [] });
    expect(await findings()).toEqual([untold]);
    await tell(
      { kind: 'ADD', name: 'two', countries: ['DE'] },
      { kind: 'ADD', name: 'Three', countries: [] },
    );
    expect(await findings()).toEqual([]);
  });

  it('is refused when somebody recorded another meanwhile, and when it is of a day to come', async () => {
    const { serviceId } = await fresh();
    await record(serviceId, 0, [row('One')]);
    expect((await record(serviceId, 0, [row('Two')])).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const late = await record(serviceId, 1, [row('Two')], { asOn: addDays(today, 1) });
    expect(late.userErrors).toMatchObject([{ code: 'INVALID', path: ['asOn'] }]);
    expect((await record(serviceId, 1, [row(' ')])).userErrors[0]?.path).toEqual(['rows', '0', 'name']);
    const { service } = await dana.ask<{ service: { subProcessorLists: object[] } }>(SERVICE, {
      id: serviceId,
    });
    expect(service.subProcessorLists).toHaveLength(1);
  });

  it('tells the chain over several levels and who else engages a company', async () => {
    const mail = await fresh('Chain Mail');
    const cloud = await fresh('Chain Cloud, Inc.');
    await record(cloud.serviceId, 0, [row('Deep Metal', ['Finland']), row('Chain Mail')]);
    const { list } = await record(mail.serviceId, 0, [row('Chain Cloud'), row('Desk'), row('Support')]);
    const [, desk] = list!.entries;
    const wrong = await done(NOTE, { id: desk!.id, expectedVersion: 1, engagedBy: 'nobody' });
    expect(wrong.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['engagedBy'] }]);
    await done(NOTE, { id: desk!.id, expectedVersion: 1, engagedBy: 'support' });
    const { service } = await dana.ask<{ service: { subProcessorChain: object[] } }>(SERVICE, {
      id: mail.serviceId,
    });
    expect(service.subProcessorChain).toMatchObject([
      { name: 'Chain Cloud', level: 1, isFromOwnList: false },
      { name: 'Deep Metal', level: 2, countries: ['FI'], isFromOwnList: true },
      { name: 'Chain Mail', level: 2, isFromOwnList: true, isCircle: true },
      { name: 'Support', level: 1 },
      { name: 'Desk', level: 2, isFromOwnList: false },
    ]);
    const third = await fresh('Chain Third');
    const { list: shared } = await record(third.serviceId, 0, [row('Deep Metal GmbH')]);
    expect(shared!.entries[0]!.alsoUsedBy).toEqual([{ name: 'Chain Cloud, Inc.' }]);
  });
});

async function read(
  name: string,
  content: string | Uint8Array,
  client: TestClient = dana,
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  form.append('file', new Blob([content as BlobPart]), name);
  const own = { 'x-assay-upload': '1', ...headers };
  const response = await client.sendForm('/sub-processors/read', form, own);
  return {
    status: response.status,
    body: (await response.json()) as { rows?: { name: string }[]; userErrors?: { message: string }[] },
  };
}

interface ReadRow {
  readonly name: string;
  readonly task: string;
  readonly places: string[];
  readonly subsidiary: boolean;
}

function asRecorded({ name, task, places, subsidiary }: ReadRow): object {
  return { name, task, places, isSubsidiary: subsidiary };
}

describe('a list as the vendor publishes it', () => {
  it.each<[string, string | Uint8Array]>([
    [
      'list.md',
      '# Sub-processors\n\n| Name | Purpose | Location |\n|---|---|---|\n| Acme | Mail | Germany |\n',
    ],
    ['list.csv', 'Name,Purpose,Location\nAcme,Mail,Germany\n'],
    [
      'list.html',
      '<h1>Sub-processors</h1><table><tr><th>Name</th><th>Purpose</th><th>Location</th></tr><tr><td>Acme</td><td>Mail</td><td>Germany</td></tr></table>',
    ],
    [
      'list.xlsx',
      xlsxOfTexts('Sub-processors', [
        ['Name', 'Purpose', 'Location'],
        ['Acme', 'Mail', 'Germany'],
      ]),
    ],
  ])('is read from %s', async (name, content) => {
    expect(await read(name, content)).toMatchObject({
      status: 200,
      body: { rows: [{ name: 'Acme', task: 'Mail', countries: ['DE'] }] },
    });
  });

  it('says for which day the page holds, and takes no row that names nobody', async () => {
    const page = '# Sub-processors\n\nLast updated: June 8, 2023\n\n| Name | Purpose |\n|---|---|\n';
    const { body } = await read('list.md', `${page}| Acme | Mail |\n| Keine weiteren | |\n`);
    expect(body).toMatchObject({ asOn: '2023-06-08', rows: [{ name: 'Acme' }] });
    expect(body.rows).toHaveLength(1);
  });

  it('says what is wrong with a page that asks to sign in, and refuses whoever may not edit', async () => {
    const door = '<h1>Log in</h1><form><input type="password"></form>';
    const refused = await read('page.html', door);
    expect([refused.status, refused.body.userErrors?.[0]?.message]).toEqual([
      422,
      expect.stringMatching(/asks to sign in/),
    ]);
    const german = await read('page.html', door, dana, { 'accept-language': 'de' });
    expect(german.body.userErrors?.[0]?.message).toBe(
      'Die Datei ist eine Seite, die zur Anmeldung auffordert ("Log in"), und nicht die Liste dahinter. Melden Sie sich an, und speichern Sie dann die Seite mit der Liste.',
    );
    expect((await read('list.csv', 'Name\nAcme', await as(app, cast.ada))).status).toBe(403);
  });

  it('is the same list as a table in one version and as bullets in the next', async () => {
    const { serviceId } = await fresh();
    const table =
      '# Sub-processors\n\n| Name | Purpose | Location |\n|---|---|---|\n| Acme | Mail | Germany |\n| Elm Ltd | Print | Germany |\n';
    const bullets =
      '# Sub-processors\n\nAll are located in Germany:\n\n- **Acme**: mail\n- **Elm Ltd**: print\n- **Oak AG**: archive\n';
    const ids: string[] = [];
    for (const [at, content] of [table, bullets].entries()) {
      const rows = (await read('list.md', content)).body.rows as ReadRow[];
      ids.push((await record(serviceId, at, rows.map(asRecorded))).list!.id);
    }
    const { subProcessorDifference } = await dana.ask<{ subProcessorDifference: object }>(DIFFERENCE, {
      fromId: ids[0],
      toId: ids[1],
    });
    expect(subProcessorDifference).toMatchObject({
      added: ['Oak AG'],
      removed: [],
      renamed: [],
      changedPlace: [],
      changedTask: [],
      unchanged: 2,
    });
  });

  const versions = ['github-2023-12.md', 'github-2026-03.md'];
  const isThere = versions.every((name) => fs.existsSync(path.join(REAL, name)));
  (isThere ? it : it.skip)(
    'compares published versions of one vendor (skipped without ../shared/real)',
    async () => {
      const { serviceId } = await fresh();
      const ids: string[] = [];
      for (const [at, name] of versions.entries()) {
        const { body } = await read(name, fs.readFileSync(path.join(REAL, name)));
        const rows = (body.rows as ReadRow[]).map(asRecorded);
        expect(rows.length).toBeGreaterThan(10);
        ids.push((await record(serviceId, at, rows, { source: 'FILE', fileName: name })).list!.id);
      }
      const { subProcessorDifference: difference } = await dana.ask<{
        subProcessorDifference: { added: string[]; removed: string[]; unchanged: number };
      }>(DIFFERENCE, { fromId: ids[0], toId: ids[1] });
      expect(difference.added.length).toBeGreaterThan(0);
      expect(difference.unchanged).toBeGreaterThan(0);
    },
  );
});

const change = (input: object) => dana.ask<HolidaysChanged>(HOLIDAYS, { input: { dropped: [], ...input } });

describe('a notice', () => {
  const changes = [{ kind: 'ADD', name: 'Desk Inc.', task: 'Support', countries: ['IN'] }];

  it('starts the period in calendar days or business days, and asks for it when no agreement tells', async () => {
    const { serviceId } = await fresh();
    const noted = (rest: object) =>
      done(RECORD_NOTICE, { serviceId, receivedOn: '2026-11-27', changes, ...rest });
    expect((await noted({})).userErrors).toMatchObject([{ code: 'REQUIRED', path: ['periodLength'] }]);
    expect((await noted({ periodLength: 30 })).notice).toMatchObject({
      objectionUntil: '2026-12-27',
      termsFrom: 'ENTERED',
    });
    const business = await noted({ periodLength: 10, periodUnit: 'BUSINESS_DAYS' });
    expect(business.notice).toMatchObject({ objectionUntil: '2026-12-11', periodUnit: 'BUSINESS_DAYS' });
    expect((await noted({ periodLength: 0 })).userErrors[0]?.path).toEqual(['periodLength']);
    expect((await noted({ periodLength: 30, changes: [] })).userErrors[0]?.path).toEqual(['changes']);
    const later = await noted({ periodLength: 30, receivedOn: addDays(today, 1) });
    expect(later.userErrors).toMatchObject([{ code: 'INVALID', path: ['receivedOn'] }]);
  });

  it('passes over the public holidays of the workspace, and is counted again when they change', async () => {
    const { serviceId } = await fresh();
    const noted = {
      serviceId,
      receivedOn: '2026-05-11',
      changes,
      periodLength: 10,
      periodUnit: 'BUSINESS_DAYS',
    };
    const ended = async () => {
      const { service } = await dana.ask<Ends>(ENDS, { id: serviceId });
      return service.subProcessorNotices.map((one) => [one.objectionUntil, ...one.holidaysSkipped]);
    };
    await done(RECORD_NOTICE, noted);
    expect(await ended()).toEqual([['2026-05-25']]);
    const german = await change({ place: 'DE', added: [], expectedVersion: 0 });
    expect(german.changeBusinessCalendar.businessCalendar).toMatchObject({
      place: 'DE',
      verifiedOn: null,
      version: 1,
    });
    await done(RECORD_NOTICE, noted);
    const skipping = ['2026-05-27', '2026-05-14', '2026-05-25'];
    expect(await ended()).toEqual([skipping, skipping]);
    const bridge = { day: '2026-05-15', name: 'Bridge day' };
    const own = { place: 'DE', added: [bridge], dropped: ['2026-05-25', '2026-05-26'], verifiedOn: today };
    const ours = (await change({ ...own, expectedVersion: 1 })).changeBusinessCalendar.businessCalendar!;
    expect(ours).toMatchObject({ added: [bridge], dropped: ['2026-05-25'], verifiedOn: today });
    expect((await ended())[0]).toEqual(['2026-05-27', '2026-05-14', '2026-05-15']);
    const faults = [{ place: 'XX' }, { verifiedOn: addDays(today, 1) }, { expectedVersion: 1 }];
    for (const fault of faults) {
      const { userErrors } = (await change({ ...own, expectedVersion: 2, ...fault })).changeBusinessCalendar;
      expect(userErrors.map((error) => error.path.at(-1))).toEqual(Object.keys(fault));
    }
    await change({ place: null, added: [], expectedVersion: 2 });
    expect(await ended()).toEqual([['2026-05-25'], ['2026-05-25']]);
    const { service } = await dana.ask<Ends>(ENDS, { id: serviceId });
    const { id } = service.subProcessorNotices[0]!;
    const decided = `UPDATE app.sub_processor_notice SET decision = 'WITHDRAWN' WHERE id = $1`;
    await app.admin.query(decided, [id.slice(4)]);
    await change({ place: 'DE', added: [], expectedVersion: 3 });
    expect(await ended()).toEqual([['2026-05-25'], skipping]);
    await change({ place: null, added: [], expectedVersion: 4 });
  });

  it('runs by the agreement: its business days at its place, its addendum, and the one that is over first', async () => {
    const { serviceId, vendorId } = await fresh();
    const noted = async () => {
      const { notice } = await done(RECORD_NOTICE, { serviceId, receivedOn: '2026-05-11', changes });
      return notice;
    };
    const german = { subNoticeDays: 10, subNoticeUnit: 'BUSINESS_DAYS', holidayPlace: 'DE' };
    const contract = await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), ...german });
    // Ascension and Whit Monday are free there, and the workspace keeps no holidays.
    expect(await noted()).toMatchObject({
      objectionUntil: '2026-05-27',
      periodUnit: 'BUSINESS_DAYS',
      termsFrom: 'AGREEMENT',
    });
    // More days, but they are over sooner.
    const other = { ...signedOn('2026-01-15'), subNoticeDays: 14 };
    await addAgreement(dana, vendorId, other);
    expect(await noted()).toMatchObject({ objectionUntil: '2026-05-25', periodUnit: 'CALENDAR_DAYS' });
    // The addendum has the last word on the days of its contract.
    await addAgreement(dana, vendorId, { ...signedOn('2026-02-01'), addsToId: contract, subNoticeDays: 5 });
    expect(await noted()).toMatchObject({ objectionUntil: '2026-05-16', periodUnit: 'CALENDAR_DAYS' });
    const { service } = await dana.ask<Ends>(ENDS, { id: serviceId });
    const skipped = service.subProcessorNotices.map(({ holidaysSkipped }) => holidaysSkipped.length);
    expect(skipped.toSorted()).toEqual([0, 0, 2]);
  });

  it('shows what it touches, proposes, and is decided by a person with a reason', async () => {
    const { serviceId } = await fresh();
    await record(serviceId, 0, [row('Cloud', ['USA'])]);
    const other = await fresh('Other of Desk');
    await record(other.serviceId, 0, [row('Desk')]);
    const { notice } = await done(RECORD_NOTICE, { serviceId, receivedOn: today, periodLength: 30, changes });
    expect(notice!.daysLeft).toBe(30);
    expect(notice!.judgement).toEqual({
      proposal: 'ask',
      because: ['no_instrument'],
      newCountries: ['IN'],
      knownElsewhere: ['Desk Inc.'],
      people: expect.arrayContaining(['Customers or users']),
      data: expect.arrayContaining([{ name: expect.any(String), sensitivity: expect.any(Number) }]),
      places: [{ name: 'Desk Inc.', country: 'IN', standing: 'no_instrument', isNew: true }],
    });
    const input = { id: notice!.id, expectedVersion: 1, decision: 'OBJECTED' };
    expect((await done(DECIDE, { ...input, reason: ' ' })).userErrors[0]?.path).toEqual(['reason']);
    const assessor = await as(app, cast.ines);
    expect(
      (await assessor.gql(DECIDE, { input: { ...input, reason: 'No.' } })).errors[0]?.extensions.code,
    ).toBe('FORBIDDEN');
    const decided = await done(DECIDE, { ...input, reason: 'No instrument for India.' });
    expect(decided.notice).toMatchObject({
      decision: 'OBJECTED',
      reason: 'No instrument for India.',
      version: 2,
    });
    const again = await done(DECIDE, { ...input, expectedVersion: 2, reason: 'Yes.' });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await eventsIn(app, cast.alder.id, 'sub-processor-notice.decided')).toBe(1);
  });

  it('is the next version of the list once accepted, and says what the list could not take', async () => {
    const { serviceId, vendorId } = await fresh();
    const accept = async (more: object[]) => {
      const { notice } = await done(RECORD_NOTICE, {
        serviceId,
        receivedOn: today,
        periodLength: 9,
        changes: more,
      });
      const input = { id: notice!.id, expectedVersion: 1, decision: 'ACCEPTED', reason: 'Covered.' };
      return (await done(DECIDE, input)).notice;
    };
    const early = await accept(changes);
    expect(early).toMatchObject({
      listOutcome: { version: null, notTaken: [{ name: 'Desk Inc.', why: 'no_list' }] },
    });
    await record(serviceId, 0, [row('Cloud', ['USA']), row('Gone GmbH')]);
    const accepted = await accept([
      ...changes,
      { kind: 'REMOVE', name: 'gone' },
      { kind: 'MOVE', name: 'Cloud', countries: ['IE', 'EEA'] },
      { kind: 'REMOVE', name: 'Nobody' },
    ]);
    expect(accepted).toMatchObject({
      listOutcome: { version: 2, notTaken: [{ name: 'Nobody', why: 'not_there' }] },
    });
    const query = `query ($id: ID!) { service(id: $id) { subProcessorLists { version isCurrent source entries { name countries task } } }
      }`;
    type Lists = { service: { subProcessorLists: { version: number; source: string; entries: Entry[] }[] } };
    const { service } = await dana.ask<Lists>(query, { id: serviceId });
    expect(service.subProcessorLists[0]).toMatchObject({
      version: 2,
      isCurrent: true,
      source: 'NOTICE',
      entries: [
        { name: 'Cloud', countries: ['IE', 'EEA'], task: 'Hosting' },
        { name: 'Desk Inc.', countries: ['IN'], task: 'Support' },
      ],
    });
    const findings = 'query ($id: ID!) { vendor(id: $id) { findings { title } } }';
    const { vendor } = await dana.ask<{ vendor: { findings: object[] } }>(findings, { id: vendorId });
    expect(vendor.findings).toEqual([]);
    const own = await record(serviceId, 2, [row('Cloud')], { source: 'NOTICE' });
    expect(own.userErrors).toMatchObject([{ path: ['source'] }]);
  });

  it('changes the list on the day it takes effect, once, and after a downtime as well', async () => {
    const { serviceId } = await fresh();
    await record(serviceId, 0, [row('Cloud')]);
    const noted = {
      serviceId,
      receivedOn: today,
      periodLength: 9,
      changes,
      takesEffectOn: addDays(today, 5),
    };
    const { notice } = await done(RECORD_NOTICE, noted);
    const decision = { id: notice!.id, expectedVersion: 1, decision: 'ACCEPTED', reason: 'Covered.' };
    expect((await done(DECIDE, decision)).notice).toMatchObject({ listOutcome: null });
    const noon = 12 * 60 - Number(app.clock.now().slice(11, 13)) * 60;
    const listsAfter = async (days: number) => {
      app.clock.moveMinutes(noon);
      app.clock.moveDays(days);
      await Promise.all([app.nest.get(DeadlineSweep).sweep(), app.nest.get(DeadlineSweep).sweep()]);
      await app.settled();
      app.clock.reset();
      const { service } = await dana.ask<Ends>(ENDS, { id: serviceId });
      const { listOutcome } = service.subProcessorNotices[0]!;
      return [service.subProcessorLists.map(({ version }) => version), listOutcome];
    };
    expect(await listsAfter(4)).toEqual([[1], null]);
    expect(await listsAfter(12)).toEqual([[2, 1], { version: 2, notTaken: [] }]);
    expect(await listsAfter(13)).toEqual([[2, 1], { version: 2, notTaken: [] }]);
  });

  it('warns the group that was asked, and is a finding when its time passes undecided', async () => {
    const { serviceId, vendorId } = await fresh('Notice of Late');
    const groupId = await groupOfRavi('Legal');
    const { notice } = await done(RECORD_NOTICE, { serviceId, receivedOn: today, periodLength: 9, changes });
    const asked = await done(ASK, { id: notice!.id, expectedVersion: 1, groupId });
    expect(asked.notice).toMatchObject({ group: { name: 'Legal' }, version: 2 });
    const toRavi = () => app.mails.to(cast.ravi.email).filter(({ text }) => text.includes('Notice of Late'));
    // The group is written to at once, and once.
    await app.settled();
    const [question, ...more] = toRavi();
    expect(question?.text).toContain('Desk Inc.');
    expect([more, await eventsIn(app, cast.alder.id, 'sub-processor-notice.mailed')]).toEqual([[], 1]);
    app.clock.moveMinutes(12 * 60 - Number(app.clock.now().slice(11, 13)) * 60);
    const mails: number[] = [];
    for (let day = 0; day <= 11; day += 1) {
      await app.nest.get(DeadlineSweep).sweep();
      await app.settled();
      mails.push(toRavi().filter(({ text }) => text.includes('Last day to object')).length);
      app.clock.moveDays(1);
    }
    expect(mails).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 5]);
    app.clock.reset();
    const query = 'query ($id: ID!) { vendor(id: $id) { findings { title severity } } }';
    const open = async () => {
      const { vendor } = await dana.ask<{ vendor: { findings: { title: string }[] } }>(query, {
        id: vendorId,
      });
      return vendor.findings.filter(({ title }) => title.includes('time to object'));
    };
    expect(await open()).toMatchObject([{ severity: 'HIGH' }]);
    await done(DECIDE, {
      id: notice!.id,
      expectedVersion: 2,
      decision: 'WITHDRAWN',
      reason: 'The vendor took it back.',
    });
    expect(await open()).toEqual([]);
  });

  it('is answered by the group that is asked, and the answers stand beside what is proposed', async () => {
    const { serviceId } = await fresh('Notice to Answer');
    const ravi = await as(app, cast.ravi);
    const groupId = await groupOfRavi('Security');
    const { notice } = await done(RECORD_NOTICE, { serviceId, receivedOn: today, periodLength: 9, changes });
    const answer = (client: TestClient, expectedVersion: number, opinion: string, reason: string) =>
      done(ANSWER, { id: notice!.id, expectedVersion, opinion, reason }, client);
    const codes = async (...args: Parameters<typeof answer>) =>
      (await answer(...args)).userErrors.map(({ code }) => code);
    expect(await codes(ravi, 1, 'OBJECT', 'Nobody asked me.')).toEqual(['NOT_ALLOWED']);
    await done(ASK, { id: notice!.id, expectedVersion: 1, groupId });
    expect(await codes(dana, 2, 'ACCEPT', 'Not my group.')).toEqual(['NOT_ALLOWED']);
    expect(await codes(ravi, 1, 'OBJECT', 'Of what I saw before.')).toEqual(['CONFLICT']);
    expect(await codes(ravi, 2, 'OBJECT', '  ')).toEqual(['REQUIRED']);
    await answer(ravi, 2, 'OBJECT', 'India is not covered.');
    const second = await answer(ravi, 3, 'ASK', ' They may have clauses. ');
    const said = { by: { name: cast.ravi.name }, group: { name: 'Security' } };
    const answers = [
      { opinion: 'OBJECT', reason: 'India is not covered.', ...said },
      { opinion: 'ASK', reason: 'They may have clauses.', ...said },
    ];
    expect(second.notice).toMatchObject({ isAskedOfMe: true, answers, version: 4 });
    expect(await eventsIn(app, cast.alder.id, 'sub-processor-notice.answered')).toBe(2);
    const decision = { id: notice!.id, expectedVersion: 4, decision: 'OBJECTED', reason: 'As they say.' };
    expect((await done(DECIDE, decision)).notice).toMatchObject({ isAskedOfMe: false, answers });
    expect(await codes(ravi, 5, 'ACCEPT', 'Too late.')).toEqual(['NOT_ALLOWED']);
  });

  it('that takes effect before the time to object ends says so, on the page and in the mail', async () => {
    const { serviceId } = await fresh('Notice too early');
    const groupId = await groupOfRavi('Early birds');
    await record(serviceId, 0, [row('Cloud', ['Germany'])]);
    const noted = (days: number, rest: object = {}) =>
      done(RECORD_NOTICE, {
        serviceId,
        receivedOn: today,
        periodLength: 30,
        takesEffectOn: addDays(today, days),
        changes: [{ kind: 'ADD', name: 'Near GmbH', task: '', countries: ['DE'] }],
        ...rest,
      });
    const why = async (...of: Parameters<typeof noted>) => {
      const { proposal, because } = (await noted(...of)).notice!.judgement;
      return [proposal, ...because];
    };
    expect(await why(26, { groupId })).toEqual(['ask', 'takes_effect_before', 'stays_where_it_was']);
    expect(await why(30)).toEqual(['ask', 'takes_effect_before', 'stays_where_it_was']);
    expect(await why(31)).toEqual(['accept', 'stays_where_it_was']);
    await app.settled();
    const [mail] = app.mails.to(cast.ravi.email).filter(({ text }) => text.includes('Notice too early'));
    expect(mail?.text).toContain('4 days before our time to object ends: object at once');
    await noted(31, { groupId });
    await app.settled();
    const later = app.mails.to(cast.ravi.email).filter(({ text }) => text.includes('Notice too early'));
    expect(later.map(({ text }) => text.includes('time to object ends'))).toEqual([true, false]);
  });

  it('cannot be seen or decided from another workspace, nor its list compared', async () => {
    const { serviceId } = await fresh();
    const { list } = await record(serviceId, 0, [row('One')]);
    const { notice } = await done(RECORD_NOTICE, { serviceId, receivedOn: today, periodLength: 9, changes });
    const bruno = await as(app, cast.bruno);
    const codes = [
      await bruno.gql(DECIDE, {
        input: { id: notice!.id, expectedVersion: 1, decision: 'ACCEPTED', reason: 'x' },
      }),
      await bruno.gql(DIFFERENCE, { fromId: list!.id, toId: list!.id }),
      await bruno.gql(SERVICE, { id: serviceId }),
    ].map(({ errors }) => errors[0]?.extensions.code);
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });
});
