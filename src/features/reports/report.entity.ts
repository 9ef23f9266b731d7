import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** A printed risk assessment. Its model is kept, and the same model prints the same bytes. */
@Entity({ name: 'report', schema: 'app' })
@Index('report_assessment_ix', ['tenantId', 'assessmentId', 'createdAt'])
@Index('report_vendor_ix', ['tenantId', 'vendorId', 'createdAt'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'report_assessment_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'report_vendor_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Report', 'rpt', 'A printed risk assessment')
export class Report extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  vendorId!: string;

  @Column('uuid')
  createdById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;

  @DayColumn()
  @Shown('P1', () => DateScalar)
  asOf!: string;

  @Column('text')
  @Shown('P1', () => String)
  language!: string;

  @Column('text')
  @Shown('P1', () => String)
  paper!: string;

  @Column('int')
  @Shown('P1', () => Int)
  pages!: number;

  @Column('text')
  @Shown('P1', () => String, { description: 'SHA-256 (hex) of the PDF' })
  sha256!: string;

  @Column('text')
  @Shown('P1', () => String)
  verificationCode!: string;

  @Column('text')
  @Shown('P1', () => String)
  fileName!: string;

  /** Shape: `VendorReport` of core/report; null once the answers in it were deleted. */
  @Column('jsonb', { nullable: true })
  model!: Record<string, unknown> | null;
}
