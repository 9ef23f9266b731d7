import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Assessment } from './assessment.entity.js';
import { DecisionCondition } from './decision-condition.entity.js';
import { Decision } from './decision.entity.js';
import { VendorStop } from './decision-stop.entity.js';

@StaffObject('ProposedCondition', 'A condition as it was proposed')
export class ProposedCondition {
  @Shown('P1', () => String)
  text!: string;

  @Shown('P1', () => DateScalar)
  dueOn!: string;

  groupId!: string;
}

@StaffObject('DecisionNeeds', 'What the rules ask before this assessment can be decided on')
export class DecisionNeeds {
  @Shown('P1', () => Boolean, { description: 'Whoever proposed does not decide' })
  isSecondPersonNeeded!: boolean;

  @Shown('P1', () => Boolean, { description: 'The data protection officer is heard first' })
  isAdviceNeeded!: boolean;

  @Shown('P1', () => Boolean, { description: 'Nobody looks after the vendor, so it cannot be approved' })
  isOwnerGroupMissing!: boolean;

  @Shown('P1', () => Boolean, { description: 'An executive stopped the vendor, so it cannot be approved' })
  isStopped!: boolean;

  @Shown('P1', () => DateScalar, { description: 'The last day until which an approval may hold' })
  reviewDueOn!: string;
}

@StaffObject('DecisionPayload', 'Result of deciding')
export class DecisionPayload extends Payload {
  @Shown('P1', () => Decision, { nullable: true })
  decision?: Decision;

  @Shown('P1', () => Assessment, { nullable: true })
  assessment?: Assessment;
}

@StaffObject('ConditionPayload', 'Result of ending a condition or giving it to another group')
export class ConditionPayload extends Payload {
  @Shown('P1', () => DecisionCondition, { nullable: true })
  condition?: DecisionCondition;
}

@StaffObject('VendorStopPayload', 'Result of stopping a vendor, or of lifting the stop')
export class VendorStopPayload extends Payload {
  @Shown('P1', () => VendorStop, { nullable: true })
  stop?: VendorStop;

  @Shown('P1', () => Vendor, { nullable: true })
  vendor?: Vendor;
}
