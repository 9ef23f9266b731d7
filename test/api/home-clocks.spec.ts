import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeBy, renewsAfter } from '../../src/core/clause/agreement-renewal.js';
import { addDays } from '../../src/core/day.js';
import { endOfTerm } from '../../src/features/dpas/agreement-days.sql.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, type Plant } from '../support/factories-plant.js';

/** The first page tells of the clocks that others started: the time to object, and the days of agreements. */
let app: TestApp;
let cast: Cast;
let alder: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  await plant(app.admin, cast.birchway, cast.bruno, 'B');
  await set('sub_processor_notice', 'ntc', { decision: 'WITHDRAWN' });
}, 60_000);

afterEach(async () => {
  app.clock.reset();
  await set('agreement', 'dpa', STANDS);
  await set('vendor', 'vnd', {
    agreement_until: null,
    agreement_gap: null,
    is_archived: false,
    owner_id: null,
  });
  await set('service', 'svc', { agreement_gap: null });
});

afterAll(() => app.close());

const STANDS = {
  signed_for_us_on: '2025-01-01',
  signed_for_them_on: '2025-01-01',
  ends_on: '2099-01-01',
  renews_by_itself: false,
  renewal_months: null,
  notice_days: null,
  terminated_on: null,
  replaced_on: null,
};

const open = (until: string) =>
  set('sub_processor_notice', 'ntc', { decision: null, objection_until: until, answers: '[]' });
const inForce = (values: Record<string, unknown>) => set('agreement', 'dpa', { ...STANDS, ...values });

const HOME = '{ home { needsMe { row kind day href } later { row kind day href } } }';
const CALENDAR = '{ deadlines { kind dueOn daysLeft href } }';
const CLOCKS = /^(OBJECTION|AGREEMENT_(LACKING|OVER|RENEWS)|NOTICE_TO)/;

interface Row {
  readonly row: string;
  readonly kind: string;
  readonly day: string;
  readonly href: string;
}

async function set(table: string, id: string, values: Record<string, unknown>): Promise<void> {
  for (const [column, value] of Object.entries(values))
    await app.admin.query(`UPDATE app.${table} SET ${column} = $3 WHERE tenant_id = $1 AND id = $2`, [
      cast.alder.id,
      alder.ids[id],
      value,
    ]);
}

async function clocksOf(client: TestClient): Promise<{ now: string[]; later: string[] }> {
  const { home } = await client.ask<{ home: { needsMe: Row[]; later: Row[] } }>(HOME);
  const told = (rows: Row[]) =>
    rows.filter(({ kind }) => CLOCKS.test(kind)).map(({ kind, day }) => `${kind} ${day}`);
  return { now: told(home.needsMe), later: told(home.later) };
}

const inDays = (days: number) => addDays(app.clock.now().slice(0, 10), days);
const NONE = { now: [], later: [] };

