import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartProblem } from '../../config/start-problem.js';
import { program } from './embedded-binaries.js';

/** As whom PostgreSQL runs. It refuses to run as root, so root has to become somebody else for it. */
export interface Identity {
  readonly prefix: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
  readonly native: string;
  /** The data folder; another than the wanted one where this identity could not enter that. */
  readonly folder: string;
  readonly words: string;
}

const NOBODY = 65_534;

export function chooseIdentity(native: string, folder: string): Identity {
  const owner = ownerOf(folder);
  const self = process.getuid?.();
  if (self !== 0) {
    if (self !== undefined && owner !== undefined && owner.uid !== self) throw foreign(folder, owner.uid);
    return { prefix: [], ids: {}, native, folder, words: 'this user' };
  }
  if (owner !== undefined && owner.uid !== 0) return asUser(native, folder, owner.uid, owner.gid);
  if (canUnshare(native))
    return { prefix: ['unshare', '-U'], ids: {}, native, folder, words: 'a user namespace of its own' };
  return asUser(native, folder, NOBODY, NOBODY);
}

/** Who made the database, if there is one. */
function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  return fs.statSync(path.join(folder, 'postgres'), { throwIfNoEntry: false });
}

function foreign(folder: string, uid: number): StartProblem {
  return new StartProblem(
    `The database in ${folder} belongs to another user (uid ${uid}).`,
    'Start Assay as that user, or choose a folder of your own with ASSAY_DATA.',
  );
}

/** A new user namespace without a mapping: still root for files, no longer root for PostgreSQL. */
function canUnshare(native: string): boolean {
  return spawnSync('unshare', ['-U', program(native, 'postgres'), '--version']).status === 0;
}

function asUser(native: string, wanted: string, uid: number, gid: number): Identity {
  const ids = { uid, gid };
  const runs = spawnSync(program(native, 'postgres'), ['--version'], ids).status === 0;
  const readable = runs ? native : copiedBinaries(native);
  const places = [wanted, ...elsewhere(wanted)];
  // One that holds a database comes first, so that a start after a change of rights finds the same data.
  const folder = [...places.filter(ownerOf), ...places].find((candidate) => isOpenTo(candidate, ids));
  if (folder === undefined) {
    throw new StartProblem(
      `PostgreSQL may not run as root, and user ${uid}, who runs it instead, cannot enter ${wanted}.`,
      'Choose a folder below one that everyone may enter, for example ASSAY_DATA=/var/lib/assay, or start as an ordinary user.',
    );
  }
  if (ownerOf(folder)?.uid === 0) handOver(path.join(folder, 'postgres'), ids);
  return { prefix: [], ids, native: readable, folder, words: `user ${uid}` };
}

/** Places that outlive a restart of the machine; the same at each start for the same wanted folder. */
function elsewhere(wanted: string): string[] {
  const name = `assay-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  return [path.join('/var/lib', name), path.join('/var/tmp', name)];
}

function isOpenTo(folder: string, ids: { uid: number; gid: number }): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (fs.lstatSync(folder).uid !== 0 && fs.lstatSync(folder).uid !== ids.uid) return false;
    fs.chownSync(folder, fs.statSync(folder).uid, ids.gid);
    fs.chmodSync(folder, 0o710);
    return spawnSync('test', ['-x', folder], ids).status === 0;
  } catch {
    return false;
  }
}

/** A database that root made inside a user namespace, on a machine or in a container that offers none now. */
function handOver(data: string, ids: { uid: number; gid: number }): void {
  for (const name of fs.readdirSync(data, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(data, name), ids.uid, ids.gid);
  fs.chownSync(data, ids.uid, ids.gid);
}

/** The checkout may lie in a home that only root can enter; the programs then run from a readable copy. */
function copiedBinaries(native: string): string {
  const manifest = fs.readFileSync(path.join(native, '..', 'package.json'));
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const copy = path.join(os.tmpdir(), `assay-postgresql-${version}`);
  if (fs.lstatSync(copy, { throwIfNoEntry: false })?.uid === 0) return copy;
  const half = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(half, 0o755);
  fs.renameSync(half, copy);
  return copy;
}
