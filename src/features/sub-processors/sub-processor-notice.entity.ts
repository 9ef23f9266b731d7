import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { JudgedNotice, NoticeChange } from '../../core/sub-processors/judge-notice.js';
import {
  CreatedAt,
  DayColumn,
  InstantColumn,
  TenantOwned,
  Version,
} from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { Service } from '../vendors/service.entity.js';
import type { ListOutcome } from './accepted-notices.service.js';
import { NoticeAnswer } from './notice-answer.type.js';
import { NoticeDecision, NoticePeriodUnit, NoticeTermsSource } from './sub-processors.enums.js';

/** A vendor's notice that it changes its sub-processors, and what became of it. */
@Entity({ name: 'sub_processor_notice', schema: 'app' })
@Index('sub_processor_notice_service_ix', ['tenantId', 'serviceId', 'receivedOn'])
@Index('sub_processor_notice_until_ix', ['tenantId', 'objectionUntil'])
@ForeignKey(() => Service, ['tenantId', 'serviceId'], ['tenantId', 'id'], {
  name: 'sub_processor_notice_service_fk',
  onDelete: 'CASCADE',
})
@StaffNode('SubProcessorNotice', 'ntc', 'A notice of a change of sub-processors, Art. 28(2) GDPR')
export class SubProcessorNotice extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  serviceId!: string;

  @DayColumn()
  @Shown('P1', () => DateScalar)
  receivedOn!: string;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  takesEffectOn!: string | null;

  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'A list of {kind, name, countries, task, instrument}' })
  changes!: NoticeChange[];

  @Column('int')
  @Shown('P1', () => Int)
  periodLength!: number;

  @Column('text')
  @Shown('P1', () => NoticePeriodUnit)
  periodUnit!: NoticePeriodUnit;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, {
    nullable: true,
    description: 'Whose public holidays business days pass over; null: those of the workspace',
  })
  holidayPlace!: string | null;

  @Column('text')
  @Shown('P1', () => NoticeTermsSource)
  termsFrom!: NoticeTermsSource;

  @DayColumn()
  @Shown('P1', () => DateScalar, { description: 'The last day to object' })
  objectionUntil!: string;

  @Column('jsonb', { default: [] })
  @Shown('P1', () => [DateScalar], {
    description: 'Public holidays that the count of business days passed over',
  })
  holidaysSkipped!: readonly string[];

  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Column('jsonb', { default: [] })
  @Shown('P1', () => [NoticeAnswer], { description: 'What groups that were asked said, the oldest first' })
  answers!: readonly NoticeAnswer[];

  @Column('text', { nullable: true })
  @Shown('P1', () => NoticeDecision, { nullable: true })
  decision!: NoticeDecision | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  reason!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  decidedAt!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** What was known and proposed when it was decided. */
  @Column('jsonb', { nullable: true })
  judgedThen!: JudgedNotice | null;

  /** Set when an accepted notice takes effect: with the decision, or on its day. */
  @Column('jsonb', { nullable: true })
  @Shown('P1', () => JsonScalar, {
    nullable: true,
    description:
      'What became of the list: {version, notTaken: [{name, why}]}; version null: it stayed as it was; null: not accepted, or the change is to come',
  })
  listOutcome!: ListOutcome | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
