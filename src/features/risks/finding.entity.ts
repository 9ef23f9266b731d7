import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { FindingSource } from '../../core/finding.js';
import type { Tier } from '../../core/questionnaire/questionnaire.js';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { FindingSeverityName } from './risk.enums.js';

/** A fact, not a judgement. `source` and `sourceId` say who raised it; the register does not know the raisers. */
@Entity({ name: 'finding', schema: 'app' })
@Index('finding_vendor_ix', ['tenantId', 'vendorId', 'isOpen'])
@Index('finding_source_ux', ['tenantId', 'source', 'sourceId', 'rule'], { unique: true })
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'finding_vendor_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Finding', 'fnd', 'A fact that an answer, a clause, a flow or an incident brought up')
export class Finding extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  source!: FindingSource | 'review';

  /** The assessment, agreement or map it came from. */
  @Column('uuid')
  sourceId!: string;

  /** Rule or question that raised it. */
  @Column('text')
  rule!: string;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  title!: string;

  @Column('text')
  @Shown('P1', () => FindingSeverityName)
  severity!: FindingSeverityName;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  questionId!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  practiceId!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, {
    nullable: true,
    description: 'Path of the page of the workspace where it is read; null: it has none',
  })
  place!: string | null;

  @Column('boolean', { default: true })
  @Shown('P1', () => Boolean)
  isOpen!: boolean;

  /** Of the service it was raised under: how hard it would hit people. */
  @Column('text', { nullable: true })
  tier!: Tier | null;

  /** Digest of what the rule saw: another one means that the facts have changed. */
  @Column('text', { nullable: true })
  facts!: string | null;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  raisedAt!: string;
}
