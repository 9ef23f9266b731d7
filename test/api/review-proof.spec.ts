import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VendorReport } from '../../src/core/report/model.js';
import type { ScoreSheet } from '../../src/core/scoring/sheet.js';
import { startApp, type TestApp } from '../support/app.js';
import { as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { attach, evidenceSeen } from '../support/evidence.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  prepareVendor,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';

const DATE = `mutation ($input: DateEvidenceInput!) { dateEvidence(input: $input) { userErrors { code } } }`;
const SHEET = `query ($id: ID!) { assessment(id: $id) { scoreSheet { sheet } } }`;
const REPORT = `mutation ($input: CreateReportInput!) {
  createReport(input: $input) { report { href } userErrors { code } } }`;

/** Documents behind answers, in the score and in the report. Each of these questions alone proves a practice. */
const LAPSED = 'C-05';
const VALID = 'C-06';
/** Valid on the day in Greenwich on which it was sent, and no more on the day of the workspace. */
const OVERNIGHT = 'C-10';

describe('a document that has lapsed', () => {
  let app: TestApp;
  let dana: TestClient;
  let assessmentId: string;
  let hashes: Map<string, string>;

  beforeAll(async () => {
    app = await startApp();
    app.clock.moveMinutes((12 - Number(app.clock.now().slice(11, 13))) * 60);
    dana = await as(app, (await castOf(app)).dana);
    await app.admin.query(`UPDATE app.organisation SET time_zone = 'Pacific/Kiritimati'`);
    const sent = await sendCore(dana, await prepareVendor(dana, 'Kestrelm'));
    assessmentId = sent.id;
    const vera = await asVendor(app, tokenIn(sent.link));
    await answerAll(vera);
    for (const [question, validUntil] of [
      [LAPSED, '2020-01-31'],
      [VALID, '2099-01-31'],
      [OVERNIGHT, app.clock.now().slice(0, 10)],
    ] as const) {
      const { id: evidenceId } = await attach(app, vera, question);
      await done(vera, DATE, { evidenceId, validUntil });
    }
    await app.settled();
    hashes = new Map((await evidenceSeen(vera)).map(({ questionId, sha256 }) => [questionId, sha256]));
    await submit(vera);
    await app.settled();
    await acceptAll(dana, assessmentId, 'ATTESTED');
    const expectedVersion = await versionOf(dana, assessmentId);
    await done(dana, FINISH, { assessmentId, expectedVersion });
    await app.settled();
  }, 90_000);
  afterAll(() => app.close());

  it('counts one class less than it was accepted for; one that holds counts in full', async () => {
    const { assessment } = await dana.ask<{ assessment: { scoreSheet: { sheet: ScoreSheet } } }>(SHEET, {
      id: assessmentId,
    });
    const { questions, practices } = assessment.scoreSheet.sheet;
    const classOf = (question: string) => {
      const practice = questions.find(({ id }) => id === question)?.practice;
      return practices.find(({ id }) => id === practice)?.evidence_class;
    };
    expect([classOf(LAPSED), classOf(VALID)]).toEqual(['documented', 'attested']);
    expect(classOf(OVERNIGHT)).toBe('documented');
  });

  it('stands in the report with its hash, its day and the word that it has lapsed', async () => {
    const { report } = await done(dana, REPORT, { assessmentId });
    const { href } = report as unknown as { href: string };
    const response = await dana.get(href.replace('.pdf', '.json'));
    const { answers } = (await response.json()) as VendorReport;
    const printed = answers.flatMap((section) => section.answers);
    const evidenceOf = (id: string) => printed.find(({ question }) => question === id)?.evidence;
    expect(evidenceOf(LAPSED)).toEqual([
      expect.objectContaining({ expired: true, hash: hashes.get(LAPSED), validUntil: '2020-01-31' }),
    ]);
    expect(evidenceOf(OVERNIGHT)).toMatchObject([{ expired: true }]);
    expect(evidenceOf(VALID)).toEqual([expect.objectContaining({ expired: false, accepted: true })]);
    expect(printed.find(({ question }) => question === LAPSED)?.evidenceClass).toBe('documented');
    // Proof that lies nowhere here is named as what it is.
    expect(evidenceOf('C-07')).toEqual([
      expect.objectContaining({ title: 'seen by the reviewer', hash: null }),
    ]);
  });
});
