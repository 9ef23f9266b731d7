// How fast the core scores: 300 questions without and with proof, against a plain interpretation of the same JSON,
// and 100,000 stored assessments scored again by a process that is killed on the way and taken up by another.
// node test/bench/core-scoring.mjs [--json]      needs a build; ASSAY_CORE names another folder with the built core
import assert from 'node:assert';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { plainScore } from '../support/plain-scorer.mjs';
import { longQuestionnaire, randomInput, readTemplate, seeded } from './scoring-fixtures.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.env.ASSAY_CORE ?? path.join(here, '../../dist/server/core');
const core = (file) => import(pathToFileURL(path.join(folder, file)).href);
const { parseQuestionnaire } = await core('questionnaire/parse-questionnaire.js');
const { parseModel } = await core('scoring/parse-model.js');
const { compile } = await core('scoring/compile.js');
const { scoreSheet } = await core('scoring/score.js');
const { replay } = await core('scoring/replay.js');

const STORED = 100_000;
const BATCH = 500;
const modelFile = readTemplate('model/maturity-model.json');

if (process.argv[2] === '--rescore') await rescore(process.argv[3]);
else report(await measure());

async function measure() {
  const questionnaire = longQuestionnaire(300);
  const compiled = compiledFrom(questionnaire);
  const random = seeded(7);
  const inputs = Array.from({ length: 400 }, () => randomInput(questionnaire, random));
  // Answers that have just been read are near; hundreds of sheets that take turns come from main memory.
  const near = inputs.slice(0, 16);
  checkEqual(questionnaire, compiled, inputs);
  const plain = perSecond(near, 2_000, (input) => plainScore(questionnaire, modelFile, input));
  const fast = perSecond(near, 4_000, (input) => scoreSheet(compiled, input, { isStored: true }));
  const checked = perSecond(near, 3_000, (input) => scoreSheet(compiled, input));
  const far = perSecond(inputs, 3_000, (input) => scoreSheet(compiled, input));
  const traced = perSecond(near, 2_000, (input) =>
    scoreSheet(compiled, input, { trace: true, digest: sha256 }),
  );
  const started = performance.now();
  for (let turn = 0; turn < 20; turn += 1) compiledFrom(questionnaire);
  const compileMs = (performance.now() - started) / 20;
  return { plain, fast, checked, far, traced, compileMs, rescored: await rescoreStored() };
}

/** Fast and plain must agree on every figure, and every proof must replay to its sheet. */
function checkEqual(questionnaire, compiled, inputs) {
  for (const input of inputs) {
    const { sheet } = scoreSheet(compiled, input, { trace: true });
    const plain = plainScore(questionnaire, modelFile, input);
    for (const part of ['questions', 'practices', 'domains', 'overall'])
      assert.ok(isDeepStrictEqual(sheet[part], plain[part]), `${part} differ from the plain interpretation`);
    const again = replay(sheet.trace);
    for (const part of ['practices', 'domains', 'overall'])
      assert.ok(isDeepStrictEqual(again[part], sheet[part]), `${part} do not replay`);
  }
}

/** Sheets per second of one core: the median of five rounds after a warm-up. */
function perSecond(inputs, milliseconds, score) {
  const rounds = Array.from({ length: 6 }, () => {
    const started = process.cpuUsage();
    const until = performance.now() + milliseconds / 6;
    let sheets = 0;
    while (performance.now() < until) {
      for (const input of inputs) score(input);
      sheets += inputs.length;
    }
    const { user, system } = process.cpuUsage(started);
    return (sheets * 1e6) / (user + system);
  });
  return rounds.slice(1).toSorted((left, right) => left - right)[2];
}

// ---- stored assessments -------------------------------------------------------------------------------------------

/** Stores assessments in a file, kills the first process after some of them, lets a second one finish. */
async function rescoreStored() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    store(work);
    const first = await child(work, true);
    const done = readCursor(work).done;
    const second = await child(work, false);
    const results = fs.readFileSync(path.join(work, 'results.ndjson'), 'utf8').trimEnd().split('\n');
    const ids = new Set(results.map((line) => line.slice(0, line.indexOf(' '))));
    assert.equal(results.length, STORED, 'every assessment is scored once');
    assert.equal(ids.size, STORED, 'none is scored twice');
    return { killedAfter: done, seconds: first.seconds + second.seconds, memory: second.memory };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function store(work) {
  const questionnaire = readTemplate('questionnaires/core-gdpr28.json');
  const random = seeded(11);
  const different = Array.from({ length: 2_000 }, () => JSON.stringify(randomInput(questionnaire, random)));
  const file = fs.openSync(path.join(work, 'stored.ndjson'), 'w');
  for (let at = 0; at < STORED; at += BATCH) {
    const lines = Array.from(
      { length: BATCH },
      (_, row) => `asm_${at + row} ${different[(at + row) % different.length]}\n`,
    );
    fs.writeSync(file, lines.join(''));
  }
  fs.closeSync(file);
}

