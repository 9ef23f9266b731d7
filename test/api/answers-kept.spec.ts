import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { addMonths } from '../../src/core/calendar/months.js';
import { addDays } from '../../src/core/day.js';
import { AnswersEndJobs } from '../../src/features/assessments/answers-end.jobs.js';
import { ScoringService } from '../../src/features/assessments/scoring.service.js';
import { Assessment } from '../../src/features/assessments/assessment.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { keptMails } from '../../src/platform/mail/kept-mails.js';
import { NodemailerTransport } from '../../src/platform/mail/nodemailer.transport.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { jobContext } from '../../src/platform/tenancy/context.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { decideTogether, ownerGroup } from '../support/deciding.js';
import { attach } from '../support/evidence.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  payloadOf,
  prepareVendor,
  SAVE,
  sendCore,
  submit,
  versionOf,
  type Prepared,
  type Sent,
} from '../support/walk.js';

const SET = `mutation ($input: SetAnswersKeptInput!) { setAnswersKept(input: $input) {
  workspace { answersKeptMonths version } userErrors { code path } } }`;
const ARCHIVE = `mutation ($input: ArchiveVendorInput!) { archiveVendor(input: $input) {
  vendor { id version } userErrors { code message } } }`;
const RESTORE = `mutation ($input: RestoreVendorInput!) { restoreVendor(input: $input) {
  vendor { id version } userErrors { code message } } }`;
const HOLD = `mutation ($input: HoldAnswersInput!) { holdAnswers(input: $input) {
  assessment { id answersEndOn answersHold { id reason heldBy { name } } } userErrors { code path message } } }`;
const RELEASE = `mutation ($input: ReleaseAnswersInput!) { releaseAnswers(input: $input) {
  assessment { answersHold { id } } userErrors { code path } } }`;
const REPORT = `mutation ($input: CreateReportInput!) { createReport(input: $input) {
  report { href } userErrors { code message } } }`;
const PAGE = `query ($id: ID!) { assessment(id: $id) {
  state answersEndOn answersDeletedAt answersHold { id } answers { questionId }
  evidence { id } progress { asked answered reviewed } attestation { name title statement }
  respondent { name email } passings { id } invite { state }
  scoreSheet { level claimedLevel residualBand controlEffectiveness sheet }
  decision { outcome reason } reports { href isDeleted sha256 } findings { id } } }`;

interface Page {
  readonly answersEndOn: string | null;
  readonly answersDeletedAt: string | null;
  readonly answers: readonly object[];
  readonly evidence: readonly object[];
  readonly progress: { readonly asked: number; readonly answered: number; readonly reviewed: number };
  readonly attestation: { readonly name: string; readonly title: string; readonly statement: string };
  readonly respondent: object;
  readonly invite: { readonly state: string };
  readonly scoreSheet: { readonly level: number; readonly sheet: Record<string, unknown> };
  readonly decision: { readonly outcome: string; readonly reason: string };
  readonly reports: readonly {
    readonly href: string;
    readonly isDeleted: boolean;
    readonly sha256: string;
  }[];
  readonly findings: readonly object[];
}

/** Tables in which the vendor's words, or words about them, stand. */
const WITH_WORDS = ['answer', 'answer_version', 'answer_review', 'evidence', 'file_ticket', 'passing'];

