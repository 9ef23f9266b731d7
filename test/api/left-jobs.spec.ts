import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { castOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/started-server.js';

/** TRUST T8: what a killed server or PostgreSQL interrupts goes on by itself, and soon. */
let app: TestApp;
let cast: Cast;
let ran: string[];
const held = Promise.withResolvers<void>();

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  ran = [];
  const jobs = app.nest.get(Jobs);
  jobs.register('left-behind', async () => void ran.push('left-behind'));
  jobs.register('at-work', async () => (ran.push('at-work'), held.promise));
  jobs.register('cut-off', async () => {
    ran.push('cut-off');
    await reach(0);
    await app.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename = 'app_worker' AND datname = current_database()`,
    );
  });
}, 60_000);

afterAll(() => app.close());

describe('a job', () => {
  it('whose runner was killed is taken up by another one, and one at work is left alone', async () => {
    await enqueue('left-behind');
    await lockedSince(`locked_by = 'pool-killed', attempts = 1`, 'left-behind');
    await enqueue('at-work');
    await started();
    await until('a job is at work', () => ran.includes('at-work'));
    // As if it had been at work for long: only a runner without a connection is dead.
    await lockedSince('attempts = 1', 'at-work');
    // A PostgreSQL that has just begun is given a minute in which the living connect.
    await until('the other job was taken up', () => ran.includes('left-behind'), 120_000);
    expect(await waiting('at-work')).toEqual([{ isLocked: true, attempts: 1 }]);
    held.resolve();
    await until('both are done', async () => (await waiting('at-work')).length === 0);
    expect(ran.toSorted()).toEqual(['at-work', 'left-behind']);
  }, 180_000);

  it('that ends while nobody can connect is noted as done when somebody can, and the server lives', async () => {
    await started();
    await enqueue('cut-off');
    await until('it has run', () => ran.includes('cut-off'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await waiting('cut-off')).toHaveLength(1);
    await reach(-1);
    await until('it is noted', async () => (await waiting('cut-off')).length === 0, 30_000);
    expect(ran.filter((name) => name === 'cut-off')).toHaveLength(1);
  }, 60_000);
});

let runner: Promise<void> | undefined;

/** The runner of this app, once. */
function started(): Promise<void> {
  runner ??= app.nest.get(Jobs).start(2);
  return runner;
}

/** How many connections the database takes, the administrator's own apart; -1: as many as there are. */
async function reach(limit: number): Promise<void> {
  const { rows } = await app.admin.query<{ name: string }>('SELECT current_database() AS name');
  await app.admin.query(`ALTER DATABASE "${rows[0]!.name}" CONNECTION LIMIT ${limit}`);
}

async function enqueue(name: string): Promise<void> {
  const payload = JSON.stringify({ tenantId: cast.alder.id });
  await app.admin.query('SELECT graphile_worker.add_job($1, $2::json)', [name, payload]);
}

async function lockedSince(set: string, name: string): Promise<void> {
  await app.admin.query(
    `UPDATE graphile_worker._private_jobs j SET locked_at = now() - interval '1 minute', ${set}
     FROM graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $1`,
    [name],
  );
}

async function waiting(name: string): Promise<{ isLocked: boolean; attempts: number }[]> {
  const { rows } = await app.admin.query<{ isLocked: boolean; attempts: number }>(
    `SELECT j.locked_by IS NOT NULL AS "isLocked", j.attempts FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [name],
  );
  return rows;
}
