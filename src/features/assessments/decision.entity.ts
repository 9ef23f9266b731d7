import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { DecisionOutcomeName } from './assessment.enums.js';
import { Assessment } from './assessment.entity.js';
import { DecisionAdvice } from './decision-advice.entity.js';
import { DecisionProposal } from './decision-proposal.entity.js';

/** By a person, with a reason; a later one is a new record. The system alone decides about nobody. */
@Entity({ name: 'decision', schema: 'app' })
@Index('decision_vendor_ix', ['tenantId', 'vendorId', 'decidedAt'])
@Index('decision_assessment_ix', ['tenantId', 'assessmentId', 'decidedAt'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'decision_assessment_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'decision_vendor_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => DecisionProposal, ['tenantId', 'proposalId'], ['tenantId', 'id'], {
  name: 'decision_proposal_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => DecisionAdvice, ['tenantId', 'adviceId'], ['tenantId', 'id'], {
  name: 'decision_advice_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Decision', 'dec', 'What a person decided about a vendor, and why')
export class Decision extends TenantOwned {
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

  /** What lay before whoever decided; in some tiers somebody else must have proposed it. */
  @Column('uuid', { nullable: true })
  proposalId!: string | null;

  /** The last advice that lay before whoever decided. */
  @Column('uuid', { nullable: true })
  adviceId!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, {
    nullable: true,
    description: 'Why the advice is not followed, or was not waited for',
  })
  adviceReply!: string | null;

  @Column('uuid')
  decidedById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  decidedAt!: string;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  validUntil!: string | null;
}
