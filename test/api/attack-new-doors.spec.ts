import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHook } from 'node:async_hooks';
import { ImportJobs } from '../../src/features/vendors/import.jobs.js';
import { ImportService } from '../../src/features/vendors/import.service.js';
import { uuidOf } from '../../src/platform/graphql/typed-ids.js';
import { jobContext } from '../../src/platform/tenancy/context.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { attach, setSent } from '../support/evidence.js';
import { done, payloadOf, prepareVendor, sendCore, type Sent } from '../support/walk.js';

/** Doors that were opened for lists, files and colleagues, tried by somebody who means harm. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let count = 0;

beforeAll(async () => {
  // Without jobs at first: what is asked between an act and the job that follows it.
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
}, 60_000);

afterAll(() => app.close());

async function fresh(): Promise<Sent & { vera: TestClient }> {
  const sent = await sendCore(dana, await prepareVendor(dana, `Vendor ${++count}`));
  return { ...sent, vera: await asVendor(app, tokenIn(sent.link)) };
}

function send(step: string, text: string): Promise<Response> {
  const form = new FormData();
  form.append('choices', '{}');
  form.append('file', new Blob([text]), 'vendors');
  return dana.sendForm(`/vendors/import${step}`, form, { 'x-assay-upload': '1' });
}

describe('a list that is small as a file and huge as a table', () => {
  const wide = Array.from({ length: 3_000 }, (_, at) => `Name ${at}`);
  const lists: [string, string][] = [
    ['a head of 3,000 columns over 3,000 rows', [wide.join(','), ...wide].join('\n')],
    ['3,000 records of other keys', JSON.stringify(wide.map((key) => ({ [key]: 1 })))],
    ['200,000 empty records', `[${'{},'.repeat(200_000)}{}]`],
  ];

  it.each(lists)('is refused before it is laid out: %s', async (_, text) => {
    const response = await send('/preview', text);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('more than a list of vendors has');
  });

  it('is read in a thread of its own, whatever its cells say', async () => {
    const begun = new Set<string>();
    const hook = createHook({ init: (_id, type) => begun.add(type) }).enable();
    const response = await send('/preview', 'Name;Land\nAlder;DE\n');
    hook.disable();
    expect([response.status, begun.has('WORKER')]).toEqual([200, true]);
  });
});

it('a column is in an export once, however often it is asked for', async () => {
  const body = { format: 'csv', language: 'en', columns: ['name'], sort: 'NAME', direction: 'ASC' };
  expect((await dana.post('/vendors/export', body)).status).toBe(200);
  const many = { ...body, columns: Array.from({ length: 20_000 }, () => 'name') };
  expect((await dana.post('/vendors/export', many)).status).toBe(422);
});

it('what a colleague wrote while a list was looked at stays', async () => {
  const { vendor } = await done(
    dana,
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id version } userErrors { code } } }',
    { name: 'Quillmoor', country: 'FR' },
  );
  const service = app.nest.get(ImportService);
  const plan = service.plan.bind(service);
  service.plan = async (...args) => {
    const planned = await plan(...args);
    await done(
      dana,
      'mutation ($input: ChangeVendorInput!) { changeVendor(input: $input) { userErrors { code } } }',
      { id: vendor!.id, expectedVersion: 1, name: 'Quillmoor', country: 'IE' },
    );
    return planned;
  };
  const response = await send('', 'Name,Country,Website\nQuillmoor,DE,https://quillmoor.example\n');
  const { id } = (await response.json()) as { id: string };
  const jobs = app.nest.get(ImportJobs);
  await jobs['run'](jobContext(cast.alder.id, 'test', new Date().toISOString()), uuidOf('imp', id));
  service.plan = plan;
  const taken = await dana.ask(
    'query ($id: ID!) { vendorImport(id: $id) { state counts { change choose } } }',
    { id },
  );
  expect(taken).toEqual({ vendorImport: { state: 'DONE', counts: { change: 0, choose: 1 } } });
  const seen = await dana.ask('query ($id: ID!) { vendor(id: $id) { country version } }', { id: vendor!.id });
  expect(seen).toEqual({ vendor: { country: 'IE', version: 2 } });
});

it('the table of the log does not say whose days it tells', async () => {
  const olga = await as(app, cast.olga);
  const text = await (await olga.get('/log/log.csv?actions=session.opened&actions=session.ended')).text();
  expect(text.split('\r\n').length).toBeGreaterThan(3);
  for (const person of [cast.dana, cast.olga]) expect(text).not.toContain(person.id);
});

describe('a session that has ended', () => {
  const DOCUMENT = '{ viewer { role } vendors(first: 5) { edges { node { name } } } }';

  it('reads nothing by any of many questions at once, nor in another workspace', async () => {
    const dora = await as(app, cast.dora);
    await dora.ask(DOCUMENT);
    const elsewhere = await dora.with({ 'x-assay-tenant': `org_${cast.birchway.id}` }).gql(DOCUMENT);
    expect(elsewhere.errors[0]?.extensions.code).toBe('CONFLICT');
    const input = { personId: `usr_${cast.dora.id}` };
    const END =
      'mutation ($input: EndSessionsOfInput!) { endSessionsOf(input: $input) { userErrors { code } } }';
    await (await as(app, cast.olga)).ask(END, { input });
    const replies = await Promise.all(Array.from({ length: 12 }, () => dora.gql(DOCUMENT)));
    for (const { data, errors } of replies) {
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
  });
});

const PASS_ON = `mutation ($input: PassOnInput!) { passOn(input: $input) { userErrors { code message } } }`;
const HAND_OVER = `mutation ($input: HandOverInput!) { handOver(input: $input) { userErrors { code } } }`;
const lee = (email: string) => ({ name: 'Lee Park', email, sections: [], questionId: 'C-05' });

describe('a link in the hands of somebody who means harm', () => {
  it('hands everything over to one person, also before the job that ends it has run', async () => {
    const { vera } = await fresh();
    const tries = ['rita', 'rhea', 'rolf'].map(async (name) => {
      const input = { name, email: `${name}@heirs.example` };
      // Who comes after the first is told so, or has no session any more.
      const { userErrors } = await payloadOf(vera, HAND_OVER, input).catch(endedSession);
      return userErrors[0]?.code ?? 'done';
    });
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.every((code) => ['done', 'NOT_ALLOWED', 'UNAUTHENTICATED'].includes(code))).toBe(true);
    await expect(payloadOf(vera, PASS_ON, lee('lee@heirs.example'))).rejects.toThrow('UNAUTHENTICATED');
  });

  it('makes no new link out of one that was taken back meanwhile', async () => {
    const { id, vera } = await fresh();
    await done(vera, PASS_ON, lee('lee@behind.example'));
    await done(
      dana,
      'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }',
      { assessmentId: id, reason: 'Wrong company.' },
    );
    await app.nest.get(Jobs).start(1);
    await app.settled();
    expect(app.mails.to('lee@behind.example')).toEqual([]);
    const { rows } = await app.admin.query(
      'SELECT 1 FROM app.invite WHERE assessment_id = $1 AND revoked_at IS NULL',
      [id.slice(4)],
    );
    expect(rows).toEqual([]);
  });
});

it('a ticket for a document is worth nothing once its holder may read none', async () => {
  const { id: assessmentId, vera } = await fresh();
  const { id } = await attach(app, vera, 'C-05');
  await setSent(app, assessmentId);
  const OPEN = `mutation ($input: OpenEvidenceInput!) { openEvidence(input: $input) { href userErrors { code } } }`;
  const { href } = (await done(await as(app, cast.ada), OPEN, { evidenceId: id })) as unknown as {
    href: string;
  };
  const input = { personId: `usr_${cast.ada.id}`, expectedVersion: 1, role: 'PROCUREMENT' };
  const CHANGE = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { userErrors { code } } }';
  await done(await as(app, cast.olga), CHANGE, input);
  expect((await (await as(app, cast.ada)).get(href)).status).toBe(403);
});

it('a link does not send our mails to everybody in the world', async () => {
  const { vera } = await fresh();
  for (let at = 0; at < 60; at++) await done(vera, PASS_ON, lee(`lee${at}@everybody.example`));
  const refused = await payloadOf(vera, PASS_ON, lee('lee60@everybody.example'));
  expect(refused.userErrors[0]?.code).toBe('TOO_MANY');
});

function endedSession(error: Error): { userErrors: { code: string }[] } {
  if (!error.message.includes('UNAUTHENTICATED')) throw error;
  return { userErrors: [{ code: 'UNAUTHENTICATED' }] };
}
