import { staffEnum } from '../../platform/graphql/enums.js';

export const SubProcessorSource = staffEnum(
  'SubProcessorSource',
  ['TYPED', 'PASTED', 'FILE', 'NOTICE'],
  'How a list came in: typed, pasted from the vendor’s page, read from a file, or made of a notice that was accepted',
);
export type SubProcessorSource = keyof typeof SubProcessorSource;

export const NoticeChangeKind = staffEnum(
  'NoticeChangeKind',
  ['ADD', 'REMOVE', 'MOVE'],
  'A company is new, goes, or works in other places',
);
export type NoticeChangeKind = keyof typeof NoticeChangeKind;

export const NoticePeriodUnit = staffEnum(
  'NoticePeriodUnit',
  ['CALENDAR_DAYS', 'BUSINESS_DAYS'],
  'How the days to object are counted',
);
export type NoticePeriodUnit = keyof typeof NoticePeriodUnit;

export const NoticeTermsSource = staffEnum(
  'NoticeTermsSource',
  ['AGREEMENT', 'ENTERED'],
  'Where the days to object come from',
);
export type NoticeTermsSource = keyof typeof NoticeTermsSource;

export const NoticeOpinion = staffEnum(
  'NoticeOpinion',
  ['ACCEPT', 'ASK', 'OBJECT'],
  'What a group that was asked would do: accept, ask the vendor first, object',
);
export type NoticeOpinion = keyof typeof NoticeOpinion;

export const NoticeDecision = staffEnum(
  'NoticeDecision',
  ['ACCEPTED', 'OBJECTED', 'WITHDRAWN'],
  'What a person decided on a notice; withdrawn: the vendor took it back',
);
export type NoticeDecision = keyof typeof NoticeDecision;
