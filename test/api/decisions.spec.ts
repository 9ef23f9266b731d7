import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { ADVISE, decideTogether, ownerGroup, PROPOSE, proposeAsRavi } from '../support/deciding.js';
import { DECIDE, done, inDays, payloadOf, prepareVendor, sendCore, versionOf } from '../support/walk.js';

const PAGE = `query ($id: ID!) { assessment(id: $id) {
  vendor { id nextReviewOn stops { id reason liftedReason stoppedBy { name } } }
  decisionNeeds { isSecondPersonNeeded isAdviceNeeded isOwnerGroupMissing isStopped reviewDueOn }
  proposals { outcome reason endedAs proposedBy { name } conditions { text group { id } }
    advice { outcome text givenBy { name } } }
  decision { id outcome reason adviceReply isAdviceFollowed advice { text } proposal { proposedBy { name } }
    conditions { id text dueOn version endedAs endedReason group { id } endedBy { name } } } } }`;
const ENDED = `{ condition { endedAs endedReason version } userErrors { code path message } }`;
const MEET = `mutation ($input: EndConditionInput!) { meetCondition(input: $input) ${ENDED} }`;
const WAIVE = `mutation ($input: EndConditionInput!) { waiveCondition(input: $input) ${ENDED} }`;
const WITHDRAW = `mutation ($input: WithdrawProposalInput!) {
  withdrawProposal(input: $input) { assessment { version } userErrors { code } } }`;
const STOP = `mutation ($input: StopVendorInput!) { stopVendor(input: $input) { stop { id } userErrors { code path } } }`;
const LIFT = `mutation ($input: LiftStopInput!) { liftStop(input: $input) { stop { liftedAt } userErrors { code } } }`;

interface Condition {
  id: string;
  text: string;
  version: number;
  endedAs: string | null;
  endedReason: string | null;
  endedBy: { name: string } | null;
}

interface Page {
  vendor: { id: string; nextReviewOn: string | null; stops: { id: string; liftedReason: string | null }[] };
  decisionNeeds: Record<string, unknown>;
  proposals: { endedAs: string | null; advice: { text: string }[] }[];
  decision: { conditions: Condition[]; [field: string]: unknown } | null;
}

const REASON = 'Everything we asked for is documented.';
const WHY = 'The report of the test came in.';
const APPROVED = { outcome: 'APPROVED', reason: REASON };

let app: TestApp;
let cast: Cast;
let dana: TestClient;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
});
afterAll(() => app.close());

/** An assessment as it stands after a finished review; what was answered does not matter here. */
async function reviewed(tier = 'T2'): Promise<string> {
  const { id } = await sendCore(dana, await prepareVendor(dana, `Decided ${++count}`));
  await app.admin.query(
    `UPDATE app.assessment SET state = 'DONE', tier = $2, submitted_at = now(), reviewed_at = now() WHERE id = $1`,
    [id.slice(4), tier],
  );
  return id;
}

async function page(id: string): Promise<Page> {
  return (await dana.ask<{ assessment: Page }>(PAGE, { id })).assessment;
}

async function tried(client: TestClient, mutation: string, assessmentId: string, input: object) {
  const expectedVersion = await versionOf(client, assessmentId);
  return (await payloadOf(client, mutation, { assessmentId, expectedVersion, ...input })).userErrors;
}

const condition = (groupId: string, days = 30, text = 'Show the deletion log.') => ({
  text,
  dueOn: inDays(days),
  groupId,
});

