import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Assessment } from './assessment.entity.js';

/** Somebody needs the answers longer, for a legal claim or an order (Art. 17(3)): by whom, since when, why. */
@Entity({ name: 'answers_hold', schema: 'app' })
@Index('answers_hold_assessment_ix', ['tenantId', 'assessmentId', 'heldAt'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'answers_hold_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffNode('AnswersHold', 'hld', 'Answers are kept beyond their last day, with the reason')
export class AnswersHold extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  reason!: string;

  @Column('uuid')
  heldById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  heldAt!: string;

  @Column('uuid', { nullable: true })
  releasedById!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'null: the hold stands' })
  releasedAt!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  releasedReason!: string | null;
}
