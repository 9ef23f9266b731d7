import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLInputObjectType, getNamedType } from 'graphql';
import { actDocument, STEPS, Story } from '../support/acts.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';
import { digestOf } from '../support/app-state.js';
import { type Root, rootsOf } from '../support/gql-schema.js';

/** TRUST T7: a colleague's text is never lost; whoever looked at an older state is told, with the newer one. */
let app: TestApp;
let cast: Cast;
let story: Story;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  story = await Story.begin(app, cast);
}, 60_000);

afterAll(() => app.close());

function mutations(): Root[] {
  const all = [...rootsOf(app.staffSchema), ...rootsOf(app.respondSchema)];
  return all.filter(({ kind }) => kind === 'mutation');
}

function takesVersion({ field }: Root): boolean {
  return field.args.some(({ type }) => {
    const input = getNamedType(type);
    return input instanceof GraphQLInputObjectType && 'expectedVersion' in input.getFields();
  });
}

/**
 * Acts that make something new or repeat without harm need no version; whatever changes a row does. Acts on several
 * vendors (archive, restore, assign) and on several clauses (confirm, take back) carry the version of each. A draft of a map only
 * proposes; a calendar address and a pair kept apart are there or not.
 */
const WITHOUT = [
  'addAgreement',
  'addCompanyAlias',
  'addContact',
  'addPerson',
  'addRisk',
  'addService',
  'addVendor',
  'archiveVendors',
  'askToChange',
  'assignOwner',
  'changeRisks',
  'confirmClauses',
  'createCalendarFeed',
  'createDataMap',
  'createGroup',
  'createReport',
  'dateEvidence',
  'declineChangeWish',
  'declineNewLink',
  'draftDataMap',
  'endOtherSessions',
  'endSession',
  'endSessionsOf',
  'fetchEvidence',
  'finishPart',
  'forgetVendorsApart',
  'handOver',
  'holdAnswers',
  'joinGroup',
  'keepVendorsApart',
  'leaveGroup',
  'liftStop',
  'loadDemo',
  'openEvidence',
  'passOn',
  'prepareEvidence',
  'raiseRisk',
  'recordNotice',
  'releaseAnswers',
  'removeDemo',
  'removeEvidence',
  'removeView',
  'restoreVendors',
  'reuseEvidence',
  'revokeCalendarFeed',
  'revokeInvite',
  'rotateInvite',
  'saveView',
  'sendAssessment',
  'sendKeptMails',
  'sendKeptPersonMails',
  'sendPasswordLink',
  'snoozeHomeRow',
  'stopVendor',
  'takeBack',
  'takeBackClauses',
  'wakeHomeRow',
];

describe('every act that changes a row', () => {
  it('asks for the version that was seen', () => {
    const without = mutations().filter((root) => !takesVersion(root));
    expect(without.map(({ field }) => field.name).toSorted()).toEqual(WITHOUT);
  });

  it.each(Object.keys(STEPS))(
    '%s refuses a stale version with what stands there now, and of two writers one wins',
    async (name) => {
      const root = mutations().find(({ field }) => field.name === name)!;
      const document = actDocument(root);
      const { client, input } = await STEPS[name]!(story);
      await app.settled();
      // Before the first save of an answer nothing stands there that could be stale.
      if (takesVersion(root) && name !== 'saveAnswer') {
        const before = await digestOf(app, cast.alder.id);
        const stale = await client.gql(document, { input: { ...input, expectedVersion: 999 } });
        expect([stale.errors, codesIn(stale.data!)]).toEqual([[], ['CONFLICT']]);
        expect(await digestOf(app, cast.alder.id)).toEqual(before);
      }
      const replies = await Promise.all(
        Array.from({ length: takesVersion(root) ? 4 : 1 }, () => client.gql(document, { input })),
      );
      const won = replies.filter(({ data }) => data != null && codesIn(data).length === 0);
      const lost = replies.filter((reply) => !won.includes(reply));
      expect(won).toHaveLength(1);
      // A closed or sent thing says so before it compares versions; both are words a person can act on.
      for (const { data, errors } of lost) {
        const codes = data == null ? errors.map(({ extensions }) => extensions.code) : codesIn(data);
        expect(codes).toEqual([
          expect.stringMatching(/^(CONFLICT|NOT_ALLOWED|NOT_READY|NOT_FOUND|RATE_LIMITED)$/),
        ]);
      }
      story.keep(won[0]!.data!);
      await app.settled();
    },
    60_000,
  );
});

describe('an act that meets another at work', () => {
  it('gives up after a second, changes nothing and says that it may be tried again', async () => {
    const dana = await as(app, cast.dana);
    const added = await dana.ask<{ addVendor: { vendor: { id: string; version: number } } }>(
      'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id version } } }',
      { input: { name: 'Waitwell' } },
    );
    const { id, version: expectedVersion } = added.addVendor.vendor;
    const change = () =>
      dana.gql(
        `mutation ($input: ChangeVendorInput!) { changeVendor(input: $input) { vendor { name } userErrors { code } } }`,
        { input: { id, expectedVersion, name: 'Waitwell Ltd' } },
      );
    await app.admin.query('BEGIN');
    await app.admin.query('SELECT 1 FROM app.vendor WHERE id = $1 FOR UPDATE', [id.slice(4)]);
    const refused = await change();
    await app.admin.query('ROLLBACK');
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
    expect((await change()).data).toMatchObject({ changeVendor: { vendor: { name: 'Waitwell Ltd' } } });
  });
});

function codesIn(data: Record<string, unknown>): string[] {
  const payload = Object.values(data)[0] as { userErrors: { code: string }[] };
  return payload.userErrors.map(({ code }) => code);
}