describe('what can be decided', () => {
  let id: string;
  let groupId: string;

  beforeAll(async () => {
    id = await reviewed('T4');
    groupId = await ownerGroup(app, cast, id);
  });

  it('rests on a finished review', async () => {
    const early = await sendCore(dana, await prepareVendor(dana, 'Early'));
    expect(await tried(dana, DECIDE, early.id, APPROVED)).toMatchObject([{ code: 'NOT_READY' }]);
  });

  it.each([
    ['without a reason', () => ({ outcome: 'REJECTED', reason: 'No.' }), ['reason']],
    [
      'with conditions and none',
      () => ({ outcome: 'APPROVED_WITH_CONDITIONS', reason: REASON }),
      ['conditions'],
    ],
    ['without conditions and one', () => ({ ...APPROVED, conditions: [condition(groupId)] }), ['conditions']],
    [
      'with a condition that was due',
      () => ({ ...APPROVED, outcome: 'APPROVED_WITH_CONDITIONS', conditions: [condition(groupId, -1)] }),
      ['conditions', '0', 'dueOn'],
    ],
    [
      'with a condition of a group that is not there',
      () => ({
        ...APPROVED,
        outcome: 'APPROVED_WITH_CONDITIONS',
        conditions: [condition(groupId), condition(`grp_${crypto.randomUUID()}`)],
      }),
      ['conditions', '1', 'groupId'],
    ],
    ['until a day that is over', () => ({ ...APPROVED, validUntil: '2020-01-01' }), ['validUntil']],
    ['until after the next review', () => ({ ...APPROVED, validUntil: inDays(1200) }), ['validUntil']],
  ])('is not decided %s', async (_, input, path) => {
    const errors = await tried(dana, DECIDE, id, input());
    expect(errors.map((error) => error.path)).toEqual([path]);
  });

  it('is approved only when a group looks after the vendor', async () => {
    const lonely = await reviewed('T4');
    expect((await page(lonely)).decisionNeeds).toMatchObject({ isOwnerGroupMissing: true });
    expect(await tried(dana, DECIDE, lonely, APPROVED)).toMatchObject([
      { code: 'REQUIRED', path: ['outcome'] },
    ]);
    expect(await tried(dana, DECIDE, lonely, { ...APPROVED, outcome: 'REJECTED' })).toEqual([]);
  });

  it('is decided by one person where little is at stake, and by nobody on a stale page', async () => {
    const needs = { isSecondPersonNeeded: false, isAdviceNeeded: false, isOwnerGroupMissing: false };
    expect((await page(id)).decisionNeeds).toMatchObject(needs);
    const input = { assessmentId: id, expectedVersion: await versionOf(dana, id), ...APPROVED };
    await done(dana, DECIDE, input);
    const { userErrors } = await payloadOf(dana, DECIDE, input);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const { vendor, decisionNeeds } = await page(id);
    expect(vendor.nextReviewOn).toBe(decisionNeeds['reviewDueOn']);
  });

  it('is written by people alone: neither jobs nor vendors may write any of it', async () => {
    for (const table of [
      'decision',
      'decision_proposal',
      'decision_advice',
      'decision_condition',
      'vendor_stop',
    ])
      for (const role of ['app_worker', 'app_vendor'])
        for (const privilege of ['INSERT', 'UPDATE']) {
          const asked = 'SELECT has_any_column_privilege($1, $2, $3) AS may';
          const { rows } = await app.admin.query(asked, [role, `app.${table}`, privilege]);
          expect([role, table, privilege, rows[0].may]).toEqual([role, table, privilege, false]);
        }
  });
});

