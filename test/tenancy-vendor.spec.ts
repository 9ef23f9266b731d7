import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { anonymous, as, asVendor, castOf, type Cast } from './support/app-cast.js';
import type { GraphReply, TestClient } from './support/app-client.js';
import { startApp, type TestApp } from './support/app.js';
import { digestOf, eventsIn, refusalsIn } from './support/app-state.js';
import { canariesIn } from './support/factories-canary.js';
import { plant, type Plant } from './support/factories-plant.js';
import { documentsOf } from './support/gql-documents.js';
import { rootsOf, variablesOf } from './support/gql-schema.js';

/** ISO-GEN at the vendor's door and over files (TRUST T2, lenses of vendors; step 6). */
let app: TestApp;
let cast: Cast;
let alder: Plant;
let birchway: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  birchway = await plant(app.admin, cast.birchway, cast.bruno, 'B');
  await app.admin.query(`UPDATE app.report SET file_name = 'report.pdf', paper = 'A4', language = 'en'`);
}, 60_000);

afterAll(() => app.close());

/**
 * Every operation of the vendor's door, for every field, with the answer to one question. Who hands everything over is
 * out at the next request: that comes last, and is taken back, so that the session reaches every operation each time.
 */
async function everything(client: TestClient, questionId: string): Promise<GraphReply[]> {
  const replies: GraphReply[] = [];
  const roots = rootsOf(app.respondSchema);
  const isLast = ({ field }: (typeof roots)[number]) => field.name === 'handOver';
  for (const root of [...roots.filter((each) => !isLast(each)), ...roots.filter(isLast)]) {
    const examples = {
      questionId,
      expectedVersion: 0,
      evidenceId: `evd_${alder.ids['evd']}`,
      passingId: `pas_${alder.ids['pas']}`,
      email: 'somebody@nowhere.example',
      value: 'yes',
      isAuthorised: true,
      name: 'Lee',
      title: 'IT',
    };
    const variables = variablesOf(root.field, { ...examples, 'input.value': 'yes' });
    for (const document of documentsOf(root, 3, variables))
      replies.push(await client.gql(document, variables));
  }
  await app.admin.query(`UPDATE app.passing SET taken_back_at = passed_at WHERE is_whole`);
  return replies;
}

function seen(replies: readonly GraphReply[], mark: string): string[] {
  return [...new Set(replies.flatMap(({ text }) => canariesIn(text, mark)))];
}

describe('of a sent assessment nothing is seen by', () => {
  const NOBODY: [string, () => Promise<TestClient>][] = [
    ['nobody at all', () => Promise.resolve(anonymous(app, '/respond/graphql'))],
    ['the privacy officer, by the staff’s cookie', () => atVendorDoor(cast.dana)],
    ['the owner of another workspace', () => atVendorDoor(cast.mallory)],
  ];

  it.each(NOBODY)('%s', async (_, clientOf) => {
    const replies = await everything(await clientOf(), alder.questions.closed);
    for (const { errors } of replies)
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(seen(replies, 'A')).toEqual([]);
  });

  it.each(['otto', 'vico', 'lee'] as const)('%s, the vendor of another assessment', async (name) => {
    const before = await assessmentDigest(alder.ids['asm']!);
    const replies = await everything(await asVendor(app, alder.tokens[name]), alder.questions.own);
    expect(seen(replies, 'A')).toEqual([]);
    for (const uuid of ['asm', 'rsp', 'inv'])
      expect(replies.map(({ text }) => text).join()).not.toContain(alder.ids[uuid]);
    expect(await assessmentDigest(alder.ids['asm']!)).toBe(before);
  });

  it('the vendor of another workspace', async () => {
    const before = await digestOf(app, cast.alder.id);
    const replies = await everything(await asVendor(app, birchway.tokens.vico), alder.questions.closed);
    for (const mark of ['A', 'A-open', 'A-other']) expect(seen(replies, mark)).toEqual([]);
    expect(await digestOf(app, cast.alder.id)).toEqual(before);
  });
});

describe('a respondent with one section', () => {
  it('sees no answer of the others', async () => {
    const replies = await everything(await asVendor(app, alder.tokens.lee), alder.questions.own);
    expect(seen(replies, 'A-open').filter((canary) => /Answer:|respondentName/.test(canary))).toEqual([]);
  });

  it('cannot answer there', async () => {
    const lee = await asVendor(app, alder.tokens.lee);
    const before = await assessmentDigest(alder.openAssessment);
    for (const expectedVersion of [0, 1, 2]) {
      const input = { questionId: alder.questions.closed, expectedVersion, value: 'processor' };
      const reply = await lee.gql(SAVE, { input });
      expect(reply.text).not.toContain('⟦A-open:RespondAnswer');
      expect(reply.text).not.toMatch(/"userErrors":\[\]/);
    }
    expect(await assessmentDigest(alder.openAssessment)).toBe(before);
  });

  it('is told that it is not asked, and nothing of what others said', async () => {
    const lee = await asVendor(app, alder.tokens.lee);
    for (const expectedVersion of [0, 1, 2]) {
      const input = { questionId: alder.questions.closed, expectedVersion, value: 'processor' };
      const { data, errors } = await lee.gql(SAVE, { input });
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        saveAnswer: { answer: null, current: null, userErrors: [{ path: ['questionId'] }] },
      });
    }
  });

  it('cannot send the answers of all', async () => {
    const lee = await asVendor(app, alder.tokens.lee);
    const reply = await lee.gql(SUBMIT, {
      input: { expectedVersion: 1, name: 'Lee', title: 'IT', isAuthorised: true },
    });
    expect(reply.text).not.toMatch(/"userErrors":\[\]/);
    const { rows } = await app.admin.query('SELECT state FROM app.assessment WHERE id = $1', [
      alder.openAssessment,
    ]);
    expect(rows).toEqual([{ state: 'ANSWERING' }]);
  });
});

