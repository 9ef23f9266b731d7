import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** What is said of the colleague; the address is personal data and stands in no event. */
export interface PassedTo {
  readonly name: string;
  readonly email: string;
  readonly note: string | null;
  /** The name of whoever passed it on, whom the colleague knows; absent in what was passed on before it was kept. */
  readonly by?: string;
}

/** A respondent gave sections, one question or everything to a colleague. A job makes the colleague's link of it. */
@Entity({ name: 'passing', schema: 'app' })
@Index('passing_assessment_ix', ['tenantId', 'assessmentId'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'passing_assessment_fk',
  onDelete: 'CASCADE',
})
export class Passing extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  passedBy!: string;

  /** The colleague, once the link was made. */
  @Column('uuid', { nullable: true })
  respondentId!: string | null;

  /** `PassedTo`. */
  @Column('jsonb')
  content!: Content;

  @Column('jsonb')
  sections!: string[];

  /** Only this question of its section. */
  @Column('text', { nullable: true })
  questionId!: string | null;

  /** Everything: the colleague takes the place of whoever passed it on. */
  @Column('boolean')
  isWhole!: boolean;

  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @InstantColumn()
  passedAt!: string;

  @InstantColumn({ nullable: true })
  takenBackAt!: string | null;

  /** The colleague said "done". */
  @InstantColumn({ nullable: true })
  finishedAt!: string | null;
}
