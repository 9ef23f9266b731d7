import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  CreatedAt,
  DayColumn,
  InstantColumn,
  TenantOwned,
  Version,
} from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { NoticePeriodUnit } from '../sub-processors/sub-processors.enums.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { ClauseAnnexes } from './clause-annexes.js';
import { AgreementKindName, AgreementLawName, OpenEndName, PartyRoleName } from './agreement.enums.js';

/** One agreement with a vendor. Its state is no column: it follows from dates and signatures (core/clause). */
@Entity({ name: 'agreement', schema: 'app' })
@Index('agreement_vendor_ix', ['tenantId', 'vendorId'])
@Index('agreement_title_ix', ['tenantId', 'titleKey', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'agreement_vendor_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Agreement, ['tenantId', 'addsToId'], ['tenantId', 'id'], {
  name: 'agreement_adds_to_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Agreement', 'dpa', 'A contract with a vendor about personal data')
export class Agreement extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P1', () => String)
  title!: string;

  /** Lower case, for order and search; written with the title. */
  @Column('text')
  titleKey!: string;

  @Column('text')
  @Shown('P1', () => AgreementKindName)
  kind!: AgreementKindName;

  @Column('text')
  @Shown('P1', () => PartyRoleName)
  ourRole!: PartyRoleName;

  @Column('text')
  @Shown('P1', () => PartyRoleName)
  theirRole!: PartyRoleName;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'As the parties call it: v3, 2025-02' })
  revision!: string | null;

  /** The agreement whose place this one takes. */
  @Column('uuid', { nullable: true })
  amendsId!: string | null;

  /** The contract that stays in force beside this one, its addendum. */
  @Column('uuid', { nullable: true })
  addsToId!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Our company that signs' })
  ourEntity!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'The company of the vendor that signs' })
  theirEntity!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'Null: we have not signed' })
  signedForUsOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'Null: the vendor has not signed' })
  signedForThemOn!: string | null;

  @Column('text', { nullable: true })
  @Shown('P3', () => String, { nullable: true })
  signedForUs!: string | null;

  @Column('text', { nullable: true })
  @Shown('P3', () => String, { nullable: true })
  signedForThem!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  startsOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'The last day; null: without one, or nobody has said (openEnd)',
  })
  endsOn!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => OpenEndName, {
    nullable: true,
    description: 'Why it has no last day, as somebody said; null beside no last day: the end is not stated',
  })
  openEnd!: OpenEndName | null;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean, { description: 'Goes on after its end unless somebody gives notice' })
  renewsByItself!: boolean;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, {
    nullable: true,
    description: 'Months of each term after its end; null: not known',
  })
  renewalMonths!: number | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'The last day after notice' })
  terminatedOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'When a newer version took its place' })
  replacedOn!: string | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true, description: 'Days of notice before the end' })
  noticeDays!: number | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => CountryCodeScalar, { nullable: true })
  governingLaw!: string | null;

  @Column('text', { array: true, default: [] })
  @Shown('P1', () => [AgreementLawName])
  laws!: AgreementLawName[];

  @Column('boolean', { default: true })
  @Shown('P1', () => Boolean, { description: 'Personal data leaves the home area under it' })
  hasTransfers!: boolean;

  @Column('text', { array: true, default: [] })
  @Shown('P1', () => [String], { description: 'Modules of the 2021 clauses: 1 to 4' })
  sccModules!: string[];

  @Column('jsonb', { nullable: true })
  @Shown('P1', () => ClauseAnnexes, {
    nullable: true,
    description: 'Annexes of these clauses; null: not looked at',
  })
  annexes!: ClauseAnnexes | null;

  @Column('text', { array: true, default: [] })
  @Shown('P1', () => [String], { description: 'Countries of processing it promises' })
  places!: string[];

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  breachHours!: number | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true, description: 'Days to object to a new sub-processor' })
  subNoticeDays!: number | null;

  @Column('text', { default: 'CALENDAR_DAYS' })
  @Shown('P1', () => NoticePeriodUnit, { description: 'How these days are counted' })
  subNoticeUnit!: NoticePeriodUnit;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, {
    nullable: true,
    description: 'Whose public holidays its business days pass over; null: those of the workspace',
  })
  holidayPlace!: string | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  deletionDays!: number | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  auditTerms!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  liability!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  note!: string | null;

  /** Digest of what was last told to score and register, so that the same is not told twice. */
  @Column('text', { nullable: true })
  counted!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  @Shown('P1', () => DateTimeScalar)
  updatedAt!: string;
}
