import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { as, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import { TestBrowser } from '../support/app-browser.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { done, prepareVendor, SAVE, sendCore, vendorView } from '../support/walk.js';

const ROTATE = `mutation ($input: RotateInviteInput!) {
  rotateInvite(input: $input) { link userErrors { code message } } }`;

const PASS_ON =
  'mutation ($input: PassOnInput!) { passOn(input: $input) { userErrors { code path message } } }';

type Mode = 'off' | 'new-browser' | 'always';

/** TRUST T4: a link alone does not show what was answered; the mailbox it was sent to is needed as well. */
class Door {
  private vendors = 0;

  private constructor(
    readonly app: TestApp,
    readonly cast: Cast,
    private readonly staff: TestClient,
  ) {}

  static async open(mode: Mode): Promise<Door> {
    const app = await startApp({ env: { ASSAY_MAIL_CODE: mode } });
    const cast = await castOf(app);
    return new Door(app, cast, await as(app, cast.dana));
  }

  /** A link to an assessment of a vendor of its own. */
  async invite(): Promise<Invited> {
    const name = `Mailwren ${++this.vendors}`;
    const { id, link } = await sendCore(this.staff, await prepareVendor(this.staff, name));
    return { id, token: tokenIn(link), email: `vera@mailwren${this.vendors}.example` };
  }

  async newLink(assessmentId: string): Promise<string> {
    const { link } = await done(this.staff, ROTATE, { assessmentId });
    return tokenIn(String(link));
  }

  /** The same, with one answer saved by the browser that is returned. */
  async answered(): Promise<Invited & { first: TestBrowser }> {
    const invited = await this.invite();
    const first = this.browser();
    expect((await start(first, invited.token)).status).toBe(204);
    await done(first.client(), SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'yes' });
    return { ...invited, first };
  }

  browser(): TestBrowser {
    return new TestBrowser(this.app);
  }

  /** The code of the newest mail. */
  async codeFor({ email }: Invited): Promise<string> {
    await this.app.settled();
    const codes = this.app.mails.to(email).flatMap(({ text }) => /^\d{8}$/m.exec(text)?.[0] ?? []);
    return codes.at(-1)!;
  }
}

interface Invited {
  readonly id: string;
  readonly token: string;
  readonly email: string;
}

interface Refusal {
  code: string;
  sentTo?: string;
  validMinutes?: number;
  triesLeft?: number;
}

function start(browser: TestBrowser, token: string): Promise<Response> {
  return browser.post('/respond/session', { token, isAuthorised: true });
}

function type(browser: TestBrowser, token: string, code: string): Promise<Response> {
  return browser.post('/respond/code', { token, code, isAuthorised: true });
}

async function refusal(response: Response): Promise<[number, Refusal]> {
  return [response.status, (await response.json()) as Refusal];
}

