import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { progress as progressOf } from '../../src/core/questionnaire/progress.js';
import { questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import type { TitledModel } from '../../src/core/report/titled-model.js';
import { startApp, type TestApp } from '../support/app.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { decideTogether, ownerGroup } from '../support/deciding.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  inDays,
  prepareVendor,
  questionnaireOf,
  sendCore,
  submit,
  vendorView,
  versionOf,
  type Prepared,
  type Sent,
} from '../support/walk.js';

const PAGE = `query ($id: ID!) { assessment(id: $id) {
  state version tier questionnaireTitle modelVersion scorerVersion context
  vendor { id name assessmentState level claimedLevel targetLevel residualBand nextReviewOn }
  service { id } assessor { name } respondent { name email }
  invite { state rotation } deliveries { kind state }
  progress { asked answered requiredLeft reviewed }
  attestation { name title statement }
  scoreSheet { level claimedLevel targetLevel residualBand isReviewed inputsDigest sheet }
  findings { title severity questionId } decision { outcome reason validUntil decidedBy { name } } } }`;

interface AssessmentPage {
  state: string;
  version: number;
  tier: string;
  vendor: {
    assessmentState: string;
    level: number | null;
    nextReviewOn: string | null;
    residualBand: string;
  };
  invite: { state: string };
  deliveries: { kind: string; state: string }[];
  progress: { asked: number; answered: number; requiredLeft: number; reviewed: number };
  attestation: { name: string; statement: string } | null;
  scoreSheet: { isReviewed: boolean; level: number; claimedLevel: number; sheet: { trace: unknown } } | null;
  decision: { outcome: string; decidedBy: { name: string } } | null;
}

