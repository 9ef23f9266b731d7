import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { addDays } from '../../src/core/day.js';
import type { Tx } from '../../src/platform/database/tx.js';
import type { Deadline } from '../../src/platform/deadlines/deadline.js';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { Deadlines } from '../../src/platform/deadlines/deadlines.js';
import { endOfDay, localTime } from '../../src/platform/tenancy/local-time.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { as, castOf, type Cast, type TestPerson } from '../support/app-cast.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';

const SET_CLOCK = `mutation ($input: SetWorkspaceClockInput!) { setWorkspaceClock(input: $input) {
  workspace { timeZone language version } userErrors { code path } } }`;

/** The days of a feature that is only there for the test, and for which there are no words: what is due lies in a list. */
class Diary {
  readonly lines = new Map<string, Deadline[]>();
  readonly reached: string[] = [];

  constructor(app: TestApp) {
    app.nest.get(Deadlines).register({
      kind: 'a_test',
      action: 'vendors.read',
      steps: [7, 3, 1, 0, -1],
      due: (tx, from, to) =>
        Promise.resolve(
          (this.lines.get(tx.ctx.tenantId) ?? []).filter(({ dueOn }) => dueOn >= from && dueOn <= to),
        ),
      reached: (_tx: Tx, { subject }, step) => {
        this.reached.push(`${subject.slice(-2)} ${step}`);
        return Promise.resolve();
      },
    });
  }

  put(tenantId: string, deadlines: Deadline[]): void {
    this.lines.set(tenantId, deadlines);
  }
}

