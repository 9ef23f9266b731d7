import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, as, asVendor, castOf, type Cast } from './support/app-cast.js';
import type { GraphReply, TestClient } from './support/app-client.js';
import { startApp, type TestApp } from './support/app.js';
import { digestOf, refusalsIn } from './support/app-state.js';
import { canariesIn } from './support/factories-canary.js';
import { FACTORIES, plantedCanaries } from './support/factories.js';
import { plant, type Plant } from './support/factories-plant.js';
import { documentsOf } from './support/gql-documents.js';
import {
  idPathsOf,
  isTextual,
  objectTypesOf,
  type Root,
  rootsOf,
  variablesOf,
} from './support/gql-schema.js';
import { EXAMPLES, ID_KINDS, RESPOND_ID_KINDS, typed } from './support/iso-cases.js';
import { outcomeOf, probesOf } from './support/iso-lens.js';

/**
 * ISO-GEN (TRUST T2): made from both built schemas, so that a field, a type or an operation which nobody thought
 * of here is tried all the same, or stops the run.
 */
const DEPTH = 3;

let app: TestApp;
let cast: Cast;
let alder: Plant;
let birchway: Plant;

beforeAll(async () => {
  app = await startApp({ jobs: false });
  cast = await castOf(app);
  alder = await plant(app.admin, cast.alder, cast.dana, 'A');
  birchway = await plant(app.admin, cast.birchway, cast.bruno, 'B');
}, 60_000);

afterAll(() => app.close());

describe('every type and every id has a case:', () => {
  it('each object type of both schemas has a factory, and no factory is without a type', () => {
    const types = [...objectTypesOf(app.staffSchema), ...objectTypesOf(app.respondSchema)];
    expect(types.map(({ name }) => name).toSorted()).toEqual(Object.keys(FACTORIES).toSorted());
  });

  it('each text field holds a canary or says why it cannot', () => {
    const types = [...objectTypesOf(app.staffSchema), ...objectTypesOf(app.respondSchema)];
    for (const type of types) {
      const texts = Object.values(type.getFields()).filter((field) => isTextual(field));
      const { canaries = [], computed = {} } = FACTORIES[type.name] ?? {};
      const known = [...canaries, ...Object.keys(computed)];
      expect([type.name, ...texts.map(({ name }) => name).toSorted()]).toEqual([
        type.name,
        ...known.toSorted(),
      ]);
    }
  });

  it('each id argument and id input field says of what it is the id', () => {
    const paths = rootsOf(app.staffSchema).flatMap((root) =>
      idPathsOf(root.field).map((path) => `${root.name}.${path}`),
    );
    expect(paths.toSorted()).toEqual(Object.keys(ID_KINDS).toSorted());
    const atRespond = rootsOf(app.respondSchema).flatMap((root) =>
      idPathsOf(root.field).map((path) => `${root.name}.${path}`),
    );
    expect(atRespond.toSorted()).toEqual(Object.keys(RESPOND_ID_KINDS).toSorted());
  });
});

describe('the canaries are there:', () => {
  it('the people of Alder Group see every one', async () => {
    const seen = new Set<string>();
    // The log first: what is on record of the questions below fills its newest page.
    const roots = queries().toSorted((one, other) => Number(isLog(other)) - Number(isLog(one)));
    for (const person of [cast.dana, cast.olga, cast.ada])
      for (const reply of await answersTo(await as(app, person), roots, alder.ids))
        for (const canary of canariesIn(reply.text, 'A')) seen.add(canary);
    const staffTypes = objectTypesOf(app.staffSchema).map((type) => type.name);
    expect(plantedCanaries('A', staffTypes).filter((canary) => !seen.has(canary))).toEqual([]);
  }, 180_000);

  it('the people of Birchway see theirs, right after those of Alder', async () => {
    const [dana, bruno] = [await as(app, cast.dana), await as(app, cast.bruno)];
    await answersTo(dana, queries(), alder.ids, 1);
    const seen = (await answersTo(bruno, queries(), birchway.ids, 1)).flatMap(({ text }) =>
      canariesIn(text, 'B'),
    );
    for (const type of [
      'Vendor',
      'Contact',
      'Service',
      'Risk',
      'Finding',
      'Decision',
      'Assessment',
      'Report',
    ])
      expect(plantedCanaries('B', [type]).filter((canary) => !seen.includes(canary))).toEqual([]);
  }, 120_000);

  it('the vendor sees every one of its own door', async () => {
    const vera = await asVendor(app, alder.tokens.vera);
    const replies = await answersTo(vera, rootsOf(app.respondSchema).filter(isQuery), {});
    const seen = new Set(replies.flatMap((reply) => canariesIn(reply.text, 'A')));
    const types = objectTypesOf(app.respondSchema).map((type) => type.name);
    expect(plantedCanaries('A', types).filter((canary) => !seen.has(canary))).toEqual([]);
  });
});

