import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { TierName } from '../vendors/vendor.enums.js';

export const HOME_KINDS = [
  'REVIEW',
  'DECIDE',
  'MAIL_FAILED',
  'MAIL_KEPT',
  'NEW_LINK',
  'CHANGE_WISH',
  'ANSWERS_DUE',
  'DRAFT_RISKS',
  'RISK_DUE',
  'PROPOSAL',
  'ADVICE',
  'CONDITION_DUE',
  'ACCEPTANCE_ASKED',
  'ACCEPTANCE_ENDS',
  'NEXT_REVIEW',
  'OBJECTION_ENDS',
  'OBJECTION_ASKED',
  'AGREEMENT_LACKING',
  'AGREEMENT_OVER',
  'NOTICE_TO_GIVE',
  'AGREEMENT_RENEWS',
  'AGREEMENT_END',
  'NOT_ASSESSED',
  'PEOPLE_MAIL_FAILED',
] as const;
export const HomeKind = staffEnum('HomeKind', HOME_KINDS, 'Why a row stands on the first page');
export type HomeKind = (typeof HOME_KINDS)[number];

@StaffObject('HomeRow', 'Something that waits for the person who looks, or for a vendor on their behalf')
export class HomeRow {
  @Shown('P1', () => String, {
    description: 'Names the row, for putting it off: its kind and what it is about',
  })
  row!: string;

  @Shown('P1', () => HomeKind)
  kind!: HomeKind;

  @Shown('P1', () => String, { nullable: true })
  vendorName!: string | null;

  @Shown('P1', () => TierName, { nullable: true, description: 'Of the vendor; null means not assessed' })
  tier!: TierName | null;

  @Shown('P1', () => Int, { description: 'How many things the row stands for' })
  count!: number;

  @Shown('P1', () => DateScalar, { nullable: true, description: 'The day it is due, or since when it waits' })
  day!: string | null;

  @Shown('P1', () => String, { description: 'The page of the app on which it is done' })
  href!: string;

  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'Put off by whoever looks: the first day on which it is shown again',
  })
  snoozedUntil!: string | null;
}

@StaffObject('Home', 'What waits: by consequence, then by nearness')
export class Home {
  @Shown('P1', () => [HomeRow], { description: 'Needs the person who looks' })
  needsMe!: HomeRow[];

  @Shown('P1', () => [HomeRow], { description: 'Waits for a vendor' })
  waiting!: HomeRow[];

  @Shown('P1', () => [HomeRow], { description: 'Comes within ninety days' })
  later!: HomeRow[];

  @Shown('P1', () => [HomeRow], { description: 'Put off by whoever looks, the earliest first' })
  snoozed!: HomeRow[];

  @Shown('P1', () => Int, { description: 'Vendors the role sees' })
  vendors!: number;

  @Shown('P1', () => Int, { description: 'Of these, those that sent answers within twelve months' })
  assessed!: number;
}

@StaffObject('HomePayload', 'Result of putting a row off or showing it again')
export class HomePayload extends Payload {
  @Shown('P1', () => Home, { nullable: true })
  home?: Home;
}
