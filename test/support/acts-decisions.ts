import { as } from './app-cast.js';
import type { Step, Story } from './acts.js';
import { ownerGroup, proposeAsRavi } from './deciding.js';
import { inDays } from './walk.js';

const WHY = 'It was shown to us in a call on screen.';
const groups = new WeakMap<Story, string>();

/** The way to a decision, and what follows from it: Dana, Ravi and Dora, then Eva. */
export const DECISION_STEPS: Readonly<Record<string, Step>> = {
  proposeDecision: async (s) => {
    groups.set(s, await ownerGroup(s.app, s.cast, s.of('assessment').id));
    return { client: s.dana, input: { ...(await assessment(s)), ...words(s) } };
  },
  withdrawProposal: async (s) => ({ client: s.dana, input: await assessment(s) }),
  adviseOnDecision: async (s) => {
    await proposeAsRavi(s.app, s.cast, s.of('assessment').id, words(s));
    const advice = { outcome: 'APPROVED_WITH_CONDITIONS', text: 'I see nothing against it.' };
    return { client: await as(s.app, s.cast.dora), input: { ...(await assessment(s)), ...advice } };
  },
  decide: async (s) => ({ client: s.dana, input: { ...(await assessment(s)), ...words(s) } }),
  handOverCondition: async (s) => {
    const { id, expectedVersion } = await condition(s, 1);
    return { client: s.dana, input: { id, expectedVersion, groupId: groups.get(s)! } };
  },
  meetCondition: async (s) => ({ client: s.dana, input: await condition(s, 0) }),
  waiveCondition: async (s) => ({ client: s.dana, input: await condition(s, 1) }),
  stopVendor: async (s) => ({
    client: await as(s.app, s.cast.eva),
    input: { vendorId: s.of('vendor').id, reason: WHY },
  }),
  liftStop: async (s) => {
    const { vendor } = await s.dana.ask<{ vendor: { stops: { id: string }[] } }>(
      'query ($id: ID!) { vendor(id: $id) { stops { id } } }',
      { id: s.of('vendor').id },
    );
    return { client: await as(s.app, s.cast.eva), input: { id: vendor.stops[0]!.id, reason: WHY } };
  },
  holdAnswers: async (s) => ({
    client: s.dana,
    input: { assessmentId: s.of('assessment').id, reason: WHY },
  }),
  releaseAnswers: async (s) => {
    const { assessment: held } = await s.dana.ask<{ assessment: { answersHold: { id: string } } }>(
      'query ($id: ID!) { assessment(id: $id) { answersHold { id } } }',
      { id: s.of('assessment').id },
    );
    return { client: s.dana, input: { id: held.answersHold.id, reason: WHY } };
  },
};

async function assessment(s: Story): Promise<{ assessmentId: string; expectedVersion: number }> {
  const { id: assessmentId, version: expectedVersion } = await s.freshAssessment();
  return { assessmentId, expectedVersion };
}

function words(s: Story) {
  const groupId = groups.get(s)!;
  const texts = ['Show the deletion log.', 'Name the place of the backups.'];
  const conditions = texts.map((text) => ({ text, dueOn: inDays(30), groupId }));
  return { outcome: 'APPROVED_WITH_CONDITIONS', reason: 'The gaps are named and dated.', conditions };
}

async function condition(s: Story, at: number) {
  const query = 'query ($id: ID!) { assessment(id: $id) { decision { conditions { id version } } } }';
  const { assessment: found } = await s.dana.ask<{
    assessment: { decision: { conditions: { id: string; version: number }[] } };
  }>(query, { id: s.of('assessment').id });
  const { id, version: expectedVersion } = found.decision.conditions[at]!;
  return { id, expectedVersion, reason: WHY };
}
