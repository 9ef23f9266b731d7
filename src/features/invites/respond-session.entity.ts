import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Invite } from './invite.entity.js';

/** The vendor's session: one assessment, one respondent, eight hours, no upgrade. It ends with its invite. */
@Entity({ name: 'respond_session', schema: 'app' })
@Index('respond_session_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('respond_session_invite_ix', ['tenantId', 'inviteId'])
@ForeignKey(() => Invite, ['tenantId', 'inviteId'], ['tenantId', 'id'], {
  name: 'respond_session_invite_fk',
  onDelete: 'CASCADE',
})
export class RespondSession extends TenantOwned {
  @Column('uuid')
  inviteId!: string;

  /** Where the session may go, so that it needs no sight of its invite; a rotated or revoked invite ends it. */
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  respondentId!: string;

  @Column('text')
  tokenHash!: string;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  endedAt!: string | null;

  /** Since when the browser that holds this token is known: by its own first saved answer, or by a code. */
  @InstantColumn({ nullable: true })
  knownAt!: string | null;

  @CreatedAt()
  createdAt!: string;
}
