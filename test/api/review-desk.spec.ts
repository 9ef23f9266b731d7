import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  payloadOf,
  prepareVendor,
  type Prepared,
  review,
  REVIEW,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';

const DESK = `query ($id: ID!) { assessment(id: $id) { model context
  answers { questionId version review { verdict viewedVersion version } }
  previous { id submittedAt answers { questionId value } } findings { questionId severity isOpen }
  risks { id state statement score findings { questionId } } } }`;
const RAISE = `mutation ($input: RaiseRiskInput!) {
  raiseRisk(input: $input) { risk { id state score band } userErrors { code path message } } }`;
const GIVE = `mutation ($input: GiveAssessmentInput!) {
  giveAssessment(input: $input) { assessment { id } userErrors { code message } } }`;
const PROFILE = `mutation ($input: SetWorkspaceProfileInput!) {
  setWorkspaceProfile(input: $input) { workspace { homeArea laws version } userErrors { code path } } }`;

interface Desk {
  model: { domains: { id: string; title: string }[] };
  context: { has_transfer: boolean; laws: string[] };
  answers: {
    questionId: string;
    version: number;
    review: { verdict: string | null; viewedVersion: number | null; version: number } | null;
  }[];
  previous: { id: string; answers: { questionId: string; value: unknown }[] } | null;
  findings: { questionId: string; severity: string; isOpen: boolean }[];
  risks: { id: string; state: string; statement: string; findings: { questionId: string }[] }[];
}

/** What lies on a reviewer's desk beside the answers themselves. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let prepared: Prepared;
let first: string;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  prepared = await prepareVendor(dana, 'Mailwren');
  first = await answered((id) => (id === 'C-05' ? 'partial' : null));
}, 60_000);

afterAll(() => app.close());

/** Sends the core questionnaire to the vendor's one service and answers it. */
async function answered(instead: (id: string) => string | null): Promise<string> {
  const sent = await sendCore(dana, prepared);
  const vera = await asVendor(app, tokenIn(sent.link));
  await answerAll(vera, (question) => instead(question.id) ?? bestAnswer(question));
  await submit(vera);
  await app.settled();
  return sent.id;
}

const deskOf = async (id: string) => (await dana.ask<{ assessment: Desk }>(DESK, { id })).assessment;
const answerIn = (desk: Desk, id: string) => desk.answers.find(({ questionId }) => questionId === id)!;

describe('viewed', () => {
  it('is ticked without a verdict, and holds for the version that was seen', async () => {
    await done(dana, REVIEW, { assessmentId: first, questionId: 'C-05', expectedVersion: 0, isViewed: true });
    const answer = answerIn(await deskOf(first), 'C-05');
    expect(answer.review).toEqual({ verdict: null, viewedVersion: answer.version, version: 1 });
    await done(dana, REVIEW, {
      assessmentId: first,
      questionId: 'C-05',
      expectedVersion: 1,
      isViewed: false,
    });
    expect(answerIn(await deskOf(first), 'C-05').review).toMatchObject({ viewedVersion: null });
  });

  it('comes with a verdict, and stays when only a note follows', async () => {
    await review(dana, { assessmentId: first, questionId: 'C-06' });
    const note = { assessmentId: first, questionId: 'C-06', expectedVersion: 1, internalNote: 'Seen.' };
    await done(dana, REVIEW, note);
    const { version, review: word } = answerIn(await deskOf(first), 'C-06');
    expect(word).toMatchObject({ viewedVersion: version, version: 2 });
  });

  it('does not end a review: an answer that was only looked at has no verdict', async () => {
    await done(dana, REVIEW, { assessmentId: first, questionId: 'C-07', expectedVersion: 0, isViewed: true });
    const expectedVersion = await versionOf(dana, first);
    const { userErrors } = await payloadOf(dana, FINISH, { assessmentId: first, expectedVersion });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'NOT_READY' })]);
  });
});

