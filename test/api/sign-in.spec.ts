import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/core/day.js';
import { LinksService } from '../../src/features/identity/links.service.js';
import { Database } from '../../src/platform/database/database.js';
import { endOfDay, localTime } from '../../src/platform/tenancy/local-time.js';
import { anonymous, as, castOf, contextOf, tokenIn, type Cast } from '../support/app-cast.js';
import { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';

/** TRUST T5: who somebody is, proved once, refused the moment it ends, and never by another site. */
const PASSWORD = 'seven slow herons wade';
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  const link = await passwordLinkFor('noor@alder.example');
  await anonymous(app).post('/session/password', { token: tokenIn(link), password: PASSWORD });
}, 60_000);

afterEach(() => app.clock.reset());

afterAll(() => app.close());

const ADD = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } userErrors { code path } } }`;
const WHO = '{ viewer { person { name } role } }';

/** A person without a password yet, and the one-use link to choose it, as it came by mail. */
async function passwordLinkFor(email: string): Promise<string> {
  const olga = await as(app, cast.olga);
  const input = { name: 'Noor Amin', email, role: 'AUDITOR', accessUntil: '2099-12-31' };
  await olga.ask(ADD, { input });
  await app.settled();
  return app.mails.to(email).at(-1)!.text;
}

/** Another link of somebody who is known, made as the server makes it. */
function newPasswordLink(personId: string): Promise<string> {
  const links = app.nest.get(LinksService);
  return app.nest
    .get(Database)
    .bookkeeping(contextOf(app, cast.olga), (tx) => links.mint(tx, personId, cast.alder.hint, 'password'));
}

function signIn(email: string, password: string): Promise<Response> {
  return anonymous(app).post('/session', { email, password });
}

function clientOf(response: Response): TestClient {
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  return new TestClient(app, '/graphql', { cookie });
}

/** What a door says once the last day of a person is over. */
function wordsOf(day: string) {
  return { message: expect.stringMatching(new RegExp(`ended on ${day}.* owner or administrator`)) };
}

describe('a password', () => {
  it('opens a session with a cookie that no script reads and no other site sends', async () => {
    const response = await signIn('noor@alder.example', PASSWORD);
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-sid=asy_sid_[0-9a-z]{8}\.[\w-]{43}[0-9a-z]{6}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await clientOf(response).ask(WHO)).toMatchObject({ viewer: { role: 'AUDITOR' } });
  });

  it('is not minded about capitals of the address and a space beside it', async () => {
    expect((await signIn(' Noor@Alder.example ', PASSWORD)).status).toBe(204);
  });

  it('that is wrong, of nobody, or of somebody without one, gets the same words', async () => {
    const tries = [
      await signIn('noor@alder.example', 'not this one either'),
      await signIn('nobody@alder.example', PASSWORD),
      await signIn('dana@alder.example', PASSWORD),
    ];
    const texts = await Promise.all(tries.map(async (each) => `${each.status} ${await each.text()}`));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^401 .*UNAUTHENTICATED/);
    expect(tries.flatMap((each) => each.headers.getSetCookie())).toEqual([]);
  });

  it.each(['short', 'aaaaaaaaaaaaaaaa', 'password1234', 'x'.repeat(129)])(
    'like “%s” is not taken',
    async (password) => {
      const token = tokenIn(await passwordLinkFor(`p${crypto.randomUUID().slice(0, 8)}@alder.example`));
      const response = await anonymous(app).post('/session/password', { token, password });
      expect([response.status, await response.text()]).toEqual([
        422,
        expect.stringContaining('"path":["password"]'),
      ]);
    },
  );

  it('is tried ten times in a quarter of an hour and no more, also by the right one', async () => {
    for (let at = 0; at < 10; at += 1) await signIn('nobody@birchway.example', 'guess number one');
    const response = await signIn('nobody@birchway.example', 'guess number one');
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    expect((await signIn('noor@alder.example', PASSWORD)).status).toBe(204);
  }, 60_000);

  it('stands in no table and no log', async () => {
    const { rows } = await app.admin.query<{ password_hash: string }>(
      'SELECT password_hash FROM app.login WHERE password_hash IS NOT NULL',
    );
    expect(rows[0]!.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(app.log.text).not.toContain(PASSWORD);
  });
});

describe('the last day of an auditor', () => {
  const ZONE = 'Pacific/Honolulu';
  const UNTIL = `mutation ($input: SetAccessUntilInput!) {
    setAccessUntil(input: $input) { person { id accessUntil hasAccessEnded version } userErrors { code path } }
  }`;
  /** Tomorrow in Honolulu, where it is yesterday for half a day longer than in UTC. */
  const tomorrow = () => addDays(localTime(ZONE, app.clock.now()).day, 1);

  beforeAll(async () => {
    await app.admin.query('UPDATE app.organisation SET time_zone = $2 WHERE id = $1', [cast.alder.id, ZONE]);
  });

  afterAll(() =>
    app.admin.query(`UPDATE app.organisation SET time_zone = 'UTC' WHERE id = $1`, [cast.alder.id]),
  );

  async function setUntil(accessUntil: string, by = cast.olga) {
    const { rows } = await app.admin.query<{ version: number }>(
      'SELECT version FROM app.person WHERE id = $1',
      [cast.ada.id],
    );
    const input = { personId: `usr_${cast.ada.id}`, expectedVersion: rows[0]!.version, accessUntil };
    return (await as(app, by)).gql(UNTIL, { input });
  }

  /** To so many minutes after midnight of the workspace, before it when negative. */
  function moveToEndOf(day: string, minutes: number): void {
    const left = Date.parse(endOfDay(ZONE, day)) - Date.parse(app.clock.now());
    app.clock.moveMinutes(Math.ceil(left / 60_000) + minutes);
  }

  it('is asked for with the role, and is not over already', async () => {
    const olga = await as(app, cast.olga);
    const person = { name: 'Nia Auer', email: 'nia@alder.example' };
    for (const [more, code] of [
      [{ role: 'AUDITOR' }, 'REQUIRED'],
      [{ role: 'AUDITOR', accessUntil: '2020-01-31' }, 'INVALID'],
      [{ role: 'DPO', accessUntil: '2099-12-31' }, 'NOT_ALLOWED'],
    ] as const)
      expect(await olga.ask(ADD, { input: { ...person, ...more } })).toMatchObject({
        addPerson: { person: null, userErrors: [{ code, path: ['accessUntil'] }] },
      });
  });

  it('ends the session that was open at midnight of the workspace, with the words why and whom to ask', async () => {
    const day = tomorrow();
    await setUntil(day);
    moveToEndOf(day, -10);
    const ada = await as(app, cast.ada);
    expect((await ada.gql(WHO)).errors).toEqual([]);
    expect((await ada.gql(WHO)).errors).toEqual([]);
    app.clock.moveMinutes(12);
    const reply = await ada.gql(WHO);
    expect(reply.errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' }, ...wordsOf(day) });
    expect(reply.data ?? null).toBeNull();
    expect(await (await ada.get('/session/state')).json()).toMatchObject({ isSignedIn: false });
  });

  it('closes password and link, and a wrong password learns nothing of it', async () => {
    await setUntil('2099-12-31');
    const link = tokenIn(await newPasswordLink(cast.ada.id));
    await anonymous(app).post('/session/password', { token: link, password: PASSWORD });
    const unused = tokenIn(await newPasswordLink(cast.ada.id));
    const day = tomorrow();
    await setUntil(day);
    moveToEndOf(day, 2);
    const right = await signIn('ada@alder.example', PASSWORD);
    expect([right.status, await right.json()]).toEqual([403, expect.objectContaining(wordsOf(day))]);
    expect(right.headers.getSetCookie()).toEqual([]);
    expect((await signIn('ada@alder.example', 'not this one either')).status).toBe(401);
    for (const [door, body] of [
      ['/session/link', { token: unused }],
      ['/session/password', { token: unused, password: PASSWORD }],
    ] as const) {
      const closed = await anonymous(app).post(door, body);
      expect([closed.status, await closed.json()]).toEqual([403, expect.objectContaining(wordsOf(day))]);
    }
    const people = await (await as(app, cast.dana)).gql('{ people { name hasAccessEnded } }');
    expect(people.data).toMatchObject({
      people: expect.arrayContaining([{ name: 'Ada Rossi', hasAccessEnded: true }]),
    });
  });

  it('is set anew by whoever runs the people, on record, and opens the doors again', async () => {
    const day = tomorrow();
    await setUntil(day);
    moveToEndOf(day, 2);
    expect((await setUntil('2099-12-31', cast.dana)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await setUntil('2099-12-31', cast.anton);
    expect(data).toMatchObject({
      setAccessUntil: { person: { accessUntil: '2099-12-31', hasAccessEnded: false }, userErrors: [] },
    });
    expect((await signIn('ada@alder.example', PASSWORD)).status).toBe(204);
    const { rows } = await app.admin.query(
      `SELECT actor_id, object, data FROM app.event WHERE action = 'person.access-until-set'
       ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows[0]).toMatchObject({
      actor_id: cast.anton.id,
      object: `usr_${cast.ada.id}`,
      data: expect.objectContaining({ from: day, to: '2099-12-31' }),
    });
  });

  it('of nobody else is set', async () => {
    const olga = await as(app, cast.olga);
    const input = { personId: `usr_${cast.dora.id}`, expectedVersion: 1, accessUntil: '2099-12-31' };
    expect(await olga.ask(UNTIL, { input })).toMatchObject({
      setAccessUntil: { userErrors: [{ code: 'NOT_ALLOWED', path: ['accessUntil'] }] },
    });
  });
});

