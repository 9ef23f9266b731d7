import type { SeenClause, SeenDocument } from './agreements.js';
import type { TestClient } from './app-client.js';
import { done } from './walk.js';

export const REVIEW_CLAUSE = `mutation ($input: ReviewClauseInput!) {
  reviewClause(input: $input) { clause { id confirmed word note ownQuote version } userErrors { code path message } } }`;

export const BY_HAND = `mutation ($input: ReviewByHandInput!) {
  reviewByHand(input: $input) { document { id state } userErrors { code path message } } }`;

export const CHANGE = `mutation ($input: ChangeAgreementInput!) {
  changeAgreement(input: $input) { agreement { id state version } userErrors { code path message } } }`;

export const VENDOR = `query ($id: ID!) { vendor(id: $id) { agreement { id state lastDay }
  findings { rule: questionId title severity place } risks { statement state } } }`;

export const MOVE = `mutation ($input: MoveAskInput!) {
  moveAsk(input: $input) { agreement { asks { clauseId severity verdict isConfirmed ask state note version } }
    userErrors { code path message } } }`;

export interface VendorSeen {
  readonly agreement: { id: string; state: string; lastDay: string | null } | null;
  readonly findings: readonly { title: string; severity: string }[];
}

/** The same agreement whose newer version no longer says in how many hours a breach is told. */
export function withoutBreach(text: string): string {
  return text
    .split('\n\n')
    .filter((paragraph) => !/\bhours\b/i.test(paragraph))
    .join('\n\n');
}

export function clauseOf({ clauses }: SeenDocument, id: string): SeenClause {
  return clauses.find(({ clauseId }) => clauseId === id)!;
}

export async function vendorSeen(staff: TestClient, id: string): Promise<VendorSeen> {
  return (await staff.ask<{ vendor: VendorSeen }>(VENDOR, { id })).vendor;
}

/** The bytes behind a link to a document, which must be there. */
export async function fileOf(staff: TestClient, href: string): Promise<Uint8Array> {
  const response = await staff.get(href);
  if (response.status !== 200) throw new Error(`${href}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A reviewer's word on a clause. */
export function say(staff: TestClient, clause: SeenClause, more: object) {
  return done(staff, REVIEW_CLAUSE, { clauseId: clause.id, expectedVersion: clause.version, ...more });
}
