import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/started-server.js';
import { prepareVendor, sendCore } from '../support/walk.js';

const OBSTACLES = 'query ($id: ID!) { assessment(id: $id) { obstacles } }';
const REASONS = 'query ($id: ID!) { assessment(id: $id) { deliveries { reason } } }';
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
    const { assessment } = await dana.ask<{
      assessment: { vendor: { history: { action: string }[] } };
    }>('query ($id: ID!) { assessment(id: $id) { vendor { history(first: 100) { action } } } }', { id });
    const mails = assessment.vendor.history
      .map(({ action }) => action)
      .filter((act) => act.startsWith('mail.'));
    expect(mails).toEqual(['mail.kept']);
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
