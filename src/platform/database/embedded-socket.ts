import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartProblem } from '../../config/start-problem.js';

/** Only the name of the socket depends on it; nothing listens on a network port. */
export const SOCKET_PORT = 5432;
/** The system allows 107 bytes (104 on macOS); PostgreSQL adds a lock file with a longer name, but binds only this one. */
const LONGEST = 99;

export function socketFile(folder: string): string {
  return path.join(folder, `.s.PGSQL.${SOCKET_PORT}`);
}

/** `socket` in the data folder or, where that path is too long, a short one that is the same at each start. */
export function socketFolderFor(folder: string): string {
  const near = path.join(folder, 'socket');
  const name = `assay-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const candidates = [near, path.join(os.tmpdir(), name), path.join('/tmp', name)];
  return candidates.find((candidate) => Buffer.byteLength(socketFile(candidate)) <= LONGEST) ?? near;
}

/** Whoever reaches the socket is let in, so the folder must be ours and closed to everyone else. */
export function prepareSocketFolder(folder: string, ids: { uid?: number; gid?: number }): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  const owners = [process.getuid?.() ?? found.uid, ids.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new StartProblem(
      `The folder ${folder} for the database’s socket belongs to somebody else.`,
      'Remove it, or choose a shorter path for the data with ASSAY_DATA.',
    );
  }
  fs.chmodSync(folder, 0o700);
  if (ids.uid !== undefined) fs.chownSync(folder, ids.uid, ids.gid ?? ids.uid);
}

export function answers(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socketFile(folder), () => {
      connection.destroy();
      resolve(true);
    });
    connection.on('error', () => resolve(false));
  });
}
