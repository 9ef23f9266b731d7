// Plain JavaScript, used by global-setup.js outside jest's compiler.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrapRoles } from '../../dist/server/platform/database/roles.js';
import { isAlive, isPostgres } from '../../dist/server/platform/database/embedded-process.js';
import { startEmbeddedPostgres } from '../../dist/server/platform/database/embedded-postgres.js';
import { migrate } from '../../dist/server/platform/database/migrate.js';

const PREFIX = 'assay-t-';
const ENOUGH = 512_000_000;
const MEMORY = '/dev/shm';

export async function startCluster() {
  sweep();
  const folder = fs.mkdtempSync(path.join(hasRoom(MEMORY) ? MEMORY : os.tmpdir(), PREFIX));
  fs.writeFileSync(path.join(folder, 'owner'), String(process.pid));
  const settings = { max_connections: '200' };
  const postgres = await startEmbeddedPostgres({ folder, throwAway: true, settings });
  const { host, port, admin } = postgres;
  const target = { host, port, admin, database: 'assay_template' };
  await bootstrapRoles(target);
  await migrate(target);
  return {
    host,
    port,
    stop: async () => {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function hasRoom(folder) {
  if (!fs.existsSync(folder)) return false;
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize > ENOUGH;
}

/** What test runs left behind that were killed: their server, then their folder. */
function sweep() {
  for (const parent of [MEMORY, os.tmpdir()].filter((folder) => fs.existsSync(folder))) {
    for (const name of fs.readdirSync(parent).filter((entry) => entry.startsWith(PREFIX)))
      sweepFolder(path.join(parent, name));
  }
}

function sweepFolder(folder) {
  const isYoung = Date.now() - fs.statSync(folder).mtimeMs < 10_000;
  const owner = Number(readOrEmpty(path.join(folder, 'owner')));
  if (owner ? isAlive(owner) : isYoung) return;
  const postmaster = Number(readOrEmpty(path.join(folder, 'postgres/postmaster.pid')).split('\n')[0]);
  if (isPostgres(postmaster)) process.kill(postmaster, 'SIGQUIT');
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    // A disk that a killed test mounted there: that is no reason for this run to fail.
    console.warn(`${folder} of an earlier run stays: ${error.message}`);
  }
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
