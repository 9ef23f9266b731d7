import { staffEnum } from '../../platform/graphql/enums.js';

export const ReviewVerdictName = staffEnum(
  'ReviewVerdict',
  ['ACCEPTED', 'ASKED', 'NOT_OK'],
  'A reviewer’s word on an answer',
);
export type ReviewVerdictName = keyof typeof ReviewVerdictName;

export const EvidenceClassName = staffEnum(
  'EvidenceClass',
  ['CLAIMED', 'DOCUMENTED', 'ATTESTED'],
  'How we know (DOMAIN formula 3): said, read by us, or independently shown',
);
export type EvidenceClassName = keyof typeof EvidenceClassName;

export const NaStateName = staffEnum(
  'NaState',
  ['PENDING', 'APPROVED', 'REFUSED'],
  'N/A must be earned: a reviewer approves it',
);
export type NaStateName = keyof typeof NaStateName;

export const DecisionOutcomeName = staffEnum(
  'DecisionOutcome',
  ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'],
  'What a person decided about a vendor',
);
export type DecisionOutcomeName = keyof typeof DecisionOutcomeName;

export const ProposalEndName = staffEnum(
  'ProposalEnd',
  ['DECIDED', 'REPLACED', 'WITHDRAWN'],
  'What became of a proposal: decided on, replaced by another one, or taken back',
);
export type ProposalEndName = keyof typeof ProposalEndName;

export const ConditionEndName = staffEnum(
  'ConditionEnd',
  ['MET', 'WAIVED', 'REPLACED', 'VENDOR_LEFT'],
  'How a condition ended: met, given up with a reason, replaced by a later decision, or archived with its vendor',
);
export type ConditionEndName = keyof typeof ConditionEndName;
