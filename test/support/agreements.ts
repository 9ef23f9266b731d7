import type { TestClient } from './app-client.js';
import type { TestApp } from './app.js';
import { cookieOf } from './evidence.js';
import { ADD_AGREEMENT, done } from './walk.js';

export const DOCUMENT = `query ($id: ID!) { agreementDocument(id: $id) {
  id state isByHand refusal pages language agreements fileName sha256 version catalogueVersion
  counts { verdict count confirmed signs } proposedTerms { field value unit isSure clauseId quote }
  clauses { id clauseId title verdict confirmed word page line section quote reason better note isSign severity version law
    ownPage ownLine ownQuote numbers } } }`;

export interface SeenClause {
  readonly id: string;
  readonly clauseId: string;
  readonly title: string;
  readonly verdict: string;
  readonly confirmed: string | null;
  readonly word: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly quote: string | null;
  readonly ownQuote: string | null;
  readonly note: string | null;
  readonly severity: string;
  readonly law: readonly string[];
  readonly version: number;
}

export interface SeenDocument {
  readonly id: string;
  readonly state: string;
  readonly refusal: string | null;
  readonly pages: number | null;
  readonly language: string | null;
  readonly agreements: number | null;
  readonly fileName: string;
  readonly version: number;
  readonly counts: readonly { verdict: string; count: number; confirmed: number; signs: number }[];
  readonly proposedTerms: readonly {
    field: string;
    value: unknown;
    unit: string | null;
    clauseId: string | null;
  }[];
  readonly clauses: readonly SeenClause[];
}

export async function addAgreement(staff: TestClient, vendorId: string, more: object = {}): Promise<string> {
  const input = { vendorId, title: 'Data processing agreement', ...more };
  return (await done(staff, ADD_AGREEMENT, input))['agreement']!.id;
}

/** How a document is handed in, other than as a plain copy by a plain browser. */
interface Handing {
  readonly isSignedCopy?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Hands a document in, as the page does. */
export function sendDocument(
  app: TestApp,
  staff: TestClient,
  agreementId: string,
  name: string,
  bytes: Uint8Array | string,
  { isSignedCopy = false, headers = {} }: Handing = {},
): Promise<Response> {
  const form = new FormData();
  form.append('isSignedCopy', String(isSignedCopy));
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  form.append('file', new Blob([Uint8Array.from(content)]), name);
  const own = { 'sec-fetch-site': 'same-origin', 'x-assay-upload': 'agreement' };
  return fetch(`${app.url}/agreements/${agreementId}/documents`, {
    method: 'POST',
    headers: { ...cookieOf(staff), ...own, ...headers },
    body: form,
  });
}

/** The whole way of one document, to the end of its reading. */
export async function readDocumentOf(
  app: TestApp,
  staff: TestClient,
  agreementId: string,
  name: string,
  bytes: Uint8Array | string,
  handing: Handing = {},
): Promise<SeenDocument> {
  const response = await sendDocument(app, staff, agreementId, name, bytes, handing);
  if (response.status !== 201) throw new Error(await response.text());
  const { id } = (await response.json()) as { id: string };
  await app.settled();
  return documentSeen(staff, id);
}

export async function documentSeen(staff: TestClient, id: string): Promise<SeenDocument> {
  return (await staff.ask<{ agreementDocument: SeenDocument }>(DOCUMENT, { id })).agreementDocument;
}
