// The vendor list: 50 of 500 rows of a workspace, over 100,000 vendors in 200 workspaces with row-level security, at 16
// connections; the real server with real sessions against node:http with the same SQL, round by round in one run.
import assert from 'node:assert';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startRegister } from './list-data.mjs';
import { load, median, send } from './load.mjs';

const here = import.meta.dirname;
const ROUNDS = 7;
const ROUND_MS = 2_000;
const TARGET = 0.65;
const COLUMNS = `query Columns($first: Int!) { vendors(first: $first) { totalCount pageInfo { endCursor hasNextPage }
  edges { cursor node { id name tier level targetLevel openRisks nextReviewOn } } } }`;

const register = await startRegister();
const children = [];
try {
  const ours = await start('list-server.mjs', COLUMNS);
  const baseline = await start('list-baseline.mjs');
  const columns = await compare(ours, baseline, 'columns', { id: 'columns', variables: { first: 50 } });
  const page = await compare(ours, baseline, 'page', staffPage());
  const rows = [...rowsOf('vendor list, columns', columns), ...rowsOf('vendor list, staff page', page)];
  console.log(JSON.stringify(rows));
} finally {
  await Promise.all(children.map(stop));
  await register.stop();
}

/** The operation of the built page, by its digest: fifteen fields and the owner of each vendor. */
function staffPage() {
  const operations = fs.readFileSync(path.join(here, '../../dist/operations/staff.json'), 'utf8');
  const [id] = Object.entries(JSON.parse(operations)).find(([, text]) => text.includes('query VendorList('));
  return { id, variables: { first: 50, sort: 'NAME', direction: 'ASC' } };
}

async function start(script, ...args) {
  const child = fork(path.join(here, script), [JSON.stringify(register.target), ...args]);
  children.push(child);
  const { port } = await said(child);
  return { child, port };
}

/** The next word of a server; one that ends instead ends the run. */
function said(child) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

function stop(child) {
  if (child.exitCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.disconnect();
  });
}

/** Rounds in turn, so that whatever else the machine does falls on both; a first one of each warms up. */
async function compare(ours, baseline, view, request) {
  const sides = [
    { ...ours, next: inTurn(({ cookie }) => ask(ours.port, cookie, request)), rounds: [] },
    { ...baseline, next: inTurn(({ tenant }) => raw(baseline.port, view, tenant)), rounds: [] },
  ];
  await checkEqual(sides);
  for (const side of sides) await load(side.next, ROUND_MS);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const side of sides) side.rounds.push(await measured(side));
  return sides.map((side) => summary(side.rounds));
}

/** Each request is of the next workspace, so that no cache of one register is measured. */
function inTurn(requestOf) {
  let at = 0;
  return () => requestOf(register.workspaces[at++ % register.workspaces.length]);
}

function ask(port, cookie, request) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie };
  return { port, path: '/graphql', headers, body: JSON.stringify(request) };
}

function raw(port, view, tenant) {
  return { port, path: `/${view}/${tenant}` };
}

async function checkEqual(sides) {
  const agent = new http.Agent({ keepAlive: true });
  for (let count = 0; count < 20; count += 1) {
    const [left, right] = await Promise.all(sides.map(({ next }) => send(agent, next())));
    const isSame = isDeepStrictEqual(JSON.parse(left), JSON.parse(right));
    assert.ok(
      isSame,
      `both give the same answer:\n${left.toString().slice(0, 900)}\n${right.toString().slice(0, 900)}`,
    );
    assert.equal(JSON.parse(left).data.vendors.edges.length, 50);
  }
  agent.destroy();
}

async function measured({ child, next }) {
  const before = await cpuOf(child);
  const round = await load(next, ROUND_MS);
  return { ...round, cpu: ((await cpuOf(child)) - before) / round.requests };
}

/** Milliseconds of processor time of the process so far, without the database's. */
async function cpuOf(child) {
  child.send('cpu');
  const { cpu } = await said(child);
  return (cpu.user + cpu.system) / 1000;
}

function summary(rounds) {
  const middle = (name) => median(rounds.map((round) => round[name]));
  return { perSecond: middle('perSecond'), p50: middle('p50'), p99: middle('p99'), cpu: middle('cpu') };
}

function rowsOf(name, [ours, baseline]) {
  const row = (figure, unit, digits, key, target, met) => ({
    name: `${name}: ${figure}`,
    ours: `${ours[key].toFixed(digits)} ${unit}`,
    baseline: `${baseline[key].toFixed(digits)} ${unit}`,
    ratio: (ours[key] / baseline[key]).toFixed(2),
    target,
    met,
  });
  const ratio = ours.perSecond / baseline.perSecond;
  return [
    row('throughput', 'requests/s', 0, 'perSecond', `ratio ≥ ${TARGET}`, ratio >= TARGET),
    row('server CPU a request', 'ms', 2, 'cpu', '≤ 1 ms', ours.cpu <= 1),
    row('p50', 'ms', 1, 'p50', 'reported', null),
    row('p99', 'ms', 1, 'p99', '≤ 30 ms', ours.p99 <= 30),
  ];
}
