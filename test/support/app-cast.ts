import { OrganisationsService } from '../../src/features/identity/organisations.service.js';
import { PeopleService } from '../../src/features/identity/people.service.js';
import { staffContext } from '../../src/features/identity/sessions.service.js';
import { SetupService } from '../../src/features/identity/setup.service.js';
import { SignInService } from '../../src/features/identity/sign-in.service.js';
import { Database } from '../../src/platform/database/database.js';
import { STAFF_COOKIE, VENDOR_COOKIE } from '../../src/platform/http/cookies.js';
import type { Context } from '../../src/platform/tenancy/context.js';
import { ROLES, type Role } from '../../src/platform/tenancy/role-table.js';
import type { TestApp } from './app.js';
import { TestClient } from './app-client.js';

/** HOUSE 11, and one person for each role that has nobody there. */
const ALDER = {
  olga: ['Olga Lindqvist', 'OWNER'],
  anton: ['Anton Weiss', 'ADMINISTRATOR'],
  dana: ['Dana Okafor', 'PRIVACY_OFFICER'],
  dora: ['Dora Blum', 'DPO'],
  ines: ['Ines Duarte', 'ASSESSOR'],
  ravi: ['Ravi Menon', 'REVIEWER'],
  bo: ['Bo Nilsson', 'BUSINESS_OWNER'],
  paul: ['Paul Kern', 'PROCUREMENT'],
  eva: ['Eva Brandt', 'EXECUTIVE'],
  ada: ['Ada Rossi', 'AUDITOR'],
} as const satisfies Record<string, readonly [string, Role]>;

const BIRCHWAY = {
  mallory: ['Mallory Crane', 'OWNER'],
  bruno: ['Bruno Haas', 'PRIVACY_OFFICER'],
} as const satisfies Record<string, readonly [string, Role]>;

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly tenantId: string;
}

export interface Workspace {
  readonly id: string;
  readonly hint: string;
  readonly name: string;
}

export type Cast = { readonly [Name in keyof typeof ALDER | keyof typeof BIRCHWAY]: TestPerson } & {
  readonly alder: Workspace;
  readonly birchway: Workspace;
};

/** Two workspaces and their people, made by the services that make them in the product. */
export async function castOf(app: TestApp): Promise<Cast> {
  const alder = await workspace(app, 'Alder Group', ALDER);
  const birchway = await workspace(app, 'Birchway AG', BIRCHWAY);
  return {
    alder: alder.workspace,
    birchway: birchway.workspace,
    ...alder.people,
    ...birchway.people,
  } as Cast;
}

/** The people of a cast by role, each role once. */
export function byRole(cast: Cast): { readonly [R in Role]: TestPerson } {
  const alder = Object.values(cast).filter(
    (one): one is TestPerson => 'role' in one && one.tenantId === cast.alder.id,
  );
  return Object.fromEntries(ROLES.map((role) => [role, alder.find((person) => person.role === role)!])) as {
    readonly [R in Role]: TestPerson;
  };
}

/** The person with a session of their own. A password costs a quarter of a second, so it has a test of its own. */
export async function as(app: TestApp, person: TestPerson): Promise<TestClient> {
  const token = await sessionOf(app, person);
  return new TestClient(app, '/graphql', {
    cookie: `${STAFF_COOKIE}=${token}`,
    'x-assay-tenant': `org_${person.tenantId}`,
  });
}

/** The token of a session, as their browser keeps it. */
export async function sessionOf(app: TestApp, person: TestPerson): Promise<string> {
  const token = await app.nest.get(SignInService).openSession(person.tenantId, person.id, 'link');
  if (token === null) throw new Error(`${person.name} may not sign in`);
  // PostgreSQL dates a new row by its own clock, which that of the test may be ahead of by a session's length.
  await app.admin.query(
    `UPDATE app.session SET created_at = greatest(created_at, $2)
     WHERE id = (SELECT id FROM app.session WHERE person_id = $1 ORDER BY id DESC LIMIT 1)`,
    [person.id, app.clock.now()],
  );
  return token;
}

export function anonymous(app: TestApp, door: '/graphql' | '/respond/graphql' = '/graphql'): TestClient {
  return new TestClient(app, door, {});
}

/** Through the door the vendor uses: the token of the mailed link against a session cookie. */
export async function asVendor(app: TestApp, token: string): Promise<TestClient> {
  const response = await anonymous(app).post('/respond/session', { token, isAuthorised: true });
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith(`${VENDOR_COOKIE}=`));
  if (response.status !== 204 || cookie === undefined)
    throw new Error(`the link opens no session: ${response.status} ${await response.text()}`);
  return new TestClient(app, '/respond/graphql', { cookie: cookie.split(';')[0]! });
}

/** The token in a link such as `…/respond#t=asy_inv_…`. */
export function tokenIn(link: string): string {
  const token = /#t=([\w.-]+)/.exec(link)?.[1];
  if (token === undefined) throw new Error(`no token in ${link}`);
  return token;
}

/** What a service gets when this person calls. */
export function contextOf(app: TestApp, person: TestPerson): Context {
  const session = { id: person.id, person_id: person.id, role: person.role };
  return staffContext(person.tenantId, session, app.clock.now());
}

/** The last day of the auditor, unless a test sets another. */
const LONG_AFTER = '2099-12-31';

async function workspace(
  app: TestApp,
  name: string,
  wanted: Record<string, readonly [string, Role]>,
): Promise<{ workspace: Workspace; people: Record<string, TestPerson> }> {
  const organisation = await app.nest.get(OrganisationsService).create(name, false);
  const [[firstKey, [firstName]], ...others] = Object.entries(wanted) as [
    [string, readonly [string, Role]],
    ...[string, readonly [string, Role]][],
  ];
  const domain = name.split(' ')[0]!.toLowerCase();
  const mailOf = (key: string) => `${key}@${domain}.example`;
  const first = { name: firstName, email: mailOf(firstKey), role: 'OWNER' as const };
  const ownerId = await app.nest.get(SetupService).createWorkspace(organisation, first, null);
  const owner = { id: ownerId, ...first, tenantId: organisation.id };
  const people: Record<string, TestPerson> = { [firstKey]: owner };
  for (const [key, [personName, role]] of others) {
    const input = { name: personName, email: mailOf(key), role };
    const accessUntil = role === 'AUDITOR' ? LONG_AFTER : null;
    const person = await app.nest
      .get(Database)
      .tx(contextOf(app, owner), (tx) =>
        app.nest.get(PeopleService).insert(tx, { ...input, accessUntil }, null, false),
      );
    people[key] = { id: person.id, ...input, tenantId: organisation.id };
  }
  return { workspace: { id: organisation.id, hint: organisation.hint, name }, people };
}
