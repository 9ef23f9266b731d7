import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Assessment } from './assessment.entity.js';

/** Who stood by the answers, in which words, when. Append-only. */
@Entity({ name: 'attestation', schema: 'app' })
@Index('attestation_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'attestation_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffObject('Attestation', 'Who stood by the answers, in which words')
export class Attestation extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  respondentId!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  name!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  title!: string;

  @Column('text')
  @Shown('P1', () => String)
  statement!: string;

  /** Short text the vendor may quote. */
  @Column('text')
  reference!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  at!: string;
}
