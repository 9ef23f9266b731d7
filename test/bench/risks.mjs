// The register of risks: 100,000 risks in 200 workspaces with row-level security. A filtered page with its count, and the
// counts of the heat map, through the service against the same SQL sent by hand; then a change of rules that proposes
// 10,000 drafts.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, Pool, types } from 'pg';
import { createApp } from '../../dist/server/app.module.js';
import { readConfig } from '../../dist/server/config.js';
import { DEFAULT_APPETITE } from '../../dist/server/core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../dist/server/core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../dist/server/core/risk/scale.js';
import { ProposalRuns } from '../../dist/server/features/risks/proposal-runs.service.js';
import { RiskSettingsService } from '../../dist/server/features/risks/risk-settings.service.js';
import { riskMapOf, risksList } from '../../dist/server/features/risks/risks.list.sql.js';
import { RisksService } from '../../dist/server/features/risks/risks.service.js';
import { Jobs } from '../../dist/server/platform/jobs/jobs.js';
import { startRegister } from './list-data.mjs';
import { median } from './load.mjs';

const RISKS = 100_000;
const DRAFTS = 10_000;
const TIMES = 400;
const FILTER = { state: ['OPEN', 'DRAFT'], band: ['HIGH', 'CRITICAL'], category: ['SECURITY'] };

types.setTypeParser(types.builtins.DATE, String);
const register = await startRegister();
const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
const { config } = readConfig(
  { ASSAY_DATA: dataFolder, ASSAY_DEMO: 'no', LOG_LEVEL: 'error' },
  path.resolve(import.meta.dirname, '../..'),
);
await fill();
const app = await createApp(config, register.target);
await app.init();
const raw = new Pool({ ...register.target, user: 'app_rt', max: 1 });
try {
  const service = app.get(RisksService);
  const list = await compare(
    'filtered list of risks',
    async (ctx) => service.page(ctx, { filter: FILTER, first: 50 }),
    pageByHand,
  );
  const map = await compare('counts of the heat map', async (ctx) => service.map(ctx, FILTER), mapByHand);
  console.log(JSON.stringify([list, map, await proposals()]));
} finally {
  await raw.end();
  await app.close();
  await register.stop();
  fs.rmSync(dataFolder, { recursive: true, force: true });
}

/** 500 risks a workspace, each of one of its vendors, spread over all cells, states and categories. */
async function fill() {
  const client = new Client({ ...register.target, user: 'postgres' });
  await client.connect();
  await client.query(
    `INSERT INTO app.risk (tenant_id, id, vendor_id, statement, state, category, likelihood, impact, score, band,
        inherent_likelihood, inherent_impact, inherent_band, target_likelihood, target_impact, target_band)
      SELECT v.tenant_id, gen_random_uuid(), v.id, 'Risk ' || v.n, (ARRAY['OPEN','DRAFT','CLOSED','ACCEPTED'])[1 + v.n % 4],
        (ARRAY['SECURITY','TRANSFER','AGREEMENT'])[1 + v.n % 3], l, i, l * i,
        CASE WHEN l * i > 16 THEN 'CRITICAL' WHEN l * i > 9 THEN 'HIGH' WHEN l * i > 4 THEN 'MEDIUM' ELSE 'LOW' END,
        5, 5, 'CRITICAL', 1, i, 'LOW'
      FROM (SELECT tenant_id, id, row_number() OVER ()::int AS n FROM app.vendor LIMIT $1) v,
        LATERAL (SELECT 1 + v.n % 5 AS l, 1 + (v.n / 5) % 5 AS i) cell`,
    [RISKS],
  );
  const { rows } = await client.query('SELECT tenant_id, id FROM app.vendor ORDER BY tenant_id, id LIMIT 1');
  await client.query(
    `INSERT INTO app.finding (tenant_id, id, vendor_id, source, source_id, rule, title, severity, is_open, raised_at, facts, tier)
     SELECT $1, gen_random_uuid(), $2, 'dpa', $2, 'R-' || n, 'Fact ' || n, 'HIGH', true, now(), 'f' || n, 'T2'
     FROM generate_series(1, $3) n`,
    [rows[0].tenant_id, rows[0].id, DRAFTS],
  );
  await client.query('VACUUM ANALYZE app.risk, app.finding');
  await client.end();
}