function address(ending: string): string {
  return `/reports/rpt_${alder.ids['rpt']}.${ending}`;
}

describe('a printed report', () => {
  it.each(['pdf', 'json'])(
    'is handed to the privacy officer as %s, and each time is on record',
    async (ending) => {
      const before = await eventsIn(app, cast.alder.id, 'report.downloaded');
      const response = await (await as(app, cast.dana)).get(address(ending));
      expect(response.status).toBe(200);
      expect(await readable(response, ending)).toContain('A:Report:model');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(await eventsIn(app, cast.alder.id, 'report.downloaded')).toBe(before + 1);
    },
  );

  it.each(['pdf', 'json'])(
    'is not there for another workspace as %s, like one that nobody made',
    async (ending) => {
      for (const person of [cast.bruno, cast.mallory]) {
        const client = await as(app, person);
        const before = await refusalsIn(app, cast.birchway.id);
        const [theirs, none] = [
          await client.get(address(ending)),
          await client.get(`/reports/rpt_${crypto.randomUUID()}.${ending}`),
        ];
        expect([theirs.status, await theirs.text()]).toEqual([none.status, await none.text()]);
        expect([403, 404]).toContain(theirs.status);
        expect(await refusalsIn(app, cast.birchway.id)).toBe(before + 2);
      }
    },
  );

  it('is refused to whoever does not read answers', async () => {
    for (const person of [cast.olga, cast.anton, cast.paul, cast.eva, cast.bo])
      expect((await (await as(app, person)).get(address('pdf'))).status).toBe(403);
  });

  it('is not there for an assessor of other assessments', async () => {
    for (const person of [cast.ines, cast.ravi])
      expect((await (await as(app, person)).get(address('pdf'))).status).toBe(404);
  });

  it('needs a session, of staff and of this workspace', async () => {
    const { headers } = (await asVendor(app, alder.tokens.vera)) as unknown as {
      headers: { cookie: string };
    };
    const dana = await as(app, cast.dana);
    expect((await anonymous(app).get(address('pdf'))).status).toBe(401);
    expect((await anonymous(app).get(address('pdf'), headers)).status).toBe(401);
    expect((await dana.get(address('pdf'), { 'x-assay-tenant': `org_${cast.birchway.id}` })).status).toBe(
      409,
    );
  });
});

describe('the vendor’s own copy', () => {
  it.each(['json', 'pdf'])('as %s holds its answers and no other vendor’s', async (ending) => {
    const vera = await (await asVendor(app, alder.tokens.vera)).get(`/respond/copy.${ending}`);
    expect(vera.status).toBe(200);
    expect(await readable(vera, ending)).toMatch(/A:RespondAnswer:value/);
    const otto = await readable(
      await (await asVendor(app, alder.tokens.otto)).get(`/respond/copy.${ending}`),
      ending,
    );
    expect(otto).not.toMatch(/A:Respond|A:Answer|A-open:/);
    const lee = await readable(
      await (await asVendor(app, alder.tokens.lee)).get(`/respond/copy.${ending}`),
      ending,
    );
    expect(lee).not.toMatch(/RespondAnswer:|Answer:value/);
  });

  it('is not made for staff or for nobody', async () => {
    for (const client of [anonymous(app), await atVendorDoor(cast.dana)])
      expect((await client.get('/respond/copy.json')).status).toBe(401);
  });
});

const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
  answer { questionId value comment version } current { questionId value comment version } userErrors { code path message } } }`;
const SUBMIT = `mutation ($input: SubmitAnswersInput!) { submitAnswers(input: $input) { userErrors { code } } }`;

/** The staff's session cookie carried to the vendor's door, under both names. */
async function atVendorDoor(person: Cast['dana']): Promise<TestClient> {
  const { headers } = (await as(app, person)) as unknown as { headers: { cookie: string } };
  const cookie = `${headers.cookie}; ${headers.cookie.replace('__Host-sid', '__Host-rsid')}`;
  return anonymous(app, '/respond/graphql').with({ cookie });
}

async function assessmentDigest(id: string): Promise<string> {
  const { rows } = await app.admin.query<{ digest: string }>(
    `SELECT md5(string_agg(a::text, '')) || md5(coalesce((SELECT string_agg(w::text, '' ORDER BY question_id)
       FROM app.answer w WHERE w.assessment_id = $1), '')) AS digest FROM app.assessment a WHERE id = $1`,
    [id],
  );
  return rows[0]!.digest;
}

async function readable(response: Response, ending: string): Promise<string> {
  if (ending !== 'pdf') return response.text();
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  return (await extractText(pdf, { mergePages: true })).text;
}
