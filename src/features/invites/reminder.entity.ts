import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/tenant-owned.js';
import { Assessment } from '../assessments/assessment.entity.js';

/** One reminder of one due day; that its key is taken is what makes it go out once. */
@Entity({ name: 'reminder', schema: 'app' })
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'reminder_assessment_fk',
  onDelete: 'CASCADE',
})
export class Reminder {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @PrimaryColumn('date')
  dueOn!: string;

  /** Days from the due day: -7, -3, -1, 3. */
  @PrimaryColumn('int')
  step!: number;

  @InstantColumn()
  sentAt!: string;
}
