import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { DecisionOutcomeName } from './assessment.enums.js';
import { DecisionProposal } from './decision-proposal.entity.js';

/**
 * What the data protection officer advises (Art. 39(1)(a)). It stands apart from the decision, is never changed,
 * and is shown whether it was followed or not; a later word on the same proposal is another row.
 */
@Entity({ name: 'decision_advice', schema: 'app' })
@Index('decision_advice_proposal_ix', ['tenantId', 'proposalId', 'givenAt'])
@ForeignKey(() => DecisionProposal, ['tenantId', 'proposalId'], ['tenantId', 'id'], {
  name: 'decision_advice_proposal_fk',
  onDelete: 'CASCADE',
})
@StaffNode('DecisionAdvice', 'adv', 'What the data protection officer advises on a proposal')
export class DecisionAdvice extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  proposalId!: string;

  @Column('text')
  @Shown('P1', () => DecisionOutcomeName, { description: 'What it advises to decide' })
  outcome!: DecisionOutcomeName;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  text!: string;

  @Column('uuid')
  givenById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  givenAt!: string;
}
