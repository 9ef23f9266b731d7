import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import { anonymous, as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  inDays,
  payloadOf,
  prepareVendor,
  REVIEW,
  SAVE,
  sendCore,
  submit,
  vendorView,
  versionOf,
} from '../support/walk.js';

const PASS_ON = `mutation ($input: PassOnInput!) { passOn(input: $input) { userErrors { code path message } } }`;
const DONE_WITH_PART = 'mutation { finishPart { userErrors { code message } } }';
const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { code path message } } }`;
const ASK =
  'mutation ($input: AskToChangeInput!) { askToChange(input: $input) { userErrors { code path } } }';
const PASSINGS = '{ passings { finishedAt } }';
const SEEN = `{ assessment { isReadOnly isLead submittedAt
  landing { questionCount sectionCount estimatedMinutes dueOn senderTitle senderRole }
  part { passedBy note finishedAt } reopening { questionIds closedIds reason reopenedAt } } }`;

interface Seen {
  isReadOnly: boolean;
  isLead: boolean;
  submittedAt: string | null;
  landing: { questionCount: number; sectionCount: number; estimatedMinutes: number; dueOn: string };
  part: { passedBy: string | null; note: string | null; finishedAt: string | null } | null;
  reopening: { questionIds: string[] } | null;
}

type Previewed = Seen['landing'] & Pick<Seen, 'part' | 'isReadOnly'> & { reopenedCount: number };

describe('what one person at the vendor is told', () => {
  let app: TestApp;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    dana = await as(app, (await castOf(app)).dana);
  });
  afterAll(() => app.close());

  /** Vera has everything, Lee the second section. */
  async function shared() {
    count += 1;
    const sent = await sendCore(dana, await prepareVendor(dana, `Vendor ${count}`));
    const veraToken = tokenIn(sent.link);
    const vera = await asVendor(app, veraToken);
    const { questionnaire } = await vendorView(vera);
    const [first, second] = questionnaire.sections;
    const email = `lee${count}@elsewhere.example`;
    const to = { name: 'Lee Park', email, note: 'You know this better.', dueOn: inDays(10) };
    await done(vera, PASS_ON, { ...to, sections: [second!.id], questionId: null });
    await app.settled();
    const leeToken = tokenIn(/https?:\S+#t=\S+/.exec(app.mails.to(email).at(-1)!.text)![0]);
    const lee = await asVendor(app, leeToken);
    return { id: sent.id, vera, lee, veraToken, leeToken, first: first!, second: second! };
  }
  async function preview(token: string): Promise<Previewed> {
    return (await (await anonymous(app).post('/respond/preview', { token })).json()) as Previewed;
  }
  async function reopen(id: string, questionIds: string[]): Promise<void> {
    const expectedVersion = await versionOf(dana, id);
    await done(dana, REOPEN, { assessmentId: id, expectedVersion, questionIds, reason: 'Another date.' });
  }

  it('before it is let in: a colleague reads of its own part, its day and who passed it on', async () => {
    const { vera, lee, veraToken, leeToken, second } = await shared();
    const [whole, part] = [await preview(veraToken), await preview(leeToken)];
    expect(whole).toMatchObject({ part: null, reopenedCount: 0 });
    expect(part).toMatchObject({
      sectionCount: 1,
      dueOn: inDays(10),
      part: { passedBy: 'Vera Lind', note: 'You know this better.', finishedAt: null },
    });
    expect(part.questionCount).toBeLessThanOrEqual(second.questions.length);
    expect(part.estimatedMinutes).toBeLessThan(whole.estimatedMinutes / 3);
    const [seenByVera, seenByLee] = [await seenBy(vera), await seenBy(lee)];
    expect(seenByLee.landing).toMatchObject({
      questionCount: part.questionCount,
      estimatedMinutes: part.estimatedMinutes,
      dueOn: inDays(10),
    });
    expect(seenByVera).toMatchObject({ isLead: true, part: null });
    const { questionnaire } = await vendorView(lee);
    expect(questionnaire.estimated_minutes).toBeLessThan(whole.estimatedMinutes / 3);
  });

  it('the sender’s role, so that a page in another language can say it', async () => {
    const { veraToken, vera } = await shared();
    const title = { senderTitle: 'privacy officer', senderRole: 'PRIVACY_OFFICER' };
    expect(await preview(veraToken)).toMatchObject(title);
    expect((await seenBy(vera)).landing).toMatchObject(title);
  });

  it('a colleague who is done twice: that it said so, and once all is sent, that nothing is left to do', async () => {
    const { vera, lee } = await shared();
    expect(await saysDone(lee)).toEqual([]);
    expect((await seenBy(lee)).part).toMatchObject({ finishedAt: expect.any(String) });
    expect(await saysDone(lee)).toEqual([expect.stringContaining('said already')]);
    await answerAll(vera);
    await submit(vera);
    expect(await saysDone(lee)).toEqual([expect.stringContaining('has sent the answers already')]);
    expect(await seenBy(lee)).toMatchObject({ isReadOnly: true, submittedAt: expect.any(String) });
  });

  it('in its copy: when all was sent, and nothing that changes after that', async () => {
    const { vera, lee } = await shared();
    expect(await copyOf(lee)).toMatchObject({ receipt: null, sentOn: null });
    await answerAll(vera);
    await submit(vera);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(await copyOf(lee)).toMatchObject({ receipt: null, sentOn: day, asOf: day });
    const pdf = await lee.get('/respond/copy.pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())));
    expect(text.join(' ')).toContain('Part of the answers that were sent on');
    const copy = await copyOf(vera);
    expect(copy).toMatchObject({ receipt: { reference: expect.any(String) }, sentOn: day });
    expect(JSON.stringify(copy)).not.toContain('whatHappensNext');
  });

  it('after a reopening: whoever sends reads what is open, a colleague only of its own questions', async () => {
    const { id, vera, lee, veraToken, leeToken, first, second } = await shared();
    await saysDone(lee);
    await answerAll(vera);
    await submit(vera);
    const [elsewhere, own] = [first.questions[0]!.id, second.questions[0]!.id];
    await reopen(id, [elsewhere]);
    expect(await seenBy(lee)).toMatchObject({ isReadOnly: true, reopening: null, submittedAt: null });
    expect(await preview(leeToken)).toMatchObject({ isReadOnly: true, reopenedCount: 0 });
    expect((await vera.ask<{ passings: object[] }>(PASSINGS)).passings).toMatchObject([
      { finishedAt: expect.any(String) },
    ]);
    expect(await preview(veraToken)).toMatchObject({ isReadOnly: false, reopenedCount: 1, questionCount: 1 });

    await submit(vera);
    await reopen(id, [elsewhere, own]);
    const seen = await seenBy(lee);
    expect(seen).toMatchObject({ isReadOnly: false, part: { finishedAt: null } });
    expect(seen.reopening).toMatchObject({ questionIds: [own], reopenedAt: expect.any(String) });
    expect((await vera.ask<{ passings: object[] }>(PASSINGS)).passings).toMatchObject([{ finishedAt: null }]);
    const { answers } = await vendorView(lee);
    const { version } = answers.find(({ questionId }) => questionId === own)!;
    await done(lee, SAVE, { questionId: own, expectedVersion: version, value: 'partial' });
    expect(await saysDone(lee)).toEqual([]);
    expect((await vera.ask<{ passings: object[] }>(PASSINGS)).passings).toMatchObject([
      { finishedAt: expect.any(String) },
    ]);
  });

  it('while single questions are open again, that the others can be asked for too', async () => {
    const { id, vera, first } = await shared();
    await answerAll(vera);
    await submit(vera);
    await reopen(id, [first.questions[0]!.id]);
    expect((await payloadOf(vera, ASK, { text: 'The next one too, please.' })).userErrors).toEqual([]);
    await app.settled();
    expect(app.mails.to('dana@alder.example').at(-1)!.text).toContain('The next one too, please.');
  });
});

describe('what happens next', () => {
  let app: TestApp;
  let dana: TestClient;
  let vera: TestClient;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    dana = await as(app, (await castOf(app)).dana);
    const sent = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
    id = sent.id;
    vera = await asVendor(app, tokenIn(sent.link));
    await answerAll(vera);
    await submit(vera);
  });
  afterAll(() => app.close());

  const next = async () =>
    (
      await vera.ask<{ assessment: { receipt: { whatHappensNext: string } } }>(
        '{ assessment { receipt { whatHappensNext } } }',
      )
    ).assessment.receipt.whatHappensNext;
  const finish = async () =>
    done(dana, FINISH, { assessmentId: id, expectedVersion: await versionOf(dana, id) });

  it('is reading, as long as nobody has opened the answers', async () => {
    expect(await next()).toContain('nobody has opened them yet');
  });

  it('says since when they have been read', async () => {
    await acceptAll(dana, id);
    await app.settled();
    expect(await next()).toMatch(/has been reading your answers since \d+ \w+ \d{4}/);
  });

  it('says that the review is finished, and that nothing is asked', async () => {
    await finish();
    expect(await next()).toMatch(/finished its review on \d+ \w+ \d{4} and has no questions left/);
  });

  it('counts from the newest sending on, and says how much is asked', async () => {
    const { questionnaire } = await vendorView(vera);
    const [one, other] = questionsOf(questionnaire);
    const questionIds = [one!.id, other!.id];
    const expectedVersion = await versionOf(dana, id);
    await done(dana, REOPEN, { assessmentId: id, expectedVersion, questionIds, reason: 'Another date.' });
    await submit(vera);
    expect(await next()).toContain('nobody has opened them yet');
    for (const [at, questionId] of questionIds.entries()) await ask(questionId, at);
    await finish();
    expect(await next()).toContain('asks about 2 of your answers');
  });

  it('names a mail with the questions only where one went out, and a kept one for none', async () => {
    const areAsksMailed = async () =>
      (await vera.ask<{ assessment: { areAsksMailed: boolean } }>('{ assessment { areAsksMailed } }'))
        .assessment.areAsksMailed;
    await app.settled();
    expect(await areAsksMailed()).toBe(true);
    const { questionnaire } = await vendorView(vera);
    const [one] = questionsOf(questionnaire);
    const expectedVersion = await versionOf(dana, id);
    const again = { assessmentId: id, expectedVersion, questionIds: [one!.id], reason: 'Another date.' };
    await done(dana, REOPEN, again);
    await submit(vera);
    app.mails.onlyKeeps = true;
    await ask(one!.id, 0);
    await finish();
    await app.settled();
    app.mails.onlyKeeps = false;
    expect(await next()).toContain('asks about');
    expect(await next()).not.toContain('mail');
    expect(await areAsksMailed()).toBe(false);
  });

  async function ask(questionId: string, at: number): Promise<void> {
    const { assessment } = await dana.ask<{ assessment: { answers: Reviewed[] } }>(
      'query ($id: ID!) { assessment(id: $id) { answers { questionId review { version } } } }',
      { id },
    );
    const known = assessment.answers.find((answer) => answer.questionId === questionId)!;
    const word = { verdict: 'ASKED', evidenceClass: 'DOCUMENTED', noteToVendor: `Since when? (${at})` };
    const expectedVersion = known.review?.version ?? 0;
    await done(dana, REVIEW, { assessmentId: id, questionId, expectedVersion, ...word });
  }
});

interface Reviewed {
  questionId: string;
  review: { version: number } | null;
}

async function seenBy(vendor: TestClient): Promise<Seen> {
  return (await vendor.ask<{ assessment: Seen }>(SEEN)).assessment;
}

async function saysDone(lee: TestClient): Promise<string[]> {
  const { finishPart } = await lee.ask<{ finishPart: { userErrors: { message: string }[] } }>(DONE_WITH_PART);
  return finishPart.userErrors.map(({ message }) => message);
}

async function copyOf(vendor: TestClient): Promise<object> {
  return (await (await vendor.get('/respond/copy.json')).json()) as object;
}
