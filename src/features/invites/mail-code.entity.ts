import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Respondent } from '../assessments/respondent.entity.js';

/** A code sent by mail, bound to the browser that asked. Neither the code nor the browser's token is kept. */
@Entity({ name: 'mail_code', schema: 'app' })
@Index('mail_code_browser_ux', ['tenantId', 'browserHash'], { unique: true })
@Index('mail_code_respondent_ix', ['tenantId', 'respondentId'])
@ForeignKey(() => Respondent, ['tenantId', 'respondentId'], ['tenantId', 'id'], {
  name: 'mail_code_respondent_fk',
  onDelete: 'CASCADE',
})
export class MailCode extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  respondentId!: string;

  @Column('text')
  browserHash!: string;

  /** Keyed: whoever reads this table cannot try all codes against it. */
  @Column('text')
  codeDigest!: string;

  @Column('int', { default: 0 })
  tries!: number;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  usedAt!: string | null;

  @CreatedAt()
  createdAt!: string;
}
