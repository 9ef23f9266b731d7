import { staffEnum } from '../../platform/graphql/enums.js';

export const TierName = staffEnum(
  'Tier',
  ['T1', 'T2', 'T3', 'T4'],
  'How much checking a service needs; T1 most (DOMAIN formula 10)',
);
export type TierName = keyof typeof TierName;

export const BandName = staffEnum(
  'Band',
  ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  'Bands of inherent, residual and register risk',
);
export type BandName = keyof typeof BandName;

export const AwaitedAssessmentsName = staffEnum(
  'AwaitedAssessments',
  ['GO_ON', 'WITHDRAW'],
  'What becomes of questionnaires that are out when their vendor is archived',
);
export type AwaitedAssessmentsName = keyof typeof AwaitedAssessmentsName;

export const OpenWorkName = staffEnum(
  'OpenWork',
  ['KEEP', 'CLOSE'],
  'What becomes of open risks and conditions when their vendor is archived: their groups go on with them, or they end with it',
);
export type OpenWorkName = keyof typeof OpenWorkName;

export const ImportStateName = staffEnum(
  'ImportState',
  ['WAITING', 'RUNNING', 'DONE', 'STOPPED'],
  'How far a list is taken in',
);
export type ImportStateName = keyof typeof ImportStateName;

export const AssessmentStateName = staffEnum(
  'AssessmentState',
  ['DRAFT', 'SENT', 'ANSWERING', 'IN_REVIEW', 'DONE'],
  'Where an assessment stands',
);
export type AssessmentStateName = keyof typeof AssessmentStateName;
