import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';

/** TRUST T3, relations: a business owner works with the vendors they own; the others are not there for them. */
let app: TestApp;
let cast: Cast;
let bo: TestClient;
let own: string;
let other: string;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  const dana = await as(app, cast.dana);
  own = await add(dana, { name: 'Mailwren', ownerId: `usr_${cast.bo.id}` });
  other = await add(dana, { name: 'Kestrelm' });
  bo = await as(app, cast.bo);
}, 60_000);

afterAll(() => app.close());

async function add(staff: TestClient, input: object): Promise<string> {
  const { addVendor } = await staff.ask<{ addVendor: { vendor: { id: string } } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } userErrors { code } } }',
    { input },
  );
  return addVendor.vendor.id;
}

const ONE = 'query ($id: ID!) { vendor(id: $id) { name } }';
const ALL =
  'query ($search: String) { vendors(filter: { search: $search }) { totalCount edges { node { name } } } }';

describe('a business owner', () => {
  it('finds their own vendor in the list, and no other is counted', async () => {
    const found = { totalCount: 1, edges: [{ node: { name: 'Mailwren' } }] };
    expect(await bo.ask(ALL)).toEqual({ vendors: found });
    expect(await bo.ask(ALL, { search: 'Kestrelm' })).toEqual({ vendors: { totalCount: 0, edges: [] } });
  });

  it('opens their own vendor; another is as little there as none', async () => {
    expect(await bo.ask(ONE, { id: own })).toEqual({ vendor: { name: 'Mailwren' } });
    const [theirs, none] = [await bo.gql(ONE, { id: other }), await bo.gql(ONE, { id: unknown() })];
    for (const { errors, text } of [theirs, none]) {
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
      expect(text).not.toContain('Kestrelm');
    }
  });
});

describe('a group that answers for a vendor', () => {
  it('shows it to the business owners in it, to nobody else, and no longer when they leave', async () => {
    const [olga, dana] = [await as(app, cast.olga), await as(app, cast.dana)];
    const { createGroup } = await olga.ask<{ createGroup: { group: { id: string } } }>(
      'mutation { createGroup(input: { name: "Marketing" }) { group { id } } }',
    );
    const groupId = createGroup.group.id;
    const give = { vendors: [{ id: other, expectedVersion: 1 }], ownerGroupId: groupId };
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', give)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    for (const person of [cast.bo, cast.dana])
      await act(olga, 'joinGroup', 'GroupMemberInput', { groupId, personId: `usr_${person.id}` });
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', give)).toEqual([]);

    expect(await bo.ask(ONE, { id: other })).toEqual({ vendor: { name: 'Kestrelm' } });
    expect(await bo.ask(ALL)).toMatchObject({ vendors: { totalCount: 2 } });
    const ofGroup =
      'query ($id: ID!) { vendors(filter: { ownerGroupId: $id }) { edges { node { name } } } groups { vendorCount } }';
    expect(await dana.ask(ofGroup, { id: groupId })).toEqual({
      vendors: { edges: [{ node: { name: 'Kestrelm' } }] },
      groups: [{ vendorCount: 1 }],
    });
    expect(await seenBy(dana, other)).toContain('Bo Nilsson');

    await act(olga, 'leaveGroup', 'GroupMemberInput', { groupId, personId: `usr_${cast.bo.id}` });
    expect((await bo.gql(ONE, { id: other })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await bo.ask(ALL)).toMatchObject({ vendors: { totalCount: 1 } });
    expect(await seenBy(dana, other)).not.toContain('Bo Nilsson');
  });

  it('is neither emptied nor archived before somebody else has its vendors', async () => {
    const [olga, dana] = [await as(app, cast.olga), await as(app, cast.dana)];
    const { groups } = await dana.ask<{ groups: { id: string; version: number }[] }>(
      '{ groups { id version } }',
    );
    const { id: groupId, version } = groups[0]!;
    const last = { groupId, personId: `usr_${cast.dana.id}` };
    const end = { groupId, expectedVersion: version, isArchived: true };
    expect(await act(olga, 'leaveGroup', 'GroupMemberInput', last)).toMatchObject([{ path: ['personId'] }]);
    expect(await act(olga, 'archiveGroup', 'ArchiveGroupInput', end)).toMatchObject([{ path: ['groupId'] }]);
    const free = { vendors: [{ id: other, expectedVersion: 2 }], ownerGroupId: null };
    expect(await act(dana, 'assignOwner', 'AssignOwnerInput', free)).toEqual([]);
    expect(await act(olga, 'leaveGroup', 'GroupMemberInput', last)).toEqual([]);
    expect(await act(olga, 'archiveGroup', 'ArchiveGroupInput', end)).toEqual([]);
  });
});

async function act(client: TestClient, name: string, type: string, input: object): Promise<object[]> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`;
  const data = await client.ask<Record<string, { userErrors: object[] }>>(document, { input });
  return data[name]!.userErrors;
}

/** Who the access page says may see a vendor. */
async function seenBy(client: TestClient, vendorId: string): Promise<string[]> {
  const { vendorAccess } = await client.ask<{
    vendorAccess: { isSeen: boolean; person: { name: string } }[];
  }>('query ($vendorId: ID!) { vendorAccess(vendorId: $vendorId) { isSeen person { name } } }', { vendorId });
  return vendorAccess.filter(({ isSeen }) => isSeen).map(({ person }) => person.name);
}

function unknown(): string {
  return `vnd_${crypto.randomUUID()}`;
}
