import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import type { VendorReport } from '../../src/core/report/model.js';
import { addAgreement, readDocumentOf } from '../support/agreements.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsIn } from '../support/app-state.js';
import { ownAgreement } from '../support/clauses/catalogue.js';
import { decideTogether, ownerGroup } from '../support/deciding.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  payloadOf,
  prepareVendor,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';
import { signedOn } from '../support/signed.js';

/** The end of the walk: risks judged, a decision, and the printed report that says so. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let assessmentId: string;
let vendorId: string;
let serviceId: string;

const REASON = 'The core duties are shown; two gaps are closed by the end of the quarter.';

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  const prepared = await prepareVendor(dana, 'Mailwren & <Söhne>');
  ({ vendorId, serviceId } = prepared);
  const sent = await sendCore(dana, prepared);
  assessmentId = sent.id;
  const vera = await asVendor(app, tokenIn(sent.link));
  await answerAll(vera, (question) => (question.type === 'scale' ? 'no' : bestAnswer(question)));
  await submit(vera);
  await app.settled();
  await acceptAll(dana, assessmentId);
  await done(dana, FINISH, { assessmentId, expectedVersion: await versionOf(dana, assessmentId) });
  const rows = [{ name: 'Cloud Inc.', task: 'Hosting', places: ['Ireland'] }];
  const list = {
    serviceId: prepared.serviceId,
    expectedVersion: 0,
    rows,
    asOn: '2026-01-15',
    source: 'TYPED',
  };
  await done(dana, LIST, list);
  await app.settled();
}, 60_000);

afterAll(() => app.close());

const RISKS = `{ risks { edges { node { id version state likelihood impact band statement findings { severity } } } } vendors { edges { node { openRisks openHighRisks } } } }`;
const CONFIRM = `mutation ($input: ConfirmRiskInput!) { confirmRisk(input: $input) { risk { state score band note } userErrors { code path message } } }`;
const REJECT = `mutation ($input: RejectRiskInput!) { rejectRisk(input: $input) { risk { state note } userErrors { code path message } } }`;
const LIST = `mutation ($input: RecordSubProcessorsInput!) { recordSubProcessors(input: $input) { list { id } userErrors { code path } } }`;
const REVIEW_CLAUSE = `mutation ($input: ReviewClauseInput!) { reviewClause(input: $input) { userErrors { code path message } } }`;
const REPORT = `mutation ($input: CreateReportInput!) { createReport(input: $input) { report { href pages sha256 verificationCode fileName } userErrors { code } } }`;

interface Register {
  risks: { edges: { node: { id: string; version: number; state: string } }[] };
  vendors: { edges: { node: { openRisks: number } }[] };
}

interface Printed {
  href: string;
  pages: number;
  sha256: string;
  verificationCode: string;
  fileName: string;
}

async function print(language: 'en' | 'de'): Promise<Printed> {
  return (await done(dana, REPORT, { assessmentId, language }))['report'] as unknown as Printed;
}

async function bytesOf(path: string): Promise<Buffer> {
  const response = await dana.get(path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function textOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return (await extractText(pdf, { mergePages: true })).text;
}

describe('draft risks', () => {
  it('count as open until somebody judged them, and are opened or rejected by a person', async () => {
    const { risks, vendors } = await dana.ask<Register>(RISKS);
    const drafts = risks.edges.map(({ node }) => node);
    expect(drafts.length).toBeGreaterThan(2);
    expect(new Set(drafts.map(({ state }) => state))).toEqual(new Set(['DRAFT']));
    expect(vendors.edges[0]!.node.openRisks).toBe(drafts.length);
    const [first, second] = drafts;
    const confirmed = await done(dana, CONFIRM, {
      id: first!.id,
      expectedVersion: first!.version,
      likelihood: 5,
      impact: 5,
      treatment: 'REDUCE',
      note: 'Seen at two vendors before.',
    });
    expect(confirmed['risk']).toMatchObject({ state: 'OPEN', score: 25, band: 'CRITICAL' });
    await done(dana, REJECT, {
      id: second!.id,
      expectedVersion: second!.version,
      reason: 'Covered by the agreement of the group.',
    });
    const after = await dana.ask<Register>(RISKS);
    expect(after.vendors.edges[0]!.node.openRisks).toBe(drafts.length - 1);
  });

  it('are rejected with a reason of a sentence, and stand between 1 and 5', async () => {
    const { risks } = await dana.ask<Register>(RISKS);
    const { id, version: expectedVersion } = risks.edges.at(-1)!.node;
    const short = await payloadOf(dana, REJECT, { id, expectedVersion, reason: 'No.' });
    expect(short.userErrors).toMatchObject([{ path: ['reason'] }]);
    const high = await payloadOf(dana, CONFIRM, { id, expectedVersion, likelihood: 6, impact: 0 });
    expect(high.userErrors.map(({ path }) => path[0])).toEqual(['likelihood', 'impact']);
  });
});

describe('the printed report', () => {
  beforeAll(async () => {
    const groupId = await ownerGroup(app, cast, assessmentId);
    await decideTogether(app, cast, dana, assessmentId, {
      outcome: 'APPROVED_WITH_CONDITIONS',
      reason: REASON,
      conditions: [{ text: 'Show the deletion log.', dueOn: '2031-03-14', groupId }],
    });
  });

  it.each([
    ['en', /Approved with conditions/i, 'Privacy officer', 'Sub-processors'],
    ['de', /Auflagen/i, 'Datenschutzmanagement', 'Unterauftragsverarbeiter'],
  ] as const)(
    'in %s says who was assessed, what was decided and why',
    async (language, outcome, officer, chapter) => {
      const report = await print(language);
      const text = await textOf(await bytesOf(report.href));
      expect(text).toContain('Mailwren & <Söhne>');
      expect(text).toContain(report.verificationCode);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(REASON);
      expect(text).toContain('Show the deletion log.');
      expect(text).toMatch(outcome);
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`${chapter} Version 1 .* Cloud Inc. Hosting`));
      expect(text.replaceAll(/\s+/g, ' ')).toContain(`Dana Okafor, ${officer}`);
      expect(text).not.toMatch(/⟦|undefined|\[object/);
      expect(report.fileName).toMatch(/^[\w-]+-risk-assessment-\d{4}-\d\d-\d\d-v\d+\.pdf$/);
    },
    30_000,
  );

  it('calls invented only what is, also in a workspace that began with the demo', async () => {
    await app.admin.query('UPDATE app.organisation SET is_demo = true');
    const own = await textOf(await bytesOf((await print('en')).href));
    await app.admin.query('UPDATE app.vendor SET is_demo = true');
    const demo = await textOf(await bytesOf((await print('en')).href));
    await app.admin.query('UPDATE app.organisation SET is_demo = false');
    await app.admin.query('UPDATE app.vendor SET is_demo = false');
    expect([own.includes('are invented'), demo.includes('are invented')]).toEqual([false, true]);
  }, 30_000);

  it('is the same bytes each time it is fetched, and the digest is theirs', async () => {
    const report = await print('en');
    const before = await eventsIn(app, cast.alder.id, 'report.downloaded');
    const [one, other] = [await bytesOf(report.href), await bytesOf(report.href)];
    expect(one.equals(other)).toBe(true);
    expect(createHash('sha256').update(one).digest('hex')).toBe(report.sha256);
    expect(await eventsIn(app, cast.alder.id, 'report.downloaded')).toBe(before + 2);
  }, 30_000);

  it('stays as it was when the vendor is renamed afterwards', async () => {
    const report = await print('en');
    await app.admin.query(`UPDATE app.vendor SET name = 'Another name'`);
    expect(
      createHash('sha256')
        .update(await bytesOf(report.href))
        .digest('hex'),
    ).toBe(report.sha256);
  }, 30_000);

  it.each([
    ['en', 'Adequacy holds under conditions only: United States.', 'None of the criteria applies.'],
    [
      'de',
      'Angemessenheit gilt nur unter Bedingungen: Vereinigte Staaten.',
      'Keines der Kriterien trifft zu.',
    ],
  ] as const)(
    'in %s gives each factor its reason in words, and says who nobody has signed as nobody',
    async (language, places, nothing) => {
      const { href } = await print(language);
      const model = JSON.parse(
        (await bytesOf(href.replace('.pdf', '.json'))).toString('utf8'),
      ) as VendorReport;
      const because = new Map(model.tiering!.factors.map((factor) => [factor.factor, factor.because]));
      expect(because.get('geography')).toBe(places);
      expect(because.get('nature')).toBe(nothing);
      expect(model.service).toMatchObject({ purpose: 'Sends our newsletters.', vendorRole: 'processor' });
      const text = (await textOf(await bytesOf(href))).replaceAll(/\s+/g, ' ');
      expect(text).toMatch(
        language === 'en' ? /From the intake recorded on \d/ : /Nach den Angaben zum Dienst vom \d/,
      );
    },
    30_000,
  );

  it('has its data beside it as JSON, with the sheet, the days of the adequacy list and the list of clauses', async () => {
    const row = { name: 'Brazil', type: 'full', act: 'One', date: '2026-01-26', verified_on: '2026-03-01' };
    await done(
      dana,
      'mutation ($input: ChangeAdequacyInput!) { changeAdequacy(input: $input) { userErrors { path message } } }',
      { regime: 'EU', code: 'BR', row, expectedVersion: 0 },
    );
    const agreement = await addAgreement(dana, vendorId, {
      ...signedOn('2026-01-15'),
      serviceIds: [serviceId],
      openEnd: 'WITH_MAIN_CONTRACT',
    });
    const thin = await readDocumentOf(app, dana, agreement, 'dpa.md', ownAgreement('thin-en.md'));
    const gap = thin.clauses.find(({ clauseId }) => clauseId === 'B-CONFID')!;
    expect(gap.verdict).toBe('MISSING');
    await done(dana, REVIEW_CLAUSE, { clauseId: gap.id, expectedVersion: gap.version, word: 'IS_THIS' });
    const addendum = { title: 'Addendum', revision: '1', addsToId: agreement, ...signedOn('2026-02-01') };
    const adding = await addAgreement(dana, vendorId, addendum);
    const { clauses } = await readDocumentOf(app, dana, adding, 'addendum.md', ownAgreement('good-en.md'));
    const { id: clauseId } = clauses.find((one) => one.clauseId === 'C-HOURS')!;
    await done(dana, REVIEW_CLAUSE, { clauseId, expectedVersion: 1, word: 'IS_THIS' });
    // A day later where it was decided.
    await app.admin.query(`UPDATE app.decision SET decided_at = '2026-11-20T12:00:00Z'`);
    await app.admin.query(`UPDATE app.organisation SET time_zone = 'Pacific/Auckland'`);
    const report = await print('en');
    const json = JSON.parse((await bytesOf(report.href.replace('.pdf', '.json'))).toString('utf8')) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      format: 'assay.vendor-report',
      decision: { on: '2026-11-21' },
      scoreSheet: { tier: expect.any(String) },
      method: {
        adequacyVerifiedOn: '2026-11-22',
        adequacyRows: [{ regime: 'EU', name: 'Brazil', on: '2026-03-01' }],
        clauses: 'dpa-clause-catalogue 1.1.0',
      },
    });
    // What an addendum says counts with its contract; its place is not one in the contract.
    expect((json as unknown as VendorReport).agreement?.clauses).toMatchObject([
      { id: 'B-CONFID', verdict: 'missing', severity: expect.any(String) },
      { id: 'C-HOURS', verdict: 'present', page: null, section: expect.stringMatching(/^Addendum 1: ./) },
    ]);
    const text = (await textOf(await bytesOf(report.href))).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Clause list dpa-clause-catalogue 1.1.0');
    expect(text).toContain('22 Nov 2026; rows checked here: Brazil for EU on 1 Mar 2026');
    expect(text).toContain('until the main contract ends');
    printsTheGap(JSON.stringify(json), text, 'missing', 'Ask');
    const german = await print('de');
    const germanText = (await textOf(await bytesOf(german.href))).replaceAll(/\s+/g, ' ');
    const germanJson = (await bytesOf(german.href.replace('.pdf', '.json'))).toString('utf8');
    printsTheGap(germanJson, germanText, 'fehlt', 'Fordern');
  }, 30_000);
});

/** What was confirmed to be missing: title, verdict and what to ask for. Long lines are broken, so by their begin. */
function printsTheGap(json: string, text: string, verdict: string, ask: string): void {
  const gap = (JSON.parse(json) as VendorReport).agreement!.clauses.find(({ id }) => id === 'B-CONFID')!;
  // The summary names the gap too; in the table it stands above its id.
  const [, row = ''] = text.split(`${gap.title} B-CONFID`);
  expect(row.slice(0, 400)).toContain(verdict);
  expect(row.slice(0, 400)).toContain(`${ask}: ${gap.ask!.slice(0, 20)}`);
}
