// The figures of core-scoring.mjs as rows of the table.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.join(import.meta.dirname, 'core-scoring.mjs');
const { stdout, stderr } = spawnSync(process.execPath, [script, '--json'], { encoding: 'utf8' });
const line = stdout.trimEnd().split('\n').at(-1) ?? '';
if (!line.startsWith('{')) throw new Error(`core-scoring.mjs gave no figures: ${stderr.slice(-2_000)}`);
const { plain, fast, checked, traced, compileMs, again } = JSON.parse(line);
const round = (value) => Math.round(value).toLocaleString('en');

console.log(
  JSON.stringify([
    {
      name: 'score 300 questions, stored, no trace',
      ours: `${round(fast)} sheets/s`,
      target: '≥ 20,000 /s',
      met: fast >= 20_000,
    },
    {
      name: 'score 300 questions, against plain',
      ours: `${round(fast)} sheets/s`,
      baseline: `${round(plain)} sheets/s`,
      ratio: (fast / plain).toFixed(1),
      target: 'ratio ≥ 7',
      met: fast >= 7 * plain,
    },
    { name: 'the same, looking for strangers', ours: `${round(checked)} sheets/s`, target: 'reported' },
    { name: 'score with trace and digest', ours: `${round(traced)} sheets/s`, target: 'reported' },
    { name: 'compile a version', ours: `${compileMs.toFixed(1)} ms`, target: 'reported' },
    {
      name: '100,000 stored, scored again',
      ours: `${again.seconds.toFixed(1)} s CPU`,
      target: '≤ 25 s',
      met: again.seconds <= 25,
    },
    { name: 'memory of that process', ours: `${round(again.memory)} MiB`, target: 'reported' },
  ]),
);
