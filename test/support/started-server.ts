import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { socketFolderFor } from '../../src/platform/database/embedded-socket.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Started {
  readonly process: ChildProcess;
  /** Everything it has said so far, on both streams. */
  said(): string;
  /** Its exit code, or the signal that ended it; waits for that. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** The address once it answers; fails with what it said when it ends instead. */
  address(): Promise<string>;
}

const servers: Started[] = [];
const folders: string[] = [];

interface Starting {
  /** `src/start.mjs` instead of the built server itself. */
  readonly launcher?: boolean;
  /** A socket that is held open for it: its descriptor here, number 3 there. */
  readonly socket?: number;
}

/** A test asks faster than people do. */
const QUICK = { PORT: '0', ASSAY_DEMO: 'no', LOG_LEVEL: 'error', ASSAY_REQUESTS_PER_SECOND: '0' };

/** The built server as a process of its own. */
export function startServer(env: Record<string, string>, { launcher, socket }: Starting = {}): Started {
  const script = path.join(ROOT, launcher === true ? 'src/start.mjs' : 'dist/server/main.js');
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...QUICK, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(socket === undefined ? [] : [socket])],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const said = () => text;
  const server = { process: child, said, ended, address: () => addressOf(child, said) };
  servers.push(server);
  return server;
}

/** Ends what this file started. */
export async function stopServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.process.kill('SIGTERM');
    await server.ended;
  }
}

/** Ends what this file started and removes its folders. */
export async function cleanUp(): Promise<void> {
  await stopServers();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** A folder that the next test run sweeps away if this one is killed. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-t-'));
  fs.writeFileSync(path.join(folder, 'owner'), String(process.pid));
  folders.push(folder);
  return folder;
}

/** The number of the embedded server's process; 0 when none runs. */
export function postmasterIn(folder: string): number {
  try {
    return Number(fs.readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    // It may go between a look and the reading, since servers are killed here.
    return 0;
  }
}

export function serverIn(folder: string): number {
  const lock = JSON.parse(fs.readFileSync(path.join(folder, 'running.json'), 'utf8')) as { pid: number };
  return lock.pid;
}

/** Asks the embedded server of the folder as its administrator. */
export async function ask(folder: string, sql: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ host: socketFolderFor(folder), user: 'postgres', database });
  await client.connect();
  const { rows } = await client.query<object>(sql);
  await client.end();
  return rows;
}

export async function isReady(address: string): Promise<boolean> {
  const asked = fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) });
  return asked.then((answer) => answer.ok).catch(() => false);
}

/** Waits until the question is answered with yes; says what it waited for when that takes too long. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 10_000,
): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(25);
  }
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  // The links stand below the address: what is read from the words is read when all are there.
  const address = () => /Assay is ready at\s+(\S+)[^]*Ctrl-C stops it/.exec(said())?.[1];
  const isSettled = () => address() !== undefined || child.exitCode !== null || child.signalCode !== null;
  await until('the server answers or ends', isSettled, 60_000);
  const found = address();
  if (found === undefined) throw new Error(`the server ended: ${said()}`);
  return found;
}

/** No setting of the developer's own, not even from .env, reaches the server under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('ASSAY_'));
  return { ...Object.fromEntries(kept), DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', NODE_ENV: '' };
}
