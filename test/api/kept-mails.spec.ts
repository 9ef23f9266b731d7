import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fateOf, type KeptMail } from '../../src/features/invites/kept-mail-fate.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  payloadOf,
  prepareVendor,
  review,
  sendCore,
  submit,
  versionOf,
  type Sent,
} from '../support/walk.js';

const SEND_KEPT = `mutation ($input: SendKeptMailsInput!) { sendKeptMails(input: $input) {
  count skipped { reason count } userErrors { code } } }`;
const REVOKE =
  'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }';
const PASS_ON =
  'mutation ($input: PassOnInput!) { passOn(input: $input) { passings { id } userErrors { code } } }';
const WISH = 'mutation ($input: AskToChangeInput!) { askToChange(input: $input) { userErrors { code } } }';
const MAILS = `query ($id: ID!) { assessment(id: $id) { deliveries { kind state reason }
  vendor { history(first: 100) { action } } } }`;

interface Mail {
  kind: string;
  state: string;
  reason: string | null;
}

describe('a kept mail', () => {
  const MAIL: KeptMail = {
    id: '1',
    assessmentId: '1',
    kind: 'invite',
    at: '2030-01-01T00:00:00.000Z',
    state: 'SENT',
    isWithdrawn: false,
    isDeleted: false,
    dueOn: '2030-02-01',
    hasNewer: false,
    holderId: '1',
    inviteId: null,
    openedAt: null,
    isLinkDead: false,
    hasAsks: false,
    isDecided: false,
    isReopened: false,
    isWished: true,
    isAsked: false,
  };

  it.each<[string, Partial<KeptMail>, string]>([
    ['is sent while it is true', {}, 'SEND'],
    ['is not sent once answers are deleted', { isDeleted: true }, 'DELETED'],
    ['is not sent once the questionnaire is withdrawn', { isWithdrawn: true }, 'WITHDRAWN'],
    ['gives way to a newer one', { hasNewer: true }, 'NEWER'],
    ['comes too late after the day for the answers', { dueOn: '2029-12-31' }, 'PAST'],
    ['is not needed once answers are in', { state: 'IN_REVIEW' }, 'ANSWERED'],
    ['does not bring back a link that was closed', { isLinkDead: true }, 'CLOSED'],
    ['did arrive where its link was opened since', { openedAt: '2030-01-01T00:00:00.000Z' }, 'OPENED'],
    ['is sent where the link was opened before', { openedAt: '2029-12-31T00:00:00.000Z' }, 'SEND'],
    [
      'with a link to sent answers is sent',
      { kind: 'view-link', state: 'DONE', dueOn: '2029-12-31' },
      'SEND',
    ],
    ['with a link to sent answers is settled by opening again', { kind: 'view-link' }, 'DONE'],
    ['with a code is past', { kind: 'code' }, 'PAST'],
    ['that reminds is past', { kind: 'reminder' }, 'PAST'],
    ['of a review is sent while something is asked', { kind: 'asks', state: 'DONE', hasAsks: true }, 'SEND'],
    ['of a review is settled by opening again', { kind: 'asks', state: 'ANSWERING', hasAsks: true }, 'DONE'],
    [
      'of a review is settled by a decision',
      { kind: 'asks', state: 'DONE', hasAsks: true, isDecided: true },
      'DONE',
    ],
    [
      'to the sender about the day is sent while it is past',
      { kind: 'overdue', dueOn: '2029-12-31' },
      'SEND',
    ],
    ['to the sender about the day is settled by a later day', { kind: 'overdue' }, 'DONE'],
    ['to the sender about the day is settled by answers', { kind: 'overdue', state: 'DONE' }, 'ANSWERED'],
    ['with a wish to change is sent until it is met', { kind: 'change-wish', state: 'DONE' }, 'SEND'],
    [
      'with a wish to change is settled once it is answered',
      { kind: 'change-wish', isWished: false },
      'DONE',
    ],
    ['that declines a wish is sent', { kind: 'wish-declined', state: 'IN_REVIEW' }, 'SEND'],
    ['that declines a wish is settled by opening again', { kind: 'wish-declined', isReopened: true }, 'DONE'],
    ['with a wish for a link is sent until it is answered', { kind: 'new-link', isAsked: true }, 'SEND'],
    ['with a wish for a link is settled by the answer', { kind: 'new-link' }, 'DONE'],
    ['to a colleague is sent also after the day', { kind: 'passed-on', dueOn: '2029-12-31' }, 'SEND'],
    ['to a colleague is not sent once answers are in', { kind: 'passed-on', state: 'DONE' }, 'ANSWERED'],
  ])('%s', (_, changed, expected) => {
    expect(fateOf({ ...MAIL, ...changed }, '2030-01-15')).toBe(expected);
  });
});

