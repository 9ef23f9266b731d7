import { Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { EvidenceClassName, ReviewVerdictName } from './assessment.enums.js';
import { Assessment } from './assessment.entity.js';

@Entity({ name: 'answer_review', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'answer_review_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffObject('AnswerReview', 'What a reviewer found about one answer')
export class AnswerReview {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @PrimaryColumn('text')
  questionId!: string;

  @Column('text', { nullable: true })
  @Shown('P4', () => ReviewVerdictName, { nullable: true })
  verdict!: ReviewVerdictName | null;

  @Column('text', { default: 'CLAIMED' })
  @Shown('P4', () => EvidenceClassName)
  evidenceClass!: EvidenceClassName;

  @Column('boolean', { nullable: true })
  isNaApproved!: boolean | null;

  @Column('text', { nullable: true })
  @Shown('P4', () => String, { nullable: true })
  internalNote!: string | null;

  @Column('text', { nullable: true })
  @Shown('P4', () => String, { nullable: true })
  noteToVendor!: string | null;

  /** A newer version of the answer has not been seen, whatever was ticked before. */
  @Column('int', { nullable: true })
  @Shown('P4', () => Int, {
    nullable: true,
    description: 'Version of the answer a reviewer ticked as viewed',
  })
  viewedVersion!: number | null;

  @Column('uuid')
  reviewerId!: string;

  @Version()
  @Shown('P4', () => Int)
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  @Shown('P4', () => DateTimeScalar)
  at!: string;
}
