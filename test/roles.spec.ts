import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { guardStaffSchema } from '../src/platform/graphql/guard-schema.js';
import { ACTIONS, may, ROLE_TABLE, ROLES, type Role } from '../src/platform/tenancy/role-table.js';
import { as, byRole, castOf, type Cast, type TestPerson } from './support/app-cast.js';
import { startApp, type TestApp } from './support/app.js';
import { refusalsIn } from './support/app-state.js';
import { canary } from './support/factories-canary.js';
import { plant, type Plant } from './support/factories-plant.js';
import { documentsOf, frame } from './support/gql-documents.js';
import { type AnyField, idPathsOf, type Root, rootsOf, variablesOf } from './support/gql-schema.js';
import { EXAMPLES, ID_KINDS, nobody, typed } from './support/iso-cases.js';
import { actionOf, isReadable, selectionAlong, waysOf } from './support/roles-reach.js';

/** RBAC-GEN (TRUST T3): roles × operations, roles × fields, from the one table and the built schema. */
let app: TestApp;
let cast: Cast;
let people: { readonly [R in Role]: TestPerson };
let alder: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  people = byRole(cast);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
}, 60_000);

afterAll(() => app.close());

/** The table as TRUST T3 has it, written a second time: whoever changes one of the two is asked about it here. */
const READ = 'workspace.read vendors.read questionnaires.read';
const FILES = 'assessments.read agreements.read maps.read risks.read reports.read people.read';
const TABLE: { readonly [R in Role]: string } = {
  OWNER: `workspace P1 people: ${READ} workspace.edit people.read people.edit roles.edit audit.read demo.manage`,
  ADMINISTRATOR: `workspace P1 people: ${READ} workspace.edit adequacy.edit people.read people.edit demo.manage`,
  PRIVACY_OFFICER: `all P4 : ${READ} ${FILES} vendors.edit intake.record assessments.send assessments.review decisions.propose decisions.make notices.answer agreements.edit agreements.review maps.edit adequacy.edit risks.edit risks.accept reports.create demo.manage`,
  DPO: `all P4 : ${READ} ${FILES} decisions.advise notices.answer reports.create audit.read`,
  ASSESSOR: `own-assessments P4 : ${READ} ${FILES} vendors.edit intake.record assessments.send decisions.propose notices.answer agreements.edit maps.edit risks.edit reports.create`,
  REVIEWER: `given-assessments P4 : ${READ} ${FILES} assessments.review decisions.propose notices.answer agreements.review reports.create`,
  BUSINESS_OWNER: `own-vendors P2 : ${READ} intake.record notices.answer agreements.read risks.read`,
  PROCUREMENT: `all P1 level: ${READ} agreements.read`,
  EXECUTIVE: `all P2 : ${READ} vendors.stop notices.answer agreements.read risks.read risks.accept reports.read`,
  AUDITOR: `all P4 : ${READ} ${FILES} audit.read`,
};

describe('the role table', () => {
  it('is the written one', () => {
    const rows = ROLE_TABLE.map(({ role, relation, readsTo, also, may: actions }) => [
      role,
      `${relation} ${readsTo} ${also.join(' ')}: ${actions.join(' ')}`,
    ]);
    expect(Object.fromEntries(rows)).toEqual(TABLE);
  });

  it('gives nothing to a role that is not in it', () => {
    for (const action of ACTIONS) expect(may('STRANGER' as Role, action)).toBe(false);
    for (const action of ACTIONS) expect(may(undefined, action)).toBe(false);
  });

  it('is named by every operation', () => {
    for (const root of rootsOf(app.staffSchema)) expect(ACTIONS).toContain(actionOf(root));
  });
});

describe('each operation is refused exactly to the roles without its action:', () => {
  it.each(ROLES)(
    '%s',
    async (role) => {
      const client = await as(app, people[role]);
      const before = await refusalsIn(app, cast.alder.id);
      let forbidden = 0;
      for (const root of rootsOf(app.staffSchema)) {
        const variables = variablesOf(root.field, { ...EXAMPLES, ...nobodies(root) });
        const [document] = documentsOf(root, 0, variables);
        const { errors, data, text } = await client.gql(document!, variables);
        const codes = errors.map(({ extensions }) => extensions.code);
        // At the operation itself; a field that is above the role's class says so further down.
        const isForbidden = errors.some(
          ({ extensions, path }) => extensions.code === 'FORBIDDEN' && path?.length === 1,
        );
        expect([root.name, isForbidden, codes.includes('INTERNAL')]).toEqual([
          root.name,
          !may(role, actionOf(root)),
          false,
        ]);
        if (isForbidden) expect([root.name, data?.[root.field.name] ?? null]).toEqual([root.name, null]);
        if (isForbidden) expect(text).not.toContain('⟦A:');
        forbidden += isForbidden ? 1 : 0;
      }
      expect((await refusalsIn(app, cast.alder.id)) - before).toBeGreaterThanOrEqual(forbidden);
    },
    120_000,
  );
});

