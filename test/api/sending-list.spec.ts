import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  addRatedService,
  inDays,
  prepareVendor,
  type Prepared,
  questionnaireOf,
  SEND,
} from '../support/walk.js';

/** UX section 2, "Send questionnaire" for the ticked rows: to whom each would go, what hinders, and each once. */
let app: TestApp;
let cast: Cast;
let dana: TestClient;
let core: string;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  dana = await as(app, cast.dana);
  core = await questionnaireOf(dana, 'core-gdpr28');
}, 60_000);

afterAll(() => app.close());

const LIST = `query ($vendorIds: [ID!]!, $questionnaireId: ID!) {
  sendingList(vendorIds: $vendorIds, questionnaireId: $questionnaireId) {
    vendor { id name } service { id name } services contact { id email } language isReady problems
    problem { code message remedyHref } } }`;

interface Line {
  vendor: { id: string; name: string };
  service: { id: string } | null;
  services: number;
  contact: { id: string; email: string } | null;
  language: string;
  isReady: boolean;
  problems: number;
  problem: { code: string; message: string; remedyHref: string | null } | null;
}

async function listOf(vendorIds: readonly string[]): Promise<Line[]> {
  const found = await dana.ask<{ sendingList: Line[] }>(LIST, { vendorIds, questionnaireId: core });
  return found.sendingList;
}

async function bareVendor(name: string, more: object = {}): Promise<string> {
  const { addVendor } = await dana.ask<{ addVendor: { vendor: { id: string } } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }',
    { input: { name, ...more } },
  );
  return addVendor.vendor.id;
}

function inputFor({ serviceId, contactId }: Pick<Prepared, 'serviceId' | 'contactId'>): object {
  return { serviceId, contactId, questionnaireId: core, dueOn: inDays(21), language: 'de' };
}

async function assessmentsOf(vendorId: string): Promise<number> {
  const { vendor } = await dana.ask<{ vendor: { assessments: object[] } }>(
    'query ($id: ID!) { vendor(id: $id) { assessments { id } } }',
    { id: vendorId },
  );
  return vendor.assessments.length;
}

