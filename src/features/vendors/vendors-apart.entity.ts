import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Vendor } from './vendor.entity.js';

/** Two entries that look like one company, and of which somebody said that they are two. */
@Entity({ name: 'vendors_apart', schema: 'app' })
@Index('vendors_apart_pair_ux', ['tenantId', 'firstId', 'secondId'], { unique: true })
@Index('vendors_apart_second_ix', ['tenantId', 'secondId'])
@ForeignKey(() => Vendor, ['tenantId', 'firstId'], ['tenantId', 'id'], {
  name: 'vendors_apart_first_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Vendor, ['tenantId', 'secondId'], ['tenantId', 'id'], {
  name: 'vendors_apart_second_fk',
  onDelete: 'CASCADE',
})
export class VendorsApart extends TenantOwned {
  /** The lesser id of the two, so that a pair has one row whichever way it is said. */
  @Column('uuid')
  firstId!: string;

  @Column('uuid')
  secondId!: string;

  @Column('uuid')
  saidBy!: string;

  @CreatedAt()
  createdAt!: string;
}