/** Kills the process, without a chance to clean up, once it has done a third; its CPU time is counted up to there. */
function child(work, isKilled) {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(import.meta.url);
    const started = spawn(process.execPath, [script, '--rescore', work], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last = { seconds: 0, memory: 0, done: 0 };
    let rest = '';
    started.stdout.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) last = JSON.parse(lines.at(-1));
      if (isKilled && last.done > STORED / 3) started.kill('SIGKILL');
    });
    started.on('error', reject);
    started.on('close', (code) =>
      isKilled || code === 0 ? resolve(last) : reject(new Error(`ended with ${code}`)),
    );
  });
}

/** Scores what is not scored yet. The cursor is written after the results it counts, so nothing is lost or doubled. */
async function rescore(work) {
  const compiled = compiledFrom(readTemplate('questionnaires/core-gdpr28.json'));
  const cursor = readCursor(work);
  const results = fs.openSync(path.join(work, 'results.ndjson'), fs.constants.O_RDWR | fs.constants.O_CREAT);
  fs.ftruncateSync(results, cursor.results);
  let lines = [];
  for await (const { line, end } of linesFrom(path.join(work, 'stored.ndjson'), cursor.read)) {
    lines.push(rescored(compiled, line));
    if (lines.length === BATCH) {
      const text = Buffer.from(lines.join(''));
      fs.writeSync(results, text, 0, text.length, cursor.results);
      cursor.results += text.length;
      cursor.read = end;
      cursor.done += lines.length;
      lines = [];
      keepCursor(work, cursor);
      const { user, system } = process.cpuUsage();
      const told = {
        seconds: (user + system) / 1e6,
        memory: process.resourceUsage().maxRSS / 1024,
        done: cursor.done,
      };
      fs.writeSync(1, `${JSON.stringify(told)}\n`);
    }
  }
  fs.closeSync(results);
}

function rescored(compiled, line) {
  const space = line.indexOf(' ');
  const { sheet } = scoreSheet(compiled, JSON.parse(line.slice(space + 1)), { isStored: true });
  return `${line.slice(0, space)} ${JSON.stringify(sheet.overall)}\n`;
}

/** Lines from a byte on, with the byte after each. */
async function* linesFrom(file, start) {
  let rest = Buffer.alloc(0);
  let at = start;
  for await (const data of fs.createReadStream(file, { start, highWaterMark: 1 << 20 })) {
    const block = rest.length === 0 ? data : Buffer.concat([rest, data]);
    let from = 0;
    for (let end = block.indexOf(10, from); end >= 0; end = block.indexOf(10, from)) {
      at += end + 1 - from;
      yield { line: block.toString('utf8', from, end), end: at };
      from = end + 1;
    }
    rest = block.subarray(from);
  }
}

function readCursor(work) {
  const file = path.join(work, 'cursor.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { read: 0, results: 0, done: 0 };
}

/** Renaming is atomic: a reader sees the old cursor or the new one. */
function keepCursor(work, cursor) {
  fs.writeFileSync(path.join(work, 'cursor.new'), JSON.stringify(cursor));
  fs.renameSync(path.join(work, 'cursor.new'), path.join(work, 'cursor.json'));
}

// ---- shared -------------------------------------------------------------------------------------------------------

function compiledFrom(questionnaireFile) {
  const questionnaire = parseQuestionnaire(questionnaireFile);
  const model = parseModel(modelFile);
  assert.ok(questionnaire.ok && model.ok);
  const result = compile(questionnaire.questionnaire, model.model);
  assert.ok(result.ok);
  return result.compiled;
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function round(value) {
  return Math.round(value).toLocaleString('en');
}

function report({ plain, fast, checked, far, traced, compileMs, rescored: again }) {
  const rows = [
    ['300 questions, no trace', `${round(fast)} sheets/s`, 'at least 20,000', fast >= 20_000],
    [
      'against plain interpretation',
      `${(fast / plain).toFixed(1)} times (${round(plain)} sheets/s)`,
      'at least 7',
      fast >= 7 * plain,
    ],
    ['the same, answers checked for strangers', `${round(checked)} sheets/s`, 'reported', true],
    ['the same, 400 sheets taking turns', `${round(far)} sheets/s`, 'reported', true],
    ['300 questions, trace and digest', `${round(traced)} sheets/s`, 'reported', true],
    ['compile, once per version', `${compileMs.toFixed(1)} ms`, 'reported', true],
    [
      `${round(STORED)} stored, scored again`,
      `${again.seconds.toFixed(1)} s CPU, killed after ${round(again.killedAfter)} and resumed`,
      'at most 25 s',
      again.seconds <= 25,
    ],
    ['largest memory of that process', `${round(again.memory)} MiB`, 'reported', true],
  ];
  for (const [what, figure, target, met] of rows)
    console.log(`${met ? 'ok  ' : 'MISS'} ${what.padEnd(34)} ${figure.padEnd(52)} ${target}`);
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ plain, fast, checked, far, traced, compileMs, again }));
  process.exitCode = rows.every(([, , , met]) => met) ? 0 : 1;
}
