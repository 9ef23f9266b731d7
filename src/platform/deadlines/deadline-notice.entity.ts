import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../database/tenant-owned.js';

/** One step of one due day; that its key is taken is what makes a warning go out once. */
@Entity({ name: 'deadline_notice', schema: 'app' })
@Index('deadline_notice_digest_ix', ['tenantId', 'digestId'])
export class DeadlineNotice {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('text')
  kind!: string;

  /** Typed id of what is due. */
  @PrimaryColumn('text')
  subject!: string;

  @PrimaryColumn('date')
  dueOn!: string;

  /** Days before the due day; negative after it. */
  @PrimaryColumn('int')
  step!: number;

  /** The workspace's day on which it was noted. */
  @DayColumn()
  notedOn!: string;

  /** Null for what is in no mail of a day: the demo, and what a feature tells by itself. */
  @Column('uuid', { nullable: true })
  digestId!: string | null;

  /** Null for what belongs to none. */
  @Column('uuid', { nullable: true })
  vendorId!: string | null;
}
