import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { done, inDays, payloadOf, prepareVendor, sendCore, type Sent } from '../support/walk.js';

const ROTATE = `mutation ($input: RotateInviteInput!) {
  rotateInvite(input: $input) { link invite { state } userErrors { code path message } } }`;
const REVOKE = `mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }`;
const DECLINE = `mutation ($input: DeclineNewLinkInput!) {
  declineNewLink(input: $input) { assessment { id } userErrors { code path message } } }`;
const PASS_ON =
  'mutation ($input: PassOnInput!) { passOn(input: $input) { passings { id } userErrors { code } } }';
const TAKE_BACK =
  'mutation ($input: TakeBackInput!) { takeBack(input: $input) { passings { id } userErrors { code } } }';
const WISH = `query ($id: ID!) { assessment(id: $id) {
  newLinkWish { askedAt hasPart invite { id state } askedBy { name email } } deliveries { kind } } }`;
const HOME = '{ home { needsMe { kind vendorName href } } }';

interface Wish {
  hasPart: boolean;
  invite: { id: string; state: string };
  askedBy: { name: string; email: string };
}

/** A vendor with a dead link asks for a living one: staff find it on their first page, once, until it is answered. */
describe('a wish for a new link', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let count = 0;
  let sent: Sent;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    sent = await sendCore(dana, await prepareVendor(dana, `Asker ${++count}`));
    await app.settled();
  });

  const ask = (link: string) => anonymous(app).post('/respond/new-link', { token: tokenIn(link) });
  const close = () => done(dana, REVOKE, { assessmentId: sent.id, reason: 'Sent to the wrong person.' });

  async function rows(client = dana): Promise<object[]> {
    const { home } = await client.ask<{ home: { needsMe: { kind: string; href: string }[] } }>(HOME);
    return home.needsMe.filter(({ kind, href }) => kind === 'NEW_LINK' && href.endsWith(sent.id));
  }

  async function wish(): Promise<Wish | null> {
    const { assessment } = await dana.ask<{ assessment: { newLinkWish: Wish | null } }>(WISH, {
      id: sent.id,
    });
    return assessment.newLinkWish;
  }

  it('stands once on the first page however often it is asked, and goes with the new link', async () => {
    await close();
    const answers = await Promise.all([ask(sent.link), ask(sent.link), ask(sent.link)]);
    for (let at = 0; at < 4; at += 1) answers.push(await ask(sent.link));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    await app.settled();
    expect(await rows()).toEqual([
      { kind: 'NEW_LINK', vendorName: `Asker ${count}`, href: `/app/assessments/${sent.id}` },
    ]);
    expect(await wish()).toMatchObject({
      hasPart: true,
      invite: { state: 'REVOKED' },
      askedBy: { name: 'Vera Lind' },
    });
    const { assessment } = await dana.ask<{ assessment: { deliveries: { kind: string }[] } }>(WISH, {
      id: sent.id,
    });
    expect(assessment.deliveries.filter(({ kind }) => kind === 'new-link')).toHaveLength(1);
    const inviteId = (await wish())!.invite.id;
    expect(await done(dana, ROTATE, { assessmentId: sent.id, inviteId })).toMatchObject({
      invite: { state: 'OPEN' },
    });
    expect([await rows(), await wish()]).toEqual([[], null]);
  });

  it('goes also when the link is replaced without it, and once it is declined; then it may be asked again, not often', async () => {
    await close();
    await ask(sent.link);
    await done(dana, ROTATE, { assessmentId: sent.id });
    expect(await rows()).toEqual([]);
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      statuses.push((await ask(sent.link)).status);
      const open = await wish();
      if (open === null) continue;
      const input = { assessmentId: sent.id, inviteId: open.invite.id };
      await done(dana, DECLINE, input);
      expect(await rows()).toEqual([]);
      expect((await payloadOf(dana, DECLINE, input)).userErrors).toMatchObject([
        { code: 'NOT_ALLOWED', path: ['inviteId'] },
      ]);
    }
    expect(statuses).toEqual([202, 202, 429]);
  });

  it('tells whoever holds the dead link that it waits, that it was declined and when, and no more once there is a new one', async () => {
    const told = async () => {
      const answer = await anonymous(app).post('/respond/preview', { token: tokenIn(sent.link) });
      return ((await answer.json()) as { wish: object | null }).wish;
    };
    await close();
    expect(await told()).toBeNull();
    await ask(sent.link);
    expect(await told()).toEqual({ askedOn: inDays(0), declinedOn: null });
    await done(dana, DECLINE, { assessmentId: sent.id, inviteId: (await wish())!.invite.id });
    expect(await told()).toEqual({ askedOn: inDays(0), declinedOn: inDays(0) });
    await ask(sent.link);
    expect(await told()).toEqual({ askedOn: inDays(0), declinedOn: null });
    await done(dana, DECLINE, { assessmentId: sent.id, inviteId: (await wish())!.invite.id });
    await done(dana, ROTATE, { assessmentId: sent.id });
    expect(await told()).toBeNull();
  });

  it('is not answered by a reminder, which may reach nobody', async () => {
    await done(dana, ROTATE, { assessmentId: sent.id });
    await ask(sent.link);
    const before = app.mails.sent.length;
    await app.admin.query(`UPDATE app.assessment SET due_on = current_date + 4 WHERE id = $1`, [
      sent.id.slice(4),
    ]);
    app.clock.moveMinutes((12 - Number(app.clock.now().slice(11, 13))) * 60);
    app.clock.moveDays(1);
    await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
    app.clock.reset();
    expect(
      app.mails.sent
        .slice(before)
        .map(({ subject }) => subject)
        .join(),
    ).toContain('Reminder');
    expect(await rows()).toHaveLength(1);
  });

  it('made by two at once leaves one link that works', async () => {
    const both = await Promise.all([1, 2, 3].map(() => done(dana, ROTATE, { assessmentId: sent.id })));
    const links = [sent.link, ...both.map((one) => String(one['link']))];
    const statuses: number[] = [];
    for (const link of links)
      statuses.push((await anonymous(app).post('/respond/preview', { token: tokenIn(link) })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is asked again only by whoever holds a link: an unknown one is answered like a known one', async () => {
    await close();
    const known = await ask(sent.link);
    const token = tokenIn(sent.link);
    const unknown = await anonymous(app).post('/respond/new-link', {
      token: `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`,
    });
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    const garbled = await anonymous(app).post('/respond/new-link', { token: 'asy_inv_x' });
    expect(garbled.status).toBe(202);
  });

  it('of a colleague gets the colleague a link, and leaves that of whoever answers for all alone', async () => {
    const vera = await asVendor(app, tokenIn(sent.link));
    const lee = { name: 'Lee Park', email: 'lee@asker.example', sections: [], questionId: 'C-01' };
    await done(vera, PASS_ON, lee);
    await app.settled();
    const mailOf = () => app.mails.to('lee@asker.example').at(-1)!;
    const theirs = /\S+#t=\S+/.exec(mailOf().text)![0];
    await app.admin.query(
      `UPDATE app.invite i SET expires_at = now() FROM app.respondent r
       WHERE i.assessment_id = $1 AND r.id = i.respondent_id AND r.passed_by IS NOT NULL`,
      [sent.id.slice(4)],
    );
    await ask(theirs);
    const open = await wish();
    expect(open).toMatchObject({ hasPart: true, askedBy: { name: 'Lee Park' } });
    await app.settled();
    expect(app.mails.to(cast.dana.email).at(-1)!.text).toContain('Lee Park at');
    await done(dana, ROTATE, { assessmentId: sent.id, inviteId: open!.invite.id });
    await app.settled();
    const renewed = /\S+#t=\S+/.exec(mailOf().text)![0];
    expect(renewed).not.toBe(theirs);
    const statusOf = async (link: string) =>
      (await anonymous(app).post('/respond/preview', { token: tokenIn(link) })).status;
    expect([await statusOf(renewed), await statusOf(theirs), await statusOf(sent.link)]).toEqual([
      200, 410, 200,
    ]);
  });

  it('of somebody whose part was taken back gets no link, and is declined', async () => {
    const vera = await asVendor(app, tokenIn(sent.link));
    const lee = { name: 'Lee Park', email: 'lee2@asker.example', sections: [], questionId: 'C-01' };
    const { passings } = (await done(vera, PASS_ON, lee)) as unknown as { passings: [{ id: string }] };
    await app.settled();
    const theirs = /\S+#t=\S+/.exec(app.mails.to('lee2@asker.example').at(-1)!.text)![0];
    await done(vera, TAKE_BACK, { passingId: passings[0].id });
    await app.settled();
    expect((await ask(theirs)).status).toBe(202);
    const open = await wish();
    expect(open).toMatchObject({ hasPart: false });
    const input = { assessmentId: sent.id, inviteId: open!.invite.id };
    expect((await payloadOf(dana, ROTATE, input)).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', path: ['inviteId'] },
    ]);
    await done(dana, DECLINE, input);
    expect(await rows()).toEqual([]);
  });

  it('about questions that were withdrawn with an archived vendor is seen too, and makes no link', async () => {
    const id = sent.id.slice(4);
    await app.admin.query('UPDATE app.assessment SET withdrawn_at = now() WHERE id = $1', [id]);
    await app.admin.query(
      'UPDATE app.vendor SET is_archived = true WHERE id = (SELECT vendor_id FROM app.assessment WHERE id = $1)',
      [id],
    );
    expect((await ask(sent.link)).status).toBe(202);
    expect(await rows()).toHaveLength(1);
    const input = { assessmentId: sent.id, inviteId: (await wish())!.invite.id };
    expect((await payloadOf(dana, ROTATE, input)).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', message: expect.stringContaining('archived') },
    ]);
    expect(await rows()).toHaveLength(1);
    await done(dana, DECLINE, input);
    expect(await rows()).toEqual([]);
  });

  it('about answers that were sent gets a link to see them, and asks for nothing', async () => {
    await app.admin.query(
      `UPDATE app.assessment SET state = 'IN_REVIEW', submitted_at = now() WHERE id = $1`,
      [sent.id.slice(4)],
    );
    await app.admin.query('UPDATE app.invite SET expires_at = now() WHERE assessment_id = $1', [
      sent.id.slice(4),
    ]);
    expect((await ask(sent.link)).status).toBe(202);
    const input = { assessmentId: sent.id, inviteId: (await wish())!.invite.id };
    expect(await done(dana, ROTATE, input)).toMatchObject({ invite: { state: 'ANSWERED' } });
    await app.settled();
    const { subject, text } = app.mails.to(`vera@asker${count}.example`).at(-1)!;
    expect(subject).toContain('Your new link to the privacy answers of');
    expect(text).not.toContain('Please answer by');
    expect(await rows()).toEqual([]);
  });

  it('of the link of another assessment is found by nobody', async () => {
    await close();
    await ask(sent.link);
    const open = await wish();
    const other = await sendCore(dana, await prepareVendor(dana, `Asker ${++count}`));
    for (const mutation of [ROTATE, DECLINE]) {
      const { errors } = await dana.gql(mutation, {
        input: { assessmentId: other.id, inviteId: open!.invite.id },
      });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
