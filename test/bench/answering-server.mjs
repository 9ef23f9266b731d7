// The built server on a folder of its own, durable as in production, with vendors who have been sent our core
// questionnaire and have pressed Start.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { socketFolderFor } from '../../dist/server/platform/database/embedded-socket.js';
import { call } from './load.mjs';

const AT_ONCE = 4;

/** `{ port, staff, vendors: [{ cookie, questions }], database, stop }`. */
export async function startAnswering(vendors) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  const { child, port, link } = await startIn(folder);
  const database = new Client(databaseOf(folder));
  await database.connect();
  const stop = async () => {
    await database.end();
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const staff = await setUp(port, link, database);
    const questionnaire = await ask(port, staff, '{ questionnaires { id key } }');
    const core = questionnaire.questionnaires.find(({ key }) => key === 'core-gdpr28').id;
    const all = await inParallel(vendors, (number) => invite({ port, staff, database }, core, number));
    return { port, staff, vendors: all, database: databaseOf(folder), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function databaseOf(folder) {
  return { host: socketFolderFor(folder), user: 'postgres', database: 'assay' };
}

const SETTINGS = {
  PORT: '0',
  ASSAY_DEMO: 'no',
  ASSAY_MAIL_CODE: 'off',
  ASSAY_REQUESTS_PER_SECOND: '0',
  LOG_LEVEL: 'error',
};

function startIn(folder) {
  const env = { PATH: process.env.PATH, ASSAY_DATA: folder, ...SETTINGS };
  const child = spawn(process.execPath, ['dist/server/main.js'], { env });
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
        const port = /ready at\s+http:\/\/localhost:(\d+)/.exec(said)?.[1];
        const link = /\/setup#t=(\S+)/.exec(said)?.[1];
        if (port && link) resolve({ child, port: Number(port), link });
      });
    child.once('close', () => reject(new Error(`the server ended: ${said}`)));
  });
}

/** The first person is an owner, who sends nothing; the bench makes a privacy officer of them. */
async function setUp(port, token, database) {
  const person = {
    name: 'Dana Okafor',
    email: 'dana@alder.example',
    password: 'a long walk by the alder trees',
  };
  const body = { token, workspaceName: 'Alder Group', ...person };
  const { headers } = await call(http.globalAgent, post(port, '/session/setup', '', body));
  await database.query(`UPDATE app.person SET role = 'PRIVACY_OFFICER'`);
  return cookieIn(headers);
}

const INTAKE = {
  'I-01': 'Sends our newsletters.',
  'I-02': 'yes',
  'I-03': ['communication', 'usage'],
  'I-04': 'v4',
  'I-05': ['customers'],
  'I-06': 'a4',
  'I-07': ['US'],
  'I-08': 'c3',
  'I-09': ['none'],
  'I-11': ['crm'],
  'I-12': 'weeks',
};
const ANSWERS = Object.fromEntries(Object.entries(INTAKE).map(([id, value]) => [id, { value }]));

async function invite({ port, staff, database }, questionnaireId, number) {
  const act = (name, type, input, fields) =>
    ask(
      port,
      staff,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { message } } }`,
      {
        input,
      },
    ).then((data) => data[name]);
  const { vendor } = await act('addVendor', 'AddVendorInput', { name: `Vendor ${number}` }, 'vendor { id }');
  const vendorId = vendor.id;
  const who = { vendorId, name: 'Vera Lind', email: `vera@vendor${number}.example`, isMain: true };
  const { contact } = await act('addContact', 'AddContactInput', who, 'contact { id }');
  const newsletters = { vendorId, name: 'Newsletters' };
  const { service } = await act('addService', 'AddServiceInput', newsletters, 'service { id version }');
  const intake = { serviceId: service.id, expectedVersion: service.version, answers: ANSWERS };
  await act('recordIntake', 'RecordIntakeInput', intake, 'service { id }');
  const dueOn = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const order = { serviceId: service.id, contactId: contact.id, questionnaireId, dueOn };
  const { link } = await act('sendAssessment', 'SendAssessmentInput', order, 'link');
  // All stand behind one address here, which may open only so many links in a quarter of an hour.
  await database.query('DELETE FROM app.attempt');
  return begin(port, link.split('#t=')[1]);
}

async function begin(port, token) {
  const cookie = await openSession(port, token);
  const { assessment } = await ask(port, cookie, '{ assessment { questionnaire } }', {}, '/respond/graphql');
  return {
    cookie,
    questions: assessment.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
  };
}

/** "Busy" is tried again here too. */
async function openSession(port, token) {
  for (;;) {
    const start = post(port, '/respond/session', '', { token, isAuthorised: true });
    const { status, headers, text } = await call(http.globalAgent, start);
    if (status < 400) return cookieIn(headers);
    if (status !== 429) throw new Error(`${status} ${text}`);
    await pause(1000 * Number(headers['retry-after'] ?? 1));
  }
}

export function post(port, where, cookie, body) {
  const headers = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'idempotency-key': crypto.randomUUID(),
    cookie,
  };
  return { port, path: where, headers, body: JSON.stringify(body) };
}

/** What must succeed; "busy" is tried again, as our pages do. */
async function ask(port, cookie, query, variables = {}, door = '/graphql') {
  for (let tries = 0; ; tries += 1) {
    const { text } = await call(http.globalAgent, post(port, door, cookie, { query, variables }));
    const { data, errors } = JSON.parse(text);
    if (isBusy(errors) && tries < 10) continue;
    const refusals = Object.values(data ?? {}).flatMap((part) => part?.userErrors ?? []);
    if (errors === undefined && refusals.length === 0) return data;
    throw new Error(`${query}: ${JSON.stringify(errors ?? refusals)}`);
  }
}

export function isBusy(errors) {
  return errors?.[0]?.extensions?.code === 'RATE_LIMITED';
}

function cookieIn(headers) {
  return headers['set-cookie'].find((each) => each.startsWith('__Host-')).split(';')[0];
}

async function inParallel(count, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      results[number] = await work(number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
