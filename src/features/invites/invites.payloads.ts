import { ID, Int } from '@nestjs/graphql';
import { Shown, StaffNode, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import type { InviteState } from './invite-state.js';
import { SkippedMailReason } from './kept-mail-fate.js';

const InviteStateName = staffEnum(
  'InviteState',
  ['OPEN', 'EXPIRED', 'REPLACED', 'REVOKED', 'WITHDRAWN', 'ANSWERED', 'DELETED'],
  'How a link stands',
);

/** What staff see of a link: everything but the link. */
@StaffNode('Invite', 'inv', 'The newest link to an assessment')
export class InviteView {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P1', () => InviteStateName)
  state!: InviteState;

  @Shown('P1', () => DateTimeScalar)
  expiresAt!: string;

  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'When the landing page was first shown' })
  openedAt!: string | null;

  @Shown('P1', () => Int, { description: 'How often the link was replaced' })
  rotation!: number;
}

@StaffObject('NewLinkWish', 'Somebody holds a dead link and asks for a living one')
export class NewLinkWish {
  @Shown('P1', () => InviteView, { description: 'The dead link' })
  invite!: InviteView;

  @Shown('P1', () => DateTimeScalar)
  askedAt!: string;

  @Shown('P1', () => Respondent, { description: 'Whose link it is' })
  askedBy!: Respondent;

  @Shown('P1', () => Boolean, {
    description: 'false: they handed all over, or their part was taken back, and get no new link',
  })
  hasPart!: boolean;
}

@StaffObject('InvitePayload', 'Result of sending, rotating or revoking')
export class InvitePayload extends Payload {
  @Shown('P1', () => InviteView, { nullable: true })
  invite?: InviteView;

  @Shown('P1', () => Assessment, { nullable: true })
  assessment?: Assessment;

  @Shown('P1', () => String, { nullable: true, description: 'Shown once, to copy when mail does not arrive' })
  link?: string | null;
}

@StaffObject('SkippedMails', 'Mails that were kept and are not sent any more')
export class SkippedMails {
  @Shown('P1', () => SkippedMailReason)
  reason!: SkippedMailReason;

  @Shown('P1', () => Int)
  count!: number;
}

@StaffObject('KeptMailsPayload', 'Result of sending mails that were only kept')
export class KeptMailsPayload extends Payload {
  @Shown('P1', () => Int, { nullable: true, description: 'How many are on their way now' })
  count?: number;

  @Shown('P1', () => [SkippedMails], { nullable: true })
  skipped?: SkippedMails[];
}
