import { staffEnum } from '../../platform/graphql/enums.js';

export const AgreementKindName = staffEnum(
  'AgreementKind',
  ['PROCESSING', 'STANDARD_CLAUSES', 'JOINT_CONTROL', 'OTHER'],
  'What an agreement governs; the first two are contracts on processing (Art. 28)',
);
export type AgreementKindName = keyof typeof AgreementKindName;

export const PartyRoleName = staffEnum(
  'PartyRole',
  ['CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR', 'JOINT_CONTROLLER', 'THIRD_PARTY'],
  'In which role a party signs',
);
export type PartyRoleName = keyof typeof PartyRoleName;

export const AgreementStateName = staffEnum(
  'AgreementState',
  ['DRAFT', 'SIGNED', 'IN_FORCE', 'ENDED', 'REPLACED'],
  'Follows from dates and signatures; nobody sets it',
);
export type AgreementStateName = keyof typeof AgreementStateName;

export const AgreementLawName = staffEnum('AgreementLaw', ['GDPR', 'UK', 'CH', 'CCPA'], 'Laws it covers');
export type AgreementLawName = keyof typeof AgreementLawName;

export const OpenEndName = staffEnum(
  'OpenEnd',
  ['UNLIMITED', 'WITH_MAIN_CONTRACT'],
  'Why an agreement has no last day; nobody sets one, or it ends when the contract it serves does',
);
export type OpenEndName = keyof typeof OpenEndName;

export const AnnexStateName = staffEnum(
  'AnnexState',
  ['FILLED', 'BLANK', 'NOT_APPLICABLE'],
  'What a person saw of one annex of the standard clauses',
);
export type AnnexStateName = keyof typeof AnnexStateName;

export const DocumentStateName = staffEnum(
  'DocumentState',
  ['CHECKING', 'READING', 'READ', 'UNREADABLE', 'NOT_COVERED', 'NOT_AN_AGREEMENT', 'REFUSED'],
  'How far a document got; each end but READ is a state with a next step',
);
export type DocumentStateName = keyof typeof DocumentStateName;

export const ClauseVerdictName = staffEnum(
  'ClauseVerdict',
  ['PRESENT', 'WEAK', 'MISSING', 'NOT_APPLICABLE', 'COVERED_BY_SCC', 'UNREADABLE', 'NOT_COVERED'],
  'For a sign of trouble PRESENT means that the sign was found',
);
export type ClauseVerdictName = keyof typeof ClauseVerdictName;

export const ClauseWordName = staffEnum(
  'ClauseWord',
  ['IS_THIS', 'NOT_THIS', 'NOT_APPLICABLE'],
  'What a person says of a verdict',
);
export type ClauseWordName = keyof typeof ClauseWordName;

export const AskStateName = staffEnum(
  'AskState',
  ['OPEN', 'ASKED', 'AGREED', 'REFUSED', 'ACCEPTED_AS_RISK'],
  'Where a point of the negotiation stands',
);
export type AskStateName = keyof typeof AskStateName;
