import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** An answer as it was sent, kept when its question was opened again. It never changes. */
@Entity({ name: 'answer_version', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'answer_version_assessment_fk',
  onDelete: 'CASCADE',
})
export class AnswerVersion {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @PrimaryColumn('text')
  questionId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  section!: string;

  @Column('jsonb')
  content!: Content;

  /** What the reviewer had said of it; the vendor's role has no grant to read this. */
  @Column('jsonb', { nullable: true })
  review!: Record<string, unknown> | null;

  @InstantColumn()
  savedAt!: string;
}
