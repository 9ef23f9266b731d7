import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast, type TestPerson } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, type Plant } from '../support/factories-plant.js';

/** What the page of access says is what the server does: asked of both, for every person of a workspace. */
let app: TestApp;
let cast: Cast;
let alder: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  const { id } = cast.bo;
  await app.admin.query('UPDATE app.vendor SET owner_id = $2 WHERE tenant_id = $1', [cast.alder.id, id]);
  await app.admin.query('UPDATE app.assessment SET assessor_id = $2, reviewer_id = $3 WHERE id = $1', [
    alder.ids['asm'],
    cast.ines.id,
    cast.ravi.id,
  ]);
}, 60_000);

afterAll(() => app.close());

interface Access {
  person: { id: string };
  isSeen: boolean;
  readsTo: string;
  answers: 'ALL' | 'SOME' | 'NONE';
}

const ASK = `query ($id: ID!) { vendorAccess(vendorId: $id) { person { id } isSeen readsTo answers } }`;

async function told(client: TestClient): Promise<Map<string, Access>> {
  const { vendorAccess } = await client.ask<{ vendorAccess: Access[] }>(ASK, {
    id: `vnd_${alder.ids['vnd']}`,
  });
  return new Map(vendorAccess.map((access) => [access.person.id, access]));
}

/** How many of the three assessments of the vendor somebody gets, and whether they get the vendor. */
async function seen(person: TestPerson): Promise<{ isSeen: boolean; assessments: number }> {
  const client = await as(app, person);
  const vendor = await client.gql('query ($id: ID!) { vendor(id: $id) { id } }', {
    id: `vnd_${alder.ids['vnd']}`,
  });
  const { data } = await client.gql('{ assessments(first: 50) { totalCount } }');
  const page = data?.['assessments'] as { totalCount: number } | null | undefined;
  return { isSeen: vendor.errors.length === 0, assessments: page?.totalCount ?? 0 };
}

const PEOPLE = ['olga', 'anton', 'dana', 'dora', 'ines', 'ravi', 'bo', 'paul', 'eva', 'ada'] as const;

describe('who sees what of a vendor', () => {
  it.each(PEOPLE)('is told of %s as the server decides it', async (name) => {
    const access = (await told(await as(app, cast.olga))).get(`usr_${cast[name].id}`)!;
    const fact = await seen(cast[name]);
    const answers = fact.assessments === 3 ? 'ALL' : fact.assessments > 0 ? 'SOME' : 'NONE';
    expect([access.isSeen, access.answers]).toEqual([fact.isSeen, answers]);
  });

  it('leaves out who is suspended, and follows the owner of the vendor', async () => {
    await app.admin.query('UPDATE app.person SET is_suspended = true WHERE id = $1', [cast.eva.id]);
    await app.admin.query('UPDATE app.vendor SET owner_id = NULL WHERE tenant_id = $1', [cast.alder.id]);
    const all = await told(await as(app, cast.olga));
    expect(all.has(`usr_${cast.eva.id}`)).toBe(false);
    expect(all.get(`usr_${cast.bo.id}`)).toMatchObject({ isSeen: false, answers: 'NONE' });
  });

  it('is not told to roles that do not see people, nor to another workspace', async () => {
    const id = `vnd_${alder.ids['vnd']}`;
    const [paul, mallory] = [await as(app, cast.paul), await as(app, cast.mallory)];
    expect((await paul.gql(ASK, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await mallory.gql(ASK, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