describe('a link that works once', () => {
  it('says for whom it is without being used up, and then works once', async () => {
    const token = tokenIn(await passwordLinkFor('once@alder.example'));
    for (let at = 0; at < 2; at += 1) {
      const looked = await anonymous(app).post('/session/link', { token });
      expect(await looked.json()).toEqual({
        needsPassword: true,
        name: 'Noor Amin',
        email: 'once@alder.example',
      });
      expect(looked.headers.getSetCookie()).toEqual([]);
    }
    expect((await anonymous(app).post('/session/password', { token, password: PASSWORD })).status).toBe(204);
    const again = await anonymous(app).post('/session/password', { token, password: PASSWORD });
    expect([again.status, (await anonymous(app).post('/session/link', { token })).status]).toEqual([
      410, 410,
    ]);
  });

  it('lets one of two in who use it at once', async () => {
    const token = tokenIn(await passwordLinkFor('two@alder.example'));
    const both = [0, 1].map(() => anonymous(app).post('/session/password', { token, password: PASSWORD }));
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([204, 410]);
  });

  it('runs out, and a torn or made-up one is worth the same', async () => {
    const token = tokenIn(await passwordLinkFor('late@alder.example'));
    const made = `asy_one_${cast.alder.hint}.${'A'.repeat(43)}000000`;
    for (const dead of [token.slice(0, -1), `${token}x`, made, '', 'x'])
      expect((await anonymous(app).post('/session/link', { token: dead })).status).toBe(410);
    app.clock.moveDays(4);
    expect((await anonymous(app).post('/session/link', { token })).status).toBe(410);
  });
});

