import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, Version } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** What the vendor said. Staff have no grant to change it: the vendor's words are the vendor's. */
@Entity({ name: 'answer', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'answer_assessment_fk',
  onDelete: 'CASCADE',
})
export class Answer {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @PrimaryColumn('text')
  questionId!: string;

  @Column('text')
  section!: string;

  /** `{ value, naReason, comment }`. */
  @Column('jsonb')
  content!: Content;

  @Column('uuid')
  answeredBy!: string;

  @Version()
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  savedAt!: string;
}
