// `npm run night`: the two tests of endurance at their full size, which takes an hour: 10,000 saves and 120 documents
// while the server gets `kill -9` twenty times and PostgreSQL five times, and 100,000 transactions of two workspaces on
// eight connections.
// `npm run night -- test/pool.spec.ts` runs one of them. Plain JavaScript for any Node from 20.19 on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SPECS = ['test/journeys/killed-in-autosaves.spec.ts', 'test/pool.spec.ts'];
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--runInBand',
];

process.chdir(path.resolve(import.meta.dirname, '..'));
const chosen = process.argv.slice(2);
const build = run(process.execPath, ['src/start.mjs', '--build-only']);
process.exitCode =
  build === 0 ? run(pinnedNode(), [...JEST, ...(chosen.length > 0 ? chosen : SPECS)]) : build;

function pinnedNode() {
  return spawnSync(process.execPath, ['src/start.mjs', '--which-node'], { encoding: 'utf8' }).stdout.trim();
}

function run(program, args) {
  const env = { ...process.env, ASSAY_NIGHT: 'yes', TEST_IS_BUILT: 'yes' };
  return spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1;
}
