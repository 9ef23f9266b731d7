import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestClient } from './app-client.js';
import type { TestApp } from './app.js';

/** A PDF as small as one can be, different each time. */
export function smallPdf(mark = randomBytes(8).toString('hex')): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n`,
  );
}

const PREPARE = `mutation ($input: PrepareEvidenceInput!) {
  prepareEvidence(input: $input) { ticket userErrors { code path message } } }`;
const EVIDENCE = '{ evidence { id questionId fileName size sha256 state refusal validUntil } }';

export interface SeenEvidence {
  readonly id: string;
  readonly questionId: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: string;
  readonly refusal: string | null;
  readonly validUntil: string | null;
}

export interface Prepared {
  readonly ticket: string | null;
  readonly userErrors: readonly { code: string; message: string }[];
}

export async function prepare(vendor: TestClient, questionId: string, fileName: string, size: number) {
  const input = { questionId, fileName, size };
  return (await vendor.ask<{ prepareEvidence: Prepared }>(PREPARE, { input })).prepareEvidence;
}

/** Hands a file in under a ticket, as the page does. */
export function send(app: TestApp, vendor: TestClient, ticket: string, name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  return fetch(`${app.url}/respond/evidence`, {
    method: 'POST',
    headers: { ...cookieOf(vendor), 'sec-fetch-site': 'same-origin', 'x-assay-upload': ticket },
    body: form,
  });
}

/** The whole way of one file, to the end of its checks. */
export async function attach(
  app: TestApp,
  vendor: TestClient,
  questionId: string,
  name = 'policy.pdf',
  bytes: Uint8Array = smallPdf(),
): Promise<SeenEvidence> {
  const { ticket, userErrors } = await prepare(vendor, questionId, name, bytes.length);
  if (ticket === null) throw new Error(JSON.stringify(userErrors));
  const response = await send(app, vendor, ticket, name, bytes);
  if (response.status !== 201) throw new Error(await response.text());
  const { id } = (await response.json()) as SeenEvidence;
  await app.settled();
  return (await evidenceSeen(vendor)).find((each) => each.id === id)!;
}

/** The assessment as if its answers had been sent, without a hundred of them being written; or open to the vendor again. */
export async function setSent(app: TestApp, assessmentId: string, isSent = true): Promise<void> {
  await app.admin.query(
    `UPDATE app.assessment SET state = CASE WHEN $2 THEN 'IN_REVIEW' ELSE 'ANSWERING' END,
       submitted_at = CASE WHEN $2 THEN now() END WHERE 'asm_' || id::text = $1`,
    [assessmentId, isSent],
  );
}

export async function evidenceSeen(vendor: TestClient): Promise<SeenEvidence[]> {
  return (await vendor.ask<{ evidence: SeenEvidence[] }>(EVIDENCE)).evidence;
}

export function cookieOf(client: TestClient): { cookie: string } {
  return (client as unknown as { headers: { cookie: string } }).headers;
}

/** An upload that stops in the middle and holds its connection. */
export function openUpload(app: TestApp, cookie: string, ticket: string): Promise<net.Socket> {
  const { port } = new URL(app.url);
  const head = [
    'POST /respond/evidence HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    'Sec-Fetch-Site: same-origin',
    `X-Assay-Upload: ${ticket}`,
    'Content-Type: multipart/form-data; boundary=cut',
    'Content-Length: 5000000',
    '',
    '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
  ].join('\r\n');
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      socket.write(head);
      socket.write(Buffer.alloc(100_000, 32), () => resolve(socket));
    });
    socket.on('error', () => undefined);
  });
}

/** Half a file over a bare connection that then ends. */
export async function cutUpload(app: TestApp, cookie: string, ticket: string): Promise<void> {
  const socket = await openUpload(app, cookie, ticket);
  await pause(200);
  socket.destroy();
  await pause(200);
}
