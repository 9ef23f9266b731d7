// `npm start` when packages and build are there: from the command to the printed address, on an empty data folder with
// the demo workspace to make, and again on the same folder; then what the resting server holds in memory.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from './load.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const TIMES = 3;
const REST_MS = 5_000;
const first = [];
const second = [];
let memory;

for (let time = 0; time < TIMES; time += 1) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    first.push(await started(folder, () => undefined));
    second.push(await started(folder, time === 0 ? measureMemory : () => undefined));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

console.log(
  JSON.stringify([
    row('first start after install', first, 4),
    row('second start', second, 2.5),
    { name: 'memory at rest, server', ours: memory.server, target: 'reported' },
    { name: 'memory at rest, PostgreSQL', ours: memory.database, target: 'reported' },
  ]),
);

/** Seconds until the address is printed; the server is stopped again. */
async function started(folder, whenRunning) {
  const env = {
    ...process.env,
    PORT: '0',
    ASSAY_DATA: folder,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    SMTP_URL: '',
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['src/start.mjs'], { cwd: root, env });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await isReady(child);
    const seconds = (performance.now() - began) / 1000;
    await whenRunning(folder);
    return seconds;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function isReady(child) {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
        if (said.includes('Assay is ready at')) resolve();
      });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said.slice(-2_000)}`)));
  });
}

async function measureMemory(folder) {
  await pause(REST_MS);
  const { pid } = JSON.parse(fs.readFileSync(path.join(folder, 'running.json'), 'utf8'));
  const postmaster = Number(
    fs.readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  memory = {
    server: `${megabytes(status(pid, 'status').VmRSS)} RSS`,
    // Back ends share most of their pages; a proportional share counts each page once.
    database: `${megabytes(processesOf(postmaster).reduce((sum, each) => sum + each, 0))} PSS`,
  };
}

function processesOf(postmaster) {
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const family = all.filter((pid) => Number(pid) === postmaster || status(pid, 'status').PPid === postmaster);
  return family.map((pid) => status(pid, 'smaps_rollup').Pss ?? 0);
}

/** Numbers of a file of /proc by name; none where it is not readable or the system has no /proc. */
function status(pid, file) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return Object.fromEntries(
      [...text.matchAll(/^(\w+):\s+(\d+)/gm)].map(([, name, value]) => [name, Number(value)]),
    );
  } catch {
    return {};
  }
}

function megabytes(kilobytes) {
  return kilobytes === undefined ? 'not known here' : `${(kilobytes / 1024).toFixed(0)} MiB`;
}

function row(name, seconds, most) {
  const middle = median(seconds);
  return { name, ours: `${middle.toFixed(1)} s`, target: `≤ ${most} s`, met: middle <= most };
}