describe('several vendors that are to get a questionnaire', () => {
  it('have a line each, by name: whom it goes to, or what is to be mended first and where', async () => {
    const ready = await prepareVendor(dana, 'Listready');
    const archived = await prepareVendor(dana, 'Listarchived');
    await app.admin.query(`UPDATE app.vendor SET is_archived = true WHERE name = 'Listarchived'`);
    const unrated = await prepareVendor(dana, 'Listunrated');
    await app.admin.query(
      `UPDATE app.service SET tier = NULL WHERE vendor_id = (SELECT id FROM app.vendor WHERE name = 'Listunrated')`,
    );
    const lonely = await prepareVendor(dana, 'Listlonely');
    await app.admin.query(
      `DELETE FROM app.contact WHERE vendor_id = (SELECT id FROM app.vendor WHERE name = 'Listlonely')`,
    );
    const bare = await bareVendor('Listbare');
    const all = [ready, archived, unrated, lonely].map(({ vendorId }) => vendorId);
    const lines = await listOf([...all, bare]);
    expect(lines.map(({ vendor, isReady, problem }) => [vendor.name, isReady, problem?.code])).toEqual([
      ['Listarchived', false, 'VENDOR_ARCHIVED'],
      ['Listbare', false, 'NO_SERVICE'],
      ['Listlonely', false, 'NO_CONTACT'],
      ['Listready', true, undefined],
      ['Listunrated', false, 'SERVICE_NOT_RATED'],
    ]);
    expect(lines[3]).toMatchObject({
      service: { id: ready.serviceId },
      contact: { id: ready.contactId, email: 'vera@listready.example' },
      problems: 0,
    });
    expect(lines[1]!.problem!.remedyHref).toBe(`/app/vendors/${bare}#services`);
  });

  it('is written to as last time, else by its country, else as the workspace writes', async () => {
    const german = await bareVendor('Langgerman', { country: 'AT' });
    const french = await bareVendor('Langfrench', { country: 'FR' });
    const nowhere = await bareVendor('Langnowhere');
    const asked = await prepareVendor(dana, 'Langasked');
    await dana.ask(SEND, { input: inputFor(asked) });
    await app.admin.query(`UPDATE app.organisation SET language = 'de' WHERE id = $1`, [cast.alder.id]);
    const lines = await listOf([german, french, nowhere, asked.vendorId]);
    await app.admin.query(`UPDATE app.organisation SET language = 'en' WHERE id = $1`, [cast.alder.id]);
    expect(lines.map(({ vendor, language }) => [vendor.name, language])).toEqual([
      ['Langasked', 'de'],
      ['Langfrench', 'en'],
      ['Langgerman', 'de'],
      ['Langnowhere', 'de'],
    ]);
  });

  it('are asked about one service, and about no other while its questions are out', async () => {
    const several = await prepareVendor(dana, 'Listseveral');
    await addRatedService(dana, several.vendorId, 'Zz another');
    const [line] = await listOf([several.vendorId]);
    expect(line).toMatchObject({ isReady: true, services: 2, service: { id: several.serviceId } });
    await dana.ask(SEND, { input: inputFor(several) });
    expect((await listOf([several.vendorId]))[0]).toMatchObject({
      isReady: false,
      service: { id: several.serviceId },
      problem: { code: 'ASSESSMENT_OPEN', remedyHref: expect.stringMatching(/^\/app\/assessments\/asm_/) },
    });
  });

  it('get it once, however many send at the same time', async () => {
    const hurried = await prepareVendor(dana, 'Listhurried');
    type Reply = { sendAssessment: { assessment: object | null; userErrors: { code: string }[] } };
    // Each as somebody else would send it; whoever is told that the database is busy tries again.
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => dana.ask<Reply>(SEND, { input: inputFor(hurried) })),
    );
    const answers = replies.map(({ sendAssessment }) => sendAssessment);
    expect(answers.filter(({ assessment }) => assessment !== null)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'NOT_READY')).toHaveLength(5);
    expect(await assessmentsOf(hurried.vendorId)).toBe(1);
    const { rows } = await app.admin.query(
      `SELECT count(*)::int AS n FROM app.event WHERE action = 'assessment.sent' AND object IN
         (SELECT 'asm_' || id FROM app.assessment WHERE service_id = $1)`,
      [hurried.serviceId.slice(4)],
    );
    expect(rows[0].n).toBe(1);
  });

  it('are listed two hundred at once, and never those of another workspace', async () => {
    const { rows } = await app.admin.query<{ id: string }>(
      `INSERT INTO app.vendor (tenant_id, id, name, name_key, version)
       SELECT $1, gen_random_uuid(), 'Listmany ' || n, 'listmany ' || n, 1 FROM generate_series(1, 201) n RETURNING id`,
      [cast.alder.id],
    );
    const ids = rows.map(({ id }) => `vnd_${id}`);
    expect(await listOf(ids.slice(0, 200))).toHaveLength(200);
    const { errors } = await dana.gql(LIST, { vendorIds: ids, questionnaireId: core });
    expect(JSON.stringify(errors)).toContain('at most 200');
    const bruno = await as(app, cast.bruno);
    const theirs = await questionnaireOf(bruno, 'core-gdpr28');
    const foreign = await bruno.gql(LIST, { vendorIds: ids.slice(0, 2), questionnaireId: theirs });
    expect(foreign.data).toEqual({ sendingList: [] });
  });

  it('are listed for whoever may send', async () => {
    const paul = await as(app, cast.paul);
    const { errors } = await paul.gql(LIST, {
      vendorIds: [`vnd_${crypto.randomUUID()}`],
      questionnaireId: core,
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
