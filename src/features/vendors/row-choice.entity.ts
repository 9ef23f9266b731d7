import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Vendor } from './vendor.entity.js';

/** What somebody said a row of a list is: the next list with this row is not asked again. */
@Entity({ name: 'row_choice', schema: 'app' })
@Index('row_choice_key_ux', ['tenantId', 'key'], { unique: true })
@Index('row_choice_vendor_ix', ['tenantId', 'vendorId'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'row_choice_vendor_fk',
  onDelete: 'CASCADE',
})
export class RowChoice extends TenantOwned {
  /** What the row is known by (`rowKey`). */
  @Column('text')
  key!: string;

  @Column('text')
  act!: 'skip' | 'keep' | 'into';

  /** The vendor it was said to be, for `into`. */
  @Column('uuid', { nullable: true })
  vendorId!: string | null;

  @Column('uuid')
  saidBy!: string;

  @CreatedAt()
  createdAt!: string;
}
