// Plain JavaScript: jest does not compile this file, and it uses the built server.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** One throw-away PostgreSQL for the whole run, with a migrated `assay_template` that each file copies. */
export default async function globalSetup() {
  buildServer();
  const cluster = await import('./support/cluster.js');
  globalThis.testCluster = await cluster.startCluster();
  process.env.TEST_PG_HOST = globalThis.testCluster.host;
  process.env.TEST_PG_PORT = String(globalThis.testCluster.port);
}

/** So that a single file can be run at any time without wondering which build it meets. */
function buildServer() {
  if (process.env.TEST_IS_BUILT === 'yes') return;
  const built = spawnSync(process.execPath, [path.join(root, 'src/start.mjs'), '--build-server'], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The server could not be built; see the messages above.');
}
