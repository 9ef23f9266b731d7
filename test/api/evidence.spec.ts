import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { anonymous, as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  attach,
  cookieOf,
  cutUpload,
  evidenceSeen,
  openUpload,
  prepare,
  send,
  setSent,
  smallPdf,
} from '../support/evidence.js';
import { until } from '../support/started-server.js';
import {
  answerAll,
  done,
  payloadOf,
  prepareVendor,
  SAVE,
  sendCore,
  SUBMIT,
  submit,
  vendorView,
  type Sent,
} from '../support/walk.js';

const DATE = `mutation ($input: DateEvidenceInput!) {
  dateEvidence(input: $input) { evidence { id validUntil } userErrors { code path } } }`;
const REUSE = `mutation ($input: ReuseEvidenceInput!) {
  reuseEvidence(input: $input) { evidence { id questionId sha256 state } userErrors { code path } } }`;
const REMOVE = `mutation ($input: EvidenceInput!) {
  removeEvidence(input: $input) { evidence { id } userErrors { code path } } }`;
const FETCH = `mutation ($input: EvidenceInput!) { fetchEvidence(input: $input) { href userErrors { code } } }`;
const OPEN = `mutation ($input: OpenEvidenceInput!) { openEvidence(input: $input) { href userErrors { code } } }`;
const SEEN = `query ($id: ID!) { assessment(id: $id) {
  evidence { id questionId fileName mediaType size sha256 state refusal validUntil } } }`;