/** In turn, each time of the next workspace, so that whatever else the machine does falls on both. */
async function compare(name, ours, byHand) {
  const times = { ours: [], byHand: [] };
  for (let at = 0; at < TIMES; at += 1) {
    const tenantId = register.workspaces[at % register.workspaces.length].tenant;
    const began = performance.now();
    const mine = await ours(contextOf(tenantId));
    const between = performance.now();
    const theirs = await byHand(tenantId);
    times.ours.push(between - began);
    times.byHand.push(performance.now() - between);
    if (sizeOf(mine) !== theirs || theirs === 0) throw new Error(`${name}: ${sizeOf(mine)} and ${theirs}`);
  }
  // The first ones prepare statements on both sides.
  const [left, right] = [times.ours, times.byHand].map((all) => median(all.slice(TIMES / 4)));
  return {
    name,
    ours: `${left.toFixed(2)} ms`,
    baseline: `${right.toFixed(2)} ms`,
    ratio: (left / right).toFixed(2),
    target: '≤ 1.5',
    met: left / right <= 1.5,
  };
}

function sizeOf(result) {
  return Array.isArray(result) ? result.reduce((sum, { count }) => sum + count, 0) : result.totalCount;
}

async function pageByHand(tenantId) {
  const { page, count } = risksList(contextOf(tenantId), FILTER, null, 51);
  return inTenant(tenantId, async (client) => {
    await client.query({ name: 'page', text: page.sql, values: page.parameters });
    const { rows } = await client.query({ name: 'count', text: count.sql, values: count.parameters });
    return rows[0].total;
  });
}

async function mapByHand(tenantId) {
  const { sql, parameters } = riskMapOf(contextOf(tenantId), FILTER);
  return inTenant(tenantId, async (client) => {
    const { rows } = await client.query({ name: 'map', text: sql, values: parameters });
    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}

async function inTenant(tenantId, work) {
  const client = await raw.connect();
  try {
    await client.query(`BEGIN READ ONLY; SELECT set_config('app.tenant', '${tenantId}', true)`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

/** From the change of the rules to the last draft, with the worker of this process. */
async function proposals() {
  const { tenant } = register.workspaces.find(({ tenant: id }) => id === firstTenant());
  const ctx = contextOf(tenant);
  await app.get(Jobs).start(2);
  const began = performance.now();
  const changed = { ...DEFAULT_PROPOSALS, likelihood: { ...DEFAULT_PROPOSALS.likelihood, high: 5 } };
  await app
    .get(RiskSettingsService)
    .set(ctx, { expectedVersion: 0, scale: FIVE_BY_FIVE, appetite: DEFAULT_APPETITE, proposals: changed });
  const runs = app.get(ProposalRuns);
  let run = await runs.newest(ctx);
  while (run.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    run = await runs.newest(ctx);
  }
  const seconds = (performance.now() - began) / 1000;
  if (run.drafted !== DRAFTS) throw new Error(`${run.drafted} drafts instead of ${DRAFTS}`);
  return {
    name: '10,000 drafts from a change of rules',
    ours: `${seconds.toFixed(1)} s`,
    target: 'reported',
  };
}

function firstTenant() {
  return register.workspaces.map(({ tenant }) => tenant).toSorted()[0];
}

function contextOf(tenantId) {
  const now = new Date().toISOString();
  return {
    audience: 'staff',
    tenantId,
    actor: { kind: 'person', id: tenantId.replace('7000', '7001') },
    role: 'PRIVACY_OFFICER',
    purpose: 'bench',
    correlationId: 'bench',
    now,
    today: now.slice(0, 10),
  };
}