describe('the time to object', () => {
  it('is told to whoever decides, also once it is over, until it is decided', async () => {
    const dana = await as(app, cast.dana);
    await open(inDays(9));
    expect(await clocksOf(dana)).toEqual({ now: [`OBJECTION_ENDS ${inDays(9)}`], later: [] });
    await open(inDays(40));
    expect(await clocksOf(dana)).toEqual({ now: [], later: [`OBJECTION_ENDS ${inDays(40)}`] });
    await open(inDays(-200));
    expect(await clocksOf(dana)).toEqual({ now: [`OBJECTION_ENDS ${inDays(-200)}`], later: [] });
    const { home } = await dana.ask<{ home: { needsMe: Row[] } }>(HOME);
    const row = home.needsMe.find(({ kind }) => kind === 'OBJECTION_ENDS');
    expect(row).toMatchObject({
      row: `OBJECTION_ENDS ${alder.ids['ntc']}`,
      href: `/app/vendors/vnd_${alder.ids['vnd']}/sub-processors`,
    });
    await set('vendor', 'vnd', { is_archived: true });
    expect(await clocksOf(dana)).toEqual(NONE);
    await set('vendor', 'vnd', { is_archived: false });
    await set('sub_processor_notice', 'ntc', { decision: 'ACCEPTED' });
    expect(await clocksOf(dana)).toEqual(NONE);
  });

  it('is told to the group that is asked until one of it has answered, and to nobody else', async () => {
    const [ravi, bo] = [await as(app, cast.ravi), await as(app, cast.bo)];
    await open(inDays(5));
    const { ntc, grp } = alder.ids;
    await set('sub_processor_notice', 'ntc', { group_id: grp });
    const { rows } = await app.admin.query('SELECT person_id FROM app.group_member WHERE group_id = $1', [
      grp,
    ]);
    expect(rows.map(({ person_id: id }) => id)).not.toContain(cast.bo.id);
    const join = `INSERT INTO app.group_member (tenant_id, group_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
    await app.admin.query(join, [cast.alder.id, grp, cast.ravi.id]);
    expect(await clocksOf(ravi)).toEqual({ now: [`OBJECTION_ASKED ${inDays(5)}`], later: [] });
    expect(await clocksOf(bo)).toEqual(NONE);
    const answer = { opinion: 'ACCEPT', reason: '', at: app.clock.now(), byId: cast.dana.id, groupId: ntc };
    await set('sub_processor_notice', 'ntc', { answers: JSON.stringify([answer]) });
    expect((await clocksOf(ravi)).now).toHaveLength(1);
    await set('sub_processor_notice', 'ntc', { answers: JSON.stringify([{ ...answer, groupId: grp }]) });
    expect(await clocksOf(ravi)).toEqual(NONE);
    await set('sub_processor_notice', 'ntc', { decision: 'WITHDRAWN' });
  });
});

describe('an agreement', () => {
  it('that ends, renews or must be given notice of is told by its day', async () => {
    const dana = await as(app, cast.dana);
    const told = async (values: Record<string, unknown>) => {
      await inForce(values);
      const { now, later } = await clocksOf(dana);
      return [...now, ...later.map((row) => `later ${row}`)];
    };
    expect(await told({ ends_on: inDays(14) })).toEqual([`AGREEMENT_OVER ${inDays(14)}`]);
    expect(await told({ ends_on: inDays(15) })).toEqual([`later AGREEMENT_OVER ${inDays(15)}`]);
    expect(await told({ ends_on: inDays(91) })).toEqual([]);
    expect(await told({ terminated_on: inDays(3) })).toEqual([`AGREEMENT_OVER ${inDays(3)}`]);
    expect(await told({ ends_on: inDays(3), replaced_on: inDays(-1) })).toEqual([]);
    expect(await told({ ends_on: inDays(3), signed_for_them_on: null })).toEqual([]);
    const renewing = { ends_on: inDays(30), renews_by_itself: true, renewal_months: 12 };
    expect(await told(renewing)).toEqual([`later AGREEMENT_RENEWS ${inDays(30)}`]);
    // The day of notice comes first; the end that it would stop is said with it.
    expect(await told({ ...renewing, notice_days: 20 })).toEqual([`NOTICE_TO_GIVE ${inDays(10)}`]);
    expect(await told({ ...renewing, notice_days: 31 })).toEqual([`later AGREEMENT_RENEWS ${inDays(30)}`]);
    await inForce({ ...renewing, notice_days: 20 });
    const { home } = await dana.ask<{ home: { needsMe: Row[] } }>(HOME);
    expect(home.needsMe.find(({ kind }) => kind === 'NOTICE_TO_GIVE')?.href).toBe(
      `/app/agreements/dpa_${alder.ids['dpa']}`,
    );
    // Each term has its day anew.
    expect(await told({ ...renewing, ends_on: addDays(inDays(10), -1096), notice_days: 9 })).toHaveLength(1);
  });

  it('is told to the owner of its vendor, and to no role that may not read agreements', async () => {
    await inForce({ ends_on: inDays(3) });
    expect(await clocksOf(await as(app, cast.bo))).toEqual(NONE);
    await set('vendor', 'vnd', { owner_id: cast.bo.id });
    expect((await clocksOf(await as(app, cast.bo))).now).toEqual([`AGREEMENT_OVER ${inDays(3)}`]);
    await set('vendor', 'vnd', { owner_id: cast.anton.id });
    expect(await clocksOf(await as(app, cast.anton))).toEqual(NONE);
    expect(await clocksOf(await as(app, cast.bruno))).toEqual(NONE);
  });

  it('that ended without another in its place is told here and in the calendar, however long ago', async () => {
    const dana = await as(app, cast.dana);
    const over = inDays(-200);
    const inCalendar = async () => {
      const { deadlines } = await dana.ask<{ deadlines: { kind: string; dueOn: string; href: string }[] }>(
        CALENDAR,
      );
      return deadlines.filter(({ kind, dueOn }) => kind === 'agreement_ends' && dueOn === over);
    };
    await inForce({ ends_on: over });
    expect([await clocksOf(dana), await inCalendar()]).toEqual([NONE, []]);
    const left = { now: [`AGREEMENT_LACKING ${over}`], later: [] };
    for (const [table, id, values] of [
      ['vendor', 'vnd', { agreement_until: over }],
      ['vendor', 'vnd', { agreement_gap: 'ended' }],
      ['service', 'svc', { agreement_gap: 'ended' }],
    ] as const) {
      await set(table, id, values);
      expect(await clocksOf(dana)).toEqual(left);
      expect(await inCalendar()).toMatchObject([{ href: `/app/agreements/dpa_${alder.ids['dpa']}` }]);
      await set('vendor', 'vnd', { agreement_until: null, agreement_gap: null });
    }
    // Another one is in force since.
    await set('service', 'svc', { agreement_gap: null });
    await set('vendor', 'vnd', { agreement_until: inDays(60) });
    expect([await clocksOf(dana), await inCalendar()]).toEqual([NONE, []]);
  });

  it('has its terms counted in the database as the core counts them', async () => {
    const cases = [
      '2024-01-31',
      '2024-02-29',
      '2023-02-28',
      '2024-12-31',
      '2024-06-30',
      '2024-03-15',
    ].flatMap((ends) =>
      [null, 1, 3, 5, 12, 24].flatMap((months) =>
        [
          '2024-02-10',
          '2024-02-29',
          '2024-03-01',
          '2025-02-28',
          '2026-11-29',
          '2028-02-29',
          '2031-07-31',
        ].map((day) => ({ ends, months, day })),
      ),
    );
    const { rows } = await app.admin.query(
      `SELECT (${endOfTerm('g', 'g.day')})::text AS last, (${endOfTerm('g', '(g.day + 45)')} - 45)::text AS notice
       FROM jsonb_to_recordset($1) AS g(ends_on date, renewal_months int, day date)`,
      [
        JSON.stringify(
          cases.map(({ ends, months, day }) => ({ ends_on: ends, renewal_months: months, day })),
        ),
      ],
    );
    const asCore = cases.map(({ ends, months, day }) => {
      const dates = {
        signedOn: '2023-01-01',
        startsOn: null,
        endsOn: ends,
        renewsByItself: true,
        renewalMonths: months,
        terminatedOn: null,
        replacedOn: null,
      };
      return { last: renewsAfter(dates, day), notice: noticeBy(dates, 45, day) };
    });
    expect(rows).toEqual(asCore);
  });
});
