import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_APPETITE } from '../../src/core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../src/core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../src/core/risk/scale.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { uuidOf } from '../../src/platform/graphql/typed-ids.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { jobProcess, killNine } from '../support/job-process.js';
import { until } from '../support/started-server.js';
import { prepareVendor } from '../support/walk.js';

const FINDINGS = 650;

/**
 * Changed rules over many findings. The worker is a process of its own and dies by kill -9 in the middle of a batch; its
 * job stays locked in its name, and another worker goes on.
 */
describe('a change of the rules of proposals', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;

  beforeAll(async () => {
    app = await startApp({ jobs: false });
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    const { vendorId } = await prepareVendor(dana, 'Mailwren', { isGoverned: true });
    await app.admin.query(
      `INSERT INTO app.finding (tenant_id, id, vendor_id, source, source_id, rule, title, severity, is_open, raised_at, facts, tier)
       SELECT $1, gen_random_uuid(), $2, 'dpa', $2, 'R-' || n, 'Fact ' || n, 'HIGH', true, now(), 'f' || n, 'T2'
       FROM generate_series(1, $3) n`,
      [cast.alder.id, uuidOf('vnd', vendorId), FINDINGS],
    );
  });
  afterAll(() => app.close());

  async function setRules(expectedVersion: number, more: object): Promise<void> {
    const { setRiskSettings } = await dana.ask<{ setRiskSettings: { userErrors: { message: string }[] } }>(
      `mutation ($input: SetRiskSettingsInput!) { setRiskSettings(input: $input) { userErrors { message } } }`,
      {
        input: {
          expectedVersion,
          scale: FIVE_BY_FIVE,
          appetite: DEFAULT_APPETITE,
          proposals: { ...DEFAULT_PROPOSALS, ...more },
        },
      },
    );
    expect(setRiskSettings.userErrors).toEqual([]);
  }

  async function run() {
    const { proposalRun } = await dana.ask<{ proposalRun: Record<string, number | string> }>(
      '{ proposalRun { state total done drafted ratedAnew withdrawn } }',
    );
    return proposalRun;
  }

  async function drafts(): Promise<{ risks: number; findings: number; told: number }> {
    const { rows } = await app.admin.query<{ risks: number; findings: number; told: number }>(
      `SELECT count(DISTINCT r.id)::int AS risks, count(DISTINCT l.finding_id)::int AS findings,
         (SELECT count(*)::int FROM app.risk_change WHERE act = 'DRAFTED') AS told
       FROM app.risk r JOIN app.risk_finding l ON (l.tenant_id, l.risk_id) = (r.tenant_id, r.id) WHERE r.state = 'DRAFT'`,
    );
    return rows[0]!;
  }

  it('proposes each draft exactly once, although its worker is killed in the middle', async () => {
    await setRules(0, { likelihood: { ...DEFAULT_PROPOSALS.likelihood, high: 5 } });
    expect(await run()).toMatchObject({ state: 'RUNNING', total: FINDINGS, done: 0 });
    const worker = jobProcess(app);
    await until('a batch is done', async () => Number((await run())['done']) > 0, 40_000);
    await killNine(worker);
    await until('its connections are gone', async () => (await connections()) === 0);
    const killed = await run();
    expect(killed['state']).toBe('RUNNING');
    expect((await drafts()).risks).toBe(killed['done']);

    // A minute later: the job that the last batch left behind is due, and whoever is there takes it.
    await app.admin.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second' WHERE locked_by IS NULL`,
    );
    await app.nest.get(Jobs).start(2);
    await until('the rest is done', async () => (await run())['state'] === 'DONE', 40_000);
    expect(await run()).toEqual({
      state: 'DONE',
      total: FINDINGS,
      done: FINDINGS,
      drafted: FINDINGS,
      ratedAnew: 0,
      withdrawn: 0,
    });
    expect(await drafts()).toEqual({ risks: FINDINGS, findings: FINDINGS, told: FINDINGS });
  }, 60_000);

  it('rates drafts anew, and takes back those of a rule that is silent now', async () => {
    await setRules(1, { silent: ['R-1', 'R-2'] });
    await until('the run is done', async () => (await run())['state'] === 'DONE', 40_000);
    expect(await run()).toMatchObject({ drafted: 0, ratedAnew: FINDINGS - 2, withdrawn: 2 });
    expect((await drafts()).risks).toBe(FINDINGS - 2);
  }, 60_000);

  /** Of the workers: what a killed one was in the middle of is undone when the last is gone. */
  async function connections(): Promise<number> {
    const { rows } = await app.admin.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE usename = 'app_worker' AND datname = current_database()`,
    );
    return rows[0]!.count;
  }
});
