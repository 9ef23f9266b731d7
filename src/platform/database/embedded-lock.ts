import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartProblem } from '../../config/start-problem.js';
import { birthOf, isAlive } from './embedded-process.js';

export interface FolderLock {
  /** Tells a second start where the first one answers. */
  setAddress(address: string): void;
  release(): void;
}

interface Holder {
  pid: number;
  birth: string | null;
  startedAt: string;
  address: string | null;
}

/** One server for each data folder. The lock of a process that no longer runs is taken over. */
export async function lockFolder(folder: string, now: Date): Promise<FolderLock> {
  const file = path.join(folder, 'running.json');
  const mine: Holder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    startedAt: now.toISOString(),
    address: null,
  };
  const other = read(file);
  if (other !== null && isHeld(other)) throw alreadyRunning(folder, other);
  fs.rmSync(file, { force: true });
  if (!claim(file, mine)) throw alreadyRunning(folder, read(file));
  // Two starts may both have found the same dead lock; the one whose claim was swept away gives in.
  if (other !== null) await pause(50);
  const winner = read(file);
  if (winner?.pid !== process.pid) throw alreadyRunning(folder, winner);
  return {
    setAddress: (address) => write(file, { ...mine, address }),
    release: () => {
      if (read(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}

function isHeld(holder: Holder): boolean {
  if (holder.pid === process.pid || !isAlive(holder.pid)) return false;
  const birth = birthOf(holder.pid);
  return birth === null || holder.birth === null || birth === holder.birth;
}

function claim(file: string, holder: Holder): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function write(file: string, holder: Holder): void {
  fs.writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** Null when there is no lock or when a disk that ran full left a torn one; one we may not read is an error. */
function read(file: string): Holder | null {
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

function alreadyRunning(folder: string, holder: Holder | null): StartProblem {
  const details = [
    holder === null ? 'just being started' : `process ${holder.pid}, started ${holder.startedAt}`,
    ...(holder?.address ? [holder.address] : []),
  ].join(', ');
  const stop = holder === null ? 'stop it' : `stop it (Ctrl-C in its window, or kill ${holder.pid})`;
  return new StartProblem(
    `Assay is already running on the data folder ${folder} (${details}).`,
    `Use that one, ${stop}, or give this one a folder and a port of its own: ASSAY_DATA=./.data-2 PORT=4001 npm start.`,
  );
}
