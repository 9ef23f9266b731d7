import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  payloadOf,
  prepareVendor,
  REVIEW,
  SAVE,
  sendCore,
  submit,
  vendorView,
  versionOf,
} from '../support/walk.js';

const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id state version dueOn } userErrors { code path message } } }`;
const ASK =
  'mutation ($input: AskToChangeInput!) { askToChange(input: $input) { userErrors { code path } } }';
const DECLINE = `mutation ($input: DeclineChangeWishInput!) {
  declineChangeWish(input: $input) { assessment { id } userErrors { code path message } } }`;
const WISHES = `query ($id: ID!) {
  assessment(id: $id) { changeWishes { id text answer answeredAt reply } } }`;
const HOME = '{ home { needsMe { kind vendorName href } } }';
const WORDS =
  'query ($id: ID!) { assessment(id: $id) { answers { questionId review { version verdict } } } }';
const OWN_WISHES = '{ assessment { wishes { text answeredAt declinedBecause } } }';
const SEEN = `query ($id: ID!) { assessment(id: $id) { state
  answerVersions { questionId version value } reopenings { questionIds reason closedAt } changeWishes { text }
  answers { questionId value version review { verdict } } } }`;
const VENDOR = `{ assessment { isReadOnly reopening { questionIds reason } receipt { reference }
  answers { questionId value version earlier { value } } } }`;

interface Seen {
  assessment: {
    state: string;
    answerVersions: { questionId: string; value: unknown }[];
    reopenings: { closedAt: string | null }[];
    answers: {
      questionId: string;
      value: unknown;
      review: { verdict: string | null; version: number } | null;
    }[];
  };
}

describe('after sending', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let vera: TestClient;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    const sent = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
    id = sent.id;
    vera = await asVendor(app, tokenIn(sent.link));
    await answerAll(vera);
  });
  afterAll(() => app.close());

  const wishes = async () =>
    (await dana.ask<{ assessment: { changeWishes: { id: string }[] } }>(WISHES, { id })).assessment
      .changeWishes;
  const onHome = async (staff = dana) => {
    const { home } = await staff.ask<{ home: { needsMe: { kind: string }[] } }>(HOME);
    return home.needsMe.filter(({ kind }) => kind === 'CHANGE_WISH');
  };
  const decline = (more: object, staff = dana) => payloadOf(staff, DECLINE, more);
  const wordsOn = async (question: string) => {
    const { rows } = await app.admin.query<{ verdict: string | null; earlier: string | null }>(
      `SELECT review->>'verdict' AS verdict, review #>> '{earlier,verdict}' AS earlier
       FROM app.answer_version WHERE question_id = $1 AND review IS NOT NULL`,
      [question],
    );
    return rows;
  };
  const reopen = async (more: object = {}, staff = dana) =>
    payloadOf(staff, REOPEN, {
      assessmentId: id,
      expectedVersion: await versionOf(dana, id),
      questionIds: ['C-05', 'C-06'],
      reason: 'The audit report names another date.',
      ...more,
    });

  it('before it, there is nothing to ask for and nothing to open again', async () => {
    expect((await payloadOf(vera, ASK, { text: 'May I change C-05?' })).userErrors[0]?.code).toBe(
      'NOT_ALLOWED',
    );
    expect((await reopen()).userErrors[0]?.code).toBe('NOT_ALLOWED');
  });

  it('and the staff read none of the answers, nor is a read put on record', async () => {
    expect((await dana.ask<Seen>(SEEN, { id })).assessment.answers).toEqual([]);
    expect(await eventsIn(app, cast.alder.id, 'answers.read')).toBe(0);
    await submit(vera);
    await app.settled();
  });

  it('the vendor asks to change something, and the sender reads it in a mail', async () => {
    await done(vera, ASK, { text: 'The date in C-05 is wrong.' });
    await app.settled();
    const mail = app.mails.to(cast.dana.email).at(-1)!;
    expect(mail.text).toContain('The date in C-05 is wrong.');
    expect((await payloadOf(vera, ASK, { text: '  ' })).userErrors[0]).toMatchObject({ code: 'REQUIRED' });
  });

  describe('such a wish', () => {
    const REASON = 'The audit report names the same date.';

    it('stands on the first page of whoever may open questions again, and of nobody else', async () => {
      expect(await onHome()).toEqual([
        { kind: 'CHANGE_WISH', vendorName: 'Mailwren', href: `/app/assessments/${id}` },
      ]);
      for (const other of [cast.ines, cast.bruno]) expect(await onHome(await as(app, other))).toEqual([]);
    });

    it('is declined with a reason, by who may review, once', async () => {
      const [wish] = await wishes();
      expect(wish).toMatchObject({ answer: null, answeredAt: null, reply: null });
      const before = app.mails.to('vera@mailwren.example').length;
      expect((await decline({ id: wish!.id, reason: ' ' })).userErrors[0]?.path).toEqual(['reason']);
      const ines = await as(app, cast.ines);
      const input = { id: wish!.id, reason: REASON };
      expect((await ines.gql(DECLINE, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const bruno = await as(app, cast.bruno);
      expect((await bruno.gql(DECLINE, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      const replies = await Promise.all([decline(input), decline(input), decline(input)]);
      expect(replies.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      expect(await wishes()).toMatchObject([{ answer: 'DECLINED', reply: REASON }]);
      expect(await onHome()).toEqual([]);
      await app.settled();
      const mails = app.mails.to('vera@mailwren.example').slice(before);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toContain('The date in C-05 is wrong.');
      expect(mails[0]!.text).toContain(REASON);
    });

    it('tells the vendor why, on its own page', async () => {
      expect(await vera.ask(OWN_WISHES)).toMatchObject({
        assessment: {
          wishes: [
            {
              text: 'The date in C-05 is wrong.',
              answeredAt: expect.any(String),
              declinedBecause: REASON,
            },
          ],
        },
      });
    });

    it('is answered by opening questions again, and what was declined stays declined', async () => {
      await done(vera, ASK, { text: 'And C-06 too.' });
      expect(await onHome()).toHaveLength(1);
      expect((await reopen({ reason: 'As you wish.' }))['assessment']).toMatchObject({ state: 'ANSWERING' });
      expect(await onHome()).toEqual([]);
      expect(await wishes()).toMatchObject([
        { text: 'And C-06 too.', answer: 'REOPENED', reply: null },
        { answer: 'DECLINED', reply: REASON },
      ]);
      const late = await decline({ id: (await wishes())[0]!.id, reason: REASON });
      expect(late.userErrors).toEqual([expect.objectContaining({ code: 'NOT_ALLOWED', path: ['id'] })]);
      await submit(vera);
      await app.settled();
    });
  });

  it('single questions are opened again: with a reason, by who may review, of what was asked', async () => {
    for (const [more, path] of [
      [{ reason: ' ' }, 'reason'],
      [{ questionIds: ['C-9999'] }, 'questionIds'],
      [{ dueOn: '2020-01-01' }, 'dueOn'],
      [{ expectedVersion: 1 }, 'expectedVersion'],
    ] as const)
      expect((await reopen(more)).userErrors[0]?.path).toEqual([path]);
    const ines = await as(app, cast.ines);
    const input = { assessmentId: id, expectedVersion: 1, questionIds: ['C-05'], reason: 'x' };
    expect((await ines.gql(REOPEN, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await acceptAll(dana, id);
    await done(dana, FINISH, { assessmentId: id, expectedVersion: await versionOf(dana, id) });
    expect((await reopen())['assessment']).toMatchObject({ state: 'ANSWERING' });
  });

  it('one mail names the questions and the reason, with a link that works', async () => {
    await app.settled();
    const mails = app.mails.to('vera@mailwren.example').filter(({ text }) => /another date/.test(text));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('The audit report names another date.');
    const again = await asVendor(app, tokenIn(/https?:\S+#t=\S+/.exec(mails[0]!.text)![0]));
    expect((await vendorView(again)).isReadOnly).toBe(false);
  });

  it('the vendor changes those alone, and sees both versions', async () => {
    const { answers } = await vendorView(vera);
    const versionOfAnswer = (question: string) =>
      answers.find(({ questionId }) => questionId === question)!.version;
    const closed = await payloadOf(vera, SAVE, {
      questionId: 'C-07',
      expectedVersion: versionOfAnswer('C-07'),
      value: 'no',
    });
    expect(closed.userErrors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
    await done(vera, SAVE, {
      questionId: 'C-05',
      expectedVersion: versionOfAnswer('C-05'),
      value: 'partial',
    });
    const { assessment } = await vera.ask<{ assessment: { answers: { questionId: string }[] } }>(VENDOR);
    expect(assessment).toMatchObject({
      isReadOnly: false,
      reopening: { questionIds: ['C-05', 'C-06'], reason: 'The audit report names another date.' },
      receipt: null,
    });
    expect(assessment.answers.find(({ questionId }) => questionId === 'C-05')).toMatchObject({
      value: 'partial',
      earlier: [{ value: 'yes' }],
    });
  });

  it('until it sends again, the staff read what it sent before and not what it writes', async () => {
    const { answers } = (await dana.ask<Seen>(SEEN, { id })).assessment;
    expect(answers.find(({ questionId }) => questionId === 'C-05')).toMatchObject({ value: 'yes' });
    expect(answers.length).toBeGreaterThan(50);
  });

  it('sent again, everything is in review; verdicts of what was closed stand, old words are kept', async () => {
    await submit(vera);
    await app.settled();
    const { assessment } = await dana.ask<Seen>(SEEN, { id });
    expect(assessment.state).toBe('IN_REVIEW');
    const answer = (question: string) =>
      assessment.answers.find(({ questionId }) => questionId === question)!;
    expect(answer('C-05')).toMatchObject({ value: 'partial', review: { verdict: null } });
    expect(answer('C-07')).toMatchObject({ review: { verdict: 'ACCEPTED' } });
    expect(assessment.answerVersions.filter(({ questionId }) => questionId === 'C-05')).toMatchObject([
      { value: 'yes' },
    ]);
    expect(assessment.reopenings[0]!.closedAt).not.toBeNull();
    expect(await wordsOn('C-05')).toEqual([{ verdict: 'ACCEPTED', earlier: null }]);
  });

  it('opened again without a change between, an answer keeps every word that was said of it', async () => {
    await acceptAll(dana, id);
    for (const verdict of ['NOT_OK', 'ASKED']) {
      const { answers } = (await dana.ask<Seen>(WORDS, { id })).assessment;
      const { version } = answers.find(({ questionId }) => questionId === 'C-08')!.review!;
      await done(dana, REVIEW, { assessmentId: id, questionId: 'C-08', expectedVersion: version, verdict });
      await reopen({ questionIds: ['C-08'] });
      await submit(vera);
    }
    expect(await wordsOn('C-08')).toEqual([{ verdict: 'ASKED', earlier: 'NOT_OK' }]);
  });
});
