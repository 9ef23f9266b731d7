import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { DecisionOutcomeName, ProposalEndName } from './assessment.enums.js';
import { Assessment } from './assessment.entity.js';

/** What must be done, by when and by whom, before it is a condition of a decision. */
export interface ConditionDraft {
  readonly text: string;
  readonly dueOn: string;
  readonly groupId: string;
}

/** What somebody proposes to decide. It never changes: another proposal takes its place. */
@Entity({ name: 'decision_proposal', schema: 'app' })
@Index('decision_proposal_assessment_ix', ['tenantId', 'assessmentId', 'proposedAt'])
@Index('decision_proposal_vendor_ix', ['tenantId', 'vendorId'])
@Index('decision_proposal_open_ux', ['tenantId', 'assessmentId'], {
  unique: true,
  where: 'ended_at IS NULL',
})
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'decision_proposal_assessment_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'decision_proposal_vendor_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('DecisionProposal', 'prp', 'What somebody proposes to decide about a vendor')
export class DecisionProposal extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P1', () => DecisionOutcomeName)
  outcome!: DecisionOutcomeName;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  reason!: string;

  @Column('jsonb')
  conditions!: ConditionDraft[];

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Column('uuid')
  proposedById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  proposedAt!: string;

  @Column('text', { nullable: true })
  @Shown('P1', () => ProposalEndName, { nullable: true, description: 'null: it waits' })
  endedAs!: ProposalEndName | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  endedAt!: string | null;
}
