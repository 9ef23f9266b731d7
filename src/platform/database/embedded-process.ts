import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process of this number runs; one that ended and waits to be collected does not count. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return procStat(pid)?.[0] !== 'Z';
}

/**
 * A word that differs when the number of an ended process was given to another one: the boot and the tick
 * at which it began. Null where the system does not tell.
 */
export function birthOf(pid: number): string | null {
  const ticks = procStat(pid)?.[19];
  if (ticks !== undefined) return `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()} ${ticks}`;
  if (process.platform === 'win32') return null;
  const told = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return told.status === 0 ? told.stdout.trim() : null;
}

export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const name = readOrEmpty(`/proc/${pid}/comm`).trim();
  if (name !== '') return name === 'postgres';
  if (process.platform === 'win32') return true;
  const told = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return told.stdout.includes('postgres');
}

/**
 * Whether it is a process of the PostgreSQL on that folder, where each of them works: the number of a dead one may have
 * been given to another PostgreSQL of this machine. Where the system does not tell the folder, the owner decides.
 */
export function servesFolder(pid: number, data: string): boolean {
  if (!isPostgres(pid)) return false;
  const folder = workingFolder(pid);
  if (folder !== undefined) return folder === fs.realpathSync(data);
  const shown = fs.statSync(`/proc/${pid}`, { throwIfNoEntry: false });
  return shown === undefined || shown.uid === fs.statSync(data).uid;
}

/** Ends all processes of a PostgreSQL whose first one is dead; none where the system does not tell where they work. */
export function endBackEnds(data: string): void {
  const folder = fs.realpathSync(data);
  const numbers = fs.existsSync('/proc') ? fs.readdirSync('/proc').map(Number) : [];
  for (const pid of numbers) if (workingFolder(pid) === folder && isPostgres(pid)) end(pid);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may just have left by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Undefined where the system does not tell, or not us. */
function workingFolder(pid: number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Fields of /proc/PID/stat from the third on; the second may hold blanks and brackets. */
function procStat(pid: number): string[] | undefined {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
