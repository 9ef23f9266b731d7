import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** Staff opened single questions again, with a reason; everything else stays as it was sent. */
@Entity({ name: 'reopening', schema: 'app' })
@Index('reopening_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'reopening_assessment_fk',
  onDelete: 'CASCADE',
})
export class Reopening extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('jsonb')
  questionIds!: string[];

  /** The reason, in the reviewer's words. */
  @Column('jsonb')
  content!: Content;

  @Column('uuid')
  reopenedBy!: string;

  @InstantColumn()
  reopenedAt!: string;

  /** The vendor sent the answers again. */
  @InstantColumn({ nullable: true })
  closedAt!: string | null;
}
