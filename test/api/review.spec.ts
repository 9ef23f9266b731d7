import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import type { Question } from '../../src/core/questionnaire/questionnaire.js';
import { startApp, type TestApp } from '../support/app.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  inDays,
  payloadOf,
  prepareVendor,
  questionnaireOf,
  review,
  REVIEW,
  SAVE,
  sendCore,
  SEND,
  submit,
  vendorView,
  versionOf,
  type Sent,
} from '../support/walk.js';

const SHEET = `query ($id: ID!) { assessment(id: $id) { state
  scoreSheet { id isReviewed level claimedLevel sheet }
  answers { questionId na review { verdict } }
  findings { title severity questionId isOpen place } risks { state } } }`;
const READINESS = `query ($service: ID!, $questionnaire: ID!, $contact: ID) {
  readiness(serviceId: $service, questionnaireId: $questionnaire, contactId: $contact) {
    isReady questionsAsked estimatedMinutes problems { code message remedyHref } } }`;

interface SheetPage {
  state: string;
  scoreSheet: {
    level: number;
    claimedLevel: number;
    sheet: { practices: { id: string; state: string; evidence_class: string | null }[] };
  };
  answers: { questionId: string; na: string | null }[];
  findings: { title: string; severity: string; questionId: string; isOpen: boolean }[];
  risks: { state: string }[];
}

