import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Person } from './person.entity.js';

/** A link that works once: into the demo, or to choose a password. */
@Entity({ name: 'one_time_link', schema: 'app' })
@Index('one_time_link_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('one_time_link_person_ix', ['tenantId', 'personId'])
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'one_time_link_person_fk',
  onDelete: 'CASCADE',
})
export class OneTimeLink extends TenantOwned {
  @Column('text')
  tokenHash!: string;

  @Column('text')
  purpose!: 'demo' | 'password';

  @Column('uuid')
  personId!: string;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  usedAt!: string | null;

  @CreatedAt()
  createdAt!: string;
}
