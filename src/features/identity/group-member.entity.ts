import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../platform/database/tenant-owned.js';
import { PeopleGroup } from './people-group.entity.js';
import { Person } from './person.entity.js';

/** Who is in which group. Membership gives work, never rights: those come from the role alone. */
@Entity({ name: 'group_member', schema: 'app' })
@Index('group_member_person_ix', ['tenantId', 'personId'])
@ForeignKey(() => PeopleGroup, ['tenantId', 'groupId'], ['tenantId', 'id'], {
  name: 'group_member_group_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'group_member_person_fk',
  onDelete: 'CASCADE',
})
export class GroupMember {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  groupId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @CreatedAt()
  createdAt!: string;
}
