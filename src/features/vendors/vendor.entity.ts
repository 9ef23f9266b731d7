import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { AgreementGap } from '../../core/clause/agreement-state.js';
import {
  CreatedAt,
  DayColumn,
  InstantColumn,
  TenantOwned,
  Version,
} from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { AssessmentStateName, BandName, TierName } from './vendor.enums.js';

/** The company. What lists show of its newest assessment is kept here as read-model columns (HOUSE 4, hot lists). */
@Entity({ name: 'vendor', schema: 'app' })
@Index('vendor_name_ix', ['tenantId', 'isArchived', 'nameKey', 'id'])
@Index('vendor_tier_ix', ['tenantId', 'isArchived', 'tier'])
@Index('vendor_owner_ix', ['tenantId', 'ownerId'])
@Index('vendor_owner_group_ix', ['tenantId', 'ownerGroupId'])
@Index('vendor_external_ux', ['tenantId', 'externalId'], { unique: true, where: 'external_id IS NOT NULL' })
@ForeignKey(() => Person, ['tenantId', 'ownerId'], ['tenantId', 'id'], {
  name: 'vendor_owner_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PeopleGroup, ['tenantId', 'ownerGroupId'], ['tenantId', 'id'], {
  name: 'vendor_owner_group_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Vendor, ['tenantId', 'mergedIntoId'], ['tenantId', 'id'], {
  name: 'vendor_merged_fk',
  onDelete: 'CASCADE',
})
@StaffNode('Vendor', 'vnd', 'A company that touches personal data for us')
export class Vendor extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  /** Lower case, for order and search; written with the name. */
  @Column('text')
  nameKey!: string;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true })
  legalName!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => CountryCodeScalar, { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  notes!: string | null;

  /**
   * The note as a list said it last, so that a note of a list is taken once and a person may change or remove it
   * afterwards without the next import bringing it back.
   */
  @Column('text', { nullable: true })
  listedNotes!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  /** People who answer for it together, beside the one person or instead of them. */
  @Column('uuid', { nullable: true })
  ownerGroupId!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Its id in the list it was imported from' })
  externalId!: string | null;

  @Column('text', { array: true, default: [] })
  @Shown('P1', () => [String])
  categories!: string[];

  @Column('text', { array: true, default: [] })
  @Shown('P1', () => [String], { description: 'As the vendor names them; nobody has checked them' })
  certifications!: string[];

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Where it publishes its agreement' })
  dpaUrl!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Where it publishes its sub-processors' })
  subprocessorsUrl!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'When the contract renews' })
  renewsOn!: string | null;

  /** Said by somebody, computed by nobody: it is shown beside the rated tier and never in its place (DOMAIN 4). */
  @Column('text', { nullable: true })
  @Shown('P1', () => TierName, {
    nullable: true,
    description: 'Tier in the imported list; never a rated one',
  })
  listedTier!: TierName | null;

  /** The vendor this one turned out to be; it then stands in the archive for good. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean)
  isArchived!: boolean;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean, { description: 'Belongs to the demo data' })
  isDemo!: boolean;

  @Column('text', { nullable: true })
  @Shown('P1', () => TierName, {
    nullable: true,
    description: 'Strictest tier of its services; null means not assessed, never low',
  })
  tier!: TierName | null;

  @Column('numeric', { precision: 7, scale: 4, nullable: true })
  @Shown('P2', () => String, {
    nullable: true,
    description: 'Inherent risk 0–100 after tripwires; null means not assessed',
  })
  inherentRisk!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => AssessmentStateName, { nullable: true, description: 'State of the newest assessment' })
  assessmentState!: AssessmentStateName | null;

  @Column('int', { nullable: true })
  @Shown('P2', () => Int, { nullable: true, subject: 'level' })
  level!: number | null;

  @Column('int', { nullable: true })
  @Shown('P2', () => Int, { nullable: true, subject: 'level' })
  claimedLevel!: number | null;

  @Column('int', { nullable: true })
  @Shown('P2', () => Int, { nullable: true, subject: 'level' })
  targetLevel!: number | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => BandName, { nullable: true, subject: 'level' })
  residualBand!: BandName | null;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Nobody has settled them; drafts are among them' })
  openRisks!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Of the open risks, drafts that nobody has confirmed yet' })
  draftRisks!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Of the open risks, those high or critical' })
  openHighRisks!: number;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  nextReviewOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, {
    nullable: true,
    description:
      'First day under contract: today’s or the next; null: none is in force and none signed for later',
  })
  agreementFrom!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'Last day under contract without a gap; null: without an end, or never under contract',
  })
  agreementUntil!: string | null;

  /** Why none is in force while no service is written down, as the register was last told; null: it was told of no gap. */
  @Column('text', { nullable: true })
  agreementGap!: AgreementGap | null;

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
