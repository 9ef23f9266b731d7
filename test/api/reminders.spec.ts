import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerAll, inDays, prepareVendor, sendCore, submit } from '../support/walk.js';

/** UX section 6: J-7, J-3, J-1 and +3, each once; then the sender is told. The clock is the test's. */
describe('reminders', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterEach(() => app.clock.reset());
  afterAll(() => app.close());

  async function sent() {
    const name = `Remindee ${++count}`;
    const one = await sendCore(dana, await prepareVendor(dana, name), { dueOn: inDays(10) });
    await app.settled();
    return { ...one, email: `vera@remindee${count}.example` };
  }
  const reminders = (email: string) => app.mails.to(email).filter(({ subject }) => /Reminder/.test(subject));
  const told = (): number =>
    app.mails.to(cast.dana.email).filter(({ subject }) => /has not answered/.test(subject)).length;

  /** The day turns; every job whose hour has come by the test's clock is due for the workers. */
  async function dayPasses(days: number): Promise<void> {
    app.clock.moveDays(days);
    await dueNow();
    await app.settled();
  }
  async function dueNow(): Promise<void> {
    await app.admin.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at <= $1', [
      `${app.clock.now().slice(0, 10)}T23:00:00Z`,
    ]);
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
    await dayPasses(10);
    expect(reminders(email)).toHaveLength(2);
    expect(told()).toBe(before + 1);
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

  it('are at most one after a downtime of many days', async () => {
    const { email } = await sent();
    await dayPasses(9);
    expect(reminders(email)).toHaveLength(1);
    await dayPasses(1);
    expect(reminders(email)).toHaveLength(1);
  });

  it('are on record', async () => {
    expect(await eventsIn(app, cast.alder.id, 'reminder.sent')).toBeGreaterThan(0);
    expect(await eventsIn(app, cast.alder.id, 'reminders.stopped')).toBe(1);
  });
});

describe('with several workers', () => {
  it('a reminder that all of them find goes out once', async () => {
    const app = await startApp({ jobs: false });
    const dana = await as(app, (await castOf(app)).dana);
    await sendCore(dana, await prepareVendor(dana, 'Mailwren'), { dueOn: inDays(10) });
    const { rows } = await app.admin.query<{ payload: { step: number } }>(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'remind'`,
    );
    expect(rows).toHaveLength(4);
    const first = rows.find(({ payload }) => payload.step === -7)!;
    app.clock.moveDays(3);
    for (let at = 0; at < 40; at += 1)
      await app.admin.query(`SELECT graphile_worker.add_job('remind', $1)`, [JSON.stringify(first.payload)]);
    await app.nest.get(Jobs).start(8);
    await app.settled();
    const mails = app.mails.to('vera@mailwren.example').filter(({ subject }) => /Reminder/.test(subject));
    expect(mails).toHaveLength(1);
    await app.close();
  });
});