describe('the walk from a sent questionnaire to a decision', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let prepared: Prepared;
  let sent: Sent;
  let vera: TestClient;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    prepared = await prepareVendor(dana, 'Mailwren');
  });
  afterAll(() => app.close());

  async function page(): Promise<AssessmentPage> {
    return (await dana.ask<{ assessment: AssessmentPage }>(PAGE, { id: sent.id })).assessment;
  }

  it('sends the questionnaire with one mail that holds the link', async () => {
    sent = await sendCore(dana, prepared, { note: 'We renew our contract in spring.' });
    await app.settled();
    const mails = app.mails.to('vera@mailwren.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(sent.link);
    expect(mails[0]!.subject).toContain('[Alder Group] Privacy questions for Mailwren, by ');
    expect(mails[0]!.replyTo).toBe(cast.dana.email);
    const { state, tier, invite, deliveries, progress, vendor } = await page();
    expect({ state, tier, invite: invite.state }).toEqual({ state: 'SENT', tier: 'T2', invite: 'OPEN' });
    expect(deliveries).toEqual([{ kind: 'invite', state: 'SENT' }]);
    expect(progress.answered).toBe(0);
    expect(vendor.assessmentState).toBe('SENT');
  });

  it('tells one number of questions before sending, in the mail, at the door, inside and in the list', async () => {
    const other = await prepareVendor(dana, 'Larkspur');
    const input = { ...other, questionnaireId: await questionnaireOf(dana, 'core-gdpr28') };
    const { readiness } = await dana.ask<{ readiness: { questionsAsked: number; questionsAtMost: number } }>(
      `query ($serviceId: ID!, $questionnaireId: ID!) {
        readiness(serviceId: $serviceId, questionnaireId: $questionnaireId) { questionsAsked questionsAtMost } }`,
      { serviceId: input.serviceId, questionnaireId: input.questionnaireId },
    );
    const { questionsAsked: asked, questionsAtMost: most } = readiness;
    expect(most).toBeGreaterThan(asked);
    const { id, link } = await sendCore(dana, other);
    await app.settled();
    const [mail] = app.mails.to('vera@larkspur.example');
    expect(mail!.text).toContain(`for ${asked}–${most} questions in `);
    expect(mail!.text).toContain('and for 3 years after that at most; then they are deleted.');
    const response = await dana.with({ cookie: '' }).post('/respond/preview', { token: tokenIn(link) });
    const landing = (await response.json()) as Record<string, number>;
    expect(landing).toMatchObject({ questionCount: asked, questionsAtMost: most });
    const { questionnaire, context } = await vendorView(await asVendor(app, tokenIn(link)));
    const { sections, ...inside } = progressOf(questionnaire, {}, context);
    expect(inside).toMatchObject({ total: asked, minutesLeft: landing['estimatedMinutes'] });
    expect(sections.filter(({ total }) => total > 0)).toHaveLength(landing['sectionCount']!);
    const { assessment } = await dana.ask<{ assessment: AssessmentPage }>(PAGE, { id });
    expect(assessment.progress).toMatchObject({ asked, answered: 0 });
  });

  it('shows the landing page without a session and stays "sent"', async () => {
    const response = await dana.with({ cookie: '' }).post('/respond/preview', { token: tokenIn(sent.link) });
    expect(response.status).toBe(200);
    const landing = (await response.json()) as Record<string, unknown>;
    expect(landing).toMatchObject({ workspaceName: 'Alder Group', vendorName: 'Mailwren', state: 'SENT' });
    expect(landing['isReadOnly']).toBe(false);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await page()).state).toBe('SENT');
  });

  it('lets the vendor answer without an account and keeps no weight in sight', async () => {
    vera = await asVendor(app, tokenIn(sent.link));
    const view = await vendorView(vera);
    const text = JSON.stringify(view.questionnaire);
    for (const key of ['"weight"', '"score"', '"critical"', '"practice"', '"finding"', '"ask_in_tiers"'])
      expect(text).not.toContain(key);
    await answerAll(vera);
    await app.settled();
    const { state, progress, vendor } = await page();
    expect(state).toBe('ANSWERING');
    expect(vendor.assessmentState).toBe('ANSWERING');
    expect(progress).toMatchObject({ answered: progress.asked, requiredLeft: 0, reviewed: 0 });
  });

  it('asks in the language of the page, with the same weights hidden, and copies in that of the letter', async () => {
    const { questionnaire: german } = await vendorView(vera.with({ 'accept-language': 'de' }));
    const { questionnaire: english } = await vendorView(vera);
    expect(questionsOf(german)[0]!.text).toMatch(/^In welcher Rolle verarbeiten Sie/);
    expect(questionsOf(german).map(({ id }) => id)).toEqual(questionsOf(english).map(({ id }) => id));
    expect(JSON.stringify(german)).not.toMatch(/"(weight|score|critical|practice|finding)"/);
    const copy = await vera.get('/respond/copy.json', { 'accept-language': 'de' });
    const { sections } = (await copy.json()) as { sections: { answers: { text: string }[] }[] };
    expect(sections[0]!.answers[0]!.text).toBe(questionsOf(english)[0]!.text);
  });

  it('freezes the answers, and a job scores what is claimed', async () => {
    // The invite was in English; the page on which the statement is ticked is in German.
    const german = vera.with({ 'accept-language': 'de' });
    const { assessment } = (await submit(german)) as {
      assessment: { isReadOnly: boolean; receipt: unknown };
    };
    expect(assessment.isReadOnly).toBe(true);
    expect(assessment.receipt).toMatchObject({ reference: expect.stringMatching(/^AN-[0-9A-F]{8}$/) });
    await app.settled();
    const { state, attestation, scoreSheet, vendor } = await page();
    expect(state).toBe('IN_REVIEW');
    expect(attestation).toEqual({
      name: 'Vera Lind',
      title: expect.any(String),
      statement:
        'Ich darf für Mailwren antworten, und diese Antworten sind nach bestem Wissen vollständig und richtig.',
    });
    expect(scoreSheet).toMatchObject({ isReviewed: false });
    expect(scoreSheet!.claimedLevel).toBeGreaterThanOrEqual(scoreSheet!.level);
    expect(scoreSheet!.sheet.trace).not.toBeNull();
    expect(vendor).toMatchObject({ assessmentState: 'IN_REVIEW', level: scoreSheet!.level });
  });

  it('scores again with proof when the review is finished', async () => {
    const before = (await page()).scoreSheet!;
    await acceptAll(dana, sent.id);
    const expectedVersion = await versionOf(dana, sent.id);
    await done(dana, FINISH, { assessmentId: sent.id, expectedVersion });
    const { state, scoreSheet, progress } = await page();
    expect(state).toBe('DONE');
    expect(progress.reviewed).toBe(progress.asked);
    expect(scoreSheet).toMatchObject({ isReviewed: true });
    expect(scoreSheet!.level).toBeGreaterThan(before.level);
  });

  it('names questionnaire, domains and practices in the language of whoever reads', async () => {
    const query = `query ($id: ID!) { assessment(id: $id) { model questionnaireTitle }
      questionnaires { key title } }`;
    interface Read {
      assessment: { model: TitledModel; questionnaireTitle: string };
      questionnaires: { key: string; title: string }[];
    }
    const here = await dana.ask<Read>(query, { id: sent.id });
    const there = await dana.with({ 'accept-language': 'de' }).ask<Read>(query, { id: sent.id });
    const wordsOf = ({ assessment: { model, questionnaireTitle }, questionnaires }: Read) => ({
      language: model.texts_language,
      domain: model.domains[0]!.title,
      asksFor: model.practices[0]!.statement,
      sent: questionnaireTitle,
      toSend: questionnaires.find(({ key }) => key === 'core-gdpr28')!.title,
    });
    const sentAs = here.assessment.questionnaireTitle;
    expect(wordsOf(here)).toEqual({
      language: 'en',
      domain: 'Governance and accountability',
      asksFor: expect.stringMatching(/^The vendor has worked out which privacy laws apply /),
      sent: sentAs,
      toSend: sentAs,
    });
    const german = 'Prüfung von Auftragsverarbeitern (Art. 28 DSGVO, CCPA Service Provider)';
    expect(wordsOf(there)).toEqual({
      language: 'de',
      domain: 'Steuerung und Rechenschaft',
      asksFor: expect.stringMatching(/^Der Anbieter hat ermittelt, welche Datenschutzgesetze /),
      sent: german,
      toSend: german,
    });
  });

  it('records who decided, why, and until when', async () => {
    const reason = 'Everything we asked for is documented.';
    await ownerGroup(app, cast, sent.id);
    await decideTogether(app, cast, dana, sent.id, { outcome: 'APPROVED', reason });
    const { decision, vendor } = await page();
    expect(decision).toMatchObject({ outcome: 'APPROVED', decidedBy: { name: cast.dana.name } });
    expect(vendor.nextReviewOn! > inDays(360)).toBe(true);
  });

  interface Told {
    assessment: { vendor: { history: { cursor: string; action: string; object: string }[] } };
  }

  /** The history of its vendor, some at a time, each page after the last act of the one before. */
  async function inPages(id: string, first: number, after: string | null = null): Promise<object[]> {
    const SOME = `query ($id: ID!, $first: Int!, $after: String) {
      assessment(id: $id) { vendor { history(first: $first, after: $after) { cursor action object } } } }`;
    const { assessment } = await dana.ask<Told>(SOME, { id, first, after });
    const { history } = assessment.vendor;
    const shown = history.map(({ action, object }) => ({ action, object }));
    if (history.length < first) return shown;
    return [...shown, ...(await inPages(id, first, history.at(-1)!.cursor))];
  }

  it('stands in the history of its vendor for whoever reads assessments', async () => {
    const ASKED =
      'query ($id: ID!) { assessment(id: $id) { vendor { history(first: 100) { action object } } } }';
    const told = await dana.ask<{
      assessment: { vendor: { history: { action: string; object: string }[] } };
    }>(ASKED, { id: sent.id });
    const { history } = told.assessment.vendor;
    const acts = history.filter(({ object }) => object === sent.id).map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(['assessment.sent', 'answers.submitted', 'review.finished']));
    expect(acts).not.toContain('answer.saved');
    // Links and mails are told through the questionnaire they belong to.
    const belonging = history.map(({ action, object }) => `${object.slice(0, 3)} ${action}`);
    expect(belonging).toEqual(expect.arrayContaining(['inv invite.minted', 'dlv mail.sent']));
    expect(await inPages(sent.id, 3)).toEqual(history);
    const paul = await as(app, cast.paul);
    const seen = await paul.ask<{ vendors: { edges: { node: { history: { action: string }[] } }[] } }>(
      '{ vendors(first: 1) { edges { node { history(first: 100) { action } } } } }',
    );
    const fewer = seen.vendors.edges[0]!.node.history.map(({ action }) => action);
    expect(fewer).toContain('vendor.added');
    const more = [...acts, 'invite.minted', 'mail.sent'];
    expect(fewer.filter((action) => more.includes(action))).toEqual([]);
  });
});
