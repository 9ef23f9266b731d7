import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/core/day.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { dayInWords } from '../../src/platform/mail/day-in-words.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerAll, done, inDays, payloadOf, prepareVendor, sendCore, submit } from '../support/walk.js';

const PASS_ON = `mutation ($input: PassOnInput!) {
  passOn(input: $input) { passings { id } userErrors { code path message } } }`;

const SUSPEND = `mutation ($input: SuspendPersonInput!) {
  suspendPerson(input: $input) { person { id version } userErrors { code path message } } }`;

/** UX section 6: J-7, J-3, J-1 and +3, each once; then the sender is told. The clock is the test's. */
describe('reminders', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
  });
  // Past the hour from which mails leave, whenever the test is run.
  beforeEach(async () => {
    app.clock.moveMinutes((12 - Number(app.clock.now().slice(11, 13))) * 60);
    dana = await as(app, cast.dana);
  });
  afterEach(() => app.clock.reset());
  afterAll(() => app.close());

  async function sent(days = 10) {
    const name = `Remindee ${++count}`;
    const one = await sendCore(dana, await prepareVendor(dana, name), { dueOn: inDays(days) });
    await app.settled();
    return { ...one, email: `vera@remindee${count}.example` };
  }
  const reminders = (email: string) => app.mails.to(email).filter(({ subject }) => /Reminder/.test(subject));
  const told = (): number =>
    app.mails.to(cast.dana.email).filter(({ subject }) => /has not answered/.test(subject)).length;

  /** Reminders and words to the sender that the record tells of. */
  const onRecord = () =>
    Promise.all(['reminder.sent', 'reminder.sender-told'].map((act) => eventsIn(app, cast.alder.id, act)));

  /** The day turns, and it is looked what is due on it. */
  async function dayPasses(days: number): Promise<void> {
    app.clock.moveDays(days);
    await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
  }

  it('come 7, 3 and 1 days before and 3 days after, once each, then the sender is told', async () => {
    const { email } = await sent();
    const before = told();
    const counts: number[] = [];
    for (let day = 1; day <= 16; day += 1) {
      await dayPasses(1);
      counts.push(reminders(email).length);
    }
    expect(counts).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4]);
    expect(told()).toBe(before + 1);
    expect(await onRecord()).toEqual([4, 1]);
  });

  it('carry a link that works, lie beside the first mail, and can be ended by one click', async () => {
    const { email } = await sent();
    const [first] = app.mails.to(email);
    await dayPasses(3);
    const [reminder] = reminders(email);
    expect(reminder).toMatchObject({ references: first!.messageId });
    const vera = await asVendor(app, tokenIn(/https?:\S+#t=\S+/.exec(reminder!.text)![0]));
    expect((await vera.gql('{ assessment { id } }')).errors).toEqual([]);
    const { pathname, search } = new URL(reminder!.unsubscribe!);
    const address = `${pathname}${search}`;
    const german = { 'accept-language': 'de', accept: 'text/html' };
    const page = await fetch(`${app.url}${address}`, { headers: german });
    expect([page.headers.getSetCookie(), page.headers.get('cache-control')]).toEqual([[], 'no-store']);
    expect(await page.text()).toMatch(/<html lang="de">.*<form method="post"><button>Erinnerungen beenden/);
    await dayPasses(4);
    expect(reminders(email)).toHaveLength(2);
    const oneClick = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    };
    for (const time of [1, 2])
      expect([time, (await fetch(`${app.url}${address}`, oneClick)).status]).toEqual([time, 204]);
    const pressed = await fetch(`${app.url}${address}`, {
      ...oneClick,
      headers: { ...oneClick.headers, ...german },
    });
    expect(await pressed.text()).toContain('Die Erinnerungen sind beendet.');
    const changed = `${address.slice(0, -4)}AAAA`;
    for (const wrong of [changed, '/respond/reminders?of=x.y'])
      expect((await fetch(`${app.url}${wrong}`, oneClick)).status).toBe(404);
    const before = told();
    const [recorded, tellings] = await onRecord();
    await dayPasses(10);
    expect(reminders(email)).toHaveLength(2);
    expect(told()).toBe(before + 1);
    // What was not sent is not on record as sent.
    expect(await onRecord()).toEqual([recorded, tellings! + 1]);
  });

  it('end when the answers are in, and when the link was taken back', async () => {
    const answered = await sent();
    const vera = await asVendor(app, tokenIn(answered.link));
    await answerAll(vera);
    await submit(vera);
    const revoked = await sent();
    const REVOKE =
      'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }';
    await dana.ask(REVOKE, { input: { assessmentId: revoked.id, reason: 'Not needed.' } });
    await dayPasses(3);
    expect([reminders(answered.email), reminders(revoked.email)]).toEqual([[], []]);
  });

  it('rest while a questionnaire is withdrawn, and go on for an archived vendor that is waited for', async () => {
    const [withdrawn, archived] = [await sent(), await sent()];
    const withdraw = 'UPDATE app.assessment SET withdrawn_at = now() WHERE id = $1';
    await app.admin.query(withdraw, [withdrawn.id.slice(4)]);
    await app.admin.query(
      'UPDATE app.vendor SET is_archived = true WHERE id = (SELECT vendor_id FROM app.assessment WHERE id = $1)',
      [archived.id.slice(4)],
    );
    await dayPasses(3);
    expect([reminders(withdrawn.email).length, reminders(archived.email).length]).toEqual([0, 1]);
  });

  it('and what the vendor reads name the office once the sender is suspended', async () => {
    const ines = await as(app, cast.ines);
    const prepared = await prepareVendor(ines, `Remindee ${++count}`);
    const one = await sendCore(ines, prepared, { dueOn: inDays(2) });
    await app.settled();
    const olga = await as(app, cast.olga);
    const version = await versionOfPerson(cast.ines.id);
    const setting = { personId: `usr_${cast.ines.id}`, expectedVersion: version };
    await done(olga, SUSPEND, { ...setting, isSuspended: true });
    const vera = await asVendor(app, tokenIn(one.link));
    const { data } = await vera.gql('{ assessment { landing { senderName senderEmail senderTitle } } }');
    expect(data).toEqual({
      assessment: {
        landing: { senderName: cast.dana.name, senderEmail: cast.dana.email, senderTitle: 'privacy officer' },
      },
    });
    const [before, hers] = [told(), app.mails.to(cast.ines.email).length];
    await dayPasses(5);
    expect([told() - before, app.mails.to(cast.ines.email).length]).toEqual([1, hers]);
    const again = { ...setting, expectedVersion: version + 1, isSuspended: false };
    await done(await as(app, cast.olga), SUSPEND, again);
  });

  async function versionOfPerson(id: string): Promise<number> {
    const { rows } = await app.admin.query<{ version: number }>(
      'SELECT version FROM app.person WHERE id = $1',
      [id],
    );
    return rows[0]!.version;
  }

  it('are at most one after a downtime of many days', async () => {
    const { email } = await sent();
    await dayPasses(9);
    expect(reminders(email)).toHaveLength(1);
    await dayPasses(1);
    expect(reminders(email)).toHaveLength(1);
  });

  it('are not made up for what lies before the sending', async () => {
    const [soon, inAWeek] = [await sent(5), await sent(7)];
    const counts = () => [reminders(soon.email).length, reminders(inAWeek.email).length];
    await dayPasses(0);
    expect(counts()).toEqual([0, 0]);
    await dayPasses(1);
    expect(counts()).toEqual([0, 0]);
    await dayPasses(1);
    expect(counts()).toEqual([1, 0]);
  });

  /** At these hours in UTC the two places have another day than Greenwich. */
  const PLACES: [string, number, number][] = [
    ['Pacific/Auckland', 13, 1],
    ['America/Los_Angeles', 5, -1],
  ];
  it.each(PLACES)(
    'and links go by the days of the workspace that asks, in %s at %i o’clock in Greenwich',
    async (zone, hour, ahead) => {
      app.clock.moveMinutes((hour - Number(app.clock.now().slice(11, 13))) * 60);
      await app.admin.query('UPDATE app.organisation SET time_zone = $2 WHERE id = $1', [
        cast.alder.id,
        zone,
      ]);
      dana = await as(app, cast.dana);
      const today = addDays(app.clock.now().slice(0, 10), ahead);
      const prepared = await prepareVendor(dana, `Remindee ${++count}`);
      const one = await sendCore(dana, prepared, { dueOn: addDays(today, 20) });
      await app.settled();
      const token = tokenIn(one.link);
      const vera = await asVendor(app, token);
      const facts = (await vera.gql('{ assessment { timeZone landing { sentOn } } }')).data;
      expect(facts).toEqual({ assessment: { timeZone: zone, landing: { sentOn: today } } });
      const copyOf = async () => (await vera.get('/respond/copy.json')).json() as Promise<{ asOf: string }>;
      expect((await copyOf()).asOf).toBe(today);
      await refusesDay(vera, today);
      await sendsAnHourEarlier(one.id);
      expect((await copyOf()).asOf).toBe(today);
      await endsWithTheDay(one.id, token, addDays(today, 20), zone);
    },
  );

  /** Without the walk through all questions. */
  async function sendsAnHourEarlier(id: string): Promise<void> {
    const at = new Date(Date.parse(app.clock.now()) - 3_600_000);
    await app.admin.query(
      `WITH sent AS (UPDATE app.assessment SET state = 'IN_REVIEW', submitted_at = $2 WHERE id = $1 RETURNING *)
       INSERT INTO app.attestation (tenant_id, id, assessment_id, respondent_id, name, title, reference, at, statement)
       SELECT r.tenant_id, gen_random_uuid(), $1, r.id, 'Vera', 'DPO', 'AN-1', $2, ''
       FROM sent JOIN app.respondent r ON r.assessment_id = sent.id LIMIT 1`,
      [id.slice(4), at],
    );
  }

  /** Longer than the days of the setting: the link lives to the last second of the due day, and the mail says so. */
  async function endsWithTheDay(id: string, token: string, dueOn: string, zone: string): Promise<void> {
    const { rows } = await app.admin.query<{ at: Date; email: string }>(
      `SELECT i.expires_at AS at, r.email FROM app.invite i JOIN app.respondent r ON r.id = i.respondent_id
       WHERE i.assessment_id = $1 ORDER BY i.created_at LIMIT 1`,
      [id.slice(4)],
    );
    const { at, email } = rows[0]!;
    expect(at.toLocaleString('sv', { timeZone: zone })).toBe(`${dueOn} 23:59:59`);
    expect(app.mails.to(email)[0]!.text).toContain(`It works until ${dayInWords(dueOn, 'en')}.`);
    const statuses: number[] = [];
    for (const minute of [-1, 1]) {
      app.clock.reset();
      app.clock.moveMinutes((at.getTime() - Date.now()) / 60_000 + minute);
      statuses.push((await anonymous(app).post('/respond/preview', { token })).status);
    }
    expect(statuses).toEqual([200, 410]);
  }

  it('are on record', async () => {
    expect(await eventsIn(app, cast.alder.id, 'reminder.sent')).toBeGreaterThan(0);
    expect(await eventsIn(app, cast.alder.id, 'reminders.stopped')).toBe(1);
  });
});

