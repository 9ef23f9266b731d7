import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn } from '../database/tenant-owned.js';

/** The one mail a group gets on a day; its key keeps a second one from being written. */
@Entity({ name: 'deadline_digest', schema: 'app' })
@Index('deadline_digest_day_ux', ['tenantId', 'day', 'addressee'], { unique: true })
export class DeadlineDigest {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** In the workspace's zone. */
  @DayColumn()
  day!: string;

  /** Id of a group, `office`: what no group answers for, or `owners`. */
  @Column('text')
  addressee!: string;

  @InstantColumn({ nullable: true })
  sentAt!: string | null;
}
