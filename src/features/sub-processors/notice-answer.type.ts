import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { NoticeOpinion } from './sub-processors.enums.js';

/** What a member of the asked group said; a later word is another answer, and the earlier one stays. */
@StaffObject('NoticeAnswer', 'What a group that was asked about a notice says; a person decides')
export class NoticeAnswer {
  @Shown('P1', () => NoticeOpinion)
  opinion!: NoticeOpinion;

  @Shown('P2', () => String, { nullable: true })
  reason!: string;

  @Shown('P1', () => DateTimeScalar)
  at!: string;

  byId!: string;
  groupId!: string;
}