describe('a risk that a reviewer raises', () => {
  const STATEMENT = 'People may not learn of a change in time.';
  const input = () => ({
    assessmentId: first,
    questionId: 'C-08',
    statement: STATEMENT,
    likelihood: 4,
    impact: 4,
  });

  it('is open at once, with the answer as its fact', async () => {
    const raised = await done(dana, RAISE, input());
    expect(raised['risk']).toMatchObject({ state: 'OPEN', score: 16, band: 'HIGH' });
    const { risks, findings } = await deskOf(first);
    expect(risks).toContainEqual(
      expect.objectContaining({ statement: STATEMENT, findings: [{ questionId: 'C-08' }] }),
    );
    expect(findings).toContainEqual({ questionId: 'C-08', severity: 'HIGH', isOpen: true });
  });

  it('is raised once from an answer, and only from a question that is there', async () => {
    const twice = await payloadOf(dana, RAISE, input());
    expect(twice.userErrors).toEqual([expect.objectContaining({ code: 'TAKEN', path: ['questionId'] })]);
    const nowhere = await payloadOf(dana, RAISE, { ...input(), questionId: 'X-99' });
    expect(nowhere.userErrors).toEqual([expect.objectContaining({ code: 'INVALID', path: ['questionId'] })]);
    const vague = await payloadOf(dana, RAISE, { ...input(), questionId: 'C-09', statement: 'Bad.' });
    expect(vague.userErrors).toEqual([expect.objectContaining({ path: ['statement'] })]);
  });

  it('is refused in the language of the page', async () => {
    const german = dana.with({ 'accept-language': 'de' });
    const vague = await payloadOf(german, RAISE, { ...input(), questionId: 'C-09', statement: 'Bad.' });
    expect(vague.userErrors[0]?.message).toMatch(/^Sagen Sie in einem Satz, was geschehen kann/);
    const stale = { assessmentId: first, questionId: 'C-05', expectedVersion: 99 };
    expect((await payloadOf(german, REVIEW, stale)).userErrors[0]?.message).toMatch(/^Jemand anderes hat/);
  });

  it('outlives the scoring that ends the review', async () => {
    await acceptAll(dana, first);
    await done(dana, FINISH, { assessmentId: first, expectedVersion: await versionOf(dana, first) });
    await app.settled();
    const { risks } = await deskOf(first);
    expect(risks.find(({ statement }) => statement === STATEMENT)).toMatchObject({ state: 'OPEN' });
  });

  it('is raised by who may edit risks, and by nobody of another workspace', async () => {
    const ravi = await as(app, cast.ravi);
    expect((await ravi.gql(RAISE, { input: input() })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const bruno = await as(app, cast.bruno);
    expect((await bruno.gql(RAISE, { input: input() })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('last time', () => {
  it('there was nothing before the first answers', async () => {
    expect((await deskOf(first)).previous).toBeNull();
  });

  it('tells what the vendor said then, by the same ids of questions', async () => {
    const second = await answered(() => null);
    const { previous } = await deskOf(second);
    expect(previous?.id).toBe(first);
    expect(previous?.answers.find(({ questionId }) => questionId === 'C-05')?.value).toBe('partial');
  });

  it('is not told to a reviewer who was given only the newer one', async () => {
    const sent = await dana.ask<{ assessments: { edges: { node: { id: string; version: number } }[] } }>(
      '{ assessments(first: 1) { edges { node { id version } } } }',
    );
    const { id, version } = sent.assessments.edges[0]!.node;
    expect((await deskOf(id)).previous?.id).toBe(first);
    const reviewerId = `usr_${cast.ravi.id}`;
    await done(dana, GIVE, { assessmentId: id, expectedVersion: version, reviewerId });
    const ravi = await as(app, cast.ravi);
    expect((await ravi.ask<{ assessment: Desk }>(DESK, { id })).assessment.previous).toBeNull();
  });

  it('is not told of another vendor', async () => {
    const { vendorId: _, ...other } = await prepareVendor(dana, 'Kestrelm');
    const sent = await sendCore(dana, { vendorId: '', ...other });
    expect((await deskOf(sent.id)).previous).toBeNull();
  });
});

describe('the profile of the workspace', () => {
  it('begins with the European Union and the GDPR', async () => {
    expect((await deskOf(first)).context).toMatchObject({ has_transfer: true, laws: ['gdpr'] });
  });

  it('is what assessments sent from now on rest on; those sent before keep theirs', async () => {
    const olga = await as(app, cast.olga);
    const input = { expectedVersion: await versionNow(olga), homeArea: 'UK', laws: ['ccpa', 'uk'] };
    const { workspace } = await done(olga, PROFILE, input);
    expect(workspace).toMatchObject({ homeArea: 'UK', laws: ['uk', 'ccpa'] });
    const sent = await sendCore(dana, await prepareVendor(dana, 'Paypine'));
    expect((await deskOf(sent.id)).context.laws).toEqual(['uk', 'ccpa']);
    expect((await deskOf(first)).context.laws).toEqual(['gdpr']);
    const { userErrors } = await payloadOf(olga, PROFILE, input);
    expect(userErrors).toEqual([{ code: 'CONFLICT', path: ['expectedVersion'] }]);
  });

  it('knows its areas and laws, and is set by who runs the workspace', async () => {
    const olga = await as(app, cast.olga);
    const expectedVersion = await versionNow(olga);
    const wrong = await payloadOf(olga, PROFILE, { expectedVersion, homeArea: 'US', laws: [] });
    expect(wrong.userErrors.map(({ path }) => path[0])).toEqual(['homeArea', 'laws']);
    const reply = await dana.gql(PROFILE, { input: { expectedVersion, homeArea: 'EU', laws: ['gdpr'] } });
    expect(reply.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('keeps the words of the model with the assessment', async () => {
  const { model } = await deskOf(first);
  expect(model.domains.find(({ id }) => id === 'SEC')?.title).toMatch(/\w+/);
});

async function versionNow(client: TestClient): Promise<number> {
  const query = '{ viewer { workspace { version } } }';
  return (await client.ask<{ viewer: { workspace: { version: number } } }>(query)).viewer.workspace.version;
}
