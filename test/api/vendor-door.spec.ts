import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import {
  answerAll,
  done,
  inDays,
  payloadOf,
  prepareVendor,
  SAVE,
  sendCore,
  SUBMIT,
  submit,
  vendorView,
  type Prepared,
  type Sent,
} from '../support/walk.js';

const ROTATE = `mutation ($input: RotateInviteInput!) {
  rotateInvite(input: $input) { link invite { state rotation } userErrors { code message } } }`;
const REVOKE = `mutation ($input: RevokeInviteInput!) {
  revokeInvite(input: $input) { link invite { state } userErrors { code message } } }`;
const ARCHIVE = `mutation ($input: ArchiveVendorInput!) {
  archiveVendor(input: $input) { vendor { id version awaitedAssessments } userErrors { code path message } } }`;
/** Nobody has an agreement here, which a risk says: their groups go on with it. */
const KEPT = { becomes: 'KEEP' };
const RESTORE = `mutation ($input: RestoreVendorInput!) {
  restoreVendor(input: $input) { vendor { id version } userErrors { code path message } } }`;
const VERSION = 'query ($id: ID!) { vendor(id: $id) { version awaitedAssessments } }';
const STATE =
  'query ($id: ID!) { assessment(id: $id) { state invite { state openedAt } deliveries { kind state } } }';