describe('how long answers are kept', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  it('is set by whoever runs the workspace, within ten years, with a record', async () => {
    const olga = await as(app, cast.olga);
    const set = (client: TestClient, months: number | null, expectedVersion = 1) =>
      payloadOf(client, SET, { months, expectedVersion });
    for (const months of [0, 121])
      expect((await set(olga, months)).userErrors).toMatchObject([{ path: ['months'] }]);
    expect((await dana.gql(SET, { input: { months: 1, expectedVersion: 1 } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await set(olga, null)).toMatchObject({ workspace: { answersKeptMonths: null, version: 2 } });
    expect((await set(olga, 12)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await set(await as(app, cast.anton), 36, 2)).toMatchObject({
      workspace: { answersKeptMonths: 36 },
    });
    expect(await eventsIn(app, cast.alder.id, 'workspace.answers-kept-set')).toBe(2);
  });

  it('is told to the vendor before it answers, as it was set when it was asked', async () => {
    const { link } = await sendCore(dana, await prepareVendor(dana, 'Larkspur'));
    const landing = async () => {
      const response = await dana.with({ cookie: '' }).post('/respond/preview', { token: tokenIn(link) });
      return (await response.json()) as { keptMonths: number };
    };
    expect((await landing()).keptMonths).toBe(36);
    await app.admin.query('UPDATE app.organisation SET answers_kept_months = 60 WHERE id = $1', [
      cast.alder.id,
    ]);
    expect((await landing()).keptMonths).toBe(36);
    await app.admin.query('UPDATE app.organisation SET answers_kept_months = 36 WHERE id = $1', [
      cast.alder.id,
    ]);
  });
});

describe('answers whose time is over', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let vera: TestClient;
  let prepared: Prepared;
  let sent: Sent;
  let today: string;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    prepared = await prepareVendor(dana, 'Mailwren', { isGoverned: true });
    sent = await sendCore(dana, prepared);
    vera = await asVendor(app, tokenIn(sent.link));
    await answerAll(vera);
    await attach(app, vera, 'C-05', 'policy.pdf');
    await submit(vera);
    await app.settled();
    await acceptAll(dana, sent.id);
    await done(dana, FINISH, { assessmentId: sent.id, expectedVersion: await versionOf(dana, sent.id) });
    await app.settled();
    await ownerGroup(app, cast, sent.id);
    await decideTogether(app, cast, dana, sent.id, { outcome: 'APPROVED', reason: 'Nothing stands open.' });
    await done(dana, REPORT, { assessmentId: sent.id, language: 'en', paper: 'A4' });
  }, 120_000);
  afterAll(() => app.close());
  beforeEach(async () => {
    dana = await as(app, cast.dana);
    today = app.clock.now().slice(0, 10);
  });

  /** What the servers do in the first hour of a day; sessions of years ago are over. */
  async function morning(): Promise<void> {
    await app.nest.get(AnswersEndJobs).sweep();
    await app.settled();
    dana = await as(app, cast.dana);
  }

  async function page(id = sent.id): Promise<Page> {
    return (await dana.ask<{ assessment: Page }>(PAGE, { id })).assessment;
  }

  async function rowsOf(id: string): Promise<number> {
    const counts = WITH_WORDS.map((table) => `(SELECT count(*) FROM app.${table} WHERE assessment_id = $1)`);
    const { rows } = await app.admin.query(`SELECT (${counts.join(' + ')})::int AS n`, [id.slice(4)]);
    return rows[0].n as number;
  }

  async function files(): Promise<number> {
    let count = 0;
    for await (const _ of app.nest.get(FileStore).all()) count += 1;
    return count;
  }

  async function setVendor(mutation: string, more: object = {}): Promise<void> {
    const { vendor } = await dana.ask<{ vendor: { version: number } }>(
      'query ($id: ID!) { vendor(id: $id) { version } }',
      { id: prepared.vendorId },
    );
    await done(dana, mutation, { id: prepared.vendorId, expectedVersion: vendor.version, ...more });
  }

  it('are in use while the last decision about a service in the register rests on them', async () => {
    app.clock.moveDays(20 * 366);
    await morning();
    expect((await page()).answersEndOn).toBeNull();
    app.clock.reset();
    dana = await as(app, cast.dana);
  });

  it('are announced 30 days before, to the group that looks after the vendor and in the calendar', async () => {
    await setVendor(ARCHIVE, { openWork: { becomes: 'KEEP' } });
    const end = addMonths(today, 36);
    app.clock.moveDays(daysTo(today, end) - 31);
    await morning();
    expect((await page()).answersEndOn).toBeNull();
    app.clock.moveDays(1);
    app.mails.sent.length = 0;
    await morning();
    await morning();
    expect((await page()).answersEndOn).toBe(end);
    expect(await eventsIn(app, cast.alder.id, 'answers.end-announced')).toBe(1);
    app.clock.moveMinutes(24 * 60 - Number(app.clock.now().slice(11, 13)) * 60 - 60);
    await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
    expect(app.mails.to(cast.dana.email).map(({ text }) => text)).toEqual([
      expect.stringContaining('Answers of a vendor are deleted: Mailwren · Newsletters'),
    ]);
    const olga = await as(app, cast.olga);
    const { deadlines } = await olga.ask<{ deadlines: object[] }>('{ deadlines { kind dueOn } }');
    expect(deadlines).toContainEqual({ kind: 'answers_end', dueOn: end });
  });

  it('stay while the vendor is back in the register, and are announced anew when it leaves', async () => {
    await setVendor(RESTORE);
    await morning();
    expect((await page()).answersEndOn).toBeNull();
    expect(await eventsIn(app, cast.alder.id, 'answers.end-called-off')).toBe(1);
    await setVendor(ARCHIVE, { openWork: { becomes: 'KEEP' } });
    app.clock.moveDays(daysTo(today, addMonths(today, 36)) - 30);
    await morning();
    expect((await page()).answersEndOn).not.toBeNull();
  });

  it('stay while they are on hold, with a reason, by whoever decides', async () => {
    const hold = (client: TestClient, reason: string) =>
      payloadOf(client, HOLD, { assessmentId: sent.id, reason });
    expect((await hold(dana, 'short')).userErrors).toMatchObject([{ path: ['reason'] }]);
    const ravi = await as(app, cast.ravi);
    const input = { assessmentId: sent.id, reason: 'We are in court about it.' };
    expect((await ravi.gql(HOLD, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { assessment, userErrors } = await hold(dana, 'We are in court about it.');
    expect(userErrors).toEqual([]);
    expect(assessment).toMatchObject({
      answersEndOn: null,
      answersHold: { heldBy: { name: cast.dana.name } },
    });
    expect((await hold(dana, 'We are in court about it.')).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    app.clock.moveDays(400);
    await morning();
    expect(await page()).toMatchObject({ answersEndOn: null, answersDeletedAt: null });
    const { id } = (assessment as { answersHold: { id: string } }).answersHold;
    await done(dana, RELEASE, { id, reason: 'The court has decided.' });
    expect(
      (await payloadOf(dana, RELEASE, { id, reason: 'The court has decided.' })).userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  it('are not deleted before 30 days have passed since the announcement, however late it is', async () => {
    await morning();
    const end = addDays(today, 30);
    expect((await page()).answersEndOn).toBe(end);
    app.clock.moveDays(29);
    await morning();
    expect(await page()).toMatchObject({ answersEndOn: end, answersDeletedAt: null });
  });

  it('are deleted once, with their files, however often and by however many it is asked', async () => {
    const before = await page();
    expect(before.answers.length).toBeGreaterThan(20);
    expect(await files()).toBe(1);
    expect(await rowsOf(sent.id)).toBeGreaterThan(40);
    // Three days without a server.
    app.clock.moveDays(4);
    const ctx = jobContext(cast.alder.id, 'test', app.clock.now());
    const jobs = app.nest.get(AnswersEndJobs);
    await Promise.all([jobs.pass(ctx), jobs.pass(ctx), morning()]);
    const again = JSON.stringify({ tenantId: cast.alder.id, assessmentId: sent.id.slice(4) });
    for (let times = 0; times < 3; times += 1)
      await app.admin.query(`SELECT graphile_worker.add_job('delete-answers', $1)`, [again]);
    await morning();
    expect(await eventsIn(app, cast.alder.id, 'answers.deleted')).toBe(1);
    expect(await rowsOf(sent.id)).toBe(0);
    expect(await files()).toBe(0);
    const { rows } = await app.admin.query(`SELECT e.body FROM app.event e WHERE action = 'answers.deleted'`);
    expect(JSON.parse(rows[0].body)).toMatchObject({
      data: { answered: before.progress.answered, documents: 1 },
    });
  });

  it('leave what proves the check, and say that they are gone', async () => {
    const after = await page();
    expect(after.answersDeletedAt).not.toBeNull();
    expect(after).toMatchObject({
      answersEndOn: null,
      answers: [],
      evidence: [],
      attestation: { name: '', title: '', statement: expect.stringContaining('Mailwren') },
      respondent: { name: '', email: '' },
      decision: { outcome: 'APPROVED', reason: 'Nothing stands open.' },
      invite: { state: 'DELETED' },
    });
    expect(after.progress.answered).toBe(after.progress.asked);
    expect(after.progress.reviewed).toBe(after.progress.asked);
    expect(after.scoreSheet.level).toBeGreaterThan(0);
    expect(after.scoreSheet.sheet).toMatchObject({ trace: null, questions: [], practices: [], findings: [] });
    expect(after.scoreSheet.sheet['domains']).toContainEqual(expect.objectContaining({ state: 'assessed' }));
    const [report] = after.reports;
    expect(report).toMatchObject({ isDeleted: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await dana.get(report!.href)).status).toBe(404);
  });

  it('are not reviewed, opened again, decided on, printed, held or scored any more', async () => {
    const expectedVersion = await versionOf(dana, sent.id);
    const of = { assessmentId: sent.id };
    const acts: [string, object][] = [
      [REPORT, { ...of, language: 'en', paper: 'A4' }],
      [HOLD, { ...of, reason: 'We are in court about it.' }],
      [
        'mutation ($input: ReopenQuestionsInput!) { reopenQuestions(input: $input) { userErrors { message } } }',
        { ...of, expectedVersion, questionIds: ['C-05'], reason: 'It changed.' },
      ],
      [
        'mutation ($input: DecideInput!) { decide(input: $input) { userErrors { message } } }',
        { ...of, expectedVersion, outcome: 'REJECTED', reason: 'Something new came up.' },
      ],
      [
        'mutation ($input: RotateInviteInput!) { rotateInvite(input: $input) { userErrors { message } } }',
        of,
      ],
    ];
    for (const [mutation, input] of acts)
      expect((await payloadOf(dana, mutation, input)).userErrors).toMatchObject([
        { message: expect.stringContaining('were deleted') },
      ]);
    const level = (await page()).scoreSheet.level;
    await app.nest.get(Database).tx(jobContext(cast.alder.id, 'test', app.clock.now()), async (tx) => {
      const assessment = await tx.em.findOneByOrFail(Assessment, { id: sent.id.slice(4) });
      await app.nest.get(ScoringService).score(tx, assessment, true);
      if (tx.facts.length === 0) tx.leave();
    });
    expect((await page()).scoreSheet.level).toBe(level);
  });

  it('are no longer behind the link of the vendor, who is told so', async () => {
    expect((await vera.gql('{ assessment { state } }', {})).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    const response = await vera.with({ cookie: '' }).post('/respond/preview', { token: tokenIn(sent.link) });
    expect([response.status, await response.json()]).toMatchObject([410, { code: 'DELETED' }]);
    expect(
      (await vera.with({ cookie: '' }).post('/respond/new-link', { token: tokenIn(sent.link) })).status,
    ).toBe(410);
  });
});

describe('answers that nobody sent, or that were replaced', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  async function endOf(id: string): Promise<string | null> {
    await app.nest.get(AnswersEndJobs).sweep();
    await app.settled();
    const { rows } = await app.admin.query(
      'SELECT answers_end_on::text AS day FROM app.assessment WHERE id = $1',
      [id.slice(4)],
    );
    return rows[0].day as string | null;
  }

  async function state(id: string): Promise<{ gone: boolean; withdrawn: boolean }> {
    const { rows } = await app.admin.query(
      `SELECT answers_deleted_at IS NOT NULL AS gone, withdrawn_at IS NOT NULL AS withdrawn
       FROM app.assessment WHERE id = $1`,
      [id.slice(4)],
    );
    return rows[0];
  }

  it('count from the day they were due, and are not waited for any more', async () => {
    const prepared = await prepareVendor(dana, 'Kestrelm');
    const { id, link } = await sendCore(dana, prepared);
    const vera = await asVendor(app, tokenIn(link));
    await done(vera, SAVE, { questionId: 'C-01', value: 'processor', expectedVersion: 0 });
    app.clock.moveDays(36 * 30);
    expect(await endOf(id)).toBeNull();
    app.clock.moveDays(40);
    expect(await endOf(id)).not.toBeNull();
    app.clock.moveDays(31);
    await endOf(id);
    expect(await state(id)).toEqual({ gone: true, withdrawn: true });
    const { home } = await (
      await as(app, cast.dana)
    ).ask<{ home: { needsMe: { kind: string }[]; later: { kind: string }[] } }>(
      '{ home { needsMe { kind } later { kind } } }',
    );
    expect([...home.needsMe, ...home.later].filter(({ kind }) => kind === 'ANSWERS_DUE')).toEqual([]);
    app.clock.reset();
    // And the questions can be asked anew.
    expect((await sendCore(dana, prepared)).id).not.toBe(id);
  });

  it('take the mails along that were kept as files, and no others, with a record', async () => {
    await app.settled();
    const folder = path.join(app.dataFolder, 'mails');
    const kept = new NodemailerTransport({ from: 'assay@localhost', folder });
    const deliver = app.mails.deliver.bind(app.mails);
    app.mails.deliver = (mail) => kept.deliver(mail);
    app.mails.onlyKeeps = true;
    const { id } = await sendCore(dana, await prepareVendor(dana, 'Fenwick'));
    const other = await sendCore(dana, await prepareVendor(dana, 'Grovely'));
    await reviewed(other.id);
    await app.settled();
    const readers = async () =>
      (await keptMails(folder))
        .map(({ to }) => to)
        .filter((to) => to.startsWith('vera@'))
        .toSorted();
    expect(await readers()).toEqual(['vera@fenwick.example', 'vera@grovely.example']);
    app.clock.moveDays(36 * 30 + 40);
    expect(await endOf(id)).not.toBeNull();
    app.clock.moveDays(31);
    await endOf(id);
    await app.settled();
    expect(await state(id)).toMatchObject({ gone: true });
    expect(await readers()).toEqual(['vera@grovely.example']);
    const { rows } = await app.admin.query(
      `SELECT data FROM app.event WHERE action = 'mail.files-deleted' AND object = $1`,
      [id],
    );
    expect(rows).toEqual([{ data: expect.objectContaining({ files: 1 }) }]);
    app.clock.reset();
    app.mails.deliver = deliver;
    app.mails.onlyKeeps = false;
  });

  it('count from the decision about a later assessment of the same service', async () => {
    const prepared = await prepareVendor(dana, 'Larkspur');
    const first = await sendCore(dana, prepared);
    await decided(first.id, 0);
    const second = await sendCore(dana, prepared);
    app.clock.moveDays(36 * 31);
    expect(await endOf(first.id)).toBeNull();
    await decided(second.id, 1);
    expect(await endOf(first.id)).not.toBeNull();
    expect(await endOf(second.id)).toBeNull();
    app.clock.reset();
  });

  it('are counted by the shorter of what the vendor was told and what is set today', async () => {
    const prepared = await prepareVendor(dana, 'Brambley');
    const first = await sendCore(dana, prepared);
    await decided(first.id, 0);
    const second = await sendCore(dana, prepared);
    await decided(second.id, 1);
    const months = (count: number | null) =>
      app.admin.query('UPDATE app.organisation SET answers_kept_months = $2 WHERE id = $1', [
        cast.alder.id,
        count,
      ]);
    app.clock.moveDays(400);
    await months(60);
    expect(await endOf(first.id)).toBeNull();
    await months(12);
    expect(await endOf(first.id)).toBe(addDays(app.clock.now().slice(0, 10), 30));
    // No end is set any more, but the vendor was told three years.
    await months(null);
    expect(await endOf(first.id)).toBeNull();
    app.clock.moveDays(36 * 31 - 400);
    expect(await endOf(first.id)).not.toBeNull();
    await months(36);
    app.clock.reset();
  });

  it('are in use while they wait for a decision, whatever is decided about older ones', async () => {
    const prepared = await prepareVendor(dana, 'Quillfern');
    const first = await sendCore(dana, prepared);
    await decided(first.id, 0);
    const second = await sendCore(dana, prepared);
    await reviewed(second.id);
    await decided(first.id, 1);
    app.clock.moveDays(36 * 31);
    expect([await endOf(first.id), await endOf(second.id)]).toEqual([null, null]);
    app.clock.reset();
  });

  /** As if the answers had been sent and reviewed, without a hundred of them being written. */
  async function reviewed(id: string): Promise<void> {
    await app.admin.query(
      `UPDATE app.assessment SET state = 'DONE', submitted_at = now(), reviewed_at = now() WHERE id = $1`,
      [id.slice(4)],
    );
    await app.admin.query(
      `INSERT INTO app.attestation (tenant_id, id, assessment_id, respondent_id, name, title, statement, reference, at)
       SELECT tenant_id, gen_random_uuid(), assessment_id, id, 'Vera', 'Lead', 'We may.', 'AN-1', now()
       FROM app.respondent WHERE assessment_id = $1`,
      [id.slice(4)],
    );
  }

  async function decided(id: string, minutesFromNow: number): Promise<void> {
    await reviewed(id);
    await app.admin.query(
      `INSERT INTO app.decision (tenant_id, id, assessment_id, vendor_id, outcome, reason, decided_by_id, decided_at)
       SELECT tenant_id, gen_random_uuid(), id, vendor_id, 'APPROVED', 'Nothing stands open.', $2,
         now() + $3 * interval '1 minute'
       FROM app.assessment WHERE id = $1`,
      [id.slice(4), cast.dana.id, minutesFromNow],
    );
  }
});

function daysTo(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
