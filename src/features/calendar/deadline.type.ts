import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@StaffObject('Deadline', 'A day by which something has to happen')
export class DeadlineLine {
  @Shown('P1', () => String, { description: 'What it is: agreement_ends, objection_ends, risk_review …' })
  kind!: string;

  @Shown('P1', () => String, { description: 'Names that tell it from others of its kind' })
  title!: string;

  @Shown('P1', () => DateScalar)
  dueOn!: string;

  @Shown('P1', () => Int, { description: 'Days from today; negative when it is over' })
  daysLeft!: number;

  @Shown('P1', () => String, { nullable: true, description: 'Who answers for it; null: the privacy office' })
  groupName!: string | null;

  @Shown('P1', () => String, { description: 'Page where it is dealt with' })
  href!: string;
}
