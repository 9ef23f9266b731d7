import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { ownerGroup } from '../support/deciding.js';
import { must, raiseFindings, riskOf, risksOf } from '../support/risk-acts.js';
import { DECIDE, done, inDays, prepareVendor, sendCore, versionOf } from '../support/walk.js';

/** TRUST T3, relations: a business owner works with the vendors they own; the others are not there for them. */
let app: TestApp;
let cast: Cast;
let bo: TestClient;
let own: string;
let other: string;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  const dana = await as(app, cast.dana);
  own = await add(dana, { name: 'Mailwren', ownerId: `usr_${cast.bo.id}` });
  other = await add(dana, { name: 'Kestrelm' });
  bo = await as(app, cast.bo);
}, 60_000);

afterAll(() => app.close());

async function add(staff: TestClient, input: object): Promise<string> {
  const { addVendor } = await staff.ask<{ addVendor: { vendor: { id: string } } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }',
    { input },
  );
  return addVendor.vendor.id;
}

const ONE = 'query ($id: ID!) { vendor(id: $id) { name } }';
const ALL =
  'query ($search: String) { vendors(filter: { search: $search }) { totalCount edges { node { name } } } }';

describe('a business owner', () => {
  it('finds their own vendor in the list, and no other is counted', async () => {
    const found = { totalCount: 1, edges: [{ node: { name: 'Mailwren' } }] };
    expect(await bo.ask(ALL)).toEqual({ vendors: found });
    expect(await bo.ask(ALL, { search: 'Kestrelm' })).toEqual({ vendors: { totalCount: 0, edges: [] } });
  });

  it('opens their own vendor; another is as little there as none', async () => {
    expect(await bo.ask(ONE, { id: own })).toEqual({ vendor: { name: 'Mailwren' } });
    const [theirs, none] = [await bo.gql(ONE, { id: other }), await bo.gql(ONE, { id: unknown() })];
    for (const { errors, text } of [theirs, none]) {
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
      expect(text).not.toContain('Kestrelm');
    }
  });
});

