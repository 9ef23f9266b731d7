import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { Person } from '../identity/person.entity.js';

/** The list as somebody wants to see it again: its address, under a name. */
@Entity({ name: 'vendor_view', schema: 'app' })
@Index('vendor_view_person_ix', ['tenantId', 'personId'])
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'vendor_view_person_fk',
  onDelete: 'CASCADE',
})
@StaffNode('VendorView', 'viw', 'The list of vendors as somebody saved it')
export class VendorView extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  @Column('text')
  @Shown('P1', () => String, {
    description: 'Filters, columns and order, as the address of the list holds them',
  })
  search!: string;

  /** Whose it is. */
  @Column('uuid')
  personId!: string;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean, { description: 'Everybody in the workspace sees it' })
  isShared!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
