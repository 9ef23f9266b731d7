import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventsIn } from '../support/app-state.js';

/** Groups of people: work goes to them, rights do not. */
let app: TestApp;
let cast: Cast;
let olga: TestClient;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  olga = await as(app, cast.olga);
}, 60_000);

afterAll(() => app.close());

interface Group {
  id: string;
  name: string;
  isArchived: boolean;
  version: number;
  members: { name: string }[];
}

const FIELDS = 'group { id name isArchived version members { name } } userErrors { code path message }';
const document = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
const ACTS = {
  createGroup: document('createGroup', 'CreateGroupInput'),
  renameGroup: document('renameGroup', 'RenameGroupInput'),
  archiveGroup: document('archiveGroup', 'ArchiveGroupInput'),
  joinGroup: document('joinGroup', 'GroupMemberInput'),
  leaveGroup: document('leaveGroup', 'GroupMemberInput'),
};

async function act(client: TestClient, name: keyof typeof ACTS, input: object) {
  const data = await client.ask<Record<string, { group: Group; userErrors: { code: string }[] }>>(
    ACTS[name],
    {
      input,
    },
  );
  return data[name]!;
}

async function fresh(name: string): Promise<Group> {
  return (await act(olga, 'createGroup', { name })).group;
}

describe('a group', () => {
  it('is created, renamed, archived and brought back, each on record', async () => {
    const before = await eventsIn(app, cast.alder.id);
    const created = await fresh('Marketing');
    const input = (version: number) => ({ groupId: created.id, expectedVersion: version });
    const renamed = await act(olga, 'renameGroup', { ...input(1), name: '  Marketing team ' });
    expect(renamed.group).toMatchObject({ name: 'Marketing team', version: 2 });
    const archived = await act(olga, 'archiveGroup', { ...input(2), isArchived: true });
    expect(archived.group).toMatchObject({ isArchived: true, version: 3 });
    const back = await act(olga, 'archiveGroup', { ...input(3), isArchived: false });
    expect(back.group).toMatchObject({ isArchived: false, version: 4 });
    expect((await eventsIn(app, cast.alder.id)) - before).toBe(4);
  });

  it('has a name of its own, whatever the capitals', async () => {
    await fresh('Finance');
    expect(await act(olga, 'createGroup', { name: 'FINANCE' })).toMatchObject({
      userErrors: [{ code: 'TAKEN' }],
    });
    expect(await act(olga, 'createGroup', { name: '  ' })).toMatchObject({
      userErrors: [{ code: 'REQUIRED' }],
    });
  });

  it('may have the name of a group in another workspace', async () => {
    const mallory = await as(app, cast.mallory);
    expect((await act(mallory, 'createGroup', { name: 'Finance' })).userErrors).toEqual([]);
  });

  it('changed by somebody else in the meantime is shown as it is now', async () => {
    const { id } = await fresh('Legal');
    await act(olga, 'renameGroup', { groupId: id, expectedVersion: 1, name: 'Legal team' });
    const late = await act(olga, 'renameGroup', { groupId: id, expectedVersion: 1, name: 'Lawyers' });
    expect(late).toMatchObject({ userErrors: [{ code: 'CONFLICT' }], group: { name: 'Legal team' } });
  });
});

describe('membership', () => {
  it('is taken and given, once however often it is asked for', async () => {
    const { id: groupId } = await fresh('Sales');
    const input = { groupId, personId: `usr_${cast.bo.id}` };
    expect((await act(olga, 'joinGroup', input)).group.members).toEqual([{ name: 'Bo Nilsson' }]);
    const before = await eventsIn(app, cast.alder.id, 'group.joined');
    expect((await act(olga, 'joinGroup', input)).group.members).toHaveLength(1);
    expect(await eventsIn(app, cast.alder.id, 'group.joined')).toBe(before);
    expect((await act(olga, 'leaveGroup', input)).group.members).toEqual([]);
    const reply = await olga.gql(ACTS.leaveGroup, { input });
    expect(reply.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is not given in an archived group, nor to somebody of another workspace', async () => {
    const { id: groupId } = await fresh('Old office');
    await act(olga, 'archiveGroup', { groupId, expectedVersion: 1, isArchived: true });
    const refused = await act(olga, 'joinGroup', { groupId, personId: `usr_${cast.bo.id}` });
    expect(refused).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    const open = await fresh('New office');
    const reply = await olga.gql(ACTS.joinGroup, {
      input: { groupId: open.id, personId: `usr_${cast.mallory.id}` },
    });
    expect(reply.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives no right: a business owner in a group still reads what a business owner reads', async () => {
    const { id: groupId } = await fresh('Privacy');
    for (const person of [cast.bo, cast.dana])
      await act(olga, 'joinGroup', { groupId, personId: `usr_${person.id}` });
    const bo = await as(app, cast.bo);
    const reply = await bo.gql('{ events(first: 1) { totalCount } }');
    expect(reply.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('who may not', () => {
  it.each(['dana', 'ravi', 'ada', 'bo'] as const)('%s sees the groups and changes none', async (name) => {
    const { id: groupId } = await fresh(`Seen by ${name}`);
    const client = await as(app, cast[name]);
    const { groups } = await client.ask<{ groups: Group[] }>('{ groups { id name } }');
    expect(groups.some(({ id }) => id === groupId)).toBe(true);
    const given: Record<keyof typeof ACTS, object> = {
      createGroup: { name: 'Mine' },
      renameGroup: { groupId, expectedVersion: 1, name: 'Mine' },
      archiveGroup: { groupId, expectedVersion: 1, isArchived: true },
      joinGroup: { groupId, personId: `usr_${cast[name].id}` },
      leaveGroup: { groupId, personId: `usr_${cast[name].id}` },
    };
    for (const [wanted, input] of Object.entries(given))
      expect(
        (await client.gql(ACTS[wanted as keyof typeof ACTS], { input })).errors[0]?.extensions.code,
      ).toBe('FORBIDDEN');
  });
});
