import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** After sending, the vendor asks to change something; only staff can open a question again. */
@Entity({ name: 'change_wish', schema: 'app' })
@Index('change_wish_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'change_wish_assessment_fk',
  onDelete: 'CASCADE',
})
export class ChangeWish extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  respondentId!: string;

  /** The vendor's words, as a text. */
  @Column('jsonb')
  content!: Content;

  @InstantColumn()
  wishedAt!: string;
}
