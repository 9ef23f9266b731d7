// `npm start`: installs what is missing, builds what changed, then runs the server with the pinned Node.
// Plain JavaScript without a dependency, since it runs before there are any; Node 20.19 is enough for it.
//   --build-only      install and build, start nothing
//   --build-server    the same without the pages
//   --which-node      print the Node that runs the server
//   --cli ARGUMENTS   run the command line of the core; what has to be built first is told on standard error
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseBuildLock, takeBuildLock } from './start/build-lock.mjs';
import { passSignalsOn, runInFront, runQuietly, wasStopped } from './start/children.mjs';
import { chooseNode } from './start/pinned-node.mjs';
import { digestOf, stamp } from './start/stamps.mjs';
import { missingSteps } from './start/steps.mjs';
import { Trouble } from './start/trouble.mjs';

const TELL_EVERY_MS = 5_000;
/** The digest of each half's sources as they were when its build began; a later change is built at the next start. */
const begun = new Map();
const [mode, ...rest] = process.argv.slice(2);
const calledFrom = process.env.INIT_CWD || process.cwd();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// The command line's standard output holds one JSON document and nothing else.
const out = mode === '--cli' ? process.stderr : process.stdout;
const say = (words) => out.write(`${words}\n`);

// Whoever read our words may be gone; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.chdir(root);
passSignalsOn();
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`\n${error.message}\n→ ${error.remedy}\n`);
  process.exitCode = 1;
}

async function main() {
  requireNode();
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  if (mode === '--which-node') {
    say(chooseNode());
    return 0;
  }
  await prepare({ pages: mode !== '--cli' && mode !== '--build-server' });
  if (wasStopped()) return 130;
  if (mode === '--build-only' || mode === '--build-server') return 0;
  return mode === '--cli' ? commandLine() : server();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `Assay starts with Node 20.19 or newer; this is ${process.version}.`,
    'Install a newer Node.',
  );
}

async function prepare(wanted) {
  if (missingSteps(wanted).length === 0) return;
  await takeBuildLock(say);
  const steps = missingSteps(wanted);
  for (const [at, step] of steps.entries()) {
    if (!wasStopped()) await perform(step, `[${at + 1}/${steps.length}]`);
  }
  releaseBuildLock();
}

async function perform(step, place) {
  const since = Date.now();
  const elapsed = () => `${((Date.now() - since) / 1000).toFixed(0)} s`;
  const tell = () =>
    say(`${place} ${step.words}: ${elapsed()}${step.progress ? `, ${step.progress()}` : ''}`);
  say(`${place} ${step.words} …`);
  if (step.begins) {
    begun.set(step.begins, digestOf(step.begins));
    stamp(step.begins, undefined);
  }
  const ticker = setInterval(tell, TELL_EVERY_MS);
  const { code, output } = await runQuietly(step.command(), step.env).finally(() => clearInterval(ticker));
  if (wasStopped()) return;
  if (code !== 0)
    throw new Trouble(`${output.slice(-6_000).trim()}\n\n${step.words}: failed.`, step.remedy(output));
  step.done?.();
  if (step.completes) stamp(step.completes, begun.get(step.completes));
  say(`${place} ${step.words}: done in ${elapsed()}`);
}

function commandLine() {
  const script = path.join(root, 'dist/server/cli.js');
  return runInFront([chooseNode(), '--enable-source-maps', script, ...rest], {
    cwd: calledFrom,
    watch: false,
  });
}

function server() {
  const script = path.join(root, 'dist/server/main.js');
  return runInFront([chooseNode(), '--enable-source-maps', script], { cwd: root, watch: true });
}
