import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byUrgency, nearness } from '../../src/features/reports/home-order.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, type Plant } from '../support/factories-plant.js';

/** The first page: what waits for whoever looks, in an order with a reason, and nothing about anybody else. */
const TODAY = '2030-06-15';

function lineOf(
  tier: 'T1' | 'T2' | 'T3' | 'T4' | null,
  day: string | null,
  isDue: boolean,
  vendorName = 'x',
) {
  return { tier, day, isDue, vendorName };
}

describe('the order', () => {
  it.each([
    ['overdue', '2030-06-14', true, 5],
    ['due today', '2030-06-15', true, 4],
    ['due in a week', '2030-06-22', true, 4],
    ['due in eight days', '2030-06-23', true, 2],
    ['due in thirty days', '2030-07-15', true, 2],
    ['due after that', '2030-07-16', true, 1],
    ['waiting since today', '2030-06-15', false, 4],
    ['waiting for six days', '2030-06-09', false, 4],
    ['waiting for a week', '2030-06-08', false, 5],
    ['without a day', null, false, 2],
  ] as const)('%s', (_, day, isDue, expected) => {
    expect(nearness(lineOf('T1', day, isDue), TODAY)).toBe(expected);
  });

  it('is consequence times nearness, then the older day, then the name', () => {
    const rows = [
      lineOf('T4', '2030-06-01', true, 'low and overdue'),
      lineOf(null, '2030-06-16', true, 'unknown and near'),
      lineOf('T1', '2030-06-16', true, 'critical and near'),
      lineOf('T2', '2030-06-16', true, 'high and near'),
      lineOf('T1', '2030-06-01', true, 'critical and overdue'),
      lineOf('T2', '2030-06-15', true, 'b'),
      lineOf('T2', '2030-06-15', true, 'a'),
    ];
    expect(rows.toSorted(byUrgency(TODAY)).map(({ vendorName }) => vendorName)).toEqual([
      'critical and overdue',
      'critical and near',
      'a',
      'b',
      'high and near',
      'unknown and near',
      'low and overdue',
    ]);
  });
});

let app: TestApp;
let cast: Cast;
let alder: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  await plant(app.admin, cast.birchway, cast.bruno, 'B');
}, 60_000);

afterAll(() => app.close());

const ROWS = `needsMe { row kind vendorName tier count day href } waiting { kind } later { kind day }
  snoozed { row kind snoozedUntil } vendors assessed`;
const HOME = `{ home { ${ROWS} } }`;
const SNOOZE = `mutation ($input: SnoozeHomeRowInput!) {
  snoozeHomeRow(input: $input) { home { ${ROWS} } userErrors { code path } } }`;
const WAKE = `mutation ($input: WakeHomeRowInput!) {
  wakeHomeRow(input: $input) { home { ${ROWS} } userErrors { code } } }`;

interface Home {
  needsMe: {
    row: string;
    kind: string;
    vendorName: string | null;
    count: number;
    day: string | null;
    href: string;
  }[];
  waiting: { kind: string }[];
  later: { kind: string }[];
  snoozed: { row: string; kind: string; snoozedUntil: string }[];
  vendors: number;
  assessed: number;
}

async function homeOf(client: TestClient): Promise<Home> {
  return (await client.ask<{ home: Home }>(HOME)).home;
}

const NOTHING: Home = { needsMe: [], waiting: [], later: [], snoozed: [], vendors: 0, assessed: 0 };

/** One kind of day, as Home and as the calendar call it. */
const IN_CALENDAR: Record<string, string> = {
  CONDITION_DUE: 'condition_due',
  RISK_DUE: 'risk_due',
  NEXT_REVIEW: 'vendor_review',
};

const kindsOf = (home: Home) => home.needsMe.map(({ kind }) => kind).toSorted();

function set(table: string, id: string, column: string, value: unknown): Promise<unknown> {
  return app.admin.query(`UPDATE app.${table} SET ${column} = $3 WHERE tenant_id = $1 AND id = $2`, [
    cast.alder.id,
    id,
    value,
  ]);
}

