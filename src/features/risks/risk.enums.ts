import { staffEnum } from '../../platform/graphql/enums.js';

export const RiskStateName = staffEnum(
  'RiskState',
  ['DRAFT', 'OPEN', 'REJECTED', 'CLOSED'],
  'A draft is a rule’s proposal; a person opens or rejects it',
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