describe('evidence', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let vendors = 0;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  async function fresh(): Promise<Sent & { vera: TestClient }> {
    const sent = await sendCore(dana, await prepareVendor(dana, `Vendor ${++vendors}`));
    return { ...sent, vera: await asVendor(app, tokenIn(sent.link)) };
  }
  const files = (): string[] => {
    const folder = path.join(app.dataFolder, 'files');
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  };

  it('is checked, attached and shown to staff beside the answer', async () => {
    const { id, vera } = await fresh();
    const bytes = smallPdf();
    const attached = await attach(app, vera, 'C-05', '../../Größe ‮fdp.pdf', bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(attached).toMatchObject({ state: 'ATTACHED', refusal: null, sha256, size: bytes.length });
    expect(attached.fileName).toBe('Größe fdp.pdf');
    await done(vera, DATE, { evidenceId: attached.id, validUntil: '2030-05-03' });
    await setSent(app, id);
    const { assessment } = await dana.ask<{ assessment: { evidence: object[] } }>(SEEN, { id });
    expect(assessment.evidence).toEqual([
      expect.objectContaining({
        questionId: 'C-05',
        mediaType: 'application/pdf',
        sha256,
        validUntil: '2030-05-03',
      }),
    ]);
  });

  it('is the vendor’s alone until it is sent', async () => {
    const { id, vera } = await fresh();
    const { id: evidenceId } = await attach(app, vera, 'C-05');
    const seen = () => dana.ask<{ assessment: { evidence: object[] } }>(SEEN, { id });
    expect((await seen()).assessment.evidence).toEqual([]);
    const unsent = await dana.gql(OPEN, { input: { evidenceId } });
    expect(unsent.errors[0]?.extensions.code).toBe('NOT_FOUND');
    await setSent(app, id);
    expect((await seen()).assessment.evidence).toHaveLength(1);
    expect((await payloadOf(dana, OPEN, { evidenceId })).userErrors).toEqual([]);
  });

  it('is fetched by a ticket: once, soon, by whoever asked, as an attachment that runs nowhere', async () => {
    const { id: assessmentId, vera } = await fresh();
    const bytes = smallPdf();
    const { id } = await attach(app, vera, 'C-05', 'policy.pdf', bytes);
    await setSent(app, assessmentId);
    const before = await eventsIn(app, cast.alder.id, 'evidence.opened');
    const { href } = (await done(dana, OPEN, { evidenceId: id })) as unknown as { href: string };
    expect(await eventsIn(app, cast.alder.id, 'evidence.opened')).toBe(before + 1);
    for (const other of [anonymous(app), await as(app, cast.dora), vera])
      expect([401, 404]).toContain((await other.get(href)).status);
    const response = await dana.get(href);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="policy\.pdf"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
    });
    expect((await dana.get(href)).status).toBe(404);
    const late = (await done(dana, OPEN, { evidenceId: id })) as unknown as { href: string };
    app.clock.moveMinutes(2);
    expect((await dana.get(late.href)).status).toBe(404);
    app.clock.reset();
  });

  it('is fetched by the vendor that handed it in, and by no other', async () => {
    const { vera } = await fresh();
    const { vera: otto } = await fresh();
    const { id } = await attach(app, vera, 'C-05');
    const { href } = (await done(vera, FETCH, { evidenceId: id })) as unknown as { href: string };
    expect((await otto.get(href)).status).toBe(404);
    expect((await vera.get(href)).status).toBe(200);
    expect((await otto.gql(FETCH, { input: { evidenceId: id } })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    for (const [mutation, more] of [
      [REMOVE, {}],
      [DATE, { validUntil: '2030-01-01' }],
      [REUSE, { questionId: 'C-06' }],
    ] as const)
      expect((await payloadOf(otto, mutation, { evidenceId: id, ...more })).userErrors).toHaveLength(1);
    expect(await evidenceSeen(vera)).toHaveLength(1);
  });

  it('is not read by roles without answers, by reviewers of other assessments, or in another workspace', async () => {
    const { id: assessmentId, vera } = await fresh();
    const { id } = await attach(app, vera, 'C-05');
    await setSent(app, assessmentId);
    for (const [person, code] of [
      [cast.olga, 'FORBIDDEN'],
      [cast.eva, 'FORBIDDEN'],
      [cast.ravi, 'NOT_FOUND'],
      [cast.bruno, 'NOT_FOUND'],
    ] as const) {
      const reply = await (await as(app, person)).gql(OPEN, { input: { evidenceId: id } });
      expect([person.name, reply.errors[0]?.extensions.code]).toEqual([person.name, code]);
    }
  });

  it('is handed in once and used for a second question; the file goes with its last use', async () => {
    const { vera } = await fresh();
    const before = files().length;
    const first = await attach(app, vera, 'C-05');
    await done(vera, REUSE, { evidenceId: first.id, questionId: 'C-06' });
    const both = await evidenceSeen(vera);
    expect(both.map(({ questionId }) => questionId)).toEqual(['C-05', 'C-06']);
    expect(new Set(both.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(files()).toHaveLength(before + 1);
    await done(vera, REMOVE, { evidenceId: first.id });
    await app.settled();
    expect(files()).toHaveLength(before + 1);
    await done(vera, REMOVE, { evidenceId: both[1]!.id });
    await app.settled();
    expect(files()).toHaveLength(before);
  });

  it.each([
    ['a program under the name of a PDF', 'a.pdf', strToU8('MZ\u0000\u0001'), 'WRONG_TYPE'],
    ['a drawing under the name of a text', 'a.txt', strToU8('<svg/>'), 'WRONG_TYPE'],
    [
      'a bomb',
      'a.docx',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': new Uint8Array(30_000_000) }),
      'TOO_LARGE',
    ],
  ])('that is %s is refused with its cause, and nothing of it stays', async (_, name, bytes, refusal) => {
    const { vera, id } = await fresh();
    const before = files().length;
    expect(await attach(app, vera, 'C-05', name, bytes)).toMatchObject({ state: 'REFUSED', refusal });
    expect(files()).toHaveLength(before);
    await setSent(app, id);
    const { assessment } = await dana.ask<{ assessment: { evidence: { id: string }[] } }>(SEEN, { id });
    const evidenceId = assessment.evidence[0]!.id;
    expect((await payloadOf(dana, OPEN, { evidenceId })).userErrors[0]?.code).toBe('NOT_ALLOWED');
  });

  it.each([
    ['nothing', 'a.pdf', 0, 'EMPTY'],
    ['more than 25 MiB', 'a.pdf', 25 * 1024 * 1024 + 1, 'TOO_LARGE'],
    ['a drawing', 'a.svg', 10, 'WRONG_TYPE'],
    ['a web page', 'a.html', 10, 'WRONG_TYPE'],
  ])('that is %s is refused before it travels', async (_, name, size, code) => {
    const { vera } = await fresh();
    const { ticket, userErrors } = await prepare(vera, 'C-05', name, size);
    expect([ticket, userErrors.map((each) => each.code)]).toEqual([null, [code]]);
  });

  it('that is larger than it said is refused by its bytes', async () => {
    const { vera } = await fresh();
    const before = files().length;
    const { ticket } = await prepare(vera, 'C-05', 'a.pdf', 10);
    const response = await send(app, vera, ticket!, 'a.pdf', new Uint8Array(26 * 1024 * 1024));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      413,
      'INVALID_INPUT',
    ]);
    expect(files()).toHaveLength(before);
    expect(await evidenceSeen(vera)).toEqual([]);
  });

  it('needs a ticket of this session, and each lets one file in', async () => {
    const { vera } = await fresh();
    const { vera: otto } = await fresh();
    const { ticket } = await prepare(vera, 'C-05', 'a.pdf', 10);
    expect((await send(app, otto, ticket!, 'a.pdf', smallPdf())).status).toBe(404);
    expect((await send(app, vera, ticket!, 'a.pdf', smallPdf())).status).toBe(201);
    expect((await send(app, vera, ticket!, 'a.pdf', smallPdf())).status).toBe(404);
    expect((await send(app, vera, 'none', 'a.pdf', smallPdf())).status).toBe(404);
    expect((await send(app, anonymous(app), ticket!, 'a.pdf', smallPdf())).status).toBe(401);
  });

  it('whose upload is cut in the middle leaves nothing', async () => {
    const { vera } = await fresh();
    const before = files().length;
    const { ticket } = await prepare(vera, 'C-05', 'a.pdf', 5_000_000);
    await cutUpload(app, cookieOf(vera).cookie, ticket!);
    await app.settled();
    expect(files()).toHaveLength(before);
    expect(await evidenceSeen(vera)).toEqual([]);
    expect(app.log.text).not.toMatch(/"level":50.*aborted/);
    expect((await attach(app, vera, 'C-05')).state).toBe('ATTACHED');
  });

  it('waits for the fifth place of its workspace, and keeps nobody of another one waiting', async () => {
    const { id, vera } = await fresh();
    const { cookie } = cookieOf(vera);
    const tickets = await Promise.all(
      Array.from({ length: 4 }, () => prepare(vera, 'C-05', 'a.pdf', 5_000_000)),
    );
    const held = await Promise.all(tickets.map(({ ticket }) => openUpload(app, cookie, ticket!)));
    await until('their tickets are spent', async () => {
      const sql = `SELECT count(*)::int AS n FROM app.file_ticket WHERE assessment_id = $1 AND used_at IS NULL`;
      return (await app.admin.query(sql, [id.slice(4)])).rows[0].n === 0;
    });
    const { ticket } = await prepare(vera, 'C-05', 'b.pdf', 10);
    let isTaken = false;
    const fifth = send(app, vera, ticket!, 'b.pdf', smallPdf()).then((reply) => {
      isTaken = true;
      return reply.status;
    });
    await app.admin.query(`UPDATE app.person SET role = 'PRIVACY_OFFICER' WHERE id = $1`, [cast.mallory.id]);
    const mallory = await as(app, cast.mallory);
    const form = new FormData();
    form.append('choices', 'none that can be read');
    form.append('file', new Blob(['Name\nAlder\n']), 'vendors.csv');
    const other = await mallory.sendForm('/vendors/import/preview', form, { 'x-assay-upload': '1' });
    const wasTaken = isTaken;
    held[0]!.destroy();
    // 400: the file of the other workspace arrived whole, and its choices were read.
    expect([other.status, wasTaken, await fifth]).toEqual([400, false, 201]);
    for (const socket of held) socket.destroy();
  });

  it('takes no more than 200 files of one assessment', async () => {
    const { id, vera } = await fresh();
    const { id: evidenceId } = await attach(app, vera, 'C-05');
    await app.admin.query(
      `INSERT INTO app.evidence SELECT (e).* FROM (
         SELECT jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid())) AS e
         FROM app.evidence e, generate_series(1, 199) WHERE e.id = $1) x`,
      [evidenceId.slice(4)],
    );
    expect((await prepare(vera, 'C-05', 'a.pdf', 10)).userErrors[0]?.code).toBe('TOO_MANY');
    await app.admin.query('DELETE FROM app.evidence WHERE assessment_id = $1', [id.slice(4)]);
  });

  it('of a question that a branch put aside is not sent, and its file goes', async () => {
    const { id, vera } = await fresh();
    await answerAll(vera);
    const before = files().length;
    await attach(app, vera, 'C-31', 'log.pdf');
    const shared = await attach(app, vera, 'C-31', 'policy.pdf');
    await done(vera, REUSE, { evidenceId: shared.id, questionId: 'C-05' });
    const gate = (await vendorView(vera)).answers.find(({ questionId }) => questionId === 'C-30')!;
    await done(vera, SAVE, { questionId: 'C-30', expectedVersion: gate.version, value: 'no' });
    const removals = await eventsIn(app, cast.alder.id, 'evidence.removed');
    await submit(vera);
    await app.settled();
    const { assessment } = await dana.ask<{ assessment: { evidence: object[] } }>(SEEN, { id });
    expect(assessment.evidence).toEqual([expect.objectContaining({ questionId: 'C-05' })]);
    expect(await evidenceSeen(vera)).toHaveLength(1);
    expect((await dana.gql(OPEN, { input: { evidenceId: shared.id } })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(await eventsIn(app, cast.alder.id, 'evidence.removed')).toBe(removals + 2);
    expect(files()).toHaveLength(before + 1);
  });

  it('holds the answers back while it is checked, and stays as it was once they were sent', async () => {
    const { vera } = await fresh();
    const { id } = await attach(app, vera, 'C-05');
    await answerAll(vera);
    const become = (state: string) =>
      app.admin.query('UPDATE app.evidence SET state = $2 WHERE id = $1', [id.slice(4), state]);
    await become('CHECKING');
    const { version: expectedVersion } = await vendorView(vera);
    const signed = { expectedVersion, name: 'Vera Lind', title: 'Privacy lead', isAuthorised: true };
    const { userErrors } = await payloadOf(vera, SUBMIT, signed);
    expect(userErrors).toEqual([expect.objectContaining({ code: 'NOT_READY', path: [] })]);
    await become('ATTACHED');
    await submit(vera);
    expect((await payloadOf(vera, REMOVE, { evidenceId: id })).userErrors[0]?.code).toBe('NOT_ALLOWED');
    expect((await prepare(vera, 'C-05', 'a.pdf', 10)).userErrors[0]?.code).toBe('NOT_ALLOWED');
    expect(await evidenceSeen(vera)).toHaveLength(1);
    const copy = (await (await vera.get('/respond/copy.json')).json()) as {
      sections: { answers: { question: string; documents: object[] }[] }[];
    };
    const said = copy.sections.flatMap(({ answers }) => answers).find(({ question }) => question === 'C-05')!;
    expect(said.documents).toEqual([expect.objectContaining({ fileName: 'policy.pdf' })]);
    expect((await vera.get('/respond/copy.pdf')).status).toBe(200);
  });
});

describe('with a virus scanner', () => {
  it('a file waits while the scanner is down, and is refused when it is infected', async () => {
    const scanner = await Scanner.start();
    const app = await startApp({ jobs: false, env: { ASSAY_CLAMD: `127.0.0.1:${scanner.port}` } });
    const cast = await castOf(app);
    const dana = await as(app, cast.dana);
    const sent = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
    const vera = await asVendor(app, tokenIn(sent.link));
    scanner.isDown = true;
    await app.nest.get(Jobs).start(1);
    const bytes = smallPdf('X5O!P%@AP');
    const { ticket } = await prepare(vera, 'C-05', 'a.pdf', bytes.length);
    await send(app, vera, ticket!, 'a.pdf', bytes);
    await scanner.asked();
    const [waiting] = await evidenceSeen(vera);
    expect(waiting).toMatchObject({ state: 'CHECKING' });
    await setSent(app, sent.id);
    expect((await payloadOf(dana, OPEN, { evidenceId: waiting!.id })).userErrors[0]?.code).toBe(
      'NOT_ALLOWED',
    );
    await setSent(app, sent.id, false);
    scanner.isDown = false;
    await app.settled();
    await retryNow(app);
    await app.settled();
    expect((await evidenceSeen(vera))[0]).toMatchObject({ state: 'REFUSED', refusal: 'VIRUS' });
    expect((await attach(app, vera, 'C-06')).state).toBe('ATTACHED');
    await app.close();
    scanner.close();
  });
});

/** Speaks as clamd does: finds what carries the mark of the test file, or hangs up. */
class Scanner {
  isDown = false;
  private calls = 0;

  private constructor(
    private readonly server: net.Server,
    readonly port: number,
  ) {}

  static start(): Promise<Scanner> {
    return new Promise((resolve) => {
      const server = net.createServer((socket) => scanner.talk(socket));
      let scanner: Scanner;
      server.listen(0, '127.0.0.1', () => {
        scanner = new Scanner(server, (server.address() as net.AddressInfo).port);
        resolve(scanner);
      });
    });
  }

  async asked(): Promise<void> {
    while (this.calls === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  close(): void {
    this.server.close();
  }

  private talk(socket: net.Socket): void {
    this.calls += 1;
    socket.on('error', () => undefined);
    if (this.isDown) return void socket.destroy();
    let heard = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      const verdict = heard.includes('X5O!P%@AP') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      socket.end(`${verdict}\0`);
    });
  }
}

/** The wait between two tries, cut short. */
async function retryNow(app: TestApp): Promise<void> {
  await app.admin.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
}
