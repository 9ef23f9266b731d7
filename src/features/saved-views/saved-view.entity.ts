import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { Person } from '../identity/person.entity.js';
import { ViewedListName } from './viewed-list.js';

/** A list as somebody wants to see it again: its address, under a name. */
@Entity({ name: 'saved_view', schema: 'app' })
@Index('saved_view_name_ux', ['tenantId', 'personId', 'list', 'name'], { unique: true })
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'saved_view_person_fk',
  onDelete: 'CASCADE',
})
@StaffNode('SavedView', 'viw', 'A list as somebody saved it')
export class SavedView extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => ViewedListName)
  list!: ViewedListName;

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
