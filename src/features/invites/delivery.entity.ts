import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Assessment } from '../assessments/assessment.entity.js';

export const DeliveryStateName = staffEnum(
  'DeliveryState',
  ['QUEUED', 'SENT', 'KEPT', 'FAILED', 'BOUNCED'],
  'How far a mail got; what was kept reached nobody, what failed is tried again, what bounced is not',
);
export type DeliveryStateName = keyof typeof DeliveryStateName;

/** One mail about an assessment. The link itself is in the mail and nowhere here. */
@Entity({ name: 'delivery', schema: 'app' })
@Index('delivery_assessment_ix', ['tenantId', 'assessmentId', 'at'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'delivery_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Delivery', 'dlv', 'One mail about an assessment')
export class Delivery extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('text')
  @Shown('P1', () => String)
  kind!: string;

  @Column('text')
  @Shown('P1', () => DeliveryStateName)
  state!: DeliveryStateName;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  at!: string;

  /** In English, see `undelivered.ts`. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  messageId!: string;

  /** The link in it, or the dead one it is about. */
  @Column('uuid', { nullable: true })
  inviteId!: string | null;
}