describe('a session', () => {
  it('ends at once when it is signed out', async () => {
    const dana = await as(app, cast.dana);
    expect((await dana.send('DELETE', '/session')).status).toBe(204);
    expect((await dana.gql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends at once when the person is suspended', async () => {
    const [paul, olga] = [await as(app, cast.paul), await as(app, cast.olga)];
    await olga.ask(
      'mutation ($input: SuspendPersonInput!) { suspendPerson(input: $input) { userErrors { code } } }',
      {
        input: { personId: `usr_${cast.paul.id}`, expectedVersion: 1, isSuspended: true },
      },
    );
    expect((await paul.gql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const link = await newPasswordLink(cast.paul.id);
    const chosen = await anonymous(app).post('/session/password', {
      token: tokenIn(link),
      password: PASSWORD,
    });
    expect([chosen.status, chosen.headers.getSetCookie()]).toEqual([410, []]);
  });

  it('ends everywhere else when a new password is chosen', async () => {
    const noor = clientOf(await signIn('noor@alder.example', PASSWORD));
    const { rows } = await app.admin.query<{ person_id: string }>(
      `SELECT person_id FROM app.login WHERE email = 'noor@alder.example'`,
    );
    const link = await newPasswordLink(rows[0]!.person_id);
    const fresh = await anonymous(app).post('/session/password', {
      token: tokenIn(link),
      password: `${PASSWORD} again`,
    });
    expect((await noor.gql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await clientOf(fresh).gql(WHO)).errors).toEqual([]);
  });

  it('ends after thirty idle minutes, and lives while it is used', async () => {
    const ada = await as(app, cast.ada);
    for (let at = 0; at < 3; at += 1) {
      app.clock.moveMinutes(20);
      expect((await ada.gql(WHO)).errors).toEqual([]);
    }
    app.clock.moveMinutes(31);
    expect((await ada.gql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends after twelve hours, however busy', async () => {
    const eva = await as(app, cast.eva);
    for (let at = 0; at < 30; at += 1) {
      app.clock.moveMinutes(20);
      await eva.gql(WHO);
    }
    for (let at = 0; at < 7; at += 1) {
      app.clock.moveMinutes(20);
      await eva.gql(WHO);
    }
    expect((await eva.gql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is worth nothing when a letter of it is another', async () => {
    const dana = await as(app, cast.dana);
    const { cookie } = (dana as unknown as { headers: { cookie: string } }).headers;
    const other = cookie.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    for (const header of [
      other,
      cookie.replace(cast.alder.hint, cast.birchway.hint),
      '__Host-sid=',
      '__Host-sid=x',
    ])
      expect((await dana.with({ cookie: header }).gql(WHO)).errors[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
  });
});
