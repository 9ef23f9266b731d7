import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { Payload } from '../../platform/graphql/user-error.js';

export const SkippedPersonMailReason = staffEnum(
  'SkippedPersonMailReason',
  ['SUSPENDED', 'ENDED', 'NOT_YOURS'],
  'Why a kept mail to a person is not sent: suspended, last day over, or a role that only an owner gives',
);
export type SkippedPersonMailReason = keyof typeof SkippedPersonMailReason;

@StaffObject('SkippedPersonMails', 'Kept mails to people that are not sent')
export class SkippedPersonMails {
  @Shown('P1', () => SkippedPersonMailReason)
  reason!: SkippedPersonMailReason;

  @Shown('P1', () => Int)
  count!: number;
}

@StaffObject('KeptPersonMailsPayload', 'Result of sending mails to people that were only kept')
export class KeptPersonMailsPayload extends Payload {
  @Shown('P1', () => Int, { nullable: true, description: 'How many are on their way now' })
  count?: number;

  @Shown('P1', () => [SkippedPersonMails], { nullable: true })
  skipped?: SkippedPersonMails[];
}
