import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { ConditionEndName } from './assessment.enums.js';
import { Decision } from './decision.entity.js';

/** What must be done after an approval, by when, and which group sees to it. */
@Entity({ name: 'decision_condition', schema: 'app' })
@Index('decision_condition_decision_ix', ['tenantId', 'decisionId', 'number'])
@Index('decision_condition_vendor_ix', ['tenantId', 'vendorId'])
@Index('decision_condition_due_ix', ['tenantId', 'dueOn'], { where: 'ended_at IS NULL' })
@ForeignKey(() => Decision, ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'decision_condition_decision_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'decision_condition_vendor_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PeopleGroup, ['tenantId', 'groupId'], ['tenantId', 'id'], {
  name: 'decision_condition_group_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Condition', 'cnd', 'What must be done after an approval, and by when')
export class DecisionCondition extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  decisionId!: string;

  @Column('uuid')
  vendorId!: string;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Within its decision, from 1' })
  number!: number;

  @Column('text')
  @Shown('P1', () => String)
  text!: string;

  @DayColumn()
  @Shown('P1', () => DateScalar)
  dueOn!: string;

  @Column('uuid')
  groupId!: string;

  @Column('text', { nullable: true })
  @Shown('P1', () => ConditionEndName, { nullable: true, description: 'null: it is open' })
  endedAs!: ConditionEndName | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Column('uuid', { nullable: true })
  endedById!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true, description: 'How it was met, or why it was waived' })
  endedReason!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