function due(number: number, dueOn: string, rest: Partial<Deadline> = {}): Deadline {
  const subject = `svc_00000000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
  const usual = { vendorId: null, title: `Mailwren ${number}`, groupId: null, isDemo: false };
  return { subject, dueOn, path: `/vendors/${number}`, ...usual, ...rest };
}

describe('dates of a workspace', () => {
  let app: TestApp;
  let cast: Cast;
  let diary: Diary;
  let today: string;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    diary = new Diary(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.reset();
    // Noon of a day that no test has used, so that each begins without a mail.
    today = app.clock.now().slice(0, 10);
    app.clock.moveMinutes(12 * 60 - Number(app.clock.now().slice(11, 13)) * 60);
    diary.lines.clear();
    app.mails.sent.length = 0;
    await app.admin.query('TRUNCATE app.deadline_notice, app.deadline_digest');
  });

  async function pass(): Promise<void> {
    await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
  }
  async function days(count: number): Promise<number[]> {
    const counts: number[] = [];
    for (let day = 0; day < count; day += 1) {
      await pass();
      counts.push(app.mails.sent.length);
      app.clock.moveDays(1);
    }
    return counts;
  }

  it('are told of 7, 3 and 1 days before, on the day and the day after, each once', async () => {
    diary.put(cast.alder.id, [due(1, addDays(today, 8))]);
    expect(await days(12)).toEqual([0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 5, 5]);
    expect(diary.reached.filter((line) => line.startsWith('01'))).toEqual([
      '01 7',
      '01 3',
      '01 1',
      '01 0',
      '01 -1',
    ]);
    expect(app.mails.sent[0]!.text).toContain('in 7 days');
    expect(app.mails.sent.at(-1)!.text).toContain('since 1 days');
    expect(new Set(app.mails.sent.map(({ messageId }) => messageId)).size).toBe(5);
    expect(await eventsIn(app, cast.alder.id, 'deadline.reached')).toBe(5);
  });

  it('whose mail was only kept are not called mailed', async () => {
    diary.put(cast.alder.id, [due(1, addDays(today, 7))]);
    const mailed = await eventsIn(app, cast.alder.id, 'deadlines.mailed');
    app.mails.onlyKeeps = true;
    await pass();
    app.mails.onlyKeeps = false;
    expect(await eventsIn(app, cast.alder.id, 'deadlines.mail-kept')).toBe(1);
    expect(await eventsIn(app, cast.alder.id, 'deadlines.mailed')).toBe(mailed);
  });

  it('lie in one mail a group and day, however many they are and however often is looked', async () => {
    const groupId = await groupOf(app, cast);
    diary.put(cast.alder.id, [
      due(1, addDays(today, 3)),
      due(2, addDays(today, 1)),
      due(3, addDays(today, 7), { groupId }),
      due(4, addDays(today, 30)),
      due(5, addDays(today, 1), { isDemo: true }),
    ]);
    await pass();
    await pass();
    const [office, group] = ['office', 'group'].map((which) =>
      app.mails.sent.filter(({ text }) => text.includes('Mailwren 3') === (which === 'group')),
    );
    expect([office!.length, group!.length]).toEqual([1, 1]);
    expect(group![0]).toMatchObject({ to: cast.ravi.email });
    const text = office![0]!.text;
    expect(text).toMatch(/Mailwren 2[^]*tomorrow[^]*Mailwren 1[^]*in 3 days/);
    expect(text).not.toMatch(/Mailwren [45]/);
    diary.put(cast.alder.id, [due(6, addDays(today, 1))]);
    await pass();
    expect(app.mails.sent).toHaveLength(2);
    app.clock.moveDays(1);
    await pass();
    expect(app.mails.sent.at(-1)!.text).toContain('Mailwren 6');
  });

  it('of the access of an auditor are told to the owner, and name nobody', async () => {
    const { ada, olga } = cast;
    await app.admin.query('UPDATE app.person SET access_until = $2 WHERE id = $1', [
      ada.id,
      addDays(today, 7),
    ]);
    await pass();
    expect(app.mails.sent).toMatchObject([{ to: olga.email }]);
    expect(app.mails.sent[0]!.text).toMatch(/Access of an auditor ends: Alder Group[^]*settings\/people/);
    expect(app.mails.sent[0]!.text).not.toContain(ada.name);
    const seen = async (who: TestPerson) =>
      (await as(app, who)).ask('{ deadlines { kind dueOn } }') as Promise<{ deadlines: object[] }>;
    expect((await seen(olga)).deadlines).toEqual([{ kind: 'access_ends', dueOn: addDays(today, 7) }]);
    expect((await seen(cast.dana)).deadlines).toEqual([]);
    await app.admin.query(`UPDATE app.person SET access_until = '2099-12-31' WHERE id = $1`, [ada.id]);
  });

  it('are caught up with one mail after a week of downtime', async () => {
    diary.put(
      cast.alder.id,
      Array.from({ length: 40 }, (_, at) => due(at, addDays(today, at % 9))),
    );
    app.clock.moveDays(7);
    await pass();
    expect(app.mails.sent).toHaveLength(1);
    const { rows } = await app.admin.query('SELECT subject FROM app.deadline_notice');
    expect(rows).toHaveLength(40);
    await pass();
    expect(app.mails.sent).toHaveLength(1);
  });

  it('are told of anew when they were moved, and not for the day they were moved from', async () => {
    diary.put(cast.alder.id, [due(1, addDays(today, 3))]);
    await pass();
    diary.put(cast.alder.id, [due(1, addDays(today, 30))]);
    app.clock.moveDays(3);
    await pass();
    expect(app.mails.sent).toHaveLength(1);
    app.clock.moveDays(24);
    await pass();
    expect(app.mails.sent).toHaveLength(2);
  });

  it('stay within their workspace, in the language and on the day of it', async () => {
    const birchway = cast.birchway.id;
    const mallory = await as(app, cast.mallory);
    const set = (timeZone: string) =>
      mallory.ask<{ setWorkspaceClock: { userErrors: { path: string[] }[] } }>(SET_CLOCK, {
        input: { expectedVersion: 1, timeZone, language: 'de' },
      });
    expect((await set('Middle/Earth')).setWorkspaceClock.userErrors).toMatchObject([{ path: ['timeZone'] }]);
    expect((await set('Pacific/Kiritimati')).setWorkspaceClock.userErrors).toEqual([]);
    diary.put(birchway, [due(1, addDays(today, 2))]);
    await pass();
    // Noon in UTC is two in the morning of the next day there: the mail waits until six.
    expect(app.mails.sent).toEqual([]);
    // Whoever looks from there counts from that day too.
    const { deadlines } = await mallory.ask<{ deadlines: { daysLeft: number }[] }>(
      '{ deadlines { daysLeft } }',
    );
    expect(deadlines).toEqual([{ daysLeft: 1 }]);
    app.clock.moveMinutes(5 * 60);
    await pass();
    expect(app.mails.sent.map(({ to }) => to)).toEqual([cast.bruno.email]);
    expect(app.mails.sent[0]!.text).toMatch(/Was in Birchway AG ansteht[^]*Mailwren 1[^]*morgen/);
  });
});

describe('the calendar', () => {
  const DEADLINES = '{ deadlines { kind title dueOn daysLeft groupName href } }';
  const FEED = 'mutation { createCalendarFeed { feed { id } address userErrors { code } } }';
  let app: TestApp;
  let cast: Cast;
  let today: string;

  beforeAll(async () => {
    app = await startApp({ jobs: false });
    cast = await castOf(app);
    today = app.clock.now().slice(0, 10);
    const lines = [
      due(1, addDays(today, 90)),
      due(2, addDays(today, -3), { vendorId: '00000000-0000-7000-8000-000000000099' }),
      due(3, addDays(today, 91)),
      due(4, addDays(today, 2), { isDemo: true, path: '/risks/rsk_1' }),
    ];
    new Diary(app).put(cast.alder.id, lines);
  });
  afterAll(() => app.close());

  async function feedOf(person: TestPerson): Promise<string> {
    const { createCalendarFeed } = await (
      await as(app, person)
    ).ask<{ createCalendarFeed: { address: string } }>(FEED);
    return `${app.url}${new URL(createCalendarFeed.address).pathname}`;
  }

  it('has words for every kind of day that a feature tells, in both languages', () => {
    const kinds = app.nest
      .get(Deadlines)
      .sources.map(({ kind }) => kind)
      .filter((kind) => kind !== 'a_test');
    expect(kinds).toEqual(
      expect.arrayContaining(['objection_ends', 'vendor_review', 'certificate_ends', 'transfer_review']),
    );
    for (const language of ['en', 'de']) {
      const { deadlines } = json<{ deadlines: { kinds: object } }>(`templates/mails/${language}.json`);
      const { kind } = json<{ kind: object }>(`client/src/i18n/${language}/calendar.json`);
      for (const words of [deadlines.kinds, kind])
        expect(Object.keys(words)).toEqual(expect.arrayContaining(kinds));
    }
  });

  it('shows what ended lately and the next 90 days, each with its page, the nearest first', async () => {
    const { deadlines } = await (await as(app, cast.dana)).ask<{ deadlines: object[] }>(DEADLINES);
    expect(deadlines).toEqual([
      expect.objectContaining({ title: 'Mailwren 2', daysLeft: -3, groupName: null }),
      expect.objectContaining({ title: 'Mailwren 4', daysLeft: 2, href: '/app/risks/rsk_1' }),
      expect.objectContaining({ title: 'Mailwren 1', kind: 'a_test', daysLeft: 90 }),
    ]);
    const query = `query ($to: Date) { deadlines(from: "${today}", to: $to) { title } }`;
    const far = await (await as(app, cast.dana)).gql(query, { to: addDays(today, 401) });
    expect(far.errors[0]?.message).toMatch(/at most 400 days/);
  });

  it('shows nobody the days of vendors that are not theirs, nor those of another workspace', async () => {
    for (const person of [cast.bo, cast.mallory])
      expect(await (await as(app, person)).ask(DEADLINES)).toEqual({ deadlines: [] });
  });

  it('can be read by a calendar program, without a name or an address of a person', async () => {
    const address = await feedOf(cast.dana);
    expect(new URL(address).pathname).toMatch(/^\/calendar\/asy_cal_[a-z0-9]{8}\.[\w-]{43}[a-z0-9]{6}\.ics$/);
    const reply = await fetch(address);
    const text = await reply.text();
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(text).toContain(`DTSTART;VALUE=DATE:${addDays(today, 90).replaceAll('-', '')}`);
    expect(text).toContain('SUMMARY:a_test: Mailwren 1');
    for (const person of Object.values(cast))
      if ('email' in person) for (const word of [person.email, person.name]) expect(text).not.toContain(word);
    expect(uids(await (await fetch(address)).text())).toEqual(uids(text));
    const { rows } = await app.admin.query<{ token_hash: string }>(
      'SELECT token_hash FROM app.calendar_feed',
    );
    expect(rows.some(({ token_hash: hash }) => address.includes(hash))).toBe(false);
  });

  it('is closed at once when the address is ended, made anew, or its owner is suspended', async () => {
    const first = await feedOf(cast.dana);
    const second = await feedOf(cast.dana);
    const ravis = await feedOf(cast.ravi);
    expect([await status(first), await status(second), await status(ravis)]).toEqual([404, 200, 200]);
    await (await as(app, cast.dana)).ask('mutation { revokeCalendarFeed { userErrors { code } } }');
    await app.admin.query('UPDATE app.person SET is_suspended = true WHERE id = $1', [cast.ravi.id]);
    const changed = second.replace(/.\.ics$/, (end) => (end.startsWith('0') ? '1.ics' : '0.ics'));
    for (const address of [second, ravis, changed, `${app.url}/calendar/x.ics`, `${app.url}/calendar/x`])
      expect([address, await status(address)]).toEqual([address, 404]);
    expect(await eventsIn(app, cast.alder.id, 'calendar-feed.revoked')).toBe(1);
  });
});

it('knows the day of a zone over summer time and for a name nobody knows', () => {
  expect(localTime('Europe/Berlin', '2026-03-29T00:30:00.000Z')).toEqual({ day: '2026-03-29', hour: 1 });
  expect(localTime('Europe/Berlin', '2026-03-29T22:30:00.000Z')).toEqual({ day: '2026-03-30', hour: 0 });
  expect(localTime('America/Los_Angeles', '2027-01-01T07:59:00.000Z')).toEqual({
    day: '2026-12-31',
    hour: 23,
  });
  expect(localTime('Asia/Kolkata', '2026-12-31T18:30:00.000Z')).toEqual({ day: '2027-01-01', hour: 0 });
  // The last second of the days on which clocks jump: at night, at midnight, and back over midnight.
  const ENDS: [string, string, string][] = [
    ['America/Los_Angeles', '2026-11-28', '2026-11-29T07:59:59.000Z'],
    ['America/Los_Angeles', '2026-03-08', '2026-03-09T06:59:59.000Z'],
    ['Pacific/Auckland', '2026-11-28', '2026-11-28T10:59:59.000Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-27T10:59:59.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T22:59:59.000Z'],
    ['America/Santiago', '2026-09-05', '2026-09-06T03:59:59.000Z'],
    ['America/Santiago', '2026-04-04', '2026-04-05T03:59:59.000Z'],
    ['UTC', '2028-02-28', '2028-02-28T23:59:59.000Z'],
    ['Asia/Kolkata', '2026-12-31', '2026-12-31T18:29:59.000Z'],
  ];
  for (const [zone, day, end] of ENDS) expect([zone, endOfDay(zone, day)]).toEqual([zone, end]);
  // Two of these change their clocks at midnight, one by half an hour.
  const JUMPING = ['Africa/Cairo', 'America/Santiago', 'Australia/Lord_Howe'];
  for (const zone of JUMPING)
    for (let day = '2028-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const last = endOfDay(zone, day);
      const next = new Date(Date.parse(last) + 1_000).toISOString();
      const isRight = localTime(zone, last).day === day && localTime(zone, next).day === addDays(day, 1);
      if (!isRight) throw new Error(`${day} ends in ${zone} at ${last}`);
    }
  expect(localTime('Middle/Earth', '2026-12-31T18:30:00.000Z')).toEqual({ day: '2026-12-31', hour: 18 });
});

describe('with several workers', () => {
  it('a date that all of them find is told of once', async () => {
    const app = await startApp({ jobs: false });
    const cast = await castOf(app);
    const diary = new Diary(app);
    app.clock.moveMinutes(12 * 60 - Number(app.clock.now().slice(11, 13)) * 60);
    const today = app.clock.now().slice(0, 10);
    diary.put(
      cast.alder.id,
      Array.from({ length: 20 }, (_, at) => due(at, addDays(today, 3))),
    );
    const payload = JSON.stringify({ tenantId: cast.alder.id });
    for (let at = 0; at < 40; at += 1)
      await app.admin.query(`SELECT graphile_worker.add_job('deadlines-of-workspace', $1)`, [payload]);
    await app.nest.get(Jobs).start(8);
    await app.settled();
    expect(app.mails.sent).toHaveLength(1);
    expect(diary.reached).toHaveLength(20);
    expect(await eventsIn(app, cast.alder.id, 'deadline.reached')).toBe(20);
    await app.close();
  });
});

/** A group with Ravi in it. */
async function groupOf(app: TestApp, cast: Cast): Promise<string> {
  const olga = await as(app, cast.olga);
  const made = await olga.ask<{ createGroup: { group: { id: string } } }>(
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } userErrors { message } } }',
    { input: { name: 'Marketing' } },
  );
  const groupId = made.createGroup.group.id;
  await olga.ask(
    'mutation ($input: GroupMemberInput!) { joinGroup(input: $input) { userErrors { message } } }',
    { input: { groupId, personId: `usr_${cast.ravi.id}` } },
  );
  return groupId.slice(4);
}

function uids(file: string): string[] | null {
  return file.match(/^UID:.*$/gm);
}

async function status(address: string): Promise<number> {
  return (await fetch(address)).status;
}

function json<T>(file: string): T {
  return JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')) as T;
}
