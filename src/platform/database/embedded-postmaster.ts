import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartProblem } from '../../config/start-problem.js';
import { program } from './embedded-binaries.js';
import type { Identity } from './embedded-identity.js';
import { endBackEnds, isAlive, isPostgres, servesFolder } from './embedded-process.js';
import { answers, SOCKET_PORT, socketFile } from './embedded-socket.js';
import { isFull, noSpace, saysNoSpace } from './embedded-space.js';

/** What has to be known to start PostgreSQL, again too when it was killed. */
export interface Launch {
  readonly identity: Identity;
  readonly data: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Ends with the process group of this process: a test cluster, which nobody will reuse. */
  readonly throwAway: boolean;
}

export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
  readonly reused: boolean;
  /** Settles when the server process is gone, whoever ended it. */
  readonly gone: Promise<void>;
}

/** Recovery after a crash replays at most what fits between two checkpoints; five minutes are ample. */
const RECOVERY_MS = 300_000;
/** The back ends of a killed server leave within moments; until then its shared memory is in use. */
const PATIENCE_MS = 1_000;
const POLL_MS = 10;

/** Joins the server that already runs on the folder, or clears what a dead one left and starts a new one. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const running = await runningPostmaster(launch.data);
  if (running !== undefined) return running;
  removeLeftovers(launch);
  const since = Date.now();
  for (;;) {
    const outcome = await startOnce(launch);
    if (typeof outcome !== 'string') return outcome;
    if (saysNoSpace(outcome) || isFull(launch.data)) throw noSpace(launch.data);
    const waited = Date.now() - since;
    if (!outcome.includes('still in use') || waited > RECOVERY_MS) throw refused(launch, outcome);
    // One that hangs on the disk or in a long statement serves nobody any more; what it committed is in the log.
    if (waited > PATIENCE_MS) endBackEnds(launch.data);
    await pause(200);
  }
}

/** A clean stop: open transactions are rolled back, the rest is written. Harsher only when that takes too long. */
export async function stopPostmaster(postmaster: Postmaster, patienceMs: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    if (isAlive(postmaster.pid)) process.kill(postmaster.pid, name);
  };
  signal('SIGINT');
  const stopped = postmaster.gone.then(() => true);
  if (await Promise.race([stopped, pause(patienceMs, false, { ref: false })])) return;
  signal('SIGQUIT');
  await Promise.race([stopped, pause(2_000, undefined, { ref: false })]);
}

interface PidFile {
  pid: number;
  socketFolder: string;
  status: string;
}

function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

async function runningPostmaster(data: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + RECOVERY_MS;
  for (;;) {
    const found = readPidFile(data);
    if (found === undefined || !servesFolder(found.pid, data)) return undefined;
    if (found.status === 'ready' && (await answers(found.socketFolder)))
      return { ...found, reused: true, gone: untilGone(found.pid) };
    if (Date.now() > deadline) throw stuck(data, found.pid);
    // It is starting, recovering or stopping.
    await pause(100);
  }
}

function removeLeftovers({ data, socketFolder }: Launch): void {
  const socket = socketFile(socketFolder);
  for (const file of [path.join(data, 'postmaster.pid'), `${socket}.lock`, socket])
    fs.rmSync(file, { force: true });
}

/** The started server, or what it said when it did not start. */
async function startOnce(launch: Launch): Promise<Postmaster | string> {
  const said = fs.existsSync(launch.logFile) ? fs.statSync(launch.logFile).size : 0;
  const child = spawnPostgres(launch);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const deadline = Date.now() + RECOVERY_MS;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPidFile(launch.data);
    if (file?.pid === child.pid && file.status === 'ready')
      return { pid: child.pid, socketFolder: launch.socketFolder, reused: false, gone };
    if (Date.now() > deadline) throw stuck(launch.data, child.pid);
    await pause(POLL_MS);
  }
  return fs.readFileSync(launch.logFile).subarray(said).toString('utf8').slice(-2_000);
}

function spawnPostgres({ identity, data, socketFolder, logFile, settings, throwAway }: Launch) {
  const log = fs.openSync(logFile, 'a', 0o600);
  const set = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    port: String(SOCKET_PORT),
    unix_socket_permissions: '0700',
    ...settings,
  };
  const [command, ...args] = [
    ...identity.prefix,
    program(identity.native, 'postgres'),
    '-D',
    data,
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  // Detached: Ctrl-C reaches only this process, which lets requests finish before it stops the database.
  const child = spawn(command ?? '', args, {
    ...identity.ids,
    env,
    stdio: ['ignore', log, log],
    detached: !throwAway,
  });
  fs.closeSync(log);
  return child;
}

async function untilGone(pid: number): Promise<void> {
  while (isPostgres(pid)) await pause(250, undefined, { ref: false });
}

function refused(launch: Launch, output: string): StartProblem {
  return new StartProblem(
    `PostgreSQL did not start: ${output.trim() || 'it said nothing'}`,
    `The whole log is ${launch.logFile}. The data in ${launch.data} was not touched.`,
  );
}

function stuck(data: string, pid: number): StartProblem {
  return new StartProblem(
    `PostgreSQL (process ${pid}) has not answered on ${data} for five minutes.`,
    `It may still be recovering: wait and start again. If nothing changes, end it with: kill -QUIT ${pid}. The data is kept.`,
  );
}
