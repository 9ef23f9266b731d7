import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';

/** People who answer for something together: work and queues go to a person or to a group (TRUST T3). */
@Entity({ name: 'people_group', schema: 'app' })
@Index('people_group_name_ux', ['tenantId', 'nameKey'], { unique: true })
@StaffNode('Group', 'grp', 'People who answer for something together')
export class PeopleGroup extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  /** Lower case: two groups never differ by capitals alone. */
  @Column('text')
  nameKey!: string;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean, { description: 'Takes nothing new; what it answers for stays with it' })
  isArchived!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
