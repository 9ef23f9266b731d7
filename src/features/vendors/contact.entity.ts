import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { Vendor } from './vendor.entity.js';

@Entity({ name: 'contact', schema: 'app' })
@Index('contact_vendor_ix', ['tenantId', 'vendorId'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'contact_vendor_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Contact', 'con', 'Whom we write to at a vendor')
export class Contact extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  name!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true })
  email!: string;

  @Column('text', { nullable: true })
  @Shown('P3', () => String, { nullable: true })
  title!: string | null;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean)
  isMain!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