/** Eight digits that are not the code. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 100_000_000).padStart(8, '0');
}

describe('with a code for each new browser', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open('new-browser');
  });
  afterAll(() => door.app.close());

  it('nobody types one while nothing is answered', async () => {
    const { token } = await door.invite();
    for (const browser of [door.browser(), door.browser()])
      expect((await start(browser, token)).status).toBe(204);
  });

  it('another browser than the first one types it before it sees an answer', async () => {
    const invited = await door.answered();
    const second = door.browser();
    expect(await refusal(await start(second, invited.token))).toEqual([
      403,
      expect.objectContaining({
        code: 'CODE_NEEDED',
        sentTo: `v…@${invited.email.split('@')[1]}`,
        validMinutes: 10,
      }),
    ]);
    expect((await second.client().gql('{ assessment { id } }')).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await second.client().get('/respond/copy.json')).status).toBe(401);
    const code = await door.codeFor(invited);
    expect((await type(second, invited.token, ` ${code.slice(0, 4)} ${code.slice(4)} `)).status).toBe(204);
    expect((await vendorView(second.client())).answers).toHaveLength(1);
    expect((await start(second, invited.token)).status).toBe(204);
  });

  it('the browser that saved the first answer is known by it, also after a new link', async () => {
    const { id, token, first } = await door.answered();
    expect((await first.send('DELETE', '/respond/session')).status).toBe(204);
    expect((await start(first, token)).status).toBe(204);
    expect((await start(first, await door.newLink(id))).status).toBe(204);
    expect((await vendorView(first.client())).answers).toHaveLength(1);
  });

  it('a browser that only looked is not known', async () => {
    const { token } = await door.invite();
    const looking = door.browser();
    await start(looking, token);
    const writing = door.browser();
    await start(writing, token);
    await done(writing.client(), SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'yes' });
    expect((await start(looking, token)).status).toBe(403);
    expect((await start(writing, token)).status).toBe(204);
  });

  it('a browser that only looked sees nothing that another one wrote', async () => {
    const { token } = await door.invite();
    const [looking, writing] = [door.browser(), door.browser()];
    await start(looking, token);
    await start(writing, token);
    await done(writing.client(), SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'yes' });
    const seen = await looking.client().gql('{ assessment { answers { value } } }');
    expect(seen.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await looking.client().get('/respond/copy.json')).status).toBe(401);
    expect((await vendorView(writing.client())).answers).toHaveLength(1);
  });

  it('a colleague types none until the own part holds an answer, whoever gave it', async () => {
    const { token, first } = await door.answered();
    const vera = first.client();
    const { sections } = (await vendorView(vera)).questionnaire;
    const other = sections.find(({ questions }) => questions.every(({ id }) => id !== 'C-05'))!;
    const email = `lee${token.slice(-6).toLowerCase().replaceAll(/\W/g, 'x')}@elsewhere.example`;
    await done(vera, PASS_ON, { name: 'Lee Park', email, sections: [other.id], questionId: null });
    await door.app.settled();
    const leeToken = tokenIn(/https?:\S+#t=\S+/.exec(door.app.mails.to(email).at(-1)!.text)![0]);
    const [looking, writing] = [door.browser(), door.browser()];
    expect((await start(looking, leeToken)).status).toBe(204);
    expect((await start(writing, leeToken)).status).toBe(204);
    expect((await vendorView(looking.client())).answers).toEqual([]);
    const question = other.questions[0]!;
    await done(writing.client(), SAVE, { questionId: question.id, expectedVersion: 0, comment: 'By Lee.' });
    expect((await vendorView(writing.client())).answers).toHaveLength(1);
    const seen = await looking.client().gql('{ assessment { answers { comment } } }');
    expect(seen.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await start(door.browser(), leeToken)).status).toBe(403);
  });

  it('a colleague types one where the lead answered in that part, and in a session begun before', async () => {
    const { token, first } = await door.answered();
    const vera = first.client();
    const email = `kai${token.slice(-6).toLowerCase().replaceAll(/\W/g, 'x')}@elsewhere.example`;
    await done(vera, PASS_ON, { name: 'Kai Roth', email, sections: [], questionId: 'C-06' });
    await door.app.settled();
    const kaiToken = tokenIn(/https?:\S+#t=\S+/.exec(door.app.mails.to(email).at(-1)!.text)![0]);
    const kai = door.browser();
    expect((await start(kai, kaiToken)).status).toBe(204);
    await done(vera, SAVE, { questionId: 'C-06', expectedVersion: 0, comment: 'By Vera.' });
    const seen = await kai.client().gql('{ assessment { answers { comment } } }');
    expect(seen.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await start(door.browser(), kaiToken)).status).toBe(403);
  });

  it('where mail does not leave the server, whom to ask is told with it', async () => {
    const { token } = await door.answered();
    expect(await refusal(await start(door.browser(), token))).toEqual([
      403,
      expect.not.objectContaining({ senderEmail: expect.anything() }),
    ]);
    door.app.mails.onlyKeeps = true;
    const kept = await refusal(await start(door.browser(), token));
    door.app.mails.onlyKeeps = false;
    expect(kept).toEqual([
      403,
      expect.objectContaining({ code: 'CODE_NEEDED', senderEmail: expect.stringContaining('@') }),
    ]);
  });

  it('a shared computer is forgotten when it is left', async () => {
    const { token, first } = await door.answered();
    await first.send('DELETE', '/respond/session', { isShared: true });
    expect((await start(first, token)).status).toBe(403);
  });

  it('a mark of another assessment opens nothing', async () => {
    const [mine, theirs] = [await door.answered(), await door.answered()];
    const mark = mine.first.cookies.find(([name]) => name.startsWith('__Host-rmark-'))!;
    const nameThere = theirs.first.cookies.find(([name]) => name.startsWith('__Host-rmark-'))![0];
    const stranger = door.browser();
    stranger.keep(nameThere, mark[1]);
    expect((await start(stranger, theirs.token)).status).toBe(403);
  });

  it('a mark is worth nothing after half a year', async () => {
    const later = await Door.open('new-browser');
    const invited = await later.answered();
    await later.app.admin.query(`UPDATE app.respond_session SET known_at = known_at - interval '181 days'`);
    const { status } = await start(invited.first, invited.token);
    await later.app.close();
    expect(status).toBe(403);
  });

  it('five wrong codes are the end of it, and a new one can be asked for', async () => {
    const invited = await door.answered();
    const second = door.browser();
    await start(second, invited.token);
    const code = await door.codeFor(invited);
    const left: unknown[] = [];
    for (let at = 0; at < 5; at += 1) {
      const [status, { code: problem, triesLeft }] = await refusal(
        await type(second, invited.token, wrong(code)),
      );
      expect([status, problem]).toEqual([403, 'CODE_WRONG']);
      left.push(triesLeft);
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(await refusal(await type(second, invited.token, code))).toEqual([
      410,
      expect.objectContaining({ code: 'CODE_EXPIRED' }),
    ]);
    await start(second, invited.token);
    expect((await type(second, invited.token, await door.codeFor(invited))).status).toBe(204);
  });

  it('many tries at once are still five', async () => {
    const invited = await door.answered();
    const second = door.browser();
    await start(second, invited.token);
    const code = await door.codeFor(invited);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => type(second, invited.token, wrong(code))),
    );
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(7);
  });

  it('a code is good for one session', async () => {
    const invited = await door.answered();
    const second = door.browser();
    await start(second, invited.token);
    const code = await door.codeFor(invited);
    const asked = second.copy();
    expect((await type(second, invited.token, code)).status).toBe(204);
    expect((await refusal(await type(asked, invited.token, code)))[1].code).toBe('CODE_EXPIRED');
  });

  it('a code works in the browser that asked for it and in no other', async () => {
    const invited = await door.answered();
    const [second, third, fourth] = [door.browser(), door.browser(), door.browser()];
    await start(second, invited.token);
    const code = await door.codeFor(invited);
    await start(third, invited.token);
    expect((await refusal(await type(third, invited.token, code)))[1]).toMatchObject({ code: 'CODE_WRONG' });
    expect((await refusal(await type(fourth, invited.token, code)))[1].code).toBe('CODE_EXPIRED');
    expect((await type(second, invited.token, code)).status).toBe(204);
  });

  it('a code for one assessment opens no other', async () => {
    const [mine, theirs] = [await door.answered(), await door.answered()];
    const browser = door.browser();
    await start(browser, mine.token);
    const code = await door.codeFor(mine);
    expect((await refusal(await type(browser, theirs.token, code)))[1].code).toBe('CODE_EXPIRED');
    expect((await type(browser, mine.token, code)).status).toBe(204);
  });

  it.each(['1234567', '123456789', 'abcdefgh'])('%s is no code and costs no try', async (text) => {
    const invited = await door.answered();
    const second = door.browser();
    await start(second, invited.token);
    expect((await type(second, invited.token, text)).status).toBe(422);
    const [, { triesLeft }] = await refusal(
      await type(second, invited.token, wrong(await door.codeFor(invited))),
    );
    expect(triesLeft).toBe(4);
  });

  it('ten minutes later the code is worth nothing', async () => {
    const later = await Door.open('new-browser');
    const invited = await later.answered();
    const second = later.browser();
    await start(second, invited.token);
    const code = await later.codeFor(invited);
    later.app.clock.moveMinutes(10);
    const answer = await refusal(await type(second, invited.token, code));
    await later.app.close();
    expect(answer).toEqual([410, expect.objectContaining({ code: 'CODE_EXPIRED' })]);
  });

  it('only so many are mailed in an hour', async () => {
    const invited = await door.answered();
    const browser = door.browser();
    const statuses: number[] = [];
    for (let at = 0; at < 7; at += 1) statuses.push((await start(browser, invited.token)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429]);
    const [, { code, ...more }] = await refusal(await start(browser, invited.token));
    expect([code, more]).toEqual([
      'THROTTLED',
      expect.objectContaining({ retryAfterSeconds: expect.any(Number) }),
    ]);
  });

  it('the code stands in its mail and nowhere else', async () => {
    const quiet = await Door.open('new-browser');
    const invited = await quiet.answered();
    const browser = quiet.browser();
    await start(browser, invited.token);
    await type(browser, invited.token, '00000000');
    const code = await quiet.codeFor(invited);
    await type(browser, invited.token, code);
    const places: string[] = [];
    const { rows } = await quiet.app.admin.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables`,
    );
    for (const { name } of rows) {
      const found = await quiet.app.admin.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1`, [
        `%${code}%`,
      ]);
      if (found.rowCount! > 0) places.push(name);
    }
    const mails = quiet.app.mails.sent.filter(({ text }) => text.includes(code));
    const subjects = quiet.app.mails.sent.filter(({ subject }) => subject.includes(code));
    const log = quiet.app.log.text;
    await quiet.app.close();
    expect(places).toEqual([]);
    expect(log).not.toContain(code);
    expect([mails.length, subjects.length]).toEqual([1, 0]);
  });

  it('stands in no job either while its mail waits to leave', async () => {
    const waiting = await startApp({ jobs: false, env: { ASSAY_MAIL_CODE: 'new-browser' } });
    const cast = await castOf(waiting);
    const staff = await as(waiting, cast.dana);
    const { link } = await sendCore(staff, await prepareVendor(staff, 'Mailwren'));
    const first = new TestBrowser(waiting);
    await start(first, tokenIn(link));
    await done(first.client(), SAVE, { questionId: 'C-05', expectedVersion: 0, value: 'yes' });
    await start(new TestBrowser(waiting), tokenIn(link));
    const { rows } = await waiting.admin.query<{ payload: Record<string, unknown> }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'kind' = 'code'`,
    );
    await waiting.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0])).not.toMatch(/"\d{8}"/);
    expect(rows[0]!.payload['sealedCode']).toMatch(/^[\w-]{48}$/);
  });

  it('each step is on record', async () => {
    const steps = ['mail-code.asked', 'mail-code.refused', 'mail-code.accepted', 'vendor-session.opened'];
    const counts = async () => {
      const found: number[] = [];
      for (const step of steps) found.push(await eventsIn(door.app, door.cast.alder.id, step));
      return found;
    };
    const invited = await door.answered();
    const before = await counts();
    const second = door.browser();
    await start(second, invited.token);
    const code = await door.codeFor(invited);
    await type(second, invited.token, wrong(code));
    await type(second, invited.token, code);
    const after = await counts();
    expect(after.map((count, at) => count - before[at]!)).toEqual([1, 1, 1, 1]);
  });

  it('the sender sees that a code was mailed, and not which', async () => {
    const invited = await door.answered();
    await start(door.browser(), invited.token);
    await door.app.settled();
    const { rows } = await door.app.admin.query<{ state: string }>(
      `SELECT state FROM app.delivery WHERE kind = 'code' ORDER BY at DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ state: 'SENT' }]);
  });
});

describe('with a code at each Start', () => {
  it('the first browser types one as well, once something is answered', async () => {
    const door = await Door.open('always');
    const invited = await door.answered();
    const first = await refusal(await start(invited.first, invited.token));
    const entered = await type(invited.first, invited.token, await door.codeFor(invited));
    const again = await start(invited.first, invited.token);
    await door.app.close();
    expect(first).toEqual([403, expect.objectContaining({ code: 'CODE_NEEDED' })]);
    expect([entered.status, again.status]).toEqual([204, 403]);
  });
});

describe('without codes', () => {
  it('the link alone opens what was answered', async () => {
    const door = await Door.open('off');
    const { token } = await door.answered();
    const second = door.browser();
    const { status } = await start(second, token);
    const { answers } = await vendorView(second.client());
    await door.app.close();
    expect([status, answers.length]).toEqual([204, 1]);
  });
});
