import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters as withoutColours } from 'node:util';

const HANGS_MS = 240_000;
const running = new Set();

/**
 * Runs one spec, or only its named tests. `broken` says in words why jest could not run it at all; that is neither
 * green nor the red a mutant must cause.
 */
export async function runSpec(tree, { spec, tests }) {
  const since = Date.now();
  const report = path.join(tree.folder, 'jest-report.json');
  fs.rmSync(report, { force: true });
  const end = await jest(tree, report, spec, tests);
  return { seconds: (Date.now() - since) / 1000, ...read(report, end) };
}

export function killRunning() {
  for (const child of running) child.kill('SIGKILL');
}

function jest(tree, report, spec, tests) {
  const names = tests.length === 0 ? [] : ['--testNamePattern', tests.map(escaped).join('|')];
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--config',
    tree.config,
    '--ci',
    '--runInBand',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    '--runTestsByPath',
    spec,
    ...names,
  ];
  return new Promise((resolve) => {
    const child = spawn(tree.node, args, {
      cwd: tree.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TEST_IS_BUILT: 'yes' },
    });
    const said = [];
    running.add(child);
    child.stderr.on('data', (chunk) => said.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), HANGS_MS);
    child.once('close', (_, signal) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ signal, said: Buffer.concat(said).toString('utf8') });
    });
  });
}

function read(report, { signal, said }) {
  if (signal !== null) return nothing(`it was stopped by ${signal}; after ${HANGS_MS / 1000} s that is us`);
  if (!fs.existsSync(report)) return nothing(firstLine(said));
  const { testResults, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const hasOtherFault = numRuntimeErrorTestSuites > 0;
  if (hasOtherFault && all.length === 0) return nothing(firstLine(testResults[0].message));
  const failed = all.filter(({ status }) => status === 'failed').map(failure);
  // What a spec expects after its last test is an expectation like all others.
  if (hasOtherFault) failed.push({ name: 'after all tests', text: withoutColours(testResults[0].message) });
  const passed = all.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName);
  return { broken: null, passed, failed };
}

function failure({ fullName, failureMessages }) {
  return { name: fullName, text: withoutColours(failureMessages.join('\n')) };
}

function nothing(broken) {
  return { broken: `the spec could not be run: ${broken}`, passed: [], failed: [] };
}

function firstLine(text) {
  const lines = withoutColours(text).split('\n');
  return lines.find((one) => one.trim() !== '' && !one.includes('●'))?.trim() ?? 'it said nothing';
}

function escaped(name) {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
