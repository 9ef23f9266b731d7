// `npm run prove`: plants each deliberate defect of the lists beside this file, one at a time, in a copy of the tree,
// runs the one spec that must notice, and expects red. Ends with `N passed, N failed`: a defect that was caught is
// passed; one that was missed, or that no longer applies, failed. TRUST.md names the promises, DOMAIN.md the formulas.
//   --only WORD    only the mutants of the promise WORD, or with WORD in their id (may be given more than once)
//   --list         say what would be planted, plant nothing
// Plain JavaScript for any Node from 20.19 on; what it starts runs on the pinned one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startDatabases, stopDatabases } from './databases.mjs';
import { killRunning, runSpec } from './jest-run.mjs';
import { MUTANTS } from './mutants.mjs';
import { buildIn, copyTree, fault, plant, removeTrees, restore } from './tree.mjs';
import { missingTest, verdictOf } from './verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const since = Date.now();
const mutants = chosen(process.argv.slice(2));
const total = { passed: 0, failed: 0 };

process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void cleanUp().finally(() => process.exit(130)));

if (process.argv.includes('--list')) for (const mutant of mutants) console.log(line('', mutant));
else await prove();

async function prove() {
  try {
    await proveIn(copies());
  } finally {
    await cleanUp();
  }
  console.log(`\n${mutants.length} mutants in ${((Date.now() - since) / 1000).toFixed(0)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || mutants.length === 0 ? 1 : 0;
}

/** Two trees, since one run leaves the second core idle. */
function copies() {
  const built = spawnSync(process.execPath, ['src/start.mjs', '--build-only'], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The server could not be built; see the messages above.');
  const node = spawnSync(process.execPath, ['src/start.mjs', '--which-node'], { encoding: 'utf8' });
  return [1, 2].map((number) => copyTree(root, number, node.stdout.trim()));
}

async function proveIn(trees) {
  const applicable = mutants.filter((mutant) => applies(mutant, trees[0]));
  if (applicable.some(({ spec }) => spec.startsWith('test/'))) await startDatabases(trees[0]);
  const soundness = await withoutMutants(specsOf(applicable), trees);
  const provable = applicable.filter((mutant) => isProvable(mutant, soundness.get(mutant.spec)));
  // The slow ones first, so that neither tree waits long for the other at the end.
  provable.sort((one, other) => soundness.get(other.spec).seconds - soundness.get(one.spec).seconds);
  await share(provable, trees, proveOne);
}

function applies(mutant, tree) {
  const words = fault(mutant, tree);
  if (words !== null) tell('does not apply', mutant, words);
  return words === null;
}

function specsOf(some) {
  return [...new Set(some.map(({ spec }) => spec))].map((spec) => {
    const named = some.filter((mutant) => mutant.spec === spec).map(({ test }) => test);
    return { spec, tests: named.includes(undefined) ? [] : named };
  });
}

/** A spec that is red by itself proves nothing, and neither does a test that is not there. */
async function withoutMutants(specs, trees) {
  const soundness = new Map();
  await share(specs, trees, async (tree, { spec, tests }) => {
    soundness.set(spec, await runSpec(tree, { spec, tests }));
  });
  return soundness;
}

function isProvable(mutant, run) {
  const words =
    run.failed.length > 0 || run.broken !== null
      ? `its spec is red without it: ${run.broken ?? run.failed[0].name}`
      : missingTest(mutant, run);
  if (words !== null) tell('cannot be proved', mutant, words);
  return words === null;
}

async function proveOne(tree, mutant) {
  plant(mutant, tree);
  try {
    if (mutant.isBuilt) await buildIn(tree);
    const run = await runSpec(tree, { ...mutant, tests: mutant.test === undefined ? [] : [mutant.test] });
    const { isCaught, verdict, words } = verdictOf(mutant, run);
    tell(verdict, mutant, `${words} (${run.seconds.toFixed(1)} s)`, isCaught);
  } finally {
    restore(tree);
    if (mutant.isBuilt) await buildIn(tree);
  }
}

async function share(work, trees, perform) {
  const queue = [...work];
  const inTree = async (tree) => {
    for (let next = queue.shift(); next; next = queue.shift()) await perform(tree, next);
  };
  await Promise.all(trees.map(inTree));
}

function tell(verdict, mutant, words, isCaught = false) {
  total[isCaught ? 'passed' : 'failed'] += 1;
  console.log(line(verdict, mutant, words));
}

function line(verdict, { promise, id, spec }, words = '') {
  return `${verdict.padEnd(8)} ${promise.padEnd(4)} ${id.padEnd(44)} ${spec}${words === '' ? '' : `: ${words}`}`.trim();
}

function chosen(args) {
  const wanted = args.flatMap((arg, at) => (arg === '--only' ? [args[at + 1] ?? ''] : []));
  if (wanted.length === 0) return MUTANTS;
  const found = MUTANTS.filter(({ id, promise }) =>
    wanted.some((word) => promise === word || id.includes(word)),
  );
  if (found.length === 0) process.stderr.write(`There is no mutant ${wanted.join(', ')}. See --list.\n`);
  return found;
}

async function cleanUp() {
  killRunning();
  await stopDatabases();
  removeTrees();
}
