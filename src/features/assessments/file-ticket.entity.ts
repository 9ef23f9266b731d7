import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';

export type TicketPurpose = 'upload' | 'download';

/** Leave to hand in or to fetch one file, once and soon (TRUST T11). Only the token's digest is kept. */
@Entity({ name: 'file_ticket', schema: 'app' })
@Index('file_ticket_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('file_ticket_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'file_ticket_assessment_fk',
  onDelete: 'CASCADE',
})
export class FileTicket extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  /** Whose session may use it. */
  @Column('uuid')
  actorId!: string;

  @Column('text')
  purpose!: TicketPurpose;

  @Column('text')
  tokenHash!: string;

  @Column('text', { nullable: true })
  questionId!: string | null;

  @Column('uuid', { nullable: true })
  evidenceId!: string | null;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  usedAt!: string | null;

  @CreatedAt()
  createdAt!: string;
}