describe('review and decision', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  let count = 0;
  async function submitted(
    answerTo?: (question: Question) => AnswerValue,
  ): Promise<Sent & { vendor: TestClient }> {
    const sent = await sendCore(dana, await prepareVendor(dana, `Vendor ${++count}`));
    const vendor = await asVendor(app, tokenIn(sent.link));
    await answerAll(vendor, answerTo);
    return { ...sent, vendor };
  }
  const sheetOf = async (id: string) => (await dana.ask<{ assessment: SheetPage }>(SHEET, { id })).assessment;

  describe('ready to send', () => {
    it('says what is missing and where to mend it', async () => {
      const { vendor } = await done(
        dana,
        `mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { message } } }`,
        { name: 'Printpoplar' },
      );
      const { service } = await done(
        dana,
        `mutation ($input: AddServiceInput!) { addService(input: $input) { service { id } userErrors { message } } }`,
        { vendorId: vendor!.id, name: 'Printing' },
      );
      const questionnaire = await questionnaireOf(dana, 'core-gdpr28');
      const variables = { service: service!.id, questionnaire, contact: null };
      const { readiness } = await dana.ask<{
        readiness: { problems: { code: string; remedyHref: string }[] };
      }>(READINESS, variables);
      expect(readiness).toMatchObject({ isReady: false, questionsAsked: 0 });
      expect(readiness.problems.map(({ code }) => code)).toEqual(['SERVICE_NOT_RATED', 'NO_CONTACT']);
      expect(readiness.problems[0]!.remedyHref).toBe(
        `/app/vendors/${vendor!.id}/services/${service!.id}/intake`,
      );
    });

    it('sends one questionnaire at a time to a service, and only towards a day in the future', async () => {
      const prepared = await prepareVendor(dana, 'Kestrelm');
      const { serviceId, contactId } = prepared;
      const questionnaireId = await questionnaireOf(dana, 'core-gdpr28');
      const input = { serviceId, contactId, questionnaireId };
      const late = await payloadOf(dana, SEND, { ...input, dueOn: inDays(0) });
      expect(late.userErrors).toEqual([expect.objectContaining({ code: 'INVALID', path: ['dueOn'] })]);
      await sendCore(dana, prepared);
      const twice = await payloadOf(dana, SEND, { ...input, dueOn: inDays(21) });
      expect(twice.userErrors).toEqual([expect.objectContaining({ code: 'NOT_READY', path: ['serviceId'] })]);
    });

    it('gives a retry the same link and sends one mail', async () => {
      const { serviceId, contactId } = await prepareVendor(dana, 'Retrywren');
      const questionnaireId = await questionnaireOf(dana, 'core-gdpr28');
      const input = { serviceId, contactId, questionnaireId, dueOn: inDays(21) };
      const key = crypto.randomUUID();
      const replies = [await dana.gql(SEND, { input }, { key }), await dana.gql(SEND, { input }, { key })];
      expect(replies[1]!.data).toEqual(replies[0]!.data);
      await app.settled();
      expect(app.mails.to('vera@retrywren.example')).toHaveLength(1);
    });
  });

  describe('review', () => {
    it('waits until the answers are in', async () => {
      const { id } = await submitted();
      const refused = await payloadOf(dana, REVIEW, {
        assessmentId: id,
        questionId: 'C-05',
        expectedVersion: 0,
        verdict: 'ACCEPTED',
      });
      expect(refused.userErrors).toEqual([expect.objectContaining({ code: 'NOT_READY' })]);
    });

    it('keeps two reviewers from overwriting each other', async () => {
      const { id, vendor } = await submitted();
      await submit(vendor);
      await review(dana, { assessmentId: id, questionId: 'C-05' });
      const input = { assessmentId: id, questionId: 'C-05', expectedVersion: 0, verdict: 'NOT_OK' };
      const refused = await payloadOf(dana, REVIEW, input);
      expect(refused.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
      expect(refused['answer']).toMatchObject({ review: { verdict: 'ACCEPTED', version: 1 } });
    });

    it('counts what is left and does not finish before', async () => {
      const { id, vendor } = await submitted();
      await submit(vendor);
      await review(dana, { assessmentId: id, questionId: 'C-05' });
      const expectedVersion = await versionOf(dana, id);
      const { userErrors } = await payloadOf(dana, FINISH, { assessmentId: id, expectedVersion });
      expect(userErrors).toEqual([
        expect.objectContaining({
          code: 'NOT_READY',
          message: expect.stringMatching(/^\d+ answers have no verdict/),
        }),
      ]);
    });

    it('lets only a reviewer make "does not apply" count', async () => {
      const { id, vendor } = await submitted();
      const said = (await vendorView(vendor)).answers.find(({ questionId }) => questionId === 'C-55')!;
      const naReason = 'We build nothing ourselves.';
      await done(vendor, SAVE, { questionId: 'C-55', expectedVersion: said.version, value: null, naReason });
      await submit(vendor);
      await app.settled();
      const before = await sheetOf(id);
      expect(before.answers.find(({ questionId }) => questionId === 'C-55')).toMatchObject({ na: 'PENDING' });
      expect(practiceOf(before)).toMatchObject({ state: 'assessed' });
      await review(dana, { assessmentId: id, questionId: 'C-55', isNaApproved: true });
      await acceptAll(dana, id);
      await done(dana, FINISH, { assessmentId: id, expectedVersion: await versionOf(dana, id) });
      const after = await sheetOf(id);
      expect(after.answers.find(({ questionId }) => questionId === 'C-55')).toMatchObject({ na: 'APPROVED' });
      expect(practiceOf(after)).toMatchObject({ state: 'not_applicable' });
    });

    it('makes a refuted practice nothing and a finding, and asks everything in one mail', async () => {
      const { id, vendor } = await submitted();
      await submit(vendor);
      await app.settled();
      const address = `vera@vendor${count}.example`;
      const before = app.mails.to(address).length;
      await review(dana, {
        assessmentId: id,
        questionId: 'C-05',
        verdict: 'NOT_OK',
        internalNote: 'Seen otherwise.',
      });
      await review(dana, {
        assessmentId: id,
        questionId: 'C-06',
        verdict: 'ASKED',
        noteToVendor: 'Which figures?',
      });
      await review(dana, {
        assessmentId: id,
        questionId: 'C-07',
        verdict: 'ASKED',
        noteToVendor: 'Since when?',
      });
      await review(dana, { assessmentId: id, questionId: 'C-09', verdict: 'ASKED' });
      await acceptAll(dana, id, 'ATTESTED');
      await done(dana, FINISH, { assessmentId: id, expectedVersion: await versionOf(dana, id) });
      await app.settled();
      const { scoreSheet, findings } = await sheetOf(id);
      const practices = new Map(scoreSheet.sheet.practices.map((practice) => [practice.id, practice]));
      expect(practices.get('GOV-I3')).toMatchObject({ state: 'refuted' });
      expect(practices.get('GOV-A1')).toMatchObject({ evidence_class: 'claimed' });
      expect(findings).toContainEqual(
        expect.objectContaining({
          questionId: 'C-05',
          isOpen: true,
          place: `/assessments/${id}/review?q=C-05`,
        }),
      );
      const mails = app.mails.to(address).slice(before);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toMatch(
        /1\. Does the top body[\s\S]*Which figures\?[\s\S]*2\. Is everyone trained[\s\S]*Since when\?[\s\S]*3\. .*\n {3}Please tell us more about this answer\./,
      );
      expect(mails[0]!.text).not.toContain('Seen otherwise');
      const { assessment } = await vendor.ask<{
        assessment: { answers: { questionId: string; asked: string | null }[] };
      }>('{ assessment { answers { questionId asked } } }');
      const asked = assessment.answers.filter((answer) => answer.asked !== null);
      expect(asked.map(({ questionId }) => questionId)).toEqual(['C-06', 'C-07', 'C-09']);
    });

    it('raises what the answers admit as findings and draft risks, with the sheet', async () => {
      const { id, vendor } = await submitted(worst);
      await submit(vendor);
      await app.settled();
      const { findings, risks, scoreSheet } = await sheetOf(id);
      expect(findings.length).toBeGreaterThan(3);
      expect(risks.filter(({ state }) => state === 'DRAFT').length).toBeGreaterThan(0);
      expect(scoreSheet.level).toBeLessThanOrEqual(1);
    });
  });

  describe('who sees what', () => {
    it('keeps assessors to their own assessments and other workspaces out', async () => {
      const { id } = await submitted();
      const query = 'query ($id: ID!) { assessment(id: $id) { id answers { questionId } } }';
      for (const stranger of [cast.ines, cast.bruno]) {
        const client = await as(app, stranger);
        const reply = await client.gql(query, { id });
        expect([stranger.name, reply.errors[0]?.extensions.code]).toEqual([stranger.name, 'NOT_FOUND']);
      }
      const ines = await as(app, cast.ines);
      const own = await sendCore(ines, await prepareVendor(ines, 'Ines’ vendor'));
      const { assessments } = await ines.ask<{ assessments: { edges: { node: { id: string } }[] } }>(
        '{ assessments { edges { node { id } } } }',
      );
      expect(assessments.edges.map(({ node }) => node.id)).toEqual([own.id]);
    });

    it('writes one row into the log for many reads of the same answers', async () => {
      const { id, vendor } = await submitted();
      await submit(vendor);
      const query = 'query ($id: ID!) { assessment(id: $id) { answers { questionId } } }';
      await Promise.all(Array.from({ length: 5 }, () => dana.ask(query, { id })));
      const { rows } = await app.admin.query<{ reads: number }>(
        `SELECT count(*)::int AS reads FROM app.event WHERE action = 'answers.read' AND object = $1`,
        [id],
      );
      expect(rows[0]!.reads).toBeLessThanOrEqual(2);
      expect(rows[0]!.reads).toBeGreaterThan(0);
    });

    it('tells the vendor in which role and on which day its answers were read, and of nobody else’s', async () => {
      const [one, other] = [await submitted(), await submitted()];
      for (const { vendor } of [one, other]) await submit(vendor);
      const READINGS = '{ assessment { readings { role day purpose } } }';
      expect(await one.vendor.ask(READINGS)).toEqual({ assessment: { readings: [] } });
      const query = 'query ($id: ID!) { assessment(id: $id) { answers { questionId } } }';
      for (const reader of [cast.dana, cast.ada, cast.dana])
        await (await as(app, reader)).ask(query, { id: one.id });
      const day = app.clock.now().slice(0, 10);
      const reading = (role: string) => ({ role, day, purpose: 'vendor due diligence' });
      expect(await one.vendor.ask(READINGS)).toEqual({
        assessment: { readings: expect.arrayContaining(['AUDITOR', 'PRIVACY_OFFICER'].map(reading)) },
      });
      const seen = (await one.vendor.gql(READINGS)).text;
      for (const { id, name } of [cast.dana, cast.ada]) {
        expect(seen).not.toContain(id);
        expect(seen).not.toContain(name);
      }
      expect(await other.vendor.ask(READINGS)).toEqual({ assessment: { readings: [] } });
    });
  });
});

function practiceOf({ scoreSheet }: SheetPage) {
  return scoreSheet.sheet.practices.find(({ id }) => id === 'PET-I4');
}

function worst(question: Question): AnswerValue {
  return question.type === 'scale' ? 'no' : bestAnswer(question);
}
