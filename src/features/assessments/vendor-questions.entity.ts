import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/**
 * The questions as the vendor may see them: without weights, scores, critical marks, practices or findings.
 * A table of its own, because the vendor's database role must not be able to read the weights at all.
 */
@Entity({ name: 'vendor_questions', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'vendor_questions_assessment_fk',
  onDelete: 'CASCADE',
})
export class VendorQuestions {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @Column('jsonb')
  questionnaire!: Record<string, unknown>;

  /** The same questions in the other languages they were there in at sending; left out of what every save reads. */
  @Column('jsonb', { default: {}, select: false })
  translations!: Record<string, unknown>;

  /** What the reviewer asked, by question id, once the review is finished. */
  @Column('jsonb', { default: {} })
  asks!: Record<string, Content>;
}