describe('with several workers', () => {
  it('a reminder that all of them find goes out once', async () => {
    const app = await startApp({ jobs: false });
    const cast = await castOf(app);
    const dana = await as(app, cast.dana);
    await sendCore(dana, await prepareVendor(dana, 'Mailwren'), { dueOn: inDays(10) });
    app.clock.moveDays(3);
    const payload = JSON.stringify({ tenantId: cast.alder.id });
    for (let at = 0; at < 40; at += 1)
      await app.admin.query(`SELECT graphile_worker.add_job('deadlines-of-workspace', $1)`, [payload]);
    await app.nest.get(Jobs).start(8);
    await app.settled();
    const mails = app.mails.to('vera@mailwren.example').filter(({ subject }) => /Reminder/.test(subject));
    expect(mails).toHaveLength(1);
    expect(await eventsIn(app, cast.alder.id, 'reminder.sent')).toBe(1);
    await app.close();
  });
});

/** A colleague can be given tomorrow, as it is called there, and not today. */
async function refusesDay(vera: TestClient, today: string): Promise<void> {
  const input = { name: 'Lee', email: 'lee@mailwren.example', sections: ['role'], dueOn: today };
  expect((await payloadOf(vera, PASS_ON, input)).userErrors).toMatchObject([{ path: ['dueOn'] }]);
  expect((await payloadOf(vera, PASS_ON, { ...input, dueOn: addDays(today, 1) })).userErrors).toEqual([]);
}
