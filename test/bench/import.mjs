// 50,000 vendors taken into the register by the real server, from CSV and from XLSX: how much memory the server takes
// more while it reads, judges and writes, how long it takes, and how long others wait for an answer meanwhile.
// Beside it the same CSV split by hand and inserted a hundred at a time on one connection, without judgement or record.
import assert from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { csvOf, inventoryRows, workbookOf } from './inventory-file.mjs';
import { startRegister } from './list-data.mjs';
import { sendFile, startWatched, timed } from './watched-server.mjs';

const ROWS = 50_000;
const TAKEN = ROWS - ROWS / 1000;
const MOST_MB = 256;
const LOOK_EVERY_MS = 20;
const BATCH = 100;

const list = inventoryRows(ROWS);
const register = await startRegister({ workspaces: 2, vendors: 2 });
const client = new Client({ ...register.target, user: 'postgres' });
await client.connect();
const server = await startWatched(register.target);
try {
  const csv = await takeIn(register.workspaces[0], ['vendors.csv', csvOf(list)]);
  const xlsx = await takeIn(register.workspaces[1], ['vendors.xlsx', workbookOf(list)]);
  console.log(JSON.stringify([...csv, ...xlsx]));
} finally {
  await server.stop();
  await client.end();
  await register.stop();
}

async function takeIn(workspace, file) {
  const [name] = file;
  const others = server.watchOthers();
  const raw = await byHand(workspace);
  await pause(1_000);
  const rest = server.forgetPeak();
  const preview = await timed(() => send(workspace, '/vendors/import/preview', file));
  const looking = server.peak();
  const imported = await timed(() => imports(workspace, file));
  const most = server.peak();
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

async function imports(workspace, file) {
  await send(workspace, '/vendors/import', file);
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

function send(workspace, where, file) {
  return sendFile(server.port, workspace.cookie, where, file, { choices: '{}' });
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
