import { Column, Entity, Index } from 'typeorm';
import {
  CreatedAt,
  DayColumn,
  InstantColumn,
  TenantOwned,
  Version,
} from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { ROLES, type Role } from '../../platform/tenancy/role-table.js';
import { ID, Int } from '@nestjs/graphql';

export const RoleName = staffEnum('Role', ROLES, 'A row of the role table');

export const PersonMailState = staffEnum(
  'PersonMailState',
  ['QUEUED', 'SENT', 'KEPT', 'FAILED', 'USED'],
  'How far the mail with a password link got',
);
export type PersonMailState = keyof typeof PersonMailState;

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

  /** The last day on which they come in, for a role that ends (TRUST T3); null for every other. */
  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'The last day of a role that ends' })
  accessUntil!: string | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  /** How far the last mail with a password link got; USED once a password was chosen by it. */
  @Column('text', { nullable: true })
  @Shown('P3', () => PersonMailState, { nullable: true, subject: 'people' })
  mailState!: PersonMailState | null;

  @InstantColumn({ nullable: true })
  @Shown('P3', () => DateTimeScalar, { nullable: true, subject: 'people' })
  mailAt!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