describe('a decision that needs two people', () => {
  let id: string;

  beforeAll(async () => {
    id = await reviewed();
    await ownerGroup(app, cast, id);
  });

  it('is proposed first, and not made by whoever proposed it', async () => {
    expect(await tried(dana, DECIDE, id, APPROVED)).toMatchObject([{ code: 'NOT_READY' }]);
    expect(await tried(dana, PROPOSE, id, APPROVED)).toEqual([]);
    const alone = await tried(dana, DECIDE, id, { ...APPROVED, adviceReply: WHY });
    expect(alone).toMatchObject([{ code: 'NOT_ALLOWED', message: expect.stringContaining('yourself') }]);
    expect(await tried(dana, WITHDRAW, id, {})).toEqual([]);
    expect((await page(id)).proposals).toMatchObject([{ endedAs: 'WITHDRAWN' }]);
  });

  it('is proposed by those who know the assessment, and made by none of them', async () => {
    const input = { assessmentId: id, expectedVersion: await versionOf(dana, id), ...APPROVED };
    const codeOf = async (person: 'ines' | 'ravi' | 'dora' | 'olga', mutation: string) =>
      (await (await as(app, cast[person])).gql(mutation, { input })).errors[0]?.extensions.code;
    expect(await codeOf('ines', PROPOSE)).toBe('NOT_FOUND');
    expect(await codeOf('dora', PROPOSE)).toBe('FORBIDDEN');
    expect(await codeOf('dora', DECIDE)).toBe('FORBIDDEN');
    expect(await codeOf('olga', DECIDE)).toBe('FORBIDDEN');
    await proposeAsRavi(app, cast, id, APPROVED);
    expect(await codeOf('ravi', DECIDE)).toBe('FORBIDDEN');
  });

  it('waits for the advice, or says why it does not', async () => {
    expect((await page(id)).decisionNeeds).toMatchObject({
      isSecondPersonNeeded: true,
      isAdviceNeeded: true,
    });
    expect(await tried(dana, DECIDE, id, APPROVED)).toMatchObject([{ path: ['adviceReply'] }]);
  });

  it('is not made on a page that lacks the newest advice', async () => {
    const before = { assessmentId: id, expectedVersion: await versionOf(dana, id), ...APPROVED };
    const dora = await as(app, cast.dora);
    await done(dora, ADVISE, {
      ...before,
      reason: undefined,
      outcome: 'REJECTED',
      text: 'Access from India is open.',
    });
    const { userErrors } = await payloadOf(dana, DECIDE, { ...before, adviceReply: WHY });
    expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('may depart from the advice with a reason, and shows both', async () => {
    expect(await tried(dana, DECIDE, id, APPROVED)).toMatchObject([
      { path: ['adviceReply'], message: expect.stringContaining('otherwise') },
    ]);
    expect(await tried(dana, DECIDE, id, { ...APPROVED, adviceReply: WHY })).toEqual([]);
    const { decision, proposals } = await page(id);
    expect(decision).toMatchObject({
      outcome: 'APPROVED',
      adviceReply: WHY,
      isAdviceFollowed: false,
      advice: { text: 'Access from India is open.' },
      proposal: { proposedBy: { name: cast.ravi.name } },
    });
    expect(proposals[0]).toMatchObject({
      endedAs: 'DECIDED',
      advice: [{ givenBy: { name: cast.dora.name } }],
    });
    expect(
      await tried(await as(app, cast.dora), ADVISE, id, { outcome: 'REJECTED', text: REASON }),
    ).toMatchObject([{ code: 'NOT_READY' }]);
  });

  it('keeps one proposal at a time, the newest', async () => {
    await proposeAsRavi(app, cast, id, APPROVED);
    await proposeAsRavi(app, cast, id, {
      outcome: 'REJECTED',
      reason: 'On second thoughts it may not be used.',
    });
    const ends = (await page(id)).proposals.map(({ endedAs }) => endedAs);
    expect(ends).toEqual([null, 'REPLACED', 'DECIDED', 'WITHDRAWN']);
  });
});

describe('conditions', () => {
  let id: string;
  let groupId: string;
  const texts = ['Show the deletion log.', 'Name the place of the backups.', 'Test the export.'];

  beforeAll(async () => {
    id = await reviewed();
    groupId = await ownerGroup(app, cast, id);
    const conditions = texts.map((text, at) => condition(groupId, 20 + at, text));
    await decideTogether(app, cast, dana, id, {
      outcome: 'APPROVED_WITH_CONDITIONS',
      reason: REASON,
      conditions,
    });
  });

  it('stand in order, each with its group', async () => {
    const { conditions } = (await page(id)).decision!;
    expect(conditions.map(({ text }) => text)).toEqual(texts);
    expect(conditions[0]).toMatchObject({ endedAs: null, group: { id: groupId } });
  });

  it('are met by those who see to it, waived by those who decide, once, with a reason', async () => {
    const [first, second] = (await page(id)).decision!.conditions;
    const ravi = await as(app, cast.ravi);
    const short = await payloadOf(ravi, MEET, { id: first!.id, expectedVersion: 1, reason: 'Yes.' });
    expect(short.userErrors).toMatchObject([{ path: ['reason'] }]);
    await done(ravi, MEET, { id: first!.id, expectedVersion: 1, reason: WHY });
    const again = await payloadOf(ravi, MEET, { id: first!.id, expectedVersion: 2, reason: WHY });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const input = { id: second!.id, expectedVersion: 1, reason: 'They keep no backups any more.' };
    expect((await ravi.gql(WAIVE, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const ines = await as(app, cast.ines);
    expect((await ines.gql(MEET, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await done(dana, WAIVE, input);
    const stale = await payloadOf(dana, WAIVE, input);
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await page(id)).decision!.conditions).toMatchObject([
      { endedAs: 'MET', endedReason: WHY, endedBy: { name: cast.ravi.name } },
      { endedAs: 'WAIVED', endedReason: input.reason, endedBy: { name: cast.dana.name } },
      { endedAs: null },
    ]);
  });

  it('remind the group of the open one, once a step, and end with the next decision', async () => {
    app.clock.moveDays(22 - 7);
    app.clock.moveMinutes(12 * 60 - Number(app.clock.now().slice(11, 13)) * 60);
    app.mails.sent.length = 0;
    for (let pass = 0; pass < 2; pass += 1) await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
    const mails = app.mails.sent.filter(({ text }) => texts.some((words) => text.includes(words)));
    expect(mails.map(({ to }) => to)).toEqual([cast.dana.email]);
    expect(mails[0]!.text).toContain(texts[2]);
    expect(mails[0]!.text).not.toContain(texts[0]);
    app.clock.reset();
    await decideTogether(app, cast, dana, id, APPROVED);
    const { rows } = await app.admin.query(
      `SELECT ended_as FROM app.decision_condition c JOIN app.decision d ON d.id = c.decision_id
       WHERE d.assessment_id = $1 ORDER BY c.number`,
      [id.slice(4)],
    );
    expect(rows.map(({ ended_as }) => ended_as)).toEqual(['MET', 'WAIVED', 'REPLACED']);
    expect((await page(id)).decision!.conditions).toEqual([]);
  });
});

describe('the stop of an executive', () => {
  it('outweighs an approval until it is lifted, and both are on record', async () => {
    const id = await reviewed('T4');
    await ownerGroup(app, cast, id);
    const { vendor } = await page(id);
    const eva = await as(app, cast.eva);
    const input = { vendorId: vendor.id, reason: 'The press reports a leak; nothing new goes there.' };
    expect((await dana.gql(STOP, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await done(eva, STOP, input);
    expect((await payloadOf(eva, STOP, input)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await tried(dana, DECIDE, id, APPROVED)).toMatchObject([{ path: ['outcome'] }]);
    expect(await tried(dana, PROPOSE, id, APPROVED)).toMatchObject([{ path: ['outcome'] }]);
    expect(await tried(dana, DECIDE, id, { ...APPROVED, outcome: 'REJECTED' })).toEqual([]);
    const [stop] = (await page(id)).vendor.stops;
    await done(eva, LIFT, { id: stop!.id, reason: 'The report was about another company.' });
    expect(await tried(dana, DECIDE, id, APPROVED)).toEqual([]);
    const after = await page(id);
    expect(after.decisionNeeds).toMatchObject({ isStopped: false });
    expect(after.vendor.stops).toMatchObject([
      { reason: input.reason, liftedReason: 'The report was about another company.' },
    ]);
  });
});
