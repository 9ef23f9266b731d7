// `npm run bench`: builds, measures one thing after another, prints one table. Figures are reported, not asserted, so it
// ends with 0 unless something could not be measured. `npm run bench -- list` measures that part alone.
// Plain JavaScript for any Node from 20.19 on; what it starts runs on the pinned one.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const PARTS = {
  list: 'the vendor list against node:http with the same SQL',
  start: 'first and second start, memory at rest',
  bundle: 'first load of both doors',
  answering: '50 and 500 vendors answering at once, with staff reading',
  report: 'the printed report, beside Chromium',
  links: 'what the time of an answer tells a guesser',
  risks: 'the register of risks against the same SQL by hand',
  scoring: 'the core',
  clauses: 'an agreement of 41 pages',
  agreement: 'an agreement from upload to verdicts',
  flows: 'a map of data flows',
  maps: 'a large map in the server, and the places of a diagram',
  import: '50,000 vendors taken into the register',
  workbook: 'a workbook of 50,000 rows and lists of sub-processors',
};
const COLUMNS = ['name', 'ours', 'baseline', 'ratio', 'target', 'met'];

process.chdir(path.resolve(import.meta.dirname, '../..'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}
const built = spawnSync(process.execPath, ['src/start.mjs', '--build-only'], { stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);
const which = spawnSync(process.execPath, ['src/start.mjs', '--which-node'], { encoding: 'utf8' });
const rows = [];
for (const part of wanted.length > 0 ? wanted : Object.keys(PARTS)) rows.push(...(await measure(part)));
print(rows);

/** Each part in a process of its own, so that none runs in a heap that another has filled. */
async function measure(part) {
  process.stderr.write(`Measuring ${PARTS[part]} …\n`);
  const child = spawn(which.stdout.trim(), [`test/bench/${part}.mjs`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return JSON.parse(said.trimEnd().split('\n').at(-1));
  process.exitCode = 1;
  return [{ name: PARTS[part], ours: 'could not be measured', met: false }];
}

function print(all) {
  const head = { name: '', ours: 'ours', baseline: 'baseline', ratio: 'ratio', target: 'target', met: '' };
  const lines = [head, ...all.map(inWords)];
  const widths = COLUMNS.map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      COLUMNS.map((column, at) => line[column].padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
}

function inWords({ name, ours, baseline = '', ratio = '', target = '', met }) {
  const verdict = typeof met === 'boolean' ? (met ? 'met' : 'not met') : '';
  return { name, ours, baseline, ratio, target, met: verdict };
}