describe('the vendor’s door', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let prepared: Prepared;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    prepared = await prepareVendor(dana, 'Mailwren');
  });
  afterAll(() => app.close());

  /** Each assessment of its own vendor, since one service takes one open questionnaire. */
  let count = 0;
  async function fresh(): Promise<Sent> {
    return sendCore(dana, await prepareVendor(dana, `Vendor ${++count}`));
  }
  const preview = (link: string) => anonymous(app).post('/respond/preview', { token: tokenIn(link) });

  describe('links', () => {
    it('says the same of every unknown token', async () => {
      const { link } = await fresh();
      const token = tokenIn(link);
      const wrong = [
        'asy_inv_',
        token.slice(0, -1),
        withAnotherLetter(token, -7),
        token.replace('asy_inv_', 'asy_rs_'),
        `asy_inv_zzzzzzzz.${'A'.repeat(43)}000000`,
      ];
      const bodies = new Set<string>();
      for (const text of wrong) {
        const response = await anonymous(app).post('/respond/session', { token: text, isAuthorised: true });
        expect(response.status).toBe(404);
        bodies.add(await response.text());
      }
      expect([...bodies]).toEqual([expect.stringContaining('"UNKNOWN"')]);
    });

    it('tells the vendor how many read its answers, as the access page of staff counts them', async () => {
      const asked = await prepareVendor(dana, `Vendor ${++count}`);
      const { link } = await sendCore(dana, asked);
      const { readersCount } = (await (await preview(link)).json()) as { readersCount: number };
      const { vendorAccess } = await dana.ask<{ vendorAccess: { readsTo: string; answers: string }[] }>(
        'query ($id: ID!) { vendorAccess(vendorId: $id) { readsTo answers } }',
        { id: asked.vendorId },
      );
      const readers = vendorAccess.filter(({ readsTo }) => readsTo === 'P4');
      expect(readersCount).toBe(readers.filter(({ answers }) => answers !== 'NONE').length);
      // Ines and Ravi were given other assessments, if any.
      expect(readers.length).toBeGreaterThan(readersCount);
    });

    it('opens nothing for a GET, however often', async () => {
      const { id } = await fresh();
      for (let at = 0; at < 5; at += 1) {
        const response = await anonymous(app).get('/respond/session');
        expect(response.headers.getSetCookie()).toEqual([]);
      }
      expect((await dana.ask<{ assessment: object }>(STATE, { id })).assessment).toMatchObject({
        state: 'SENT',
        invite: { state: 'OPEN', openedAt: null },
      });
    });

    it('opens no session without the tick', async () => {
      const { link } = await fresh();
      const body = { token: tokenIn(link), isAuthorised: false };
      const response = await anonymous(app).post('/respond/session', body);
      expect(response.status).toBe(422);
      expect(response.headers.getSetCookie()).toEqual([]);
    });

    it('shows what is asked before anybody begins, and nothing that was answered or weighs', async () => {
      const { id, link } = await fresh();
      const vera = await asVendor(app, tokenIn(link));
      await done(vera, SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'no', comment: 'Between us' });
      const asked = await anonymous(app).post('/respond/questions', { token: tokenIn(link) });
      expect([asked.status, asked.headers.getSetCookie()]).toEqual([200, []]);
      const text = await asked.text();
      expect(text).toContain('"id":"C-05"');
      for (const word of ['Between us', '"weight"', '"score"', '"practice"'])
        expect(text).not.toContain(word);
      await done(dana, REVOKE, { assessmentId: id, reason: 'Sent to the wrong person.' });
      const later = await anonymous(app).post('/respond/questions', { token: tokenIn(link) });
      expect(later.status).toBe(410);
    });

    it('can be exchanged again, and each session is its own', async () => {
      const { link } = await fresh();
      const one = await asVendor(app, tokenIn(link));
      const other = await asVendor(app, tokenIn(link));
      expect((await one.send('DELETE', '/respond/session')).status).toBe(204);
      expect((await one.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await other.gql('{ assessment { id } }')).errors).toEqual([]);
    });

    it('is replaced by a rotation, with every session it opened', async () => {
      const { id, link } = await fresh();
      const vera = await asVendor(app, tokenIn(link));
      const newer = linkOf(await done(dana, ROTATE, { assessmentId: id }));
      expect((await vera.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const old = await preview(link);
      expect(old.status).toBe(410);
      expect(await old.json()).toMatchObject({ code: 'REPLACED', senderName: cast.dana.name });
      expect((await preview(newer)).status).toBe(200);
      await app.settled();
      const { deliveries } = (await dana.ask<{ assessment: { deliveries: object[] } }>(STATE, { id }))
        .assessment;
      expect(deliveries).toContainEqual({ kind: 'renewed', state: 'SENT' });
    });

    it('is dead when it was taken back, and tells whom to ask', async () => {
      const { id, link } = await fresh();
      const vera = await asVendor(app, tokenIn(link));
      const reply = await done(dana, REVOKE, { assessmentId: id, reason: 'Sent to the wrong person.' });
      expect(reply).toMatchObject({ link: null, invite: { state: 'REVOKED' } });
      expect((await vera.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const response = await preview(link);
      expect([response.status, await response.json()]).toEqual([
        410,
        expect.objectContaining({ code: 'REVOKED', senderEmail: cast.dana.email, language: 'en' }),
      ]);
      expect((await payloadOf(dana, REVOKE, { assessmentId: id, reason: 'Twice.' })).userErrors).toHaveLength(
        1,
      );
    });

    it('rests while its vendor is archived and the questionnaire withdrawn, and works again afterwards', async () => {
      const own = await prepareVendor(dana, 'Resting');
      const { id, link } = await sendCore(dana, own);
      const vera = await asVendor(app, tokenIn(link));
      await done(vera, SAVE, { questionId: 'C-01', expectedVersion: 0, value: 'processor' });
      const { vendor } = await dana.ask<{ vendor: { version: number } }>(VERSION, { id: own.vendorId });
      expect(vendor).toMatchObject({ awaitedAssessments: 1 });
      const { version: expectedVersion } = vendor;
      const away = { id: own.vendorId, expectedVersion, awaitedAssessments: 'WITHDRAW', openWork: KEPT };
      const byInes = await payloadOf(await as(app, cast.ines), ARCHIVE, away);
      expect(byInes.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['awaitedAssessments'] }]);
      const archived = (await done(dana, ARCHIVE, away))['vendor'] as unknown as { version: number };
      expect((await vera.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const resting = await preview(link);
      expect([resting.status, await resting.json()]).toEqual([
        410,
        expect.objectContaining({ code: 'WITHDRAWN', senderEmail: cast.dana.email }),
      ]);
      const renewed = await payloadOf(dana, ROTATE, { assessmentId: id });
      expect(renewed.userErrors).toMatchObject([{ message: expect.stringContaining('archived') }]);
      await done(dana, RESTORE, { id: own.vendorId, expectedVersion: archived.version });
      expect((await preview(link)).status).toBe(200);
      const { answers } = await vendorView(await asVendor(app, tokenIn(link)));
      expect(answers).toMatchObject([{ questionId: 'C-01', value: 'processor' }]);
    });

    it('goes on under an archived vendor whose questionnaire was not withdrawn', async () => {
      const own = await prepareVendor(dana, 'Finishing');
      const { link } = await sendCore(dana, own);
      const { vendor } = await dana.ask<{ vendor: { version: number } }>(VERSION, { id: own.vendorId });
      await done(dana, ARCHIVE, { id: own.vendorId, expectedVersion: vendor.version, openWork: KEPT });
      expect((await preview(link)).status).toBe(200);
    });

    it('sends the wish for a new link to the sender, and only for a dead one', async () => {
      const { id, link } = await fresh();
      const living = await anonymous(app).post('/respond/new-link', { token: tokenIn(link) });
      expect(living.status).toBe(409);
      await done(dana, REVOKE, { assessmentId: id, reason: 'Sent to the wrong person.' });
      const before = app.mails.to(cast.dana.email).length;
      expect((await anonymous(app).post('/respond/new-link', { token: tokenIn(link) })).status).toBe(202);
      await app.settled();
      const mails = app.mails.to(cast.dana.email).slice(before);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toContain(`/app/assessments/${id}`);
    });

    it('runs out', async () => {
      const other = await startApp();
      const people = await castOf(other);
      const staff = await as(other, people.dana);
      const { link } = await sendCore(staff, await prepareVendor(staff, 'Mailwren'), { dueOn: inDays(3) });
      other.clock.moveDays(15);
      const response = await anonymous(other).post('/respond/preview', { token: tokenIn(link) });
      await other.close();
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([410, 'EXPIRED']);
    });

    it('stops answering after too many tries', async () => {
      const other = await startApp();
      const statuses: number[] = [];
      for (let at = 0; at < 125; at += 1)
        statuses.push((await anonymous(other).post('/respond/preview', { token: 'asy_inv_x' })).status);
      const last = await anonymous(other).post('/respond/preview', { token: 'asy_inv_x' });
      const body = (await last.json()) as { code: string; retryAfterSeconds: number };
      await other.close();
      expect(statuses.filter((status) => status === 404)).toHaveLength(120);
      expect([last.status, body.code]).toEqual([429, 'THROTTLED']);
      expect(body.retryAfterSeconds).toBeGreaterThan(0);
    });

    it('leaves its token nowhere but in the mail and on the sender’s screen', async () => {
      const { link } = await fresh();
      await asVendor(app, tokenIn(link));
      await app.settled();
      const secret = tokenIn(link).split('.')[1]!;
      const { rows } = await app.admin.query<{ table: string }>(
        `SELECT format('%I.%I', schemaname, relname) AS table FROM pg_stat_user_tables`,
      );
      for (const { table } of rows) {
        const found = await app.admin.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [
          `%${secret}%`,
        ]);
        expect([table, found.rowCount]).toEqual([table, 0]);
      }
      expect(app.log.text).not.toContain(secret);
      expect(app.mails.sent.filter(({ text }) => text.includes(secret))).toHaveLength(1);
    });
  });

  describe('answers', () => {
    let vera: TestClient;
    let sent: Sent;
    beforeAll(async () => {
      sent = await sendCore(dana, prepared);
      vera = await asVendor(app, tokenIn(sent.link));
    });
    const save = (input: object) => payloadOf(vera, SAVE, { expectedVersion: 0, value: null, ...input });

    it('keeps both texts when two people write at once', async () => {
      const first = await save({ questionId: 'C-05', value: 'yes' });
      expect(first['answer']).toMatchObject({ version: 1, value: 'yes' });
      const stale = await save({ questionId: 'C-05', value: 'no' });
      expect(stale.userErrors[0]).toMatchObject({ code: 'CONFLICT' });
      expect(stale['current']).toMatchObject({ value: 'yes', version: 1 });
      const next = await save({ questionId: 'C-05', value: 'no', expectedVersion: 1 });
      expect(next['answer']).toMatchObject({ version: 2, value: 'no' });
      const late = await save({ questionId: 'C-05', value: 'partial', expectedVersion: 1 });
      expect(late.userErrors[0]).toMatchObject({ code: 'CONFLICT' });
      expect(late['current']).toMatchObject({ value: 'no', version: 2 });
    });

    it('gives many retries the same reply and does nothing twice', async () => {
      const input = { questionId: 'C-06', expectedVersion: 0, value: 'partial', comment: 'Yearly.' };
      const key = crypto.randomUUID();
      const replies = await Promise.all(Array.from({ length: 12 }, () => vera.gql(SAVE, { input }, { key })));
      for (const reply of replies) expect(reply.data).toEqual(replies[0]!.data);
      expect(replies[0]!.data).toMatchObject({ saveAnswer: { answer: { version: 1 }, userErrors: [] } });
      const { rows } = await app.admin.query<{ version: number }>(
        `SELECT version FROM app.answer WHERE assessment_id = $1 AND question_id = 'C-06'`,
        [sent.id.slice(4)],
      );
      expect(rows).toEqual([{ version: 1 }]);
    });

    it.each([
      ['a question that is not asked', { questionId: 'C-9999', value: 'yes' }, 'INVALID', 'questionId'],
      ['a choice that is not offered', { questionId: 'C-07', value: 'maybe' }, 'INVALID', 'value'],
      ['another kind of value', { questionId: 'C-07', value: { a: 1 } }, 'INVALID', 'value'],
      ['a comment nobody reads', { questionId: 'C-07', comment: 'x'.repeat(10_001) }, 'TOO_LONG', 'comment'],
      [
        '"does not apply" where it is not offered',
        { questionId: 'C-07', naReason: 'No.' },
        'INVALID',
        'naReason',
      ],
    ])('refuses %s and says what to do', async (_, input, code, path) => {
      const { userErrors } = await save(input);
      expect(userErrors).toEqual([expect.objectContaining({ code, path: [path] })]);
    });

    it('keeps one of many first answers that arrive together', async () => {
      const { link } = await fresh();
      const lee = await asVendor(app, tokenIn(link));
      const writes = ['C-05', 'C-06', 'C-08', 'C-09', 'C-05', 'C-05'].map((questionId) =>
        payloadOf(lee, SAVE, { questionId, expectedVersion: 0, value: null, comment: 'First.' }),
      );
      const codes = (await Promise.all(writes)).map(({ userErrors }) => userErrors[0]?.code ?? 'saved');
      expect(codes.filter((code) => code === 'saved')).toHaveLength(4);
      expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(2);
    });

    it('keeps a draft that is not finished', async () => {
      const text = '‮ Ünfinished 🐦 draft';
      const { answer, userErrors } = await save({ questionId: 'C-07', value: 'yes', comment: text });
      expect(userErrors).toEqual([]);
      expect(answer).toMatchObject({ comment: text });
    });

    it('names every question that is still open when the answers are sent too early', async () => {
      const { version } = await vendorView(vera);
      const input = { expectedVersion: version, name: 'Vera', title: 'Privacy', isAuthorised: true };
      const { userErrors } = await payloadOf(vera, SUBMIT, input);
      expect(userErrors.length).toBeGreaterThan(50);
      expect(userErrors[0]).toMatchObject({ code: 'NOT_READY', path: ['answers', 'C-01'] });
    });

    it('takes nothing back once the answers were sent', async () => {
      const second = await fresh();
      const lee = await asVendor(app, tokenIn(second.link));
      await answerAll(lee);
      await submit(lee);
      const late = await payloadOf(lee, SAVE, { questionId: 'C-05', expectedVersion: 1, value: 'no' });
      expect(late.userErrors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
      const again = await payloadOf(lee, SUBMIT, {
        expectedVersion: 2,
        name: 'Lee',
        title: 'Privacy',
        isAuthorised: true,
      });
      expect(again.userErrors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
      const landing = (await (await preview(second.link)).json()) as object;
      expect(landing).toMatchObject({ isReadOnly: true });
    });

    it('forgets what a branch hid before the answers are sent', async () => {
      const third = await fresh();
      const lee = await asVendor(app, tokenIn(third.link));
      await answerAll(lee);
      const gate = (await vendorView(lee)).answers.find(({ questionId }) => questionId === 'C-30')!;
      await done(lee, SAVE, { questionId: 'C-30', expectedVersion: gate.version, value: 'no' });
      await submit(lee);
      const { rows } = await app.admin.query<{ content: { body: object } }>(
        `SELECT content FROM app.answer WHERE assessment_id = $1 AND question_id = 'C-31'`,
        [third.id.slice(4)],
      );
      expect(rows[0]?.content.body).toEqual({ value: null, naReason: null, comment: null });
    });

    it('gives the vendor a copy without a weight in it', async () => {
      const json = await vera.get('/respond/copy.json');
      expect(json.headers.get('content-disposition')).toBe('attachment; filename="answers.json"');
      const text = await json.text();
      expect(text).toContain('"C-05"');
      expect(text).not.toMatch(/"(weight|score|critical|practice|finding)"/);
      const pdf = await vera.get('/respond/copy.pdf');
      expect(
        Buffer.from(await pdf.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect((await anonymous(app).get('/respond/copy.json')).status).toBe(401);
    });

    it('shows nothing of another assessment, whatever is asked', async () => {
      const text = (await vera.gql('{ assessment { id answers { questionId } } }')).text;
      const { rows } = await app.admin.query<{ id: string }>('SELECT id FROM app.assessment WHERE id <> $1', [
        sent.id.slice(4),
      ]);
      expect(rows.length).toBeGreaterThan(0);
      for (const { id } of rows) expect(text).not.toContain(id);
      expect((await vera.gql('{ vendors { totalCount } }')).errors[0]?.extensions.code).toBe('INVALID_INPUT');
    });
  });
});

function linkOf(payload: unknown): string {
  return String((payload as { link: string }).link);
}

/** The token with one letter changed for certain: by luck a fixed letter may already stand there. */
function withAnotherLetter(token: string, at: number): string {
  return `${token.slice(0, at)}${token.at(at) === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}
