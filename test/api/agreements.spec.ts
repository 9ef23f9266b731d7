import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import {
  addAgreement,
  documentSeen,
  readDocumentOf,
  sendDocument,
  type SeenClause,
  type SeenDocument,
} from '../support/agreements.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { pdfOf, scannedPdf } from '../support/clauses/files.js';
import { acceptAll, answerAll, done, FINISH, inDays, payloadOf, prepareVendor, sendCore, submit, versionOf } from '../support/walk.js';

const FOLDER = path.resolve(import.meta.dirname, '../support/clauses');
const GOOD = fs.readFileSync(path.join(FOLDER, 'good-en.md'), 'utf8');
const BAD = fs.readFileSync(path.join(FOLDER, 'bad-en.md'), 'utf8');

const REVIEW_CLAUSE = `mutation ($input: ReviewClauseInput!) {
  reviewClause(input: $input) { clause { id confirmed word note ownQuote version } userErrors { code path message } } }`;
const CONFIRM = `mutation ($input: ConfirmClausesInput!) {
  confirmClauses(input: $input) { document { id } userErrors { code path message } } }`;
const CHANGE = `mutation ($input: ChangeAgreementInput!) {
  changeAgreement(input: $input) { agreement { id state version } userErrors { code path message } } }`;
const VENDOR = `query ($id: ID!) { vendor(id: $id) { agreement { id state lastDay }
  findings { rule: questionId title severity } risks { statement state } } }`;
const MOVE = `mutation ($input: MoveAskInput!) {
  moveAsk(input: $input) { agreement { asks { clauseId severity verdict isConfirmed ask state note version } }
    userErrors { code path message } } }`;

interface VendorSeen {
  readonly agreement: { id: string; state: string; lastDay: string | null } | null;
  readonly findings: readonly { title: string; severity: string }[];
}

describe('agreements', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  const fresh = () => prepareVendor(dana, `Signer ${++count}`);
  const vendorSeen = async (id: string) => (await dana.ask<{ vendor: VendorSeen }>(VENDOR, { id })).vendor;
  const clauseOf = ({ clauses }: SeenDocument, id: string): SeenClause =>
    clauses.find(({ clauseId }) => clauseId === id)!;
  const say = (clause: SeenClause, more: object) =>
    done(dana, REVIEW_CLAUSE, { clauseId: clause.id, expectedVersion: clause.version, ...more });

  it('reads a document to a verdict on every clause, with place, sentence and reason', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    const document = await readDocumentOf(app, dana, id, 'Größe ‮dpa.pdf', await pdfOf(GOOD.replace(/^#+ /gm, '')));
    expect(document).toMatchObject({ state: 'READ', language: 'en', agreements: 1, fileName: 'Größe dpa.pdf' });
    expect(document.clauses).toHaveLength(67);
    const breach = clauseOf(document, 'C-HOURS');
    expect(breach).toMatchObject({ verdict: 'PRESENT', confirmed: null, page: expect.any(Number) });
    expect(breach.quote).toMatch(/hours/);
    expect(document.proposedTerms.map(({ field }) => field)).toContain('breachHours');
    expect(document.counts.reduce((sum, one) => sum + one.count, 0)).toBe(67);
    expect(document.counts.every((one) => one.confirmed === 0)).toBe(true);
  });
});