/** A workspace without a mail server, and with one since. */
describe('all that was kept', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let asked: Sent;
  let passed: Sent;
  let closed: Sent;

  beforeAll(async () => {
    app = await startApp({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    app.mails.onlyKeeps = true;
    asked = await sendCore(dana, await prepareVendor(dana, 'Askwell'));
    const vera = await asVendor(app, tokenIn(asked.link));
    await answerAll(vera);
    await submit(vera);
    await app.settled();
    await review(dana, {
      assessmentId: asked.id,
      questionId: 'C-05',
      verdict: 'ASKED',
      noteToVendor: 'Since when?',
    });
    await acceptAll(dana, asked.id);
    const expectedVersion = await versionOf(dana, asked.id);
    await done(dana, FINISH, { assessmentId: asked.id, expectedVersion });
    await done(vera, WISH, { text: 'The answer about breaches.' });
    passed = await sendCore(dana, await prepareVendor(dana, 'Passwell'));
    // What is opened or closed before its mail is written is another story.
    await app.settled();
    await anonymous(app).post('/respond/preview', { token: tokenIn(passed.link) });
    const other = await asVendor(app, tokenIn(passed.link));
    await app.settled();
    await done(other, PASS_ON, {
      name: 'Lee Park',
      email: 'lee@passwell.example',
      sections: [],
      questionId: 'C-01',
    });
    closed = await sendCore(dana, await prepareVendor(dana, 'Closewell'));
    await app.settled();
    await done(dana, REVOKE, { assessmentId: closed.id, reason: 'Sent to the wrong person.' });
    await anonymous(app).post('/respond/new-link', { token: tokenIn(closed.link) });
    await app.settled();
    app.mails.onlyKeeps = false;
    app.mails.sent.length = 0;
  }, 60_000);
  afterAll(() => app.close());

  async function mailsOf({ id }: Sent, client = dana): Promise<Mail[]> {
    return (await client.ask<{ assessment: { deliveries: Mail[] } }>(MAILS, { id })).assessment.deliveries;
  }

  it('is sent once where it is true, to the vendor, to colleagues there and to the sender, and the rest is counted', async () => {
    expect(await dana.ask('{ keptMails }')).toEqual({ keptMails: 4 });
    const both = await Promise.all([payloadOf(dana, SEND_KEPT, {}), payloadOf(dana, SEND_KEPT, {})]);
    const sums = both.map(
      (each) => each as unknown as { count: number; skipped: { reason: string; count: number }[] },
    );
    expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    const skipped = sums.flatMap((each) => each.skipped);
    expect(skipped.toSorted((one, next) => (one.reason < next.reason ? -1 : 1))).toEqual([
      { reason: 'ANSWERED', count: 1 },
      { reason: 'CLOSED', count: 1 },
      { reason: 'OPENED', count: 1 },
    ]);
    await app.settled();
    const subjects = app.mails.sent.map(
      ({ to, subject }) => `${to}: ${subject.replace('[Alder Group] ', '')}`,
    );
    expect(subjects.toSorted()).toEqual([
      `${cast.dana.email}: Askwell wants to change an answer`,
      `${cast.dana.email}: Closewell asks for a new link`,
      'lee@passwell.example: Vera Lind asks for your help with privacy questions',
      'vera@askwell.example: Questions about your privacy answers for Askwell',
    ]);
    const link = tokenIn(/\S+#t=\S+/.exec(app.mails.to('lee@passwell.example')[0]!.text)![0]);
    expect((await anonymous(app).post('/respond/preview', { token: link })).status).toBe(200);
    expect(await payloadOf(dana, SEND_KEPT, {})).toMatchObject({ count: 0, skipped: [] });
    expect(await dana.ask('{ keptMails }')).toEqual({ keptMails: 0 });
  });

  it('leaves the link that was handed over meanwhile as it is, and brings one that works as well', async () => {
    app.mails.onlyKeeps = true;
    const byHand = await sendCore(dana, await prepareVendor(dana, 'Handwell'));
    await app.settled();
    app.mails.onlyKeeps = false;
    const kept = 'query ($assessmentId: ID!) { keptMails(assessmentId: $assessmentId) }';
    expect(await dana.ask(kept, { assessmentId: byHand.id })).toEqual({ keptMails: 1 });
    expect(await dana.ask(kept, { assessmentId: asked.id })).toEqual({ keptMails: 0 });
    app.mails.sent.length = 0;
    expect(await payloadOf(dana, SEND_KEPT, { assessmentId: byHand.id })).toMatchObject({ count: 1 });
    await app.settled();
    const mailed = tokenIn(/\S+#t=\S+/.exec(app.mails.to('vera@handwell.example')[0]!.text)![0]);
    expect(mailed).not.toBe(tokenIn(byHand.link));
    for (const token of [tokenIn(byHand.link), mailed])
      expect((await anonymous(app).post('/respond/preview', { token })).status).toBe(200);
  });

  it('of the demo reaches nobody', async () => {
    app.mails.onlyKeeps = true;
    const demo = await sendCore(dana, await prepareVendor(dana, 'Demowell'));
    await app.settled();
    app.mails.onlyKeeps = false;
    await app.admin.query('UPDATE app.assessment SET is_demo = true WHERE id = $1', [demo.id.slice(4)]);
    const kept = 'query ($assessmentId: ID!) { keptMails(assessmentId: $assessmentId) }';
    expect(await dana.ask(kept, { assessmentId: demo.id })).toEqual({ keptMails: 0 });
  });

  it('says beside each mail what became of it, in the reader’s language, and in the record', async () => {
    const mails = await mailsOf(closed, dana.with({ 'accept-language': 'de' }));
    expect(mails).toContainEqual({
      kind: 'invite',
      state: 'KEPT',
      reason: 'Sie wird nicht mehr verschickt: Der Link wurde geschlossen oder ersetzt.',
    });
    expect(await mailsOf(asked)).toContainEqual({
      kind: 'asks',
      state: 'KEPT',
      reason: 'It was sent later, when there was a mail server.',
    });
    const { assessment } = await dana.ask<{ assessment: { vendor: { history: { action: string }[] } } }>(
      MAILS,
      {
        id: closed.id,
      },
    );
    const acts = assessment.vendor.history.map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(['mail.skipped', 'mail.taken-up']));
  });

  it('tells a wish for a link no more once the letter of the same vendor brought one', async () => {
    app.mails.onlyKeeps = true;
    const one = await sendCore(dana, await prepareVendor(dana, 'Bothwell'));
    await app.settled();
    await app.admin.query(`UPDATE app.invite SET asked_at = now() WHERE assessment_id = $1`, [
      one.id.slice(4),
    ]);
    await app.admin.query(
      `INSERT INTO app.delivery (tenant_id, id, assessment_id, kind, state, at, message_id, invite_id)
       SELECT tenant_id, gen_random_uuid(), assessment_id, 'new-link', 'KEPT', now(), 'm', id FROM app.invite
       WHERE assessment_id = $1`,
      [one.id.slice(4)],
    );
    app.mails.onlyKeeps = false;
    expect(await payloadOf(dana, SEND_KEPT, { assessmentId: one.id })).toMatchObject({
      count: 1,
      skipped: [{ reason: 'DONE', count: 1 }],
    });
  });
});
