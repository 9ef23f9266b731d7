import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/started-server.js';
import { payloadOf } from '../support/walk.js';

/** How people get in, who learns of it, and where they are signed in. */
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
}, 60_000);

afterAll(() => app.close());

const PASSWORD = 'nine grey geese wander';
const ADD = `mutation ($input: AddPersonInput!) {
  addPerson(input: $input) { person { id email role mailState isSuspended version } userErrors { code path message } }
}`;
const SEND = `mutation ($input: SendPasswordLinkInput!) {
  sendPasswordLink(input: $input) { person { mailState } userErrors { code path } }
}`;
const SEND_KEPT = `mutation ($input: SendKeptPersonMailsInput!) {
  sendKeptPersonMails(input: $input) { count skipped { reason count } userErrors { code path message } }
}`;
const SUSPEND = `mutation ($input: SuspendPersonInput!) {
  suspendPerson(input: $input) { person { id version } userErrors { code } }
}`;

interface Added {
  addPerson: {
    person: { id: string; mailState: string; version: number } | null;
    userErrors: { code: string }[];
  };
}

function input(email: string, more: object = {}) {
  return { name: 'Noor Amin', email, role: 'PRIVACY_OFFICER', ...more };
}

async function mailTo(email: string) {
  await app.settled();
  return app.mails.to(email).at(-1)!;
}

/** Whole replies are compared but for the ids and addresses in them. */
function shapeOf(text: string): string {
  return text.split('\n')[0]!.replaceAll(/usr_[\w-]+|[\w.]+@[\w.]+/g, '*');
}

async function stateOf(id: string, owner = cast.olga): Promise<string> {
  const client = await as(app, owner);
  const { people } = await client.ask<{ people: { id: string; mailState: string }[] }>(
    '{ people { id mailState } }',
  );
  return people.find((person) => person.id === id)!.mailState;
}

