import type { TestApp } from './app.js';
import { as, type Cast } from './app-cast.js';
import type { TestClient } from './app-client.js';
import { DECIDE, done, versionOf } from './walk.js';

export const PROPOSE = `mutation ($input: ProposeDecisionInput!) {
  proposeDecision(input: $input) { assessment { id version } userErrors { code path message } } }`;
export const ADVISE = `mutation ($input: AdviseInput!) {
  adviseOnDecision(input: $input) { assessment { id version } userErrors { code path message } } }`;

export interface Words {
  readonly outcome: string;
  readonly reason: string;
  readonly conditions?: readonly { text: string; dueOn: string; groupId: string }[];
}

/** A group with Dana in it that looks after the vendor of the assessment; its id as the API writes it. */
export async function ownerGroup(app: TestApp, cast: Cast, assessmentId: string): Promise<string> {
  const [tenantId, id] = [cast.alder.id, crypto.randomUUID()];
  await app.admin.query(
    'INSERT INTO app.people_group (tenant_id, id, name, name_key) VALUES ($1, $2::uuid, $2::text, $2::text)',
    [tenantId, id],
  );
  await app.admin.query('INSERT INTO app.group_member (tenant_id, group_id, person_id) VALUES ($1, $2, $3)', [
    tenantId,
    id,
    cast.dana.id,
  ]);
  await app.admin.query(
    `UPDATE app.vendor SET owner_group_id = $2
     WHERE id = (SELECT vendor_id FROM app.assessment WHERE tenant_id = $1 AND id = $3)`,
    [tenantId, id, assessmentId.slice(4)],
  );
  return `grp_${id}`;
}

/** Ravi was given the assessment, and proposes what is to be decided. */
export async function proposeAsRavi(
  app: TestApp,
  cast: Cast,
  assessmentId: string,
  words: Words,
): Promise<void> {
  await app.admin.query('UPDATE app.assessment SET reviewer_id = $2 WHERE id = $1', [
    assessmentId.slice(4),
    cast.ravi.id,
  ]);
  const ravi = await as(app, cast.ravi);
  await done(ravi, PROPOSE, { assessmentId, expectedVersion: await versionOf(ravi, assessmentId), ...words });
}

/** The whole way in a tier that asks for two people: Ravi proposes, Dora advises the same, Dana decides. */
export async function decideTogether(
  app: TestApp,
  cast: Cast,
  dana: TestClient,
  assessmentId: string,
  words: Words,
): Promise<void> {
  await proposeAsRavi(app, cast, assessmentId, words);
  const dora = await as(app, cast.dora);
  await done(dora, ADVISE, {
    assessmentId,
    expectedVersion: await versionOf(dora, assessmentId),
    outcome: words.outcome,
    text: 'I see nothing against it.',
  });
  await done(dana, DECIDE, { assessmentId, expectedVersion: await versionOf(dana, assessmentId), ...words });
}
