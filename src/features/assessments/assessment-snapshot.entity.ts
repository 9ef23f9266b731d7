import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity.js';

/** What was sent, frozen: questions, weights, model, scorer. Later edits change no stored score. */
@Entity({ name: 'assessment_snapshot', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'assessment_snapshot_assessment_fk',
  onDelete: 'CASCADE',
})
export class AssessmentSnapshot {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @Column('text')
  questionnaireTitle!: string;

  @Column('text')
  questionnaireRevision!: string;

  @Column('jsonb')
  questionnaire!: Record<string, unknown>;

  @Column('jsonb')
  model!: Record<string, unknown>;

  @Column('text')
  modelVersion!: string;

  @Column('text')
  scorerVersion!: string;

  /** SHA-256 over the canonical questionnaire and model. */
  @Column('text')
  digest!: string;
}
