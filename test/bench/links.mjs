// What an answer's time tells a guesser (TRUST T4, ENUM): links that are not there, of several kinds, and wrong
// passwords of people who are there and who are not. Bodies must be equal byte for byte; times are compared as medians
// of requests in turn, one at a time, on a server that does nothing else.
import assert from 'node:assert/strict';
import http from 'node:http';
import { Client } from 'pg';
import { mintToken } from '../../dist/server/platform/crypto/token.js';
import { post, startAnswering } from './answering-server.mjs';
import { call, median } from './load.mjs';

const MOST_MS = 2;
const REPORTED = ' (reported)';
const LINKS = { path: '/respond/preview', times: 100 };
/** A hash takes a quarter of a second, and two of them differ by more than two milliseconds already. */
const SIGN_IN = { path: '/session', times: 15, most: 15 };

const server = await startAnswering(0);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const admin = new Client(server.database);
await admin.connect();
try {
  const { rows } = await admin.query('SELECT hint FROM app.organisation');
  const here = () => ({ token: token(rows[0].hint) });
  const links = await compare(LINKS, here, {
    'a link of no workspace': () => ({ token: token('zzzzzzzz') }),
    // Less work, and no secret: whoever sends it knows that its checksum is wrong.
    [`a link with a slip${REPORTED}`]: () => ({ token: `${token(rows[0].hint).slice(0, -1)}!` }),
  });
  const password = 'eight grey herons wade';
  const known = () => ({ email: 'dana@alder.example', password });
  const people = await compare(SIGN_IN, known, {
    'a password of nobody': () => ({ email: `nobody${Math.random()}@alder.example`, password }),
  });
  console.log(JSON.stringify([...links, ...people]));
} finally {
  agent.destroy();
  await admin.end();
  await server.stop();
}

function token(hint) {
  return mintToken('asy_inv_', hint).text;
}

/** Each kind against the first, which asks most of the server. */
async function compare({ path, times, most = MOST_MS }, first, others) {
  const kinds = [['', first], ...Object.entries(others)].map(([name, make]) => ({ name, make, taken: [] }));
  const bodies = new Set();
  for (let time = 0; time < times; time += 1) {
    if (time % 5 === 0) await admin.query('DELETE FROM app.attempt');
    for (const { make, taken } of kinds) {
      const began = performance.now();
      const { status, text } = await call(agent, post(server.port, path, '', make()));
      taken.push(performance.now() - began);
      bodies.add(`${status} ${text}`);
    }
  }
  assert.equal(bodies.size, 1, `one answer for all: ${[...bodies].join(' | ')}`);
  const [reference, ...rest] = kinds.map(({ name, taken }) => ({ name, middle: median(taken) }));
  return rest.map(({ name, middle }) => ({
    name: `time of ${name.replace(REPORTED, '')}`,
    ours: `${middle.toFixed(1)} ms`,
    baseline: `${reference.middle.toFixed(1)} ms`,
    ratio: `${(middle - reference.middle).toFixed(1)} ms`,
    ...(name.endsWith(REPORTED)
      ? { target: 'reported' }
      : { target: `within ±${most} ms`, met: Math.abs(middle - reference.middle) <= most }),
  }));
}