describe('nothing of Alder Group is seen by', () => {
  it('nobody at all', () => outside(() => Promise.resolve(anonymous(app)), 'UNAUTHENTICATED'), 120_000);

  it('the owner of another workspace', () => outside(() => as(app, cast.mallory)), 120_000);

  it('the privacy officer of another workspace', () => outside(() => as(app, cast.bruno)), 120_000);

  it('somebody suspended, by the session of before', async () => {
    const ines = await as(app, cast.ines);
    const olga = await as(app, cast.olga);
    await suspend(olga, cast.ines.id, true);
    await outside(() => Promise.resolve(ines), 'UNAUTHENTICATED');
    await suspend(olga, cast.ines.id, false);
  }, 120_000);

  it('a session of Alder Group under the header of Birchway', async () => {
    const dana = (await as(app, cast.dana)).with({ 'x-assay-tenant': `org_${cast.birchway.id}` });
    await outside(() => Promise.resolve(dana), 'CONFLICT');
  }, 120_000);

  it('a vendor at the door of the staff', async () => {
    const vera = await asVendor(app, alder.tokens.vera);
    const cookie = vera.with({});
    const atStaff = anonymous(app).with({ cookie: cookieOf(cookie).replace('__Host-rsid', '__Host-sid') });
    await outside(() => Promise.resolve(atStaff), 'UNAUTHENTICATED');
  }, 120_000);
});

/**
 * Every operation, for every field, with the id of Alder's thing, of another of its things, of nothing: no
 * canary, no id, the same outcome for all three, nothing changed, and each refusal of a known caller on record.
 */
async function outside(clientOf: () => Promise<TestClient>, always?: string): Promise<void> {
  const client = await clientOf();
  const before = await digestOf(app, cast.alder.id);
  const recorded = await refusalsIn(app, cast.birchway.id);
  let refused = 0;
  for (const root of rootsOf(app.staffSchema).filter(isNoDemo)) {
    const probes = await probesOf(client, root, root.kind === 'query' ? DEPTH : 1, alder.ids, birchway.ids);
    for (const { words, reply } of [...probes.values()].flat()) {
      expect([words, ...leaksIn(reply)]).toEqual([words]);
      if (always !== undefined) expect([words, ...codesOf(reply)]).toEqual([words, always]);
      if (isRefusal(reply)) refused += 1;
    }
    const [right, ...others] = [...probes.values()].map((list) => list.map(({ reply }) => outcomeOf(reply)));
    for (const other of others) expect([root.name, ...other]).toEqual([root.name, ...right!]);
  }
  expect(await digestOf(app, cast.alder.id)).toEqual(before);
  if (always === undefined) {
    expect(refused).toBeGreaterThan(0);
    expect((await refusalsIn(app, cast.birchway.id)) - recorded).toBe(refused);
  }
}

/** Loading the demo makes a whole workspace; it takes no id, and roles.spec.ts asks who may. */
function isNoDemo({ field }: Root): boolean {
  return !field.name.endsWith('Demo');
}

function isQuery({ kind }: Root): boolean {
  return kind === 'query';
}

function isLog({ field }: Root): boolean {
  return field.name === 'events';
}

function queries(): Root[] {
  return rootsOf(app.staffSchema).filter(isQuery);
}

async function answersTo(
  client: TestClient,
  roots: readonly Root[],
  ids: Readonly<Record<string, string>>,
  depth = DEPTH,
): Promise<GraphReply[]> {
  const replies: GraphReply[] = [];
  for (const root of roots) {
    const given = idPathsOf(root.field)
      .filter((path) => !path.startsWith('filter.'))
      .map((path) => [path, typed(ids, ID_KINDS[`${root.name}.${path}`]!)]);
    const variables = variablesOf(root.field, { ...EXAMPLES, ...Object.fromEntries(given) });
    for (const document of documentsOf(root, depth, variables))
      replies.push(await client.gql(document, variables));
  }
  return replies;
}

/** Canaries of Alder Group and uuids that were made for it, wherever they stand in the reply. */
function leaksIn({ text }: GraphReply): string[] {
  const uuids = alder.uuids.filter((uuid) => text.includes(uuid));
  return [...canariesIn(text, 'A'), ...canariesIn(text, 'A-open'), ...canariesIn(text, 'A-other'), ...uuids];
}

function codesOf({ errors }: GraphReply): string[] {
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}

function isRefusal(reply: GraphReply): boolean {
  return codesOf(reply).some((code) => code === 'NOT_FOUND' || code === 'FORBIDDEN');
}

function cookieOf(client: TestClient): string {
  return (client as unknown as { headers: Record<string, string> }).headers['cookie']!;
}

async function suspend(client: TestClient, id: string, isSuspended: boolean): Promise<void> {
  const { people } = await client.ask<{ people: { id: string; version: number }[] }>(
    '{ people { id version } }',
  );
  const { version } = people.find((person) => person.id === `usr_${id}`)!;
  const input = { personId: `usr_${id}`, expectedVersion: version, isSuspended };
  await client.ask(
    'mutation ($input: SuspendPersonInput!) { suspendPerson(input: $input) { userErrors { message } } }',
    { input },
  );
}
