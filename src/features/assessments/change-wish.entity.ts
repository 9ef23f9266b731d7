import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** Questions were opened again after it, or staff said why they were not. */
export type WishAnswer = 'REOPENED' | 'DECLINED';

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

  /** Null while nobody has answered it. Who did, the record says: the vendor's role reads these rows. */
  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @Column('text', { nullable: true })
  answer!: WishAnswer | null;

  /** Why it was declined, in the reviewer's words. */
  @Column('jsonb', { nullable: true })
  reply!: Content | null;
}
