import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { AgreementGap } from '../../core/clause/agreement-state.js';
import { InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { TierName } from './vendor.enums.js';
import { Vendor } from './vendor.entity.js';

/** What a vendor does for us. The tier belongs to it (DOMAIN 4). */
@Entity({ name: 'service', schema: 'app' })
@Index('service_vendor_ix', ['tenantId', 'vendorId'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'service_vendor_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Service', 'svc', 'What a vendor does for us; the tier belongs to it')
export class Service extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true })
  description!: string | null;

  @Column('jsonb', { nullable: true })
  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'Answers to the intake questionnaire, by question id: {value, comment}',
  })
  intakeAnswers!: Record<string, unknown> | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  intakeRecordedAt!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => TierName, { nullable: true })
  tier!: TierName | null;

  @Column('numeric', { precision: 7, scale: 4, nullable: true })
  @Shown('P2', () => String, { nullable: true })
  inherentRisk!: string | null;

  @Column('jsonb', { nullable: true })
  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'Result of core/tiering: factors, tripwires, because',
  })
  inherent!: Record<string, unknown> | null;

  /** Why no agreement in force governs it, as the register was last told; null: it was told of no gap. Agreements write it. */
  @Column('text', { nullable: true })
  agreementGap!: AgreementGap | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
