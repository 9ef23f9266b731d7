import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { tenantTables } from '../support/app-state.js';
import { until } from '../support/started-server.js';
import { startApp, type TestApp } from '../support/app.js';

/** The demo workspace: what it tells, and that nothing of it stays (UX section 9, check 28). */
let app: TestApp;
let cast: Cast;
let olga: TestClient;
let before: Record<string, number>;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  olga = await as(app, cast.olga);
  before = await countsOf();
  const { loadDemo } = await change('loadDemo');
  expect(loadDemo!.userErrors).toEqual([]);
  // Mails and scores make rows of their own.
  const jobsAreDone = () =>
    app.settled().then(
      () => true,
      () => false,
    );
  await until('the jobs of the demo are done', jobsAreDone, 120_000);
}, 240_000);

afterAll(() => app.close());

/** What the server keeps of what was done outlives the demo: the record, and keys of requests. */
const KEPT = ['event', 'event_head', 'idempotency', 'session'];

function countIn(table: string): string {
  return `SELECT '${table}' AS name, count(*)::int AS count FROM app.${table} WHERE tenant_id = $1`;
}

async function countsOf(): Promise<Record<string, number>> {
  const tables = (await tenantTables(app)).filter((table) => !KEPT.includes(table));
  const { rows } = await app.admin.query<{ name: string; count: number }>(
    tables.map(countIn).join(' UNION ALL '),
    [cast.alder.id],
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

function change(name: 'loadDemo' | 'removeDemo') {
  return olga.ask<Record<string, { userErrors: object[] }>>(
    `mutation { ${name} { userErrors { code message } } }`,
  );
}

interface Story {
  name: string;
  state: string;
  language: string;
  is_archived: boolean;
  due_in: number;
  outcome: string | null;
}

async function stories(): Promise<Story[]> {
  const { rows } = await app.admin.query<Story>(
    `SELECT v.name, a.state, a.language, v.is_archived, a.due_on - current_date AS due_in,
       (SELECT d.outcome FROM app.decision d WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id)) AS outcome
     FROM app.vendor v LEFT JOIN app.assessment a ON (a.tenant_id, a.vendor_id) = (v.tenant_id, v.id)
     WHERE v.tenant_id = $1 AND v.is_demo ORDER BY v.name, a.sent_at`,
    [cast.alder.id],
  );
  return rows;
}

function namesOf(all: readonly Story[], archived: boolean): Set<string> {
  return new Set(all.filter(({ is_archived }) => is_archived === archived).map(({ name }) => name));
}

const of = (all: readonly Story[], name: string) => all.filter((one) => one.name === name);

describe('the demo', () => {
  it('has twelve vendors at work and one in the archive', async () => {
    const all = await stories();
    expect([namesOf(all, false).size, [...namesOf(all, true)]]).toEqual([12, ['Faxmarten']]);
  });

  it('tells what was asked last year beside what is asked now', async () => {
    const all = await stories();
    expect(of(all, 'Mailwren').map(({ state }) => state)).toEqual(['DONE', 'IN_REVIEW']);
    expect(of(all, 'Kestrelm').map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    const past = all.filter(({ state, due_in }) => state === 'DONE' && due_in < -180);
    expect(past.map(({ name }) => name)).toEqual([
      'Backlarch',
      'Kestrelm',
      'Mailwren',
      'Paypine',
      'Shredhazel',
    ]);
  });

  it('has answers on their way, some overdue, some asked in German, and one nobody began', async () => {
    const all = await stories();
    expect(of(all, 'Adreed')).toMatchObject([{ state: 'ANSWERING', due_in: -5 }]);
    expect(of(all, 'Shredhazel')).toMatchObject([{ state: 'DONE', language: 'de' }]);
    expect(of(all, 'Surveyoak')).toMatchObject([{ state: 'ANSWERING' }]);
    expect(of(all, 'Clinicash')).toMatchObject([{ state: 'SENT' }]);
  });

  it('shows each vendor as its story says', async () => {
    const { rows } = await app.admin.query<Record<string, unknown> & { name: string }>(
      `SELECT name, country, tier, level, residual_band AS band, assessment_state AS state,
         agreement_until - current_date AS ends_in, agreement_from IS NOT NULL AS is_covered
       FROM app.vendor WHERE tenant_id = $1 AND is_demo`,
      [cast.alder.id],
    );
    const told = Object.fromEntries(rows.map(({ name, ...facts }) => [name, facts]));
    expect(told).toMatchObject({
      Mailwren: { country: 'US', state: 'IN_REVIEW' },
      Kestrelm: { country: 'DE', state: 'DONE', level: 4 },
      Paypine: { country: 'IE', state: 'DONE', ends_in: 12 },
      Clinicash: { country: 'AT', tier: 'T1' },
      Talentrowan: { country: 'US', tier: 'T1', state: 'ANSWERING' },
      Backlarch: { country: 'CH', state: 'DONE' },
      Supportfern: { country: 'NL', state: 'SENT' },
      Adreed: { country: 'US', state: 'ANSWERING', ends_in: -35, is_covered: false },
      Surveyoak: { country: 'NL', state: 'ANSWERING' },
      Shredhazel: { country: 'DE', state: 'DONE', band: 'LOW' },
      Translatespruce: { country: 'GB', state: 'DONE', is_covered: true },
      Printpoplar: { country: 'PL', tier: null, state: null },
    });
    const dana = await as(app, cast.dana);
    const { dataMaps } = await dana.ask<{ dataMaps: { judgement: { findings: object[] } }[] }>(
      '{ dataMaps { judgement { findings { rule } } } }',
    );
    // Staff of the help desk in India, and nobody has assessed the transfer.
    expect(dataMaps[0]!.judgement.findings).toContainEqual(expect.objectContaining({ rule: 'DF-06' }));
  });

  it('asks the one that ranks applicants about its automated decisions', async () => {
    const { rows } = await app.admin.query(
      `SELECT s.questionnaire->>'id' AS key, count(x.*)::int > 3 AS "isBegun" FROM app.assessment a
       JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id) AND v.name = 'Talentrowan'
       JOIN app.assessment_snapshot s ON (s.tenant_id, s.assessment_id) = (a.tenant_id, a.id)
       LEFT JOIN app.answer x ON (x.tenant_id, x.assessment_id) = (a.tenant_id, a.id)
       WHERE a.tenant_id = $1 GROUP BY 1`,
      [cast.alder.id],
    );
    expect(rows).toEqual([{ key: 'ai-automated-decisions', isBegun: true }]);
  });

  it('has nine risks that people wrote, in all bands, one about a breach and one about a request that is late', async () => {
    const { rows } = await app.admin.query<{ category: string; band: string; state: string; late: number }>(
      `SELECT r.category, r.inherent_band AS band, r.state,
         (SELECT count(*)::int FROM app.risk_measure m
           WHERE (m.tenant_id, m.risk_id) = (r.tenant_id, r.id) AND m.done_on IS NULL AND m.due_on < current_date) AS late
       FROM app.risk r WHERE r.tenant_id = $1 AND r.source <> 'RULE'`,
      [cast.alder.id],
    );
    expect(rows).toHaveLength(9);
    expect([...new Set(rows.map(({ band }) => band))].toSorted()).toEqual([
      'CRITICAL',
      'HIGH',
      'LOW',
      'MEDIUM',
    ]);
    expect(
      rows
        .filter(({ late }) => late > 0)
        .map(({ category }) => category)
        .toSorted(),
    ).toEqual(['INCIDENT', 'PEOPLE_RIGHTS']);
  });

  it('has opened links where somebody answered, and no others', async () => {
    const { rows } = await app.admin.query<{ state: string; opened: boolean }>(
      `SELECT DISTINCT a.state, i.opened_at IS NOT NULL AS opened FROM app.assessment a
       JOIN app.invite i ON (i.tenant_id, i.assessment_id) = (a.tenant_id, a.id)
       WHERE a.tenant_id = $1 AND a.is_demo ORDER BY 1`,
      [cast.alder.id],
    );
    expect(rows).toEqual([
      { state: 'ANSWERING', opened: true },
      { state: 'DONE', opened: true },
      { state: 'IN_REVIEW', opened: true },
      { state: 'SENT', opened: false },
    ]);
  });

  it('counts of each vendor the drafts of risks apart from those that somebody confirmed', async () => {
    const { rows } = await app.admin.query<{ name: string; told: number[]; counted: number[] }>(
      `SELECT v.name, ARRAY[v.open_risks, v.draft_risks] AS told,
         ARRAY[count(r.id) FILTER (WHERE r.state IN ('DRAFT', 'OPEN')), count(r.id) FILTER (WHERE r.state = 'DRAFT')]::int[] AS counted
       FROM app.vendor v LEFT JOIN app.risk r ON (r.tenant_id, r.vendor_id) = (v.tenant_id, v.id)
       WHERE v.tenant_id = $1 AND v.is_demo GROUP BY v.tenant_id, v.id ORDER BY v.name`,
      [cast.alder.id],
    );
    for (const { name, told, counted } of rows) expect([name, told]).toEqual([name, counted]);
    expect(rows.some(({ told }) => told[1]! > 0 && told[0]! > told[1]!)).toBe(true);
  });

  it('has an invitation that came back', async () => {
    const { rows } = await app.admin.query(
      `SELECT v.name FROM app.delivery d JOIN app.assessment a ON (a.tenant_id, a.id) = (d.tenant_id, d.assessment_id)
       JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
       WHERE d.tenant_id = $1 AND d.state = 'BOUNCED'`,
      [cast.alder.id],
    );
    expect(rows).toEqual([{ name: 'Supportfern' }]);
  });

  it('has a map of 14 flows on which its own vendors stand', async () => {
    const { rows } = await app.admin.query<{ flows: number; named: number; registered: number }>(
      `SELECT m.flows, jsonb_array_length(m.document->'vendors') AS named,
         (SELECT count(*)::int FROM app.vendor v, jsonb_array_elements(m.document->'nodes') n
           WHERE v.tenant_id = m.tenant_id AND n->>'vendor_id' = 'vnd_' || v.id) AS registered
       FROM app.data_map m WHERE m.tenant_id = $1`,
      [cast.alder.id],
    );
    expect(rows).toEqual([{ flows: 14, named: 13, registered: 9 }]);
  });

  it('shows a whole transfer assessment: nothing of it is noted, and its transfer is in order on its conditions', async () => {
    const dana = await as(app, cast.dana);
    const { dataMaps } = await dana.ask<{
      dataMaps: { judgement: { notes: { where: string | null }[]; transfers: Record<string, object> } }[];
    }>('{ dataMaps { judgement { notes transfers } } }');
    const [judgement] = dataMaps.map((map) => map.judgement);
    expect(judgement!.notes.filter(({ where }) => where?.includes('/tia'))).toEqual([]);
    expect(judgement!.transfers).toMatchObject({ f10: { status: 'ok_with_conditions', row: 16 } });
  });

  it('goes on by its dates: a change takes effect, a time to object passes, and nobody is written to', async () => {
    const told = async () => {
      const { rows } = await app.admin.query<{ versions: number[]; running: number; passed: number }>(
        `SELECT (SELECT array_agg(version ORDER BY version) FROM app.sub_processor_list) AS versions,
           (SELECT count(*)::int FROM app.sub_processor_notice WHERE decision IS NULL) AS running,
           (SELECT count(*)::int FROM app.finding WHERE rule = 'SP-02') AS passed`,
      );
      return rows[0];
    };
    expect(await told()).toEqual({ versions: [1, 2, 3], running: 1, passed: 0 });
    const mails = app.mails.sent.length;
    app.clock.moveMinutes((12 - Number(app.clock.now().slice(11, 13))) * 60);
    app.clock.moveDays(30);
    await app.nest.get(DeadlineSweep).sweep();
    await app.settled();
    app.clock.reset();
    expect(await told()).toEqual({ versions: [1, 2, 3, 4], running: 1, passed: 1 });
    expect(app.mails.sent.slice(mails)).toEqual([]);
  });

  it('is loaded once', async () => {
    const { loadDemo } = await change('loadDemo');
    expect(loadDemo!.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  it('leaves not one row behind when it is removed', async () => {
    expect((await countsOf())['vendor']).toBe(13);
    const { removeDemo } = await change('removeDemo');
    expect(removeDemo!.userErrors).toEqual([]);
    expect(await countsOf()).toEqual(before);
  });
});