describe('the link to a password', () => {
  it('goes to the person alone: whoever adds them sees that a mail is on its way, and no token', async () => {
    const anton = await as(app, cast.anton);
    const { text, data } = await anton.gql(ADD, { input: input('noor@alder.example') });
    expect(text).not.toMatch(/asy_one_|#t=/);
    const { person } = (data as unknown as Added).addPerson;
    expect(person).toMatchObject({ mailState: 'QUEUED', role: 'PRIVACY_OFFICER' });
    const mail = await mailTo('noor@alder.example');
    expect(mail).toMatchObject({
      replyTo: 'anton@alder.example',
      subject: expect.stringContaining('Alder Group'),
    });
    expect(await stateOf(person!.id)).toBe('SENT');
    const token = tokenIn(mail.text);
    expect((await anonymous(app).post('/session/password', { token, password: PASSWORD })).status).toBe(204);
    expect(await stateOf(person!.id)).toBe('USED');
  });

  it('stands in no reply, no table and no log of the server', async () => {
    const token = tokenIn((await mailTo('noor@alder.example')).text);
    const { rows } = await app.admin.query<{ text: string }>(
      `SELECT string_agg(payload::text, '') AS text FROM graphile_worker._private_jobs`,
    );
    expect(rows[0]!.text ?? '').not.toContain(token);
    expect(app.log.text).not.toContain(token);
  });

  it('is written in the language that was chosen', async () => {
    const olga = await as(app, cast.olga);
    await olga.ask(ADD, { input: input('greta@alder.example', { language: 'de' }) });
    expect((await mailTo('greta@alder.example')).text).toContain('Guten Tag Noor Amin');
  });

  it('that was only kept is not called sent, and can be sent once there is a mail server', async () => {
    const olga = await as(app, cast.olga);
    const sent = await eventsIn(app, cast.alder.id, 'person.mailed');
    app.mails.onlyKeeps = true;
    const added = await olga.ask<Added>(ADD, { input: input('kept@alder.example') });
    await app.settled();
    app.mails.onlyKeeps = false;
    const personId = added.addPerson.person!.id;
    expect(await stateOf(personId)).toBe('KEPT');
    expect(await eventsIn(app, cast.alder.id, 'person.mail-kept')).toBe(1);
    expect(await eventsIn(app, cast.alder.id, 'person.mailed')).toBe(sent);
    await olga.ask(SEND, { input: { personId } });
    await app.settled();
    expect(await stateOf(personId)).toBe('SENT');
  });

  it('that was kept leaves with all others once there is a mail server, to whom may come in, and once', async () => {
    const [olga, anton] = [await as(app, cast.olga), await as(app, cast.anton)];
    app.mails.onlyKeeps = true;
    const ids: string[] = [];
    for (const [email, role] of [
      ['one@alder.example', 'REVIEWER'],
      ['two@alder.example', 'OWNER'],
      ['three@alder.example', 'REVIEWER'],
    ] as const)
      ids.push((await olga.ask<Added>(ADD, { input: input(email, { role }) })).addPerson.person!.id);
    await app.settled();
    expect(await payloadOf(olga, SEND_KEPT, {})).toMatchObject({ userErrors: [{ code: 'NOT_READY' }] });
    app.mails.onlyKeeps = false;
    const shut = { personId: ids[2], expectedVersion: 1, isSuspended: true };
    await olga.ask(SUSPEND, { input: shut });
    const both = await Promise.all([payloadOf(anton, SEND_KEPT, {}), payloadOf(anton, SEND_KEPT, {})]);
    expect(both.map((each) => (each as unknown as { count: number }).count).toSorted()).toEqual([0, 1]);
    expect(both[0]).toMatchObject({
      skipped: expect.arrayContaining([
        { reason: 'NOT_YOURS', count: 1 },
        { reason: 'SUSPENDED', count: 1 },
      ]),
    });
    expect(await payloadOf(olga, SEND_KEPT, {})).toMatchObject({ count: 1 });
    await app.settled();
    const sent = ['one', 'two', 'three'].map((name) => app.mails.to(`${name}@alder.example`).length);
    // One that was kept, and one that left.
    expect(sent).toEqual([2, 2, 1]);
    expect(await Promise.all(ids.map((id) => stateOf(id)))).toEqual(['SENT', 'SENT', 'KEPT']);
  });

  it('can be sent anew, and ends the one before it', async () => {
    const olga = await as(app, cast.olga);
    const added = await olga.ask<Added>(ADD, { input: input('again@alder.example') });
    const first = tokenIn((await mailTo('again@alder.example')).text);
    const personId = added.addPerson.person!.id;
    expect(await olga.ask(SEND, { input: { personId } })).toMatchObject({
      sendPasswordLink: { userErrors: [], person: { mailState: 'QUEUED' } },
    });
    const second = tokenIn((await mailTo('again@alder.example')).text);
    expect(second).not.toBe(first);
    expect((await anonymous(app).post('/session/link', { token: first })).status).toBe(410);
    expect((await anonymous(app).post('/session/link', { token: second })).status).toBe(200);
  });

  it('does not leave late with a link that has ended meanwhile', async () => {
    const olga = await as(app, cast.olga);
    const deliver = app.mails.deliver.bind(app.mails);
    let tries = 0;
    app.mails.deliver = () => {
      tries += 1;
      return Promise.reject(new Error('The server is down.'));
    };
    const added = await olga.ask<Added>(ADD, { input: input('late@alder.example') });
    await until('the mail was refused', () => Promise.resolve(tries === 1));
    app.mails.deliver = deliver;
    await olga.ask(SEND, { input: { personId: added.addPerson.person!.id } });
    await app.admin.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await app.settled();
    expect(app.mails.to('late@alder.example').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('A new link'),
    ]);
    expect(await stateOf(added.addPerson.person!.id)).toBe('SENT');
  });

  it('is not sent to somebody suspended', async () => {
    const olga = await as(app, cast.olga);
    const { addPerson } = await olga.ask<Added>(ADD, { input: input('out@alder.example') });
    const { id: personId, version } = addPerson.person!;
    await olga.ask(SUSPEND, { input: { personId, expectedVersion: version, isSuspended: true } });
    expect(await olga.ask(SEND, { input: { personId } })).toMatchObject({
      sendPasswordLink: { userErrors: [{ code: 'NOT_ALLOWED' }] },
    });
  });

  it('is not sent by an administrator to an owner', async () => {
    const anton = await as(app, cast.anton);
    const reply = await anton.gql(SEND, { input: { personId: `usr_${cast.olga.id}` } });
    expect(reply.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('says that the mail server refused, and is tried again', async () => {
    const deliver = app.mails.deliver.bind(app.mails);
    let refusals = 0;
    app.mails.deliver = (mail) => {
      refusals += 1;
      return refusals === 1 ? Promise.reject(new Error('greylisted')) : deliver(mail);
    };
    const olga = await as(app, cast.olga);
    const { addPerson } = await olga.ask<Added>(ADD, { input: input('grey@alder.example') });
    for (let at = 0; at < 100 && (await stateOf(addPerson.person!.id)) === 'QUEUED'; at += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await stateOf(addPerson.person!.id)).toBe('FAILED');
    await app.admin.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await app.settled();
    app.mails.deliver = deliver;
    expect(await stateOf(addPerson.person!.id)).toBe('SENT');
  });
});

describe('an address that signs in to another workspace', () => {
  it('gets the same answer as a new one, and only its owner learns why', async () => {
    const mallory = await as(app, cast.mallory);
    const taken = await mallory.gql(ADD, { input: input('dana@alder.example') });
    const fresh = await mallory.gql(ADD, { input: input('unknown@nowhere.example') });
    expect(shapeOf(taken.text)).toBe(shapeOf(fresh.text));
    const mail = await mailTo('dana@alder.example');
    expect(mail.text).toContain('already signs in to another workspace');
    expect(mail.text).not.toMatch(/Alder|#t=/);
    const { id } = (taken.data as unknown as Added).addPerson.person!;
    expect(await stateOf(id, cast.mallory)).toBe('SENT');
  });

  it('keeps its own login', async () => {
    const { rows } = await app.admin.query('SELECT organisation_id FROM app.login WHERE email = $1', [
      'dana@alder.example',
    ]);
    expect(rows).toEqual([{ organisation_id: cast.alder.id }]);
  });
});

describe('a person', () => {
  it('is not added twice to one workspace', async () => {
    const olga = await as(app, cast.olga);
    expect(await olga.ask(ADD, { input: input('Dana@alder.example') })).toMatchObject({
      addPerson: { person: null, userErrors: [{ code: 'TAKEN', path: ['email'] }] },
    });
  });

  it('has a name that says something', async () => {
    const olga = await as(app, cast.olga);
    expect(await olga.ask(ADD, { input: input('blank@alder.example', { name: '   ' }) })).toMatchObject({
      addPerson: { person: null, userErrors: [{ code: 'REQUIRED', path: ['name'] }] },
    });
  });
});

describe('open sessions', () => {
  const OWN = '{ ownSessions { id isThis } }';
  type Own = { ownSessions: { id: string; isThis: boolean }[] };

  it('are listed to oneself, and one of them is ended', async () => {
    const [here, there] = [await as(app, cast.ravi), await as(app, cast.ravi)];
    const { ownSessions } = await here.ask<Own>(OWN);
    expect(ownSessions.map(({ isThis }) => isThis).toSorted()).toEqual([false, true]);
    const other = ownSessions.find(({ isThis }) => !isThis)!.id;
    await here.ask(
      `mutation ($input: EndSessionInput!) { endSession(input: $input) { userErrors { code } } }`,
      {
        input: { sessionId: other },
      },
    );
    expect((await there.gql('{ viewer { role } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await here.ask<Own>(OWN)).ownSessions).toHaveLength(1);
  });

  it('of somebody else are not there to be ended one by one', async () => {
    await as(app, cast.paul);
    const { rows } = await app.admin.query<{ id: string }>(
      'SELECT id FROM app.session WHERE person_id = $1',
      [cast.paul.id],
    );
    const olga = await as(app, cast.olga);
    const reply = await olga.gql(
      `mutation ($input: EndSessionInput!) { endSession(input: $input) { userErrors { code } } }`,
      { input: { sessionId: `ses_${rows[0]!.id}` } },
    );
    expect(reply.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('all but this one end at once', async () => {
    const here = await as(app, cast.eva);
    const others = [await as(app, cast.eva), await as(app, cast.eva)];
    await here.ask('mutation { endOtherSessions { userErrors { code } } }');
    for (const other of others)
      expect((await other.gql('{ viewer { role } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await here.ask<Own>(OWN)).ownSessions).toHaveLength(1);
  });

  it('of a person are a number to whoever runs the workspace, and end by them', async () => {
    const ines = [await as(app, cast.ines), await as(app, cast.ines)];
    const olga = await as(app, cast.olga);
    const COUNT = 'query ($id: ID!) { openSessions(personId: $id) }';
    expect(await olga.ask(COUNT, { id: `usr_${cast.ines.id}` })).toEqual({ openSessions: 2 });
    const END =
      'mutation ($input: EndSessionsOfInput!) { endSessionsOf(input: $input) { userErrors { code } } }';
    await olga.ask(END, { input: { personId: `usr_${cast.ines.id}` } });
    expect((await ines[0]!.gql('{ viewer { role } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const anton = await as(app, cast.anton);
    const refused = await anton.gql(END, { input: { personId: `usr_${cast.olga.id}` } });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await olga.ask(COUNT, { id: `usr_${cast.ines.id}` })).toEqual({ openSessions: 0 });
  });

  it('that stood idle too long are not counted', async () => {
    await as(app, cast.bo);
    app.clock.moveMinutes(31);
    const olga = await as(app, cast.olga);
    expect(await olga.ask(`{ openSessions(personId: "usr_${cast.bo.id}") }`)).toEqual({ openSessions: 0 });
    app.clock.reset();
  });
});

describe('who may not', () => {
  it.each(['dana', 'ravi', 'ada'] as const)(
    '%s adds nobody, sends no link, ends no session of others',
    async (name) => {
      const client = await as(app, cast[name]);
      const personId = `usr_${cast.paul.id}`;
      const acts: [string, object][] = [
        [ADD, { input: input('x@alder.example') }],
        [SEND, { input: { personId } }],
        [
          'mutation ($input: EndSessionsOfInput!) { endSessionsOf(input: $input) { userErrors { code } } }',
          { input: { personId } },
        ],
        ['query ($id: ID!) { openSessions(personId: $id) }', { id: personId }],
      ];
      for (const [document, variables] of acts)
        expect((await client.gql(document, variables)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );
});

describe('the doors around', () => {
  it('two workspaces in two tabs are a conflict, said with the status of one', async () => {
    const dana = await as(app, cast.dana);
    const reply = await dana.with({ 'x-assay-tenant': `org_${cast.birchway.id}` }).gql('{ viewer { role } }');
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([409, 'CONFLICT']);
    expect(reply.errors[0]?.message).toContain('another workspace');
    expect(app.log.text).not.toContain('"correlationId"');
  });

  it('readiness tells the public yes or no, and the log what is wrong', async () => {
    await app.admin.query('ALTER TABLE app.people_group NO FORCE ROW LEVEL SECURITY');
    const response = await anonymous(app).get('/readyz');
    await app.admin.query('ALTER TABLE app.people_group FORCE ROW LEVEL SECURITY');
    expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
    expect(app.log.text).toContain('people_group does not force row-level security');
  });
});
