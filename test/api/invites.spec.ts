import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, asVendor, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { canariesIn } from '../support/factories-canary.js';
import { plant, type Plant } from '../support/factories-plant.js';

/** TRUST T4, SCAN: what looks at a link before the person does sees no answer, and spends nothing. */
let app: TestApp;
let cast: Cast;
let alder: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
}, 60_000);

afterAll(() => app.close());

type Scanner = (visitor: TestClient, token: string) => Promise<Response>[];

const times = (count: number, ask: () => Promise<Response>) => Array.from({ length: count }, ask);
const TYPED = { 'content-type': 'application/json' };
const start = (token: string) => JSON.stringify({ token, isAuthorised: true });

/** What mail gateways, chat programs and phones do with a link; none of them is a person who ticks a box. */
const SCANNERS: [string, Scanner][] = [
  ['a HEAD request', (visitor) => [visitor.send('HEAD', '/respond')]],
  ['fifty GET requests', (visitor) => times(50, () => visitor.get('/respond'))],
  ['a GET with the token as a query', (visitor, token) => [visitor.get(`/respond?t=${token}`)]],
  ['a GET with the token in the path', (visitor, token) => [visitor.get(`/respond/${token}`)]],
  ['a GET of the session', (visitor) => times(5, () => visitor.get('/respond/session'))],
  ['a GET of the copies', (visitor) => [visitor.get('/respond/copy.json'), visitor.get('/respond/copy.pdf')]],
  ['an OPTIONS request', (visitor) => [visitor.send('OPTIONS', '/respond/session')]],
  [
    'a prefetching browser',
    (visitor) => [visitor.get('/respond', { purpose: 'prefetch', 'sec-purpose': 'prefetch' })],
  ],
  [
    'a chat program that wants a picture',
    (visitor) => [visitor.get('/respond', { 'user-agent': 'Slackbot-LinkExpanding 1.0', accept: 'image/*' })],
  ],
  [
    'a gateway that sends the form as a form',
    (visitor, token) => [
      visitor.send(
        'POST',
        '/respond/session',
        { 'content-type': 'application/x-www-form-urlencoded' },
        `token=${token}&isAuthorised=true`,
      ),
      visitor.send('POST', '/respond/session', { 'content-type': 'text/plain' }, start(token)),
    ],
  ],
  [
    'a gateway that sends it from its own page',
    (visitor, token) => [
      visitor.send('POST', '/respond/session', { ...TYPED, 'sec-fetch-site': 'cross-site' }, start(token)),
      visitor.send('POST', '/respond/session', { ...TYPED, 'sec-fetch-site': '' }, start(token)),
    ],
  ],
  [
    'a headless browser that runs the page and ticks nothing',
    (visitor, token) => [
      visitor.post('/respond/preview', { token }),
      visitor.post('/respond/session', { token, isAuthorised: false }),
      visitor.post('/respond/session', { token }),
      visitor.post('/respond/graphql', { query: '{ assessment { answers { value } } }' }),
    ],
  ],
];

describe('a scanner', () => {
  it.each(SCANNERS)('that is %s sees no answer and opens nothing', async (_, scan) => {
    const before = await rowsOf(alder.openAssessment);
    for (const response of await Promise.all(scan(anonymous(app), alder.tokens.vico))) {
      const text = `${await response.text()} ${JSON.stringify([...response.headers])}`;
      expect(canariesIn(text, 'A-open').filter((canary) => !canary.includes(':RespondLanding:'))).toEqual([]);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await rowsOf(alder.openAssessment)).toEqual(before);
  });

  it('leaves the person behind it every step', async () => {
    const vico = await asVendor(app, alder.tokens.vico);
    const { data } = await vico.gql('{ assessment { state answers { value } } }');
    expect(data).toMatchObject({ assessment: { state: 'ANSWERING' } });
    expect(JSON.stringify(data)).toContain('⟦A-open:RespondAnswer:value⟧');
  });
});

describe('a link that was never sent', () => {
  it('of the right form, in a real workspace, is as unknown as any', async () => {
    const made = `asy_inv_${cast.alder.hint}.${'A'.repeat(43)}`;
    const { crc32 } = await import('node:zlib');
    const whole = made + crc32(made).toString(36).padStart(6, '0').slice(-6);
    const answers = [];
    for (const token of [whole, whole.replace(cast.alder.hint, 'zzzzzzzz'), 'x'])
      for (const [path, more] of [
        ['/respond/preview', {}],
        ['/respond/session', { isAuthorised: true }],
      ] as const) {
        const response = await anonymous(app).post(path, { token, ...more });
        answers.push(`${response.status} ${await response.text()}`);
      }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 .*UNKNOWN/);
  });

  it('is not the token of another door', async () => {
    for (const token of [`asy_sid_${alder.tokens.vico.slice(8)}`, `asy_one_${alder.tokens.vico.slice(8)}`])
      expect((await anonymous(app).post('/respond/session', { token, isAuthorised: true })).status).toBe(404);
  });
});

describe('the state of a sent questionnaire', () => {
  it('stays "sent" until the first answer, however often its page is opened', async () => {
    await app.admin.query(`UPDATE app.assessment SET state = 'SENT', first_answer_at = NULL WHERE id = $1`, [
      alder.openAssessment,
    ]);
    for (let at = 0; at < 3; at += 1) {
      await anonymous(app).post('/respond/preview', { token: alder.tokens.vico });
      await (await asVendor(app, alder.tokens.vico)).gql('{ assessment { state } }');
    }
    expect(await rowsOf(alder.openAssessment)).toMatchObject({ state: 'SENT' });
    const vico = await asVendor(app, alder.tokens.vico);
    const input = { questionId: alder.questions.own, expectedVersion: 1, comment: 'With a word.' };
    await vico.gql(
      'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { userErrors { code } } }',
      { input },
    );
    expect(await rowsOf(alder.openAssessment)).toMatchObject({ state: 'ANSWERING' });
  });
});

/** The assessment and how many sessions it ever had. */
async function rowsOf(id: string): Promise<object> {
  const { rows } = await app.admin.query<object>(
    `SELECT a.state, a.version, a.first_answer_at,
       (SELECT count(*)::int FROM app.respond_session s WHERE s.assessment_id = a.id) AS sessions,
       (SELECT max(version) FROM app.answer w WHERE w.assessment_id = a.id) AS newest
     FROM app.assessment a WHERE a.id = $1`,
    [id],
  );
  return rows[0]!;
}
