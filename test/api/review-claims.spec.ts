import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
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
  REVIEW,
  SAVE,
  sendCore,
  submit,
  vendorView,
  versionOf,
} from '../support/walk.js';

const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { message } } }`;
const SEEN = `query ($id: ID!) { assessment(id: $id) { progress { asked reviewed }
  scoreSheet { sheet } findings { questionId isOpen }
  answers { questionId na value version review { verdict viewedVersion version evidenceClass } } } }`;

interface Seen {
  progress: { asked: number; reviewed: number };
  scoreSheet: { sheet: { practices: { id: string; state: string; implementation: string }[] } } | null;
  findings: { questionId: string }[];
  answers: {
    questionId: string;
    na: string | null;
    value: unknown;
    version: number;
    review: { verdict: string | null; viewedVersion: number | null; version: number } | null;
  }[];
}

/** "Does not apply" is a claim like any other: a person agrees, refuses or asks. C-55 alone asks about PET-I4. */
let app: TestApp;
let dana: TestClient;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  dana = await as(app, (await castOf(app)).dana);
});
afterAll(() => app.close());

async function claimed(...questions: string[]) {
  const sent = await sendCore(dana, await prepareVendor(dana, `Claimer ${++count}`));
  const vera = await asVendor(app, tokenIn(sent.link));
  await answerAll(vera);
  for (const questionId of questions)
    await say(vera, questionId, { naReason: 'We build nothing ourselves.' });
  await submit(vera);
  await app.settled();
  return { id: sent.id, vera };
}

async function say(vera: TestClient, questionId: string, more: object): Promise<void> {
  const known = (await vendorView(vera)).answers.find((answer) => answer.questionId === questionId);
  await done(vera, SAVE, { questionId, expectedVersion: known?.version ?? 0, value: null, ...more });
}

const seen = async (id: string) => (await dana.ask<{ assessment: Seen }>(SEEN, { id })).assessment;
const answerIn = ({ answers }: Seen, id: string) => answers.find(({ questionId }) => questionId === id)!;
const finish = async (id: string) =>
  payloadOf(dana, FINISH, { assessmentId: id, expectedVersion: await versionOf(dana, id) });

describe('a claim that a question does not apply', () => {
  it('keeps the review open until somebody decides about it, and is named', async () => {
    const { id } = await claimed('C-33', 'C-55');
    await acceptAll(dana, id);
    const { progress } = await seen(id);
    expect(progress.reviewed).toBe(progress.asked - 2);
    const before = await finish(id);
    expect(before.userErrors).toEqual([
      expect.objectContaining({ code: 'NOT_READY', message: expect.stringMatching(/: C-33, C-55\.$/) }),
    ]);
    const german = await payloadOf(dana.with({ 'accept-language': 'de' }), FINISH, {
      assessmentId: id,
      expectedVersion: await versionOf(dana, id),
    });
    expect(german.userErrors[0]?.message).toMatch(/^Stimmen Sie zu, lehnen Sie ab .*: C-33, C-55\.$/);
    const { version } = answerIn(await seen(id), 'C-55').review!;
    const word = { assessmentId: id, questionId: 'C-55', expectedVersion: version };
    await review(dana, { ...word, isNaApproved: true });
    await review(dana, { ...word, questionId: 'C-33', verdict: 'NOT_OK', isNaApproved: false });
    expect((await finish(id)).userErrors).toEqual([]);
  });

  it('is not agreed to by a word that says the opposite', async () => {
    const { id } = await claimed('C-55');
    for (const [verdict, isNaApproved] of [
      ['ACCEPTED', false],
      ['NOT_OK', true],
      ['ASKED', true],
    ] as const) {
      const word = { assessmentId: id, questionId: 'C-55', expectedVersion: 0, verdict, isNaApproved };
      const { userErrors } = await payloadOf(dana, REVIEW, word);
      expect(userErrors).toEqual([expect.objectContaining({ code: 'INVALID', path: ['isNaApproved'] })]);
    }
  });

  it.each([
    ['agreed to, leaves the practice out of all sums', 'ACCEPTED', true, 'not_applicable', false],
    ['refused, counts as nothing and is a finding', 'NOT_OK', false, 'refuted', true],
    ['only asked about, counts as not met', 'ASKED', null, 'assessed', false],
  ] as const)('%s', async (_, verdict, isNaApproved, state, isFinding) => {
    const { id } = await claimed('C-55');
    const word = { assessmentId: id, questionId: 'C-55', evidenceClass: 'ATTESTED' };
    await review(dana, { ...word, verdict, isNaApproved });
    await acceptAll(dana, id);
    expect((await finish(id)).userErrors).toEqual([]);
    await app.settled();
    const { scoreSheet, findings } = await seen(id);
    const practice = scoreSheet!.sheet.practices.find((one) => one.id === 'PET-I4')!;
    expect(practice.state).toBe(state);
    // Whatever class of proof the reviewer chose: a claim is no proof.
    if (state === 'assessed')
      expect(practice).toMatchObject({ implementation: '0.0000', evidence_class: 'claimed' });
    expect(findings.some(({ questionId }) => questionId === 'C-55')).toBe(isFinding);
  });
});

describe('a word on an answer', () => {
  it('does not hold for what the vendor says after it, where the question was not the one opened again', async () => {
    const { id, vera } = await claimed();
    await acceptAll(dana, id);
    const questionIds = ['C-05'];
    const expectedVersion = await versionOf(dana, id);
    await done(dana, REOPEN, { assessmentId: id, expectedVersion, questionIds, reason: 'Look again.' });
    await app.admin.query(
      `UPDATE app.answer SET version = version + 1 WHERE assessment_id = $1 AND question_id = 'C-07'`,
      [id.replace(/^asm_/, '')],
    );
    await submit(vera);
    const { answers, progress } = await seen(id);
    const [changed, closed] = ['C-07', 'C-08'].map((one) => answers.find((a) => a.questionId === one)!);
    expect(changed!.review).toMatchObject({ verdict: null, evidenceClass: 'DOCUMENTED' });
    expect(closed!.review).toMatchObject({ verdict: 'ACCEPTED' });
    expect(progress.reviewed).toBe(progress.asked - 2);
    expect((await finish(id)).userErrors[0]?.message).toMatch(
      /^2 answers have no verdict yet: C-05, C-07\.$/,
    );
  });

  it('is a look at it too: the tick cannot be taken from what is judged', async () => {
    const { id } = await claimed();
    const word = { assessmentId: id, questionId: 'C-05', expectedVersion: 0, verdict: 'ACCEPTED' };
    await done(dana, REVIEW, { ...word, isViewed: false });
    const { version, review: kept } = answerIn(await seen(id), 'C-05');
    expect(kept).toMatchObject({ verdict: 'ACCEPTED', viewedVersion: version });
  });
});
