import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { anonymous, as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
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
  type Sent,
} from '../support/walk.js';

const PASS_ON = `mutation ($input: PassOnInput!) {
  passOn(input: $input) { passings { id name sections questionId answered finishedAt } userErrors { code path message } } }`;
const TAKE_BACK = `mutation ($input: TakeBackInput!) {
  takeBack(input: $input) { passings { id takenBackAt } userErrors { code } } }`;
const HAND_OVER = `mutation ($input: HandOverInput!) { handOver(input: $input) { userErrors { code path } } }`;
const FINISH = 'mutation { finishPart { userErrors { code message } } }';
const PASSINGS = '{ passings { id name email sections questionId answered finishedAt takenBackAt } }';
const STAFF = `query ($id: ID!) { assessment(id: $id) {
  respondent { name } invite { state rotation } deliveries { kind state }
  passings { name email passedBy sections isWhole dueOn openedAt finishedAt takenBackAt } } }`;

interface Passing {
  id: string;
  sections: string[];
  answered: number;
  finishedAt: string | null;
}

describe('questions passed on', () => {
  let app: TestApp;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    dana = await as(app, (await castOf(app)).dana);
  });
  afterAll(() => app.close());

  async function fresh(): Promise<Sent & { vera: TestClient }> {
    const sent = await sendCore(dana, await prepareVendor(dana, `Vendor ${++count}`));
    return { ...sent, vera: await asVendor(app, tokenIn(sent.link)) };
  }
  const lee = (more: object = {}) => ({
    name: 'Lee Park',
    email: `lee${count}@elsewhere.example`,
    sections: ['leadership'],
    note: 'You know this better.',
    dueOn: inDays(10),
    ...more,
  });
  async function passingsSeen(id: string): Promise<object[]> {
    return (await dana.ask<{ assessment: { passings: object[] } }>(STAFF, { id })).assessment.passings;
  }
  async function linkTo(email: string): Promise<string> {
    await app.settled();
    const mail = app.mails.to(email).at(-1)!;
    return tokenIn(/https?:\S+#t=\S+/.exec(mail.text)![0]);
  }

  it('reach the colleague by a link that shows them alone', async () => {
    const { id, vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    const link = await linkTo(input.email);
    const { name, email, dueOn } = input;
    const handed = { name, email, passedBy: 'Vera Lind', dueOn, isWhole: false, openedAt: null };
    expect(await passingsSeen(id)).toMatchObject([handed]);
    await anonymous(app).post('/respond/preview', { token: link });
    expect(await passingsSeen(id)).toMatchObject([{ ...handed, openedAt: expect.any(String) }]);
    const helper = await asVendor(app, link);
    const mail = app.mails.to(input.email)[0]!;
    expect(mail.subject).toContain('Vera Lind');
    expect(mail.text).toContain('You know this better.');
    const view = await vendorView(helper);
    expect(view.questionnaire.sections.map((section) => section.id)).toEqual([second]);
    const question = view.questionnaire.sections[0]!.questions[0]!.id;
    await done(helper, SAVE, { questionId: question, expectedVersion: 0, value: 'yes' });
    const [passing] = (await vera.ask<{ passings: Passing[] }>(PASSINGS)).passings;
    expect(passing).toMatchObject({ sections: [second], answered: 1, finishedAt: null });
    expect((await vendorView(vera)).answers).toMatchObject([{ questionId: question, value: 'yes' }]);
  });

  it('one question goes alone, and its neighbour stays closed', async () => {
    const { vera } = await fresh();
    const { questionnaire } = await vendorView(vera);
    const [one, other] = questionnaire.sections[1]!.questions;
    const input = lee({ sections: [], questionId: one!.id });
    await done(vera, PASS_ON, input);
    const helper = await asVendor(app, await linkTo(input.email));
    const view = await vendorView(helper);
    expect(view.questionnaire.sections.flatMap(({ questions }) => questions).map(({ id }) => id)).toEqual([
      one!.id,
    ]);
    await done(vera, SAVE, {
      questionId: other!.id,
      expectedVersion: 0,
      value: 'yes',
      comment: 'Not for Lee.',
    });
    expect((await vendorView(helper)).answers).toEqual([]);
    const refused = await payloadOf(helper, SAVE, { questionId: other!.id, expectedVersion: 1, value: 'no' });
    expect(refused.userErrors[0]?.code).toBe('INVALID');
    const { rowCount } = await app.admin.query(
      `SELECT 1 FROM app.answer WHERE content::text LIKE '%Not for Lee%'`,
    );
    expect(rowCount).toBe(1);
  });

  it('the colleague says "done" once, cannot send, and cannot pass on', async () => {
    const { vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    const helper = await asVendor(app, await linkTo(input.email));
    const early = { expectedVersion: 1, name: 'Lee', title: 'IT', isAuthorised: true };
    expect((await payloadOf(helper, SUBMIT, early)).userErrors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await payloadOf(helper, PASS_ON, lee({ email: 'x@y.example' }))).userErrors[0]?.code).toBe(
      'NOT_ALLOWED',
    );
    expect((await payloadOf(helper, HAND_OVER, { name: 'X', email: 'x@y.example' })).userErrors).toHaveLength(
      1,
    );
    expect(
      (await helper.ask<{ finishPart: { userErrors: object[] } }>(FINISH)).finishPart.userErrors,
    ).toEqual([]);
    const again = await helper.ask<{ finishPart: { userErrors: { code: string }[] } }>(FINISH);
    expect(again.finishPart.userErrors[0]?.code).toBe('NOT_ALLOWED');
    expect((await vera.ask<{ passings: Passing[] }>(PASSINGS)).passings[0]!.finishedAt).not.toBeNull();
    expect((await helper.ask<{ passings: Passing[] }>(PASSINGS)).passings).toEqual([]);
  });

  it('are taken back, with the link and every session of it; what was answered stays', async () => {
    const { vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    const token = await linkTo(input.email);
    const helper = await asVendor(app, token);
    const question = (await vendorView(helper)).questionnaire.sections[0]!.questions[0]!.id;
    await done(helper, SAVE, { questionId: question, expectedVersion: 0, value: 'yes' });
    const [{ id: passingId }] = (await vera.ask<{ passings: [Passing] }>(PASSINGS)).passings;
    expect((await payloadOf(helper, TAKE_BACK, { passingId })).userErrors).toHaveLength(1);
    await done(vera, TAKE_BACK, { passingId });
    await app.settled();
    expect((await helper.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await anonymous(app).post('/respond/preview', { token })).status).toBe(410);
    expect((await payloadOf(vera, TAKE_BACK, { passingId })).userErrors).toHaveLength(1);
    expect((await vendorView(vera)).answers).toHaveLength(1);
    await done(vera, PASS_ON, input);
    expect(await linkTo(input.email)).not.toBe(token);
  });

  it('end sessions at once, whether a job runs or not: of whom they were taken from, of who gave all away', async () => {
    const { vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    const helper = await asVendor(app, await linkTo(input.email));
    const [{ id: passingId }] = (await vera.ask<{ passings: [Passing] }>(PASSINGS)).passings;
    await app.nest.get(Jobs).onApplicationShutdown();
    await done(vera, TAKE_BACK, { passingId });
    expect((await helper.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await vendorView(vera);
    await done(vera, HAND_OVER, { name: 'Rita Right', email: `rita${count}@mailwren.example` });
    expect((await vera.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await app.nest.get(Jobs).start(1);
    const rita = await asVendor(app, await linkTo(`rita${count}@mailwren.example`));
    expect((await vendorView(rita)).questionnaire.sections.length).toBeGreaterThan(1);
  });

  it('go to one person once, to a whole address, by a day that is to come', async () => {
    const { vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    for (const [more, path] of [
      [{}, 'email'],
      [{ email: 'nobody' }, 'email'],
      [{ name: '', email: 'a@b.example' }, 'name'],
      [{ email: 'a@b.example', sections: [] }, 'sections'],
      [{ email: 'a@b.example', dueOn: '2020-01-01' }, 'dueOn'],
    ] as const)
      expect((await payloadOf(vera, PASS_ON, { ...input, ...more })).userErrors[0]?.path).toEqual([path]);
  });

  it('do not change whom staff see, whose link they replace, and who sends', async () => {
    const { id, vera } = await fresh();
    const [, second] = await sectionIds(vera);
    const input = lee({ sections: [second] });
    await done(vera, PASS_ON, input);
    await app.settled();
    const { assessment } = await dana.ask<{ assessment: object }>(STAFF, { id });
    expect(assessment).toMatchObject({
      respondent: { name: 'Vera Lind' },
      invite: { state: 'OPEN', rotation: 0 },
      deliveries: expect.arrayContaining([{ kind: 'passed-on', state: 'SENT' }]),
    });
    await answerAll(vera);
    await submit(vera);
  });

  it('go over whole to the right person: from the landing page while nothing is answered', async () => {
    const { id, link, vera } = await fresh();
    const token = tokenIn(link);
    const to = { name: 'Rita Right', email: `rita${count}@mailwren.example`, note: null };
    expect((await anonymous(app).post('/respond/hand-over', { token, name: '', email: '' })).status).toBe(
      422,
    );
    expect((await anonymous(app).post('/respond/hand-over', { token, ...to })).status).toBe(202);
    const rita = await asVendor(app, await linkTo(to.email));
    expect((await vera.gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(
      ((await (await anonymous(app).post('/respond/preview', { token })).json()) as { code: string }).code,
    ).toBe('REPLACED');
    expect((await dana.ask<{ assessment: object }>(STAFF, { id })).assessment).toMatchObject({
      respondent: { name: 'Rita Right' },
      invite: { state: 'OPEN', rotation: 1 },
    });
    await answerAll(rita);
    await submit(rita);
  });

  it('once there are answers, the link alone sends them nowhere', async () => {
    const { link, vera } = await fresh();
    await done(vera, SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'yes' });
    const body = { token: tokenIn(link), name: 'Mallory', email: 'mallory@evil.example' };
    expect((await anonymous(app).post('/respond/hand-over', body)).status).toBe(409);
    await app.settled();
    expect(app.mails.to('mallory@evil.example')).toEqual([]);
    await done(vera, HAND_OVER, { name: 'Rita Right', email: `rita${count}@mailwren.example` });
    const rita = await asVendor(app, await linkTo(`rita${count}@mailwren.example`));
    expect((await vendorView(rita)).answers).toHaveLength(1);
  });
});

async function sectionIds(vera: TestClient): Promise<string[]> {
  return (await vendorView(vera)).questionnaire.sections.map(({ id }) => id);
}
