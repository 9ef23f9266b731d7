import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { Assessment } from './assessment.entity.js';

@Entity({ name: 'respondent', schema: 'app' })
@Index('respondent_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'respondent_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Respondent', 'rsp', 'Who answers for the vendor')
export class Respondent extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  name!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  email!: string;

  /** The respondent who gave it questions; null for whoever answers for all and sends. */
  @Column('uuid', { nullable: true })
  passedBy!: string | null;

  /** Since when a colleague has everything in its place. */
  @InstantColumn({ nullable: true })
  handedOverAt!: string | null;

  @InstantColumn({ nullable: true })
  remindersOffAt!: string | null;
}
