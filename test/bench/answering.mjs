// Vendors who answer at once, each question saved as it is given, while staff read the register: saves per second and
// how long each takes. Every save is a transaction of its own, on disk and on record before it is acknowledged.
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { isBusy, post, startAnswering } from './answering-server.mjs';
import { call } from './load.mjs';

const SIZES = [50, 500];
const READERS = 5;
const READ_EVERY_MS = 250;
const ROUND_MS = 10_000;
const SAVE = `mutation ($input: SaveAnswerInput!) {
  saveAnswer(input: $input) { answer { version } userErrors { code } } }`;
const LIST = `{ vendors(first: 50) { totalCount edges { node { id name tier level openRisks nextReviewOn } } } }`;

const answering = await startAnswering(Math.max(...SIZES));
const agent = new http.Agent({ keepAlive: true, maxSockets: 2_000 });
try {
  const rows = [];
  for (const vendors of SIZES) rows.push(...(await measure(vendors)));
  console.log(JSON.stringify(rows));
} finally {
  agent.destroy();
  await answering.stop();
}

async function measure(vendors) {
  const raw = await baseline();
  const round = { until: performance.now() + ROUND_MS, saves: [], reads: [], busy: 0 };
  const began = performance.now();
  await Promise.all([
    ...answering.vendors.slice(0, vendors).map((vendor) => answerOn(vendor, round)),
    ...Array.from({ length: READERS }, () => readOn(round)),
  ]);
  const seconds = (performance.now() - began) / 1000;
  const perSecond = round.saves.length / seconds;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(round.saves, share));
  const name = `${vendors} vendors answering`;
  const target = 'reported';
  return [
    {
      name: `${name}: throughput`,
      ours: `${perSecond.toFixed(0)} saves/s`,
      baseline: `${raw.toFixed(0)} saves/s`,
      ratio: (perSecond / raw).toFixed(2),
      target,
    },
    {
      name: `${name}: a save`,
      ours: `p50 ${p50}, p95 ${p95}, p99 ${p99} ms; ${round.busy} told to try again`,
      target,
    },
    {
      name: `${name}: staff read the list`,
      ours: `p50 ${at(round.reads, 0.5)}, p95 ${at(round.reads, 0.95)} ms`,
      target,
    },
  ];
}

/** No pause between two answers: nobody types so fast, and what the server can do shows sooner. */
async function answerOn(vendor, round) {
  vendor.versions ??= new Map();
  for (let turn = 0; performance.now() < round.until; turn += 1) {
    const questionId = vendor.questions[turn % vendor.questions.length];
    const expectedVersion = vendor.versions.get(questionId) ?? 0;
    const input = { questionId, expectedVersion, value: null, naReason: null, comment: `Answer ${turn}` };
    const variables = { input };
    const { text, milliseconds } = await timed('/respond/graphql', vendor.cookie, { query: SAVE, variables });
    const { data, errors } = JSON.parse(text);
    const { answer } = data?.saveAnswer ?? {};
    // The page tries again by itself.
    if (isBusy(errors)) {
      round.busy += 1;
      continue;
    }
    if (!answer) throw new Error(`not saved: ${text}`);
    vendor.versions.set(questionId, answer.version);
    round.saves.push(milliseconds);
  }
}

async function readOn(round) {
  while (performance.now() < round.until) {
    const { text, milliseconds } = await timed('/graphql', answering.staff, { query: LIST });
    const { data, errors } = JSON.parse(text);
    if (!data && !isBusy(errors)) throw new Error(`not read: ${text}`);
    round.reads.push(milliseconds);
    await pause(READ_EVERY_MS);
  }
}

async function timed(door, cookie, body) {
  const began = performance.now();
  const { text } = await call(agent, post(answering.port, door, cookie, body));
  return { text, milliseconds: performance.now() - began };
}

/** The same disk and the same number of connections: one row changed, one added, committed. No product around it. */
async function baseline() {
  const pool = new Pool({ ...answering.database, max: 8 });
  await pool.query(`DROP TABLE IF EXISTS public.bench_answer, public.bench_event`);
  await pool.query('CREATE TABLE public.bench_answer (id int PRIMARY KEY, version int, body jsonb)');
  await pool.query('CREATE TABLE public.bench_event (id bigint GENERATED ALWAYS AS IDENTITY, body jsonb)');
  await pool.query(`INSERT INTO public.bench_answer SELECT n, 1, '{}' FROM generate_series(1, 500) n`);
  const until = performance.now() + ROUND_MS / 3;
  const began = performance.now();
  let saves = 0;
  const writer = async () => {
    const client = await pool.connect();
    while (performance.now() < until) {
      const id = 1 + (saves % 500);
      saves += 1;
      await client.query('BEGIN');
      await client.query(
        `UPDATE public.bench_answer SET version = version + 1, body = '{"comment":"Answer"}' WHERE id = $1`,
        [id],
      );
      await client.query(`INSERT INTO public.bench_event (body) VALUES ('{"action":"answer.saved"}')`);
      await client.query('COMMIT');
    }
    client.release();
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  const perSecond = saves / ((performance.now() - began) / 1000);
  await pool.query('DROP TABLE public.bench_answer, public.bench_event');
  await pool.end();
  return perSecond;
}

function at(times, share) {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length * share)]?.toFixed(0) ?? '–';
}
