import { staffEnum } from '../../platform/graphql/enums.js';

export const RiskStateName = staffEnum(
  'RiskState',
  ['DRAFT', 'OPEN', 'ACCEPTED', 'REJECTED', 'CLOSED'],
  'A draft is a rule’s proposal; a person opens or rejects it. Accepted ones are open again when the acceptance ends',
);
export type RiskStateName = keyof typeof RiskStateName;

export const TreatmentName = staffEnum(
  'Treatment',
  ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'],
  'What is done about a risk',
);
export type TreatmentName = keyof typeof TreatmentName;

export const FindingSeverityName = staffEnum(
  'FindingSeverity',
  ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  'How bad a fact is',
);
export type FindingSeverityName = keyof typeof FindingSeverityName;

export const FindingSourceName = staffEnum(
  'FindingSource',
  ['ASSESSMENT', 'REVIEW', 'DPA', 'DATA_FLOW', 'SUB_PROCESSOR', 'INCIDENT', 'REQUEST'],
  'What brought a fact up: an answer, a reviewer, a clause, a flow, a list of sub-processors …',
);
export type FindingSourceName = keyof typeof FindingSourceName;

export const RiskCategoryName = staffEnum(
  'RiskCategory',
  [
    'LAWFULNESS',
    'PEOPLE_RIGHTS',
    'SECURITY',
    'TRANSFER',
    'SUB_PROCESSOR',
    'AGREEMENT',
    'INCIDENT',
    'CONTINUITY',
    'AI',
    'OTHER',
  ],
  'What a risk is about',
);
export type RiskCategoryName = keyof typeof RiskCategoryName;

export const RiskSourceName = staffEnum(
  'RiskSource',
  ['RULE', 'REVIEW', 'HAND', 'IMPORT'],
  'Where a risk came from: a rule, a reviewer, somebody who wrote it, a spreadsheet',
);
export type RiskSourceName = keyof typeof RiskSourceName;

export const JudgementName = staffEnum(
  'Judgement',
  ['CONFIRMED', 'CHANGED', 'REJECTED', 'JOINED', 'WITHDRAWN', 'VENDOR_LEFT'],
  'What became of a rule’s proposal; withdrawn ones lost their facts, others their vendor, before anybody looked',
);
export type JudgementName = keyof typeof JudgementName;

export const RiskRatingName = staffEnum(
  'RiskRating',
  ['INHERENT', 'RESIDUAL', 'TARGET'],
  'Before any measure, as it stands now, once all measures are done',
);
export type RiskRatingName = keyof typeof RiskRatingName;

export const AcceptanceStateName = staffEnum(
  'AcceptanceState',
  ['ASKED', 'ACCEPTED', 'DECLINED', 'ENDED'],
  'Where a request to accept a risk stands',
);
export type AcceptanceStateName = keyof typeof AcceptanceStateName;

/** What the register shows of the last request of a risk. */
export const RiskAcceptanceName = staffEnum(
  'RiskAcceptanceStanding',
  ['NONE', 'ASKED', 'ACCEPTED', 'ENDED'],
  'Whether somebody was asked to accept it; ended asks for a new word',
);
export type RiskAcceptanceName = keyof typeof RiskAcceptanceName;

export const RiskActName = staffEnum(
  'RiskAct',
  [
    'DRAFTED',
    'RAISED',
    'ADDED',
    'IMPORTED',
    'CONFIRMED',
    'REJECTED',
    'WITHDRAWN',
    'JOINED',
    'LINKED',
    'CHANGED',
    'RATED',
    'RATED_ANEW',
    'RESCALED',
    'TREATED',
    'CLOSED',
    'REOPENED',
    'ACCEPTANCE_ASKED',
    'ACCEPTED',
    'ACCEPTANCE_DECLINED',
    'ACCEPTANCE_ENDED',
    'FOLLOWED_MERGE',
    'VENDOR_LEFT',
  ],
  'What was done to a risk',
);
export type RiskActName = keyof typeof RiskActName;

export const ProposalRunStateName = staffEnum(
  'ProposalRunState',
  ['RUNNING', 'DONE'],
  'Whether changed rules are still being applied to the findings',
);
export type ProposalRunStateName = keyof typeof ProposalRunStateName;
