// 50,000 vendors taken into the register by the real server, from CSV and from XLSX: how much memory the server takes
// more while it reads, judges and writes, how long it takes, and how long others wait for an answer meanwhile.
// Beside it the same CSV split by hand and inserted a hundred at a time on one connection, without judgement or record.
import assert from 'node:assert';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { csvOf, inventoryRows, workbookOf } from './inventory-file.mjs';
import { startRegister } from './list-data.mjs';
import { call } from './load.mjs';

const ROWS = 50_000;
const TAKEN = ROWS - ROWS / 1000;
const MOST_MB = 256;
const LOOK_EVERY_MS = 20;
const BATCH = 100;

const list = inventoryRows(ROWS);
const register = await startRegister({ workspaces: 2, vendors: 2 });
const client = new Client({ ...register.target, user: 'postgres' });
await client.connect();
const child = fork(path.join(import.meta.dirname, 'list-server.mjs'), [JSON.stringify(register.target), '']);
try {
  const { port } = await once(child, 'message');
  child.send('jobs');
  const rows = [];
  for (const [at, file] of [
    ['vendors.csv', csvOf(list)],
    ['vendors.xlsx', workbookOf(list)],
  ].entries())
    rows.push(...(await takeIn(port, register.workspaces[at], file)));
  console.log(JSON.stringify(rows));
} finally {
  child.disconnect();
  await once(child, 'exit');
  await client.end();
  await register.stop();
}

async function takeIn(port, workspace, [name, bytes]) {
  const others = watchOthers(port);
  const raw = await byHand(workspace);
  await pause(1_000);
  const rest = forgetPeak();
  const preview = await timed(() => send(port, workspace, '/vendors/import/preview', name, bytes));
  const looking = peak();
  const imported = await timed(() => imports(port, workspace, name, bytes));
  const most = peak();
  const slowest = await others.end();
  const { rows } = await client.query('SELECT count(*)::int AS n FROM app.vendor WHERE tenant_id = $1', [
    workspace.tenant,
  ]);
  assert.equal(rows[0].n, TAKEN + 1);
  return [
    {
      name: `${name} of ${ROWS} rows taken in: memory of the server`,
      ours: `${most - rest} MB more than at rest (${rest} MB)`,
      target: `≤ ${MOST_MB} MB more`,
      met: most - rest <= MOST_MB,
    },
    {
      name: `${name}: looked at before`,
      ours: `${(preview / 1000).toFixed(1)} s, ${looking - rest} MB more`,
    },
    {
      name: `${name}: taken in`,
      ours: `${(imported / 1000).toFixed(0)} s, ${perSecond(imported)} rows/s`,
      baseline: `${(raw / 1000).toFixed(1)} s, ${perSecond(raw)} rows/s`,
      ratio: (raw / imported).toFixed(2),
    },
    { name: `${name}: the slowest answer to others meanwhile`, ours: `${slowest.toFixed(0)} ms` },
  ];
}

function perSecond(milliseconds) {
  return Math.round(TAKEN / (milliseconds / 1000));
}

async function imports(port, workspace, name, bytes) {
  await send(port, workspace, '/vendors/import', name, bytes);
  for (;;) {
    const { rows } = await client.query(
      'SELECT state, refusal FROM app.vendor_import WHERE tenant_id = $1 ORDER BY id DESC LIMIT 1',
      [workspace.tenant],
    );
    if (rows[0].state === 'DONE') return;
    assert.notEqual(rows[0].state, 'STOPPED', rows[0].refusal);
    await pause(LOOK_EVERY_MS);
  }
}

async function send(port, workspace, where, name, bytes) {
  const form = new FormData();
  form.append('choices', '{}');
  form.append('file', new Blob([bytes]), name);
  const response = await fetch(`http://127.0.0.1:${port}${where}`, {
    method: 'POST',
    headers: { cookie: workspace.cookie, 'sec-fetch-site': 'same-origin', 'x-assay-upload': 'import' },
    body: form,
  });
  const text = await response.text();
  assert.ok(response.ok, text.slice(0, 500));
}

/** Somebody who asks for the smallest thing all the time, and remembers the longest wait. */
function watchOthers(port) {
  const agent = new http.Agent({ keepAlive: true });
  const watch = { isOver: false, slowest: 0 };
  const asking = askOn(watch, () => call(agent, { port, path: '/livez' }));
  return {
    async end() {
      watch.isOver = true;
      await asking;
      agent.destroy();
      return watch.slowest;
    },
  };
}

async function askOn(watch, ask) {
  while (!watch.isOver) {
    watch.slowest = Math.max(watch.slowest, await timed(ask));
    await pause(LOOK_EVERY_MS);
  }
}

/** The same rows, undone at the end: what the database alone takes. */
async function byHand(workspace) {
  const text = Buffer.from(csvOf(list)).toString('utf8');
  return timed(async () => {
    const rows = text
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    await client.query('BEGIN');
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await client.query(
        `INSERT INTO app.vendor (tenant_id, id, name, name_key, external_id, website)
         SELECT $1, gen_random_uuid(), n, lower(n), e, w FROM unnest($2::text[], $3::text[], $4::text[]) AS r (n, e, w)`,
        [workspace.tenant, ...[0, 1, 2].map((column) => batch.map((cells) => cells[column]))],
      );
    }
    await client.query('ROLLBACK');
  });
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Begins the count of the most memory anew, and says what the server holds now, in MB. */
function forgetPeak() {
  fs.writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
  return peak();
}

/** The most memory that the system gave the server, its threads included. */
function peak() {
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
}

function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, resolve));
}
