import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';

/** A link to one assessment for one respondent. Only the token's digest is kept (TRUST T4). */
@Entity({ name: 'invite', schema: 'app' })
@Index('invite_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('invite_assessment_ix', ['tenantId', 'assessmentId'])
@Index('invite_asked_ix', ['tenantId', 'assessmentId'], { where: 'asked_at IS NOT NULL' })
@Index('invite_respondent_ix', ['tenantId', 'respondentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'invite_assessment_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Respondent, ['tenantId', 'respondentId'], ['tenantId', 'id'], {
  name: 'invite_respondent_fk',
  onDelete: 'CASCADE',
})
export class Invite extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  respondentId!: string;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  purpose!: 'answer';

  @Column('int')
  rotation!: number;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  openedAt!: string | null;

  @InstantColumn({ nullable: true })
  replacedAt!: string | null;

  @InstantColumn({ nullable: true })
  revokedAt!: string | null;

  @Column('text', { nullable: true })
  revokedReason!: string | null;

  /** When whoever holds it asked for a living one, and when that was answered: see `asked-link.ts`. */
  @InstantColumn({ nullable: true })
  askedAt!: string | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  /** The newest answer was a no. */
  @InstantColumn({ nullable: true })
  declinedAt!: string | null;

  @CreatedAt()
  createdAt!: string;
}
