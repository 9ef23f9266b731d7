import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { typedId } from '../../src/platform/graphql/typed-ids.js';
import { done, payloadOf, prepareVendor, sendCore, versionOf } from '../support/walk.js';

const GIVE = `mutation ($input: GiveAssessmentInput!) {
  giveAssessment(input: $input) { assessment { id reviewer { name } } userErrors { code path message } } }`;
const SEEN = '{ assessments { edges { node { id } } totalCount } }';

describe('the answers of an assessment', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let ravi: TestClient;
  let assessmentId: string;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
    ravi = await as(app, cast.ravi);
    assessmentId = (await sendCore(dana, await prepareVendor(dana, 'Mailwren'))).id;
  });
  afterAll(() => app.close());

  const seenByRavi = async () =>
    (await ravi.ask<{ assessments: { edges: { node: { id: string } }[] } }>(SEEN)).assessments.edges.map(
      ({ node }) => node.id,
    );
  const input = async (reviewerId: string | null) => ({
    assessmentId,
    expectedVersion: await versionOf(dana, assessmentId),
    reviewerId,
  });

  it('are seen by a reviewer only once they were given', async () => {
    expect(await seenByRavi()).toEqual([]);
    await done(dana, GIVE, await input(typedId('usr', cast.ravi.id)));
    expect(await seenByRavi()).toEqual([assessmentId]);
    await done(dana, GIVE, await input(null));
    expect(await seenByRavi()).toEqual([]);
  });

  it('cannot be given to somebody who may not review, nor to somebody of another workspace', async () => {
    const paul = await payloadOf(dana, GIVE, await input(typedId('usr', cast.paul.id)));
    expect(paul.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['reviewerId'] }]);
    const mallory = await payloadOf(dana, GIVE, await input(typedId('usr', cast.mallory.id)));
    expect(mallory.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['reviewerId'] }]);
  });

  it('are not given over the head of somebody who changed the assessment', async () => {
    const stale = { ...(await input(typedId('usr', cast.ravi.id))), expectedVersion: 1 };
    expect((await payloadOf(dana, GIVE, stale)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });
});