describe('the first page', () => {
  it('of an empty workspace is empty', async () => {
    const other = await startApp({ jobs: false });
    const people = await castOf(other);
    const home = await homeOf(await as(other, people.dana));
    await other.close();
    expect(home).toEqual(NOTHING);
  });

  it('shows answers that are in to those who review them, and to nobody else', async () => {
    await set('assessment', alder.openAssessment, 'state', 'IN_REVIEW');
    await set('assessment', alder.openAssessment, 'submitted_at', '2030-01-03T09:00:00Z');
    const home = await homeOf(await as(app, cast.dana));
    expect(home.needsMe.find(({ kind }) => kind === 'REVIEW')).toMatchObject({
      vendorName: expect.stringContaining('A:Vendor:name'),
      href: `/app/assessments/asm_${alder.openAssessment}/review`,
    });
    expect(kindsOf(await homeOf(await as(app, cast.ravi)))).not.toContain('REVIEW');
    await set('assessment', alder.openAssessment, 'reviewer_id', cast.ravi.id);
    expect(kindsOf(await homeOf(await as(app, cast.ravi)))).toContain('REVIEW');
    expect(kindsOf(await homeOf(await as(app, cast.dana)))).not.toContain('REVIEW');
    await set('assessment', alder.openAssessment, 'state', 'ANSWERING');
  });

  it('says since which day of the workspace’s own calendar something waits', async () => {
    await app.admin.query(`UPDATE app.organisation SET time_zone = 'Pacific/Auckland' WHERE id = $1`, [
      cast.alder.id,
    ]);
    await set('assessment', alder.openAssessment, 'state', 'IN_REVIEW');
    await set('assessment', alder.openAssessment, 'submitted_at', '2030-01-03T21:00:00Z');
    const { needsMe } = await homeOf(await as(app, cast.ravi));
    expect(needsMe.find(({ kind }) => kind === 'REVIEW')?.day).toBe('2030-01-04');
    await set('assessment', alder.openAssessment, 'state', 'ANSWERING');
    await app.admin.query(`UPDATE app.organisation SET time_zone = 'UTC' WHERE id = $1`, [cast.alder.id]);
  });

  it('shows a proposal to another person than its own, and asks the officer for advice until it is given', async () => {
    const [dana, dora] = [await as(app, cast.dana), await as(app, cast.dora)];
    expect(kindsOf(await homeOf(dana))).not.toContain('PROPOSAL');
    await set('decision_proposal', alder.ids['prp']!, 'proposed_by_id', cast.ines.id);
    const waits = (await homeOf(dana)).needsMe.find(({ kind }) => kind === 'PROPOSAL');
    expect(waits?.href).toBe(`/app/assessments/asm_${alder.ids['asm']}/decide`);
    expect(kindsOf(await homeOf(dora))).not.toContain('ADVICE');
    await app.admin.query('UPDATE app.decision SET advice_id = NULL WHERE tenant_id = $1', [cast.alder.id]);
    await app.admin.query('DELETE FROM app.decision_advice WHERE tenant_id = $1', [cast.alder.id]);
    expect(kindsOf(await homeOf(dora))).toContain('ADVICE');
    await set('decision_proposal', alder.ids['prp']!, 'proposed_by_id', cast.dana.id);
  });

  it('shows conditions that are due to the group that sees to them', async () => {
    const bo = await as(app, cast.bo);
    await set('decision_condition', alder.ids['cnd']!, 'due_on', new Date().toISOString().slice(0, 10));
    expect(kindsOf(await homeOf(bo))).not.toContain('CONDITION_DUE');
    const join = 'INSERT INTO app.group_member (tenant_id, group_id, person_id) VALUES ($1, $2, $3)';
    await app.admin.query(join, [cast.alder.id, alder.ids['grp'], cast.bo.id]);
    const due = (await homeOf(bo)).needsMe.find(({ kind }) => kind === 'CONDITION_DUE');
    expect(due).toMatchObject({ count: 1, href: `/app/vendors/vnd_${alder.ids['vnd']}/assessments` });
    await app.admin.query('DELETE FROM app.group_member WHERE person_id = $1', [cast.bo.id]);
  });

  it('tells the same overdue days as the calendar, however long they are over', async () => {
    const dana = await as(app, cast.dana);
    const over = { decision_condition: 'cnd', risk: 'rsk', vendor: 'vnd' };
    const column = { decision_condition: 'due_on', risk: 'due_on', vendor: 'next_review_on' };
    for (const table of ['decision_condition', 'risk', 'vendor'] as const)
      await set(table, alder.ids[over[table]]!, column[table], '1999-01-01');
    await set('risk', alder.ids['rsk']!, 'state', 'OPEN');
    const { deadlines } = await dana.ask<{ deadlines: { kind: string; dueOn: string; href: string }[] }>(
      '{ deadlines { kind dueOn href } }',
    );
    const shown = deadlines.filter(({ dueOn }) => dueOn === '1999-01-01');
    const home = (await homeOf(dana)).needsMe.filter(({ day }) => day === '1999-01-01');
    expect(shown.map(({ kind, href }) => `${kind} ${href}`).toSorted()).toEqual(
      home.map(({ kind, href }) => `${IN_CALENDAR[kind]} ${href}`).toSorted(),
    );
    expect(home).toHaveLength(3);
  });

  it('shows an acceptance that is asked for to whom the appetite names, and one that ends to its group', async () => {
    const risk = alder.ids['rsk']!;
    const [dana, eva] = [await as(app, cast.dana), await as(app, cast.eva)];
    const kept = await app.admin.query('SELECT * FROM app.risk WHERE id = $1', [risk]);
    for (const [column, value] of Object.entries({ state: 'OPEN', acceptance: 'ASKED', band: 'CRITICAL' }))
      await set('risk', risk, column, value);
    const asked = (await homeOf(eva)).needsMe.find(({ kind }) => kind === 'ACCEPTANCE_ASKED');
    expect(asked?.href).toBe(`/app/risks/rsk_${risk}`);
    expect(kindsOf(await homeOf(dana))).not.toContain('ACCEPTANCE_ASKED');
    await set('risk', risk, 'band', 'LOW');
    await app.admin.query(`UPDATE app.risk_acceptance SET by_id = $2 WHERE risk_id = $1`, [
      risk,
      cast.eva.id,
    ]);
    expect(kindsOf(await homeOf(dana))).toContain('ACCEPTANCE_ASKED');
    expect(kindsOf(await homeOf(eva))).not.toContain('ACCEPTANCE_ASKED');
    await set('risk', risk, 'state', 'ACCEPTED');
    await set('risk', risk, 'accepted_until', new Date().toISOString().slice(0, 10));
    expect(kindsOf(await homeOf(dana))).toContain('ACCEPTANCE_ENDS');
    for (const column of ['state', 'acceptance', 'band', 'accepted_until'])
      await set('risk', risk, column, kept.rows[0][column]);
  });

  it('shows what was reviewed and not decided to those who decide', async () => {
    await app.admin.query(
      "UPDATE app.assessment SET sent_at = sent_at - interval '1 day' WHERE tenant_id = $1 AND id <> $2",
      [cast.alder.id, alder.ids['asm']],
    );
    const before = kindsOf(await homeOf(await as(app, cast.dana)));
    await app.admin.query('DELETE FROM app.decision WHERE tenant_id = $1', [cast.alder.id]);
    const after = await homeOf(await as(app, cast.dana));
    expect([before.includes('DECIDE'), kindsOf(after).includes('DECIDE')]).toEqual([false, true]);
    expect(kindsOf(await homeOf(await as(app, cast.dora)))).not.toContain('DECIDE');
  });

  it('moves what is due from waiting to needing somebody as the day comes', async () => {
    await app.admin.query(`UPDATE app.assessment SET due_on = current_date + 40 WHERE tenant_id = $1`, [
      cast.alder.id,
    ]);
    const dana = await as(app, cast.dana);
    expect((await homeOf(dana)).waiting.map(({ kind }) => kind)).toEqual(['ANSWERS_DUE', 'ANSWERS_DUE']);
    await app.admin.query(`UPDATE app.assessment SET due_on = current_date + 3 WHERE tenant_id = $1`, [
      cast.alder.id,
    ]);
    const home = await homeOf(dana);
    expect([home.waiting, kindsOf(home).filter((kind) => kind === 'ANSWERS_DUE').length]).toEqual([[], 2]);
  });

  it('shows a mail that came back, until a later one arrives', async () => {
    const dana = await as(app, cast.dana);
    await app.admin.query(
      `INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id)
       VALUES ($1, $2, $3, 'invite', 'FAILED', now(), 'planted')`,
      [cast.alder.id, crypto.randomUUID(), alder.openAssessment],
    );
    expect(kindsOf(await homeOf(dana))).toContain('MAIL_FAILED');
    // A mail to the sender is none that reached the vendor.
    await app.admin.query(
      `INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id)
       VALUES ($1, $2, $3, 'new-link', 'SENT', now() + interval '30 seconds', 'planted')`,
      [cast.alder.id, crypto.randomUUID(), alder.openAssessment],
    );
    expect(kindsOf(await homeOf(dana))).toContain('MAIL_FAILED');
    await app.admin.query(
      `INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id)
       VALUES ($1, $2, $3, 'invite', 'SENT', now() + interval '1 minute', 'planted')`,
      [cast.alder.id, crypto.randomUUID(), alder.openAssessment],
    );
    expect(kindsOf(await homeOf(dana))).not.toContain('MAIL_FAILED');
  });

  it('shows drafts of risks, risks that are due and reviews that come, each with its page', async () => {
    await set('risk', alder.ids['rsk']!, 'state', 'DRAFT');
    const dana = await as(app, cast.dana);
    const drafts = (await homeOf(dana)).needsMe.find(({ kind }) => kind === 'DRAFT_RISKS');
    expect(drafts).toMatchObject({ count: 1, href: `/app/vendors/vnd_${alder.ids['vnd']}/risks` });
    await set('risk', alder.ids['rsk']!, 'state', 'OPEN');
    await set('risk', alder.ids['rsk']!, 'due_on', new Date().toISOString().slice(0, 10));
    await set(
      'vendor',
      alder.ids['vnd']!,
      'next_review_on',
      new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10),
    );
    const home = await homeOf(dana);
    expect(home.needsMe.find(({ kind }) => kind === 'RISK_DUE')?.href).toBe(
      `/app/risks/rsk_${alder.ids['rsk']}`,
    );
    expect(home.later.map(({ kind }) => kind)).toEqual(['NEXT_REVIEW']);
  });

  it('tells of agreements in force that do not state their end, the only one by its vendor', async () => {
    const dana = await as(app, cast.dana);
    const told = async () =>
      (await homeOf(dana)).needsMe
        .filter(({ kind }) => kind === 'AGREEMENT_END')
        .map(({ vendorName, count, href }) => ({ vendorName, count, href }));
    expect(await told()).toEqual([]);
    for (const [column, value] of Object.entries({
      signed_for_us_on: '2026-01-15',
      signed_for_them_on: '2026-01-15',
      ends_on: null,
    }))
      await set('agreement', alder.ids['dpa']!, column, value);
    const vendorName = expect.stringContaining('A:Vendor:name');
    const edit = `/app/agreements/dpa_${alder.ids['dpa']}/edit`;
    expect(await told()).toEqual([{ vendorName, count: 1, href: edit }]);
    expect(kindsOf(await homeOf(await as(app, cast.ada)))).not.toContain('AGREEMENT_END');
    await app.admin.query(
      `INSERT INTO app.agreement (tenant_id, id, vendor_id, title, title_key, kind, our_role, their_role,
         signed_for_us_on, signed_for_them_on)
       SELECT tenant_id, gen_random_uuid(), vendor_id, 'Second', 'second', kind, our_role, their_role,
         signed_for_us_on, signed_for_them_on FROM app.agreement WHERE tenant_id = $1`,
      [cast.alder.id],
    );
    const list = '/app/agreements?end=notStated';
    expect(await told()).toEqual([{ vendorName: null, count: 2, href: list }]);
    await app.admin.query("UPDATE app.agreement SET open_end = 'UNLIMITED' WHERE tenant_id = $1", [
      cast.alder.id,
    ]);
    expect(await told()).toEqual([]);
  });

  it('gives a business owner their own vendors only', async () => {
    await set('vendor', alder.ids['vnd']!, 'tier', null);
    const bo = await as(app, cast.bo);
    expect(await homeOf(bo)).toEqual(NOTHING);
    await set('vendor', alder.ids['vnd']!, 'owner_id', cast.bo.id);
    const home = await homeOf(bo);
    expect(kindsOf(home)).toEqual(['NOT_ASSESSED']);
    expect(home.vendors).toBe(1);
  });

  it('counts what the role sees, and the vendors with answers of the last year among them', async () => {
    const dana = await as(app, cast.dana);
    expect(await homeOf(dana)).toMatchObject({ vendors: 1, assessed: 1 });
    await app.admin.query(
      `UPDATE app.assessment SET submitted_at = now() - interval '370 days' WHERE tenant_id = $1 AND submitted_at IS NOT NULL`,
      [cast.alder.id],
    );
    expect(await homeOf(dana)).toMatchObject({ vendors: 1, assessed: 0 });
  });

  it('counts vendors by level of each domain, as far as the role sees their answers', async () => {
    const LEVELS =
      'query ($language: String!) { domainLevels(language: $language) { domain title vendors without } }';
    const levels = (client: TestClient) => client.gql(LEVELS, { language: 'de' });
    await app.admin.query(`UPDATE app.score_sheet SET sheet = $2 WHERE tenant_id = $1`, [
      cast.alder.id,
      {
        domains: [
          { id: 'SEC', level: 2 },
          { id: 'GOV', level: null },
        ],
      },
    ]);
    expect((await levels(await as(app, cast.dana))).data).toEqual({
      domainLevels: [
        { domain: 'GOV', title: 'Steuerung und Rechenschaft', vendors: [0, 0, 0, 0, 0, 0], without: 1 },
        {
          domain: 'SEC',
          title: 'Sicherheit personenbezogener Daten und Zugriff',
          vendors: [0, 0, 1, 0, 0, 0],
          without: 0,
        },
      ],
    });
    // Ines sent none of them.
    expect((await levels(await as(app, cast.ines))).data).toEqual({ domainLevels: [] });
    expect((await levels(await as(app, cast.paul))).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('tells those who run the people that a mail to one was refused, and no name', async () => {
    await set('person', cast.paul.id, 'mail_state', 'FAILED');
    const anton = await as(app, cast.anton);
    expect((await homeOf(anton)).needsMe).toEqual([
      expect.objectContaining({
        kind: 'PEOPLE_MAIL_FAILED',
        count: 1,
        vendorName: null,
        href: '/app/settings/people',
      }),
    ]);
    expect(kindsOf(await homeOf(await as(app, cast.dana)))).not.toContain('PEOPLE_MAIL_FAILED');
  });

  describe('a row that is put off', () => {
    it('is gone from one’s own page only, until its day, and comes back when it is woken', async () => {
      await app.admin.query(`UPDATE app.vendor SET owner_id = $2, tier = NULL WHERE tenant_id = $1`, [
        cast.alder.id,
        cast.bo.id,
      ]);
      const [bo, dana] = [await as(app, cast.bo), await as(app, cast.dana)];
      const before = (await homeOf(dana)).needsMe.map(({ row }) => row);
      const input = { row: 'NOT_ASSESSED', until: dayIn(2) };
      const { snoozeHomeRow } = await bo.ask<{ snoozeHomeRow: { home: Home } }>(SNOOZE, { input });
      expect(snoozeHomeRow.home.needsMe).toEqual([]);
      expect(snoozeHomeRow.home.snoozed).toEqual([
        { row: 'NOT_ASSESSED', kind: 'NOT_ASSESSED', snoozedUntil: input.until },
      ]);
      expect((await homeOf(dana)).needsMe.map(({ row }) => row)).toEqual(before);
      await app.admin.query('UPDATE app.home_snooze SET until = $1', [dayIn(0)]);
      expect(kindsOf(await homeOf(await as(app, cast.bo)))).toEqual(['NOT_ASSESSED']);
      const again = await as(app, cast.bo);
      await again.ask(SNOOZE, { input: { row: 'NOT_ASSESSED', until: dayIn(5) } });
      const woken = await again.ask<{ wakeHomeRow: { home: Home } }>(WAKE, {
        input: { row: 'NOT_ASSESSED' },
      });
      expect([woken.wakeHomeRow.home.snoozed, kindsOf(woken.wakeHomeRow.home)]).toEqual([
        [],
        ['NOT_ASSESSED'],
      ]);
    });

    it('may not be put off to today, to the past or beyond a year', async () => {
      const bo = await as(app, cast.bo);
      for (const days of [0, -3, 400]) {
        const input = { row: 'NOT_ASSESSED', until: dayIn(days) };
        expect(await bo.ask(SNOOZE, { input })).toMatchObject({
          snoozeHomeRow: { home: null, userErrors: [{ code: 'INVALID', path: ['until'] }] },
        });
      }
      expect((await homeOf(bo)).snoozed).toEqual([]);
    });

    it('is on record without the row: it would tell how somebody works', async () => {
      const { rows } = await app.admin.query<{ text: string }>(
        `SELECT data::text || body AS text FROM app.event WHERE tenant_id = $1 AND action = 'home_row.snoozed'`,
        [cast.alder.id],
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { text } of rows) expect(text).not.toContain('NOT_ASSESSED');
    });
  });

  it('holds no field that tells of a person', () => {
    const types = ['Home', 'HomeRow'].map(
      (name) => app.staffSchema.getType(name)!.toConfig() as unknown as { fields: object },
    );
    const names = types.flatMap(({ fields }) => Object.keys(fields));
    expect(names.filter((name) => /person|owner|reviewer|assessor|people|by/i.test(name))).toEqual([]);
  });
});

function dayIn(days: number): string {
  const moment = new Date(app.clock.now()).getTime() + days * 86_400_000;
  return new Date(moment).toISOString().slice(0, 10);
}
