import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LinksService } from '../../src/features/identity/links.service.js';
import { Database } from '../../src/platform/database/database.js';
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
  const input = { name: 'Noor Amin', email, role: 'AUDITOR' };
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
