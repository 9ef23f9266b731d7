import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/started-server.js';
import { payloadOf, prepareVendor, sendCore } from '../support/walk.js';

const OBSTACLES = 'query ($id: ID!) { assessment(id: $id) { obstacles } }';
const REASONS = 'query ($id: ID!) { assessment(id: $id) { deliveries { reason } } }';
const SEND_KEPT = `mutation ($input: SendKeptMailsInput!) { sendKeptMails(input: $input) {
  count userErrors { code path message } } }`;
const REVOKE =
  'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }';

describe('why a vendor cannot answer', () => {
  let app: TestApp;
  let dana: TestClient;

  beforeAll(async () => {
    app = await startApp({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    dana = await as(app, (await castOf(app)).dana);
  });
  afterAll(() => app.close());

  async function obstacles(id: string): Promise<string[]> {
    return (await dana.ask<{ assessment: { obstacles: string[] } }>(OBSTACLES, { id })).assessment.obstacles;
  }

  async function states(id: string): Promise<string[]> {
    const { assessment } = await dana.ask<{ assessment: { deliveries: { state: string }[] } }>(
      'query ($id: ID!) { assessment(id: $id) { deliveries { state } } }',
      { id },
    );
    return assessment.deliveries.map(({ state }) => state).toSorted();
  }

  it('is told as it changes: nothing, not begun, never opened, overdue, taken back, mail refused', async () => {
    const opened = await sendCore(dana, await prepareVendor(dana, 'Opened'));
    const unopened = await sendCore(dana, await prepareVendor(dana, 'Unopened'));
    await app.settled();
    expect([await obstacles(opened.id), await obstacles(unopened.id)]).toEqual([[], []]);
    await anonymous(app).post('/respond/preview', { token: tokenIn(opened.link) });
    expect(await obstacles(opened.id)).toEqual(['NOT_BEGUN']);
    await app.admin.query(
      `UPDATE app.assessment SET sent_at = now() - interval '3 days', due_on = '2020-01-01'`,
    );
    expect(await obstacles(unopened.id)).toEqual(['NEVER_OPENED', 'OVERDUE']);
    await dana.ask(REVOKE, { input: { assessmentId: unopened.id, reason: 'Wrong person.' } });
    await app.admin.query(`UPDATE app.delivery SET state = 'FAILED' WHERE assessment_id = $1`, [
      unopened.id.slice(4),
    ]);
    expect(await obstacles(unopened.id)).toEqual(['MAIL_FAILED', 'LINK_REVOKED', 'NEVER_OPENED', 'OVERDUE']);
    await app.admin.query(`UPDATE app.assessment SET first_answer_at = now(), state = 'ANSWERING'`);
    expect(await obstacles(unopened.id)).toEqual(['MAIL_FAILED', 'LINK_REVOKED', 'OVERDUE']);
    await app.admin.query(`UPDATE app.assessment SET first_answer_at = NULL, withdrawn_at = now()`);
    expect(await obstacles(opened.id)).toEqual(['WITHDRAWN', 'NOT_BEGUN', 'OVERDUE']);
  });

  it('is a mail that was only kept, which the history of the vendor does not call sent', async () => {
    app.mails.onlyKeeps = true;
    const { id } = await sendCore(dana, await prepareVendor(dana, 'Kept'));
    await app.settled();
    app.mails.onlyKeeps = false;
    expect(await states(id)).toEqual(['KEPT']);
    expect(await obstacles(id)).toEqual(['MAIL_KEPT_AS_FILE']);
    const { assessment } = await dana.ask<{
      assessment: { vendor: { history: { action: string }[] } };
    }>('query ($id: ID!) { assessment(id: $id) { vendor { history(first: 100) { action } } } }', { id });
    const mails = assessment.vendor.history
      .map(({ action }) => action)
      .filter((act) => act.startsWith('mail.'));
    expect(mails).toEqual(['mail.kept']);
  });

  it('is a code for a new browser that did not leave, until one does', async () => {
    const { id } = await sendCore(dana, await prepareVendor(dana, 'Coded'));
    await app.settled();
    const code = (state: string, seconds: number) =>
      app.admin.query(
        `INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id)
         SELECT tenant_id, gen_random_uuid(), id, 'code', $2, now() + $3 * interval '1 second', 'm'
         FROM app.assessment WHERE id = $1`,
        [id.slice(4), state, seconds],
      );
    await code('FAILED', 1);
    expect(await obstacles(id)).toEqual(['CODE_NOT_SENT']);
    await code('SENT', 2);
    expect(await obstacles(id)).toEqual([]);
    // There is a mail server now: the next one leaves.
    await code('KEPT', 3);
    expect(await obstacles(id)).toEqual([]);
  });

  it('is mended once there is a mail server: the newest letter leaves once, with a link beside the one handed over', async () => {
    app.mails.onlyKeeps = true;
    const [kept, opened, late, other] = await Promise.all(
      ['Larkspur', 'Brambley', 'Quillfern', 'Tidewell'].map(async (name) =>
        sendCore(dana, await prepareVendor(dana, name)),
      ),
    );
    await app.settled();
    await app.admin
      .query(`INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id)
      SELECT tenant_id, gen_random_uuid(), id, 'reminder', 'KEPT', now(), 'm' FROM app.assessment WHERE sent_at > now() - interval '1 hour'`);
    await anonymous(app).post('/respond/preview', { token: tokenIn(opened!.link) });
    await app.admin.query(`UPDATE app.assessment SET due_on = '2020-01-01' WHERE id = $1`, [
      late!.id.slice(4),
    ]);
    await app.admin.query(`UPDATE app.assessment SET withdrawn_at = now() WHERE id = $1`, [
      other!.id.slice(4),
    ]);
    expect((await payloadOf(dana, SEND_KEPT, {})).userErrors).toMatchObject([{ code: 'NOT_READY' }]);
    expect(await dana.ask('{ keptMails }')).toEqual({ keptMails: 0 });
    app.mails.onlyKeeps = false;
    app.mails.sent.length = 0;
    const { keptMails } = await dana.ask<{ keptMails: number }>('{ keptMails }');
    // And the one of the test before this one.
    expect(keptMails).toBe(2);
    expect(await payloadOf(dana, SEND_KEPT, { assessmentId: opened!.id })).toMatchObject({ count: 0 });
    const counts = await Promise.all([payloadOf(dana, SEND_KEPT, {}), payloadOf(dana, SEND_KEPT, {})]);
    expect(counts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(2);
    await app.settled();
    expect(app.mails.sent).toHaveLength(2);
    const [mail] = app.mails.to('vera@larkspur.example');
    expect(mail!.subject).toContain('Privacy questions for Larkspur');
    const [, token] = /#t=(\S+)/.exec(mail!.text)!;
    expect(token).not.toBe(tokenIn(kept!.link));
    const preview = (text: string) => anonymous(app).post('/respond/preview', { token: text });
    expect([(await preview(token!)).status, (await preview(tokenIn(kept!.link))).status]).toEqual([200, 200]);
    expect(await states(kept!.id)).toEqual(['KEPT', 'KEPT', 'SENT']);
    expect(await payloadOf(dana, SEND_KEPT, {})).toMatchObject({ count: 0 });
  });

  it('is a mail that came back, which is not tried again; any other refusal is', async () => {
    const deliver = app.mails.deliver.bind(app.mails);
    const tries: string[] = [];
    const refusals = [
      { code: 'EENVELOPE', responseCode: 550 },
      { code: 'EENVELOPE', responseCode: 450 },
    ];
    app.mails.deliver = (mail) => {
      tries.push(mail.to);
      return tries.length > refusals.length
        ? deliver(mail)
        : Promise.reject(Object.assign(new Error('refused'), refusals[tries.length - 1]));
    };
    const nobody = await sendCore(dana, await prepareVendor(dana, 'Nobody'));
    await until('its mail came back', async () => (await obstacles(nobody.id)).includes('MAIL_BOUNCED'));
    const later = await sendCore(dana, await prepareVendor(dana, 'Later'));
    await until('its mail was refused', async () => (await obstacles(later.id)).includes('MAIL_FAILED'));
    await app.admin.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await app.settled();
    app.mails.deliver = deliver;
    expect(tries).toHaveLength(3);
    expect([await obstacles(nobody.id), await obstacles(later.id)]).toEqual([['MAIL_BOUNCED'], []]);
    const inGerman = dana.with({ 'accept-language': 'de' });
    const { assessment } = await inGerman.ask<{ assessment: object }>(REASONS, { id: nobody.id });
    expect(assessment).toEqual({
      deliveries: [
        { reason: 'Keine Mail erreicht diese Adresse (550). Es wird nicht noch einmal versucht.' },
      ],
    });
  });
});
