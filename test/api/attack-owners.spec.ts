import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PeopleService } from '../../src/features/identity/people.service.js';
import { as, castOf, contextOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';
import { Database } from '../../src/platform/database/database.js';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
}, 60_000);

afterAll(() => app.close());

const CHANGE = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { userErrors { code } } }`;

it('two owners who step down at once leave one of them', async () => {
  for (let round = 0; round < 8; round += 1) {
    const other = await anotherOwner(round);
    const olga = await as(app, cast.olga);
    const { version } = await row(cast.olga.id);
    await Promise.all([
      olga.gql(CHANGE, { input: change(cast.olga.id, version) }),
      olga.gql(CHANGE, { input: change(other, 1) }),
    ]);
    const { rows } = await app.admin.query<{ owners: number }>(
      `SELECT count(*)::int AS owners FROM app.person WHERE tenant_id = $1 AND role = 'OWNER'`,
      [cast.alder.id],
    );
    expect(rows[0]!.owners).toBe(1);
    await app.admin.query(`UPDATE app.person SET role = 'DPO' WHERE tenant_id = $1 AND role = 'OWNER'`, [
      cast.alder.id,
    ]);
    await app.admin.query(`UPDATE app.person SET role = 'OWNER' WHERE id = $1`, [cast.olga.id]);
  }
});

function change(personId: string, expectedVersion: number) {
  return { personId: `usr_${personId}`, expectedVersion, role: 'AUDITOR', accessUntil: '2099-12-31' };
}

async function row(id: string): Promise<{ version: number }> {
  const { rows } = await app.admin.query<{ version: number }>(
    'SELECT version FROM app.person WHERE id = $1',
    [id],
  );
  return rows[0]!;
}

async function anotherOwner(round: number): Promise<string> {
  const input = { name: 'Oskar Lind', email: `oskar${round}@alder.example`, role: 'OWNER' as const };
  const person = await app.nest
    .get(Database)
    .tx(contextOf(app, cast.olga), (tx) => app.nest.get(PeopleService).insert(tx, input, null, false));
  return person.id;
}