describe('each field is shown or refused in words, never empty:', () => {
  it.each(ROLES)(
    '%s reads all of its classes',
    async (role) => {
      await giveAllTo(people[role]);
      const client = await as(app, people[role]);
      for (const root of allowedQueries(role)) {
        const variables = variablesOf(root.field, { ...EXAMPLES, ...planted(root) });
        for (const document of documentsOf(root, 2, variables, (_, field) => isReadable(role, field)))
          expect([root.name, (await client.gql(document, variables)).errors]).toEqual([root.name, []]);
      }
    },
    60_000,
  );

  it.each(ROLES)(
    '%s reads nothing above them',
    async (role) => {
      await giveAllTo(people[role]);
      const client = await as(app, people[role]);
      for (const [type, way] of waysOf(app.staffSchema, role))
        for (const field of Object.values(type.getFields()) as AnyField[]) {
          if (isReadable(role, field)) continue;
          const variables = variablesOf(way.root.field, { ...EXAMPLES, ...planted(way.root) });
          const document = frame(way.root, variables, `{ ${selectionAlong(way, field)} }`);
          const { errors } = await client.gql(document, variables);
          const [error] = errors;
          expect([
            type.name,
            field.name,
            error?.extensions.code,
            error?.extensions.redacted,
            error?.path?.at(-1),
          ]).toEqual([type.name, field.name, 'FORBIDDEN', true, field.name]);
        }
    },
    60_000,
  );
});

describe('rights over people', () => {
  const CHANGE = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { person { role } userErrors { code } } }`;
  const SUSPEND = `mutation ($input: SuspendPersonInput!) { suspendPerson(input: $input) { person { isSuspended } userErrors { code } } }`;

  it('an administrator makes nobody an owner or administrator, nor unmakes one', async () => {
    const anton = await as(app, cast.anton);
    for (const role of ['OWNER', 'ADMINISTRATOR'])
      expect((await anton.gql(CHANGE, { input: { ...personIn(cast.paul), role } })).text).toContain(
        'FORBIDDEN',
      );
    expect((await anton.gql(CHANGE, { input: { ...personIn(cast.olga), role: 'AUDITOR' } })).text).toContain(
      'FORBIDDEN',
    );
    expect(
      (await anton.gql(SUSPEND, { input: { ...personIn(cast.olga), isSuspended: true } })).text,
    ).toContain('FORBIDDEN');
  });

  it('nobody suspends themselves, and the last owner stays one', async () => {
    const olga = await as(app, cast.olga);
    const self = await olga.ask(SUSPEND, { input: { ...personIn(cast.olga), isSuspended: true } });
    expect(self).toMatchObject({ suspendPerson: { userErrors: [{ code: 'NOT_ALLOWED' }] } });
    const step = await olga.ask(CHANGE, { input: { ...personIn(cast.olga), role: 'AUDITOR' } });
    expect(step).toMatchObject({ changeRole: { userErrors: [{ code: 'NOT_ALLOWED' }] } });
  });

  it('a new role ends the sessions of the old one', async () => {
    const [olga, paul] = [await as(app, cast.olga), await as(app, cast.paul)];
    await olga.ask(CHANGE, { input: { ...personIn(cast.paul), role: 'AUDITOR', accessUntil: '2099-12-31' } });
    expect((await paul.gql('{ viewer { role } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await olga.ask(CHANGE, { input: { ...personIn(cast.paul), expectedVersion: 2, role: 'PROCUREMENT' } });
  });
});

describe('a schema does not start', () => {
  it('with an operation that names no action', () => {
    expect(() => guardStaffSchema(buildSchema('type Query { vendor: String }'))).toThrow(
      'Query.vendor names no action',
    );
  });

  it('with a field that has no class', () => {
    const type = new GraphQLObjectType({ name: 'Vendor', fields: { name: { type: GraphQLString } } });
    const root = { type, extensions: { action: 'vendors.read' } };
    expect(() => guardStaffSchema(schemaOf(root))).toThrow('Vendor.name has no class');
  });

  it('and does with both', () => {
    const name = { type: GraphQLString, extensions: { fieldClass: 'P1' } };
    const type = new GraphQLObjectType({ name: 'Vendor', fields: { name } });
    expect(() => guardStaffSchema(schemaOf({ type, extensions: { action: 'vendors.read' } }))).not.toThrow();
  });
});

function allowedQueries(role: Role): Root[] {
  return rootsOf(app.staffSchema).filter((root) => root.kind === 'query' && may(role, actionOf(root)));
}

/** Everything planted is theirs, so that the relation of a role hides nothing from this test. */
async function giveAllTo({ id, tenantId }: TestPerson): Promise<void> {
  await app.admin.query('UPDATE app.vendor SET owner_id = $2 WHERE tenant_id = $1', [tenantId, id]);
  await app.admin.query('UPDATE app.assessment SET assessor_id = $2, reviewer_id = $2 WHERE tenant_id = $1', [
    tenantId,
    id,
  ]);
  await app.admin.query('UPDATE app.agreement_document SET withdrawn_by = $2 WHERE tenant_id = $1', [
    tenantId,
    id,
  ]);
}

function nobodies(root: Root): Record<string, string> {
  return idsBy(root, (kind) => nobody(kind));
}

function planted(root: Root): Record<string, string> {
  const ids = idsBy(root, (kind) => typed(alder.ids, kind));
  // Asked by the name of a company instead of an id: the one that is planted.
  return root.field.name === 'similarVendors' ? { ...ids, name: canary(alder.mark, 'Vendor', 'name') } : ids;
}

function idsBy(root: Root, idOf: (kind: string) => string): Record<string, string> {
  const paths = idPathsOf(root.field).filter((path) => !path.startsWith('filter.'));
  return Object.fromEntries(paths.map((path) => [path, idOf(ID_KINDS[`${root.name}.${path}`]!)]));
}

function personIn({ id }: TestPerson) {
  return { personId: `usr_${id}`, expectedVersion: 1 };
}

function schemaOf(field: object): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { vendor: field as never } }),
  });
}
