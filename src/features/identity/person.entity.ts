import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { ROLES, type Role } from '../../platform/tenancy/role-table.js';
import { ID, Int } from '@nestjs/graphql';

export const RoleName = staffEnum('Role', ROLES, 'A row of the role table');

@Entity({ name: 'person', schema: 'app' })
@Index('person_email_ux', ['tenantId', 'email'], { unique: true })
@StaffNode('Person', 'usr', 'Somebody who works in this workspace')
export class Person extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  @Column('text')
  @Shown('P3', () => String, { nullable: true, subject: 'people' })
  email!: string;

  @Column('text')
  @Shown('P1', () => RoleName)
  role!: Role;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean)
  isSuspended!: boolean;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
