import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity.js';

/** Which sections were handed to which respondent; the vendor's row policy reads it (TRUST T1). */
@Entity({ name: 'respondent_scope', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'respondent_scope_assessment_fk',
  onDelete: 'CASCADE',
})
export class RespondentScope {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @PrimaryColumn('uuid')
  respondentId!: string;

  @PrimaryColumn('text')
  section!: string;

  /** Only these questions of the section; null: all of it. */
  @Column('text', { array: true, nullable: true })
  questionIds!: string[] | null;
}
