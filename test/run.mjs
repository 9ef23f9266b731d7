// `npm test`: build, types, lint, import rules, format, then every test. `npm run check` (--static) stops before the
// tests. Plain JavaScript for any Node from 20.19 on; what it starts runs on the pinned one.
// The last line counts the whole run, each check before the tests as one.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { separate, together } from './together.mjs';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const onlyStatic = process.argv.includes('--static');
const running = new Set();
const total = { passed: 0, failed: 0, skipped: 0 };

process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));

const isBuilt = await check('build', process.execPath, ['src/start.mjs', '--build-only']);
const answer = spawnSync(process.execPath, ['src/start.mjs', '--which-node'], { encoding: 'utf8' });
const node = answer.stdout.trim();
if (node !== '') await inPairs(staticChecks());
if (isBuilt && !onlyStatic) await tests();
if (!isBuilt) console.log('Without a build no test was run.');
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function staticChecks() {
  // TypeScript 7 needs a quarter of the time. Nest and the import rules still ask for the API of 6.
  const tsc = (words, project) => [
    words,
    node,
    ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', project],
  ];
  return [
    tsc('types of the server', 'tsconfig.json'),
    tsc('types of the pages', 'client'),
    tsc('types of the tests', 'test'),
    tsc('types of the core', 'src/core'),
    ['lint', node, ['node_modules/oxlint/bin/oxlint', '--disable-nested-config', 'src', 'client', 'test']],
    ['import rules', node, ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...importRules()]],
    ['format', node, ['node_modules/oxfmt/bin/oxfmt', '--check', ...formatted()]],
  ];
}

function importRules() {
  return ['src', 'client/src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
}

/** The same files as `npm run format` writes. */
function formatted() {
  return ['src', 'client', 'test', '*.json', '*.js', '*.ts', '.ci'];
}

/** Two at a time: one checker alone leaves the second core idle, and more than two gain nothing. */
async function inPairs(checks) {
  const queue = [...checks];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await check(...next);
  };
  await Promise.all([worker(), worker()]);
}

/** Runs one check, says how it went with its output if it failed, and counts it as one test. */
async function check(words, program, args) {
  const since = Date.now();
  const output = [];
  const code = await run(program, args, {}, (child) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  });
  const ok = code === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${words} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(Buffer.concat(output).toString('utf8').trimEnd());
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

async function tests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-run-'));
  const report = path.join(folder, 'jest.json');
  await run(node, jestArguments(report), { TEST_IS_BUILT: 'yes' }, (child) => {
    // jest writes people's words to standard error and the report, a second time, to standard output.
    child.stderr.pipe(process.stdout, { end: false });
    child.stdout.resume();
  });
  separate();
  count(report);
  fs.rmSync(folder, { recursive: true, force: true });
}

function jestArguments(report) {
  const files = together().map((file) => `<rootDir>/${file}`);
  return [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--json',
    `--outputFile=${report}`,
    '--testMatch',
    ...files,
  ];
}

function count(report) {
  if (!fs.existsSync(report)) {
    console.log('FAIL the tests ended before they could report');
    total.failed += 1;
    return;
  }
  const results = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A file that could not be loaded has no tests to count, and yet it failed.
  const broken = results.numRuntimeErrorTestSuites;
  total.passed += results.numPassedTests;
  total.failed += results.numFailedTests + broken;
  total.skipped += results.numPendingTests + results.numTodoTests;
  if (!results.success && total.failed === 0) total.failed += 1;
  for (const { assertionResults } of results.testResults) tellSkipped(assertionResults);
}

function tellSkipped(results) {
  for (const { status, fullName } of results) if (status === 'pending') console.log(`skipped: ${fullName}`);
}

function run(program, args, env, listen) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    listen(child);
    child.once('error', () => resolve(127));
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

function stop(signal) {
  for (const child of running) child.kill(signal);
  setTimeout(() => process.exit(130), 3_000);
}
