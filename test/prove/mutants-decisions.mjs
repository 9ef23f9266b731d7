/** Issue "Decision on a vendor": people decide, two where it counts, and advice is never lost. */
const FEATURE = 'src/features/assessments';
const SPEC = 'test/api/decisions.spec.ts';
const RISKS_SPEC = 'test/api/risks.spec.ts';

export const DECISIONS = [
  {
    id: 'proposer-decides',
    promise: 'T3',
    file: `${FEATURE}/decisions.service.ts`,
    from: 'if (proposal.proposedById === decider)',
    to: "if (decider === '')",
    spec: SPEC,
    test: 'is proposed first, and not made by whoever proposed it',
  },
  {
    id: 'advice-passed-over-in-silence',
    promise: 'issue 8',
    file: `${FEATURE}/decisions.service.ts`,
    from: 'advice.outcome !== input.outcome && adviceReply === null',
    to: 'advice.outcome === input.outcome && adviceReply === undefined',
    spec: SPEC,
    test: 'may depart from the advice with a reason, and shows both',
  },
  {
    id: 'stop-outweighed',
    promise: 'T3',
    file: `${FEATURE}/decision-drafts.service.ts`,
    from: 'if (await this.stops.stands(tx, vendorId))',
    to: "if (vendorId === '')",
    spec: SPEC,
    test: 'outweighs an approval until it is lifted, and both are on record',
  },
  {
    id: 'conditions-outlive-their-decision',
    promise: 'issue 8',
    file: `${FEATURE}/decision-conditions.service.ts`,
    from: 'AND c.ended_at IS NULL`',
    to: 'AND c.ended_at IS NOT NULL`',
    spec: SPEC,
    test: 'remind the group of the open one, once a step, and end with the next decision',
  },
  {
    id: 'finding-of-another-vendor-feeds-a-risk',
    promise: 'issue 8',
    file: 'src/features/risks/findings-of-vendor.ts',
    from: '{ tenantId, vendorId, id: In([...findingIds]) }',
    to: '{ tenantId, id: In([...findingIds]) }',
    spec: RISKS_SPEC,
    test: 'are linked to an open risk and unlinked by hand',
  },
  {
    id: 'view-of-a-list-nobody-sees',
    promise: 'T3',
    file: 'src/features/saved-views/saved-views.service.ts',
    from: '.filter((list) => may(role, VIEW_RIGHTS[list].read))',
    to: '.filter((list) => VIEW_RIGHTS[list].read !== role)',
    spec: RISKS_SPEC,
    test: 'keeps views of its own under a name',
  },
  {
    id: 'translation-loses-a-help',
    promise: 'issue 4',
    file: 'src/core/questionnaire/translation.ts',
    from: '...(own.help === undefined ? {} : { help: own.help }),',
    to: '',
    spec: 'src/core/questionnaire/translation.spec.ts',
    test: 'says every text in it',
  },
];
