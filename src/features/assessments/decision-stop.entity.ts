import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** An executive said stop (TRUST T3). While it stands nobody can approve the vendor; lifting it is on record too. */
@Entity({ name: 'vendor_stop', schema: 'app' })
@Index('vendor_stop_vendor_ix', ['tenantId', 'vendorId', 'stoppedAt'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'vendor_stop_vendor_fk',
  onDelete: 'CASCADE',
})
@StaffNode('VendorStop', 'stp', 'An executive stopped the use of a vendor')
export class VendorStop extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  reason!: string;

  @Column('uuid')
  stoppedById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  stoppedAt!: string;

  @Column('uuid', { nullable: true })
  liftedById!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'null: the stop stands' })
  liftedAt!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  liftedReason!: string | null;
}
