import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Person } from './person.entity.js';

/** An opaque session: only the digest of its token is kept (TRUST T5). */
@Entity({ name: 'session', schema: 'app' })
@Index('session_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('session_person_ix', ['tenantId', 'personId'])
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'session_person_fk',
  onDelete: 'CASCADE',
})
export class Session extends TenantOwned {
  @Column('text')
  tokenHash!: string;

  @Column('uuid')
  personId!: string;

  @CreatedAt()
  createdAt!: string;

  @InstantColumn()
  lastSeenAt!: string;

  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}
