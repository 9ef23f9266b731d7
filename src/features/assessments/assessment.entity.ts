import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { KeptMonths } from '../../core/retention/answers-kept.js';
import {
  CreatedAt,
  DayColumn,
  InstantColumn,
  TenantOwned,
  Version,
} from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { Person } from '../identity/person.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AssessmentStateName, TierName } from '../vendors/vendor.enums.js';

/** What the landing page tells the vendor, frozen at sending so that its role need not read staff tables. */
export interface Landing {
  workspaceName: string;
  senderName: string;
  senderEmail: string;
  senderTitle: string;
  vendorName: string;
  serviceName: string;
  note: string | null;
  sentOn: string;
  dueOn: string;
  /** Asked at first. */
  questionCount: number;
  /** Asked after certain answers; absent where it was not counted yet. */
  questionsAtMost?: number;
  sectionCount: number;
  estimatedMinutes: number;
  /** As of sending. */
  readersCount: number;
  language: string;
  /** For how many months answers are kept at most; null or absent: it was said that no end is fixed. */
  keptMonths?: KeptMonths;
}

/** Counts that stay where answers were deleted. */
export interface DeletedCounts {
  readonly asked: number;
  readonly answered: number;
  readonly requiredLeft: number;
  readonly reviewed: number;
  readonly documents: number;
}

@Entity({ name: 'assessment', schema: 'app' })
@Index('assessment_vendor_ix', ['tenantId', 'vendorId', 'sentAt'])
@Index('assessment_state_ix', ['tenantId', 'state', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'assessment_vendor_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Service, ['tenantId', 'serviceId'], ['tenantId', 'id'], {
  name: 'assessment_service_fk',
  onDelete: 'RESTRICT',
})
@Index('assessment_reviewer_ix', ['tenantId', 'reviewerId'])
@ForeignKey(() => Person, ['tenantId', 'reviewerId'], ['tenantId', 'id'], {
  name: 'assessment_reviewer_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['tenantId', 'assessorId'], ['tenantId', 'id'], {
  name: 'assessment_assessor_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Assessment', 'asm', 'One questionnaire sent to one vendor for one service')
export class Assessment extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  assessorId!: string;

  /** Who was given the answers to review; reviewers see no others. */
  @Column('uuid', { nullable: true })
  reviewerId!: string | null;

  @Column('text')
  @Shown('P1', () => AssessmentStateName)
  state!: AssessmentStateName;

  @Column('text')
  @Shown('P1', () => TierName)
  tier!: TierName;

  /** Facts the conditions read, frozen at sending (DOMAIN 4, Context). */
  @Column('jsonb')
  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'tier, has_transfer, ai_in_use, vendor_role, laws, sensitivity',
  })
  context!: Record<string, unknown>;

  @Column('text')
  @Shown('P1', () => String)
  language!: string;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true })
  note!: string | null;

  @Column('jsonb')
  landing!: Landing;

  @DayColumn()
  @Shown('P1', () => DateScalar)
  dueOn!: string;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  sentAt!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  firstAnswerAt!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  submittedAt!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  reviewedAt!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, {
    nullable: true,
    description: 'Set while the vendor is archived and shall not answer; its links lead no further',
  })
  withdrawnAt!: string | null;

  /** Since when its vendor has been out of the register. */
  @InstantColumn({ nullable: true })
  vendorLeftAt!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'The day that was announced, on which the answers will be deleted',
  })
  answersEndOn!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, {
    nullable: true,
    description:
      'Since when answers, documents and reviewers’ notes have been gone; decision and figures stay',
  })
  answersDeletedAt!: string | null;

  /** How much there was when it was deleted. */
  @Column('jsonb', { nullable: true })
  answersDeleted!: DeletedCounts | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