describe('a group that answers for a vendor', () => {
  it('shows it to the business owners in it, to nobody else, and no longer when they leave', async () => {
    const [olga, dana] = [await as(app, cast.olga), await as(app, cast.dana)];
    const { createGroup } = await olga.ask<{ createGroup: { group: { id: string } } }>(
      'mutation { createGroup(input: { name: "Marketing" }) { group { id } } }',
    );
    const groupId = createGroup.group.id;
    const give = { vendors: [{ id: other, expectedVersion: 1 }], ownerGroupId: groupId };
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', give)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    for (const person of [cast.bo, cast.dana])
      await act(olga, 'joinGroup', 'GroupMemberInput', { groupId, personId: `usr_${person.id}` });
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', give)).toEqual([]);

    expect(await bo.ask(ONE, { id: other })).toEqual({ vendor: { name: 'Kestrelm' } });
    expect(await bo.ask(ALL)).toMatchObject({ vendors: { totalCount: 2 } });
    const ofGroup =
      'query ($id: ID!) { vendors(filter: { ownerGroupId: $id }) { edges { node { name } } } groups { vendorCount } }';
    expect(await dana.ask(ofGroup, { id: groupId })).toEqual({
      vendors: { edges: [{ node: { name: 'Kestrelm' } }] },
      groups: [{ vendorCount: 1 }],
    });
    expect(await seenBy(dana, other)).toContain('Bo Nilsson');

    await act(olga, 'leaveGroup', 'GroupMemberInput', { groupId, personId: `usr_${cast.bo.id}` });
    expect((await bo.gql(ONE, { id: other })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await bo.ask(ALL)).toMatchObject({ vendors: { totalCount: 1 } });
    expect(await seenBy(dana, other)).not.toContain('Bo Nilsson');
  });

  it('is neither emptied nor archived before somebody else has its vendors', async () => {
    const [olga, dana] = [await as(app, cast.olga), await as(app, cast.dana)];
    const { groups } = await dana.ask<{ groups: { id: string; version: number }[] }>(
      '{ groups { id version } }',
    );
    const { id: groupId, version } = groups[0]!;
    const last = { groupId, personId: `usr_${cast.dana.id}` };
    const end = { groupId, expectedVersion: version, isArchived: true };
    expect(await act(olga, 'leaveGroup', 'GroupMemberInput', last)).toMatchObject([{ path: ['personId'] }]);
    expect(await act(olga, 'archiveGroup', 'ArchiveGroupInput', end)).toMatchObject([{ path: ['groupId'] }]);
    const free = { vendors: [{ id: other, expectedVersion: 2 }], ownerGroupId: null };
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', free)).toEqual([]);
    expect(await act(olga, 'leaveGroup', 'GroupMemberInput', last)).toEqual([]);
    expect(await act(olga, 'archiveGroup', 'ArchiveGroupInput', end)).toEqual([]);
  });
});

const OPEN_WORK = `query ($id: ID!) { vendor(id: $id) { version unsettledRisks askedAcceptances openConditions leftRisks
  leftConditions decisions { conditions { id version endedAs endedReason } } } }`;

interface OpenWork {
  version: number;
  decisions: { conditions: { id: string; version: number; endedAs: string | null }[] }[];
}

/** An approved vendor of a group, with a condition, a proposal and a risk that waits to be accepted. */
async function vendorAtWork(name: string) {
  const dana = await as(app, cast.dana);
  const prepared = await prepareVendor(dana, name);
  const { id } = await sendCore(dana, prepared);
  await app.admin.query(
    `UPDATE app.assessment SET state = 'DONE', tier = 'T4', submitted_at = now(), reviewed_at = now() WHERE id = $1`,
    [id.slice(4)],
  );
  const groupId = await ownerGroup(app, cast, id);
  await done(dana, DECIDE, {
    assessmentId: id,
    expectedVersion: await versionOf(dana, id),
    outcome: 'APPROVED_WITH_CONDITIONS',
    reason: 'The gaps are named and dated.',
    conditions: [{ text: 'Show the deletion log.', dueOn: inDays(30), groupId }],
  });
  const { vendorId } = prepared;
  await raiseFindings(app, cast.dana, vendorId, [NO_AUDIT]);
  const added = await must(dana, 'addRisk', {
    vendorId,
    statement: 'Backups are read by a former employee.',
    likelihood: 3,
    impact: 4,
    ownerGroupId: groupId,
  });
  const asking = { id: added.id, expectedVersion: added.version, reason: 'We leave by March.' };
  const { id: riskId } = await must(dana, 'askAcceptance', asking);
  const open = async () => (await dana.ask<{ vendor: OpenWork }>(OPEN_WORK, { id: vendorId })).vendor;
  const put = async (which: 'archiveVendor' | 'restoreVendor', more: object, by = dana) => {
    const { version: expectedVersion } = await open();
    const type = which === 'archiveVendor' ? 'ArchiveVendorInput' : 'RestoreVendorInput';
    return act(by, which, type, { id: vendorId, expectedVersion, ...more });
  };
  return { dana, vendorId, groupId, riskId, open, put };
}

/** Neither the last member leaves nor the group ends over such work. */
const over = (work: string) =>
  ['personId', 'groupId'].map((path) => [
    { code: 'NOT_ALLOWED', path: [path], message: expect.stringContaining(work) },
  ]);

const NO_AUDIT = { rule: 'CL-07', title: 'No right to audit is agreed', severity: 'high' } as const;
const WHY = 'The contract ended in October.';

describe('a vendor that leaves with open risks and conditions', () => {
  let at: Awaited<ReturnType<typeof vendorAtWork>>;
  beforeAll(async () => {
    at = await vendorAtWork('Larkhost');
  }, 60_000);

  const statesOf = async () => {
    const all = await risksOf(at.dana, { vendorId: at.vendorId, state: ['DRAFT', 'OPEN', 'CLOSED'] });
    return all.map(({ state }) => state).toSorted();
  };

  it('is archived only when somebody says what becomes of them', async () => {
    expect(await at.open()).toMatchObject({ unsettledRisks: 2, askedAcceptances: 1, openConditions: 1 });
    expect(await at.put('archiveVendor', {})).toMatchObject([{ code: 'REQUIRED', path: ['openWork'] }]);
    const unsaid = await at.put('archiveVendor', { openWork: { becomes: 'CLOSE', reason: 'Gone.' } });
    expect(unsaid).toMatchObject([{ code: 'REQUIRED', path: ['openWork', 'reason'] }]);
    const close = { openWork: { becomes: 'CLOSE', reason: WHY } };
    const byInes = await at.put('archiveVendor', close, await as(app, cast.ines));
    expect(byInes).toMatchObject([{ code: 'NOT_ALLOWED', path: ['openWork'] }]);
    expect(await statesOf()).toEqual(['DRAFT', 'OPEN']);
    const worry = { vendorId: own, statement: 'They may close down.', likelihood: 2, impact: 3 };
    await must(at.dana, 'addRisk', worry);
    const away = { id: own, expectedVersion: 1 };
    expect(await act(at.dana, 'archiveVendor', 'ArchiveVendorInput', away)).toMatchObject([
      { code: 'REQUIRED', message: expect.stringContaining('Risks of this vendor are open (1).') },
    ]);
  });

  it('leaves them to their groups when they are kept', async () => {
    expect(await at.put('archiveVendor', { openWork: { becomes: 'KEEP' } })).toEqual([]);
    expect(await at.open()).toMatchObject({ unsettledRisks: 2, askedAcceptances: 1, openConditions: 1 });
    const { home } = await at.dana.ask<{ home: Record<string, { kind: string; vendorName: string }[]> }>(
      '{ home { needsMe { kind vendorName } later { kind vendorName } } }',
    );
    const rows = Object.values(home).flat();
    const kinds = rows.filter(({ vendorName }) => vendorName === 'Larkhost').map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['CONDITION_DUE', 'DRAFT_RISKS']);
    expect(await at.put('restoreVendor', { reopens: true })).toEqual([]);
    expect(await statesOf()).toEqual(['DRAFT', 'OPEN']);
  });

  it('takes them along with the reason, and brings them back only when that is said', async () => {
    expect(await at.put('archiveVendor', { openWork: { becomes: 'CLOSE', reason: WHY } })).toEqual([]);
    const gone = await at.open();
    expect(gone).toMatchObject({ unsettledRisks: 0, askedAcceptances: 0, openConditions: 0, leftRisks: 2 });
    expect(gone.decisions[0]!.conditions).toMatchObject([{ endedAs: 'VENDOR_LEFT', endedReason: WHY }]);
    const { state, acceptance, history } = await riskOf(at.dana, at.riskId);
    expect({ state, acceptance }).toEqual({ state: 'CLOSED', acceptance: 'NONE' });
    expect(history[0]).toMatchObject({ act: 'VENDOR_LEFT', reason: WHY, by: { name: cast.dana.name } });
    await raiseFindings(app, cast.dana, at.vendorId, [NO_AUDIT]);
    expect(await at.put('restoreVendor', {})).toEqual([]);
    expect(await statesOf()).toEqual(['CLOSED', 'CLOSED']);
    expect(await at.put('archiveVendor', {})).toEqual([]);
    expect(await at.put('restoreVendor', { reopens: true })).toEqual([]);
    expect(await statesOf()).toEqual(['DRAFT', 'OPEN']);
    expect(await at.open()).toMatchObject({ openConditions: 1, leftRisks: 0, leftConditions: 0 });
  });

  it('keeps its group from ending until another one has them', async () => {
    const olga = await as(app, cast.olga);
    const member = { groupId: at.groupId, personId: `usr_${cast.dana.id}` };
    const end = { groupId: at.groupId, expectedVersion: 1, isArchived: true };
    const refused = async () => [
      await act(olga, 'leaveGroup', 'GroupMemberInput', member),
      await act(olga, 'archiveGroup', 'ArchiveGroupInput', end),
    ];
    const { groupId: next } = await vendorAtWork('Successor');
    const { version } = await at.open();
    const vendors = [{ id: at.vendorId, expectedVersion: version }];
    expect(await act(at.dana, 'assignOwner', 'AssignOwnerInput', { vendors, ownerGroupId: next })).toEqual(
      [],
    );
    expect(await refused()).toMatchObject(over('conditions'));
    const [condition] = (await at.open()).decisions[0]!.conditions;
    const given = { id: condition!.id, expectedVersion: condition!.version, groupId: next };
    expect(await act(at.dana, 'handOverCondition', 'HandOverConditionInput', given)).toEqual([]);
    expect(await act(at.dana, 'handOverCondition', 'HandOverConditionInput', given)).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    expect(await refused()).toMatchObject(over('isks'));
    const { id, version: expectedVersion } = await riskOf(at.dana, at.riskId);
    const moved = { risks: [{ id, expectedVersion }], ownerGroupId: next };
    expect(await act(at.dana, 'changeRisks', 'ChangeRisksInput', moved)).toEqual([]);
    expect(await refused()).toEqual([[], []]);
  });
});

async function act(client: TestClient, name: string, type: string, input: object): Promise<object[]> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path message } } }`;
  const data = await client.ask<Record<string, { userErrors: object[] }>>(document, { input });
  return data[name]!.userErrors;
}

/** Who the access page says may see a vendor. */
async function seenBy(client: TestClient, vendorId: string): Promise<string[]> {
  const { vendorAccess } = await client.ask<{
    vendorAccess: { isSeen: boolean; person: { name: string } }[];
  }>('query ($vendorId: ID!) { vendorAccess(vendorId: $vendorId) { isSeen person { name } } }', { vendorId });
  return vendorAccess.filter(({ isSeen }) => isSeen).map(({ person }) => person.name);
}

function unknown(): string {
  return `vnd_${crypto.randomUUID()}`;
}
