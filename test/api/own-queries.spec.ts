import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { SessionsService } from '../../src/features/identity/sessions.service.js';
import { SignInService } from '../../src/features/identity/sign-in.service.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant } from '../support/factories-plant.js';

/** The queries of our own pages take a shorter way (ADR 010): same answers, same refusals, same record. */
const file = path.resolve(import.meta.dirname, '../../dist/operations/staff.json');
const operations = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>);
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  await plant(app.admin, cast.alder, cast.dana, 'A');
}, 60_000);

afterEach(() => app.clock.reset());

afterAll(() => app.close());

interface Reply {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Sends what a built page sends: the digest of its operation. */
async function page(who: TestClient, name: string, variables: object = {}, headers = {}): Promise<Reply> {
  const [id] = operations.find(([, text]) => text.includes(`query ${name}`))!;
  const response = await who.post('/graphql', { id, variables }, headers);
  return { status: response.status, ...((await response.json()) as object) };
}

const LIST = { first: 50, sort: 'NAME', direction: 'ASC' };

describe('a query of our own pages', () => {
  it('is answered as the same document is', async () => {
    const dana = await as(app, cast.dana);
    const [, text] = operations.find(([, each]) => each.includes('query VendorList('))!;
    const { data } = await dana.gql(text, LIST);
    const short = await page(dana, 'VendorList(', LIST);
    expect(short.data).toEqual(data);
    expect(JSON.stringify(short.data)).toContain('⟦A:Vendor:name⟧');
  });

  it('asks for no more rows through a variable', async () => {
    const reply = await page(await as(app, cast.dana), 'VendorList(', { ...LIST, first: 1_000_000 });
    expect(reply).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });

  it('is refused in a tab of another workspace', async () => {
    const foreign = { 'x-assay-tenant': 'org_01a20000-0000-7000-8000-000000000001' };
    const reply = await page(await as(app, cast.dana), 'Viewer', {}, foreign);
    expect(reply).toMatchObject({ status: 409, errors: [{ extensions: { code: 'CONFLICT' } }] });
  });

  it('leaves its refusal on the record, once', async () => {
    const dana = await as(app, cast.dana);
    const count = async () => {
      const { rows } = await app.admin.query(
        `SELECT count(*)::int AS n FROM app.event WHERE action = 'access.refused'`,
      );
      return rows[0]!.n as number;
    };
    const before = await count();
    const reply = await page(dana, 'VendorPage', { id: 'vnd_01a20000-0000-7000-8000-0000000000ff' });
    expect(reply.errors?.map(({ extensions }) => extensions.code)).toContain('NOT_FOUND');
    expect(await count()).toBe(before + 1);
  });

  it('says that somebody without a session must sign in', async () => {
    const nobody = (await as(app, cast.dana)).with({ cookie: '' });
    expect(await page(nobody, 'Viewer')).toMatchObject({
      status: 200,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

/** Ends sessions behind the back of the server that remembers them. */
async function endAll(personId: string): Promise<void> {
  await app.admin.query('UPDATE app.session SET ended_at = now() WHERE person_id = $1', [personId]);
}

describe('a session that was remembered', () => {
  const ended = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

  it.each([
    ['reads nothing more', 'VendorList(', LIST],
    ['is not even told who it was', 'Viewer', {}],
    // Made without a look at the database, so nothing that is read could prove the session.
    ['is not told what needs no reading either', 'RoleTable', {}],
  ])('and has ended %s', async (_, name, variables) => {
    const ravi = await as(app, cast.ravi);
    expect((await page(ravi, name, variables)).errors).toBeUndefined();
    expect((await page(ravi, name, variables)).errors).toBeUndefined();
    await endAll(cast.ravi.id);
    const reply = await page(ravi, name, variables);
    expect(reply).toMatchObject(ended);
    expect(reply.data ?? null).toBeNull();
    expect(JSON.stringify(reply)).not.toContain('⟦A:');
  });

  it('and whose person was suspended or given another role reads nothing under the old one', async () => {
    const ravi = await as(app, cast.ravi);
    for (const change of [`role = 'AUDITOR'`, 'is_suspended = true']) {
      await app.admin.query(`UPDATE app.person SET role = 'REVIEWER', is_suspended = false WHERE id = $1`, [
        cast.ravi.id,
      ]);
      expect((await page(ravi, 'Viewer')).errors).toBeUndefined();
      await app.admin.query(`UPDATE app.person SET ${change} WHERE id = $1`, [cast.ravi.id]);
      expect(await page(ravi, 'Viewer')).toMatchObject(ended);
    }
    await app.admin.query('UPDATE app.person SET is_suspended = false WHERE id = $1', [cast.ravi.id]);
  });

  it('and has been idle too long has ended', async () => {
    const ravi = await as(app, cast.ravi);
    await page(ravi, 'Viewer');
    app.clock.moveMinutes(31);
    expect(await page(ravi, 'Viewer')).toMatchObject(ended);
  });

  it('is really remembered: the second read asks for it together with what it reads', async () => {
    const token = await app.nest.get(SignInService).openSession(cast.dana.tenantId, cast.dana.id, 'link');
    const sessions = app.nest.get(SessionsService);
    expect((await sessions.supposedContextOf(token!))?.supposed).toBeUndefined();
    expect((await sessions.supposedContextOf(token!))?.supposed).toBeDefined();
  });
});
