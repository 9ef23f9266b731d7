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
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { BandName } from '../vendors/vendor.enums.js';
import {
  JudgementName,
  RiskAcceptanceName,
  RiskCategoryName,
  RiskSourceName,
  RiskStateName,
  TreatmentName,
} from './risk.enums.js';

const OPTIONAL_TEXT = { nullable: true } as const;

@Entity({ name: 'risk', schema: 'app' })
@Index('risk_vendor_ix', ['tenantId', 'vendorId', 'state'])
@Index('risk_list_ix', ['tenantId', 'state', 'score', 'impact', 'id'])
@Index('risk_service_ix', ['tenantId', 'serviceId'])
@Index('risk_group_ix', ['tenantId', 'ownerGroupId'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'risk_vendor_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Service, ['tenantId', 'serviceId'], ['tenantId', 'id'], {
  name: 'risk_service_fk',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PeopleGroup, ['tenantId', 'ownerGroupId'], ['tenantId', 'id'], {
  name: 'risk_group_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Risk', 'rsk', 'A person’s judgement about findings: likelihood times impact')
export class Risk extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('uuid', { nullable: true })
  serviceId!: string | null;

  @Column('uuid', { nullable: true })
  ownerGroupId!: string | null;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  statement!: string;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, OPTIONAL_TEXT)
  cause!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { ...OPTIONAL_TEXT, description: 'What would happen' })
  event!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { ...OPTIONAL_TEXT, description: 'On the people whose data it is' })
  effect!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { ...OPTIONAL_TEXT, description: 'On the organisation' })
  effectOnUs!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => RiskCategoryName, { nullable: true })
  category!: RiskCategoryName | null;

  @Column('text', { default: 'RULE' })
  @Shown('P1', () => RiskSourceName)
  source!: RiskSourceName;

  @Column('text')
  @Shown('P1', () => RiskStateName)
  state!: RiskStateName;

  @Column('int')
  @Shown('P1', () => Int, { description: 'As it stands now' })
  likelihood!: number;

  @Column('int')
  @Shown('P1', () => Int, { description: 'As it stands now' })
  impact!: number;

  @Column('int')
  @Shown('P1', () => Int)
  score!: number;

  @Column('text')
  @Shown('P1', () => BandName)
  band!: BandName;

  /** Null: the formula rates it from the measures that are done. */
  @Column('text', { nullable: true })
  @Shown('P2', () => String, {
    ...OPTIONAL_TEXT,
    description: 'Why a person rates it otherwise than the formula',
  })
  ratingReason!: string | null;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Before any measure' })
  inherentLikelihood!: number;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Before any measure' })
  inherentImpact!: number;

  @Column('text')
  @Shown('P1', () => BandName)
  inherentBand!: BandName;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { ...OPTIONAL_TEXT, description: 'Why it is rated so before any measure' })
  inherentReason!: string | null;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Once all measures are done' })
  targetLikelihood!: number;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Once all measures are done' })
  targetImpact!: number;

  @Column('text')
  @Shown('P1', () => BandName)
  targetBand!: BandName;

  /** Null: the formula. */
  @Column('text', { nullable: true })
  @Shown('P2', () => String, {
    ...OPTIONAL_TEXT,
    description: 'Why a person aims elsewhere than the formula',
  })
  targetReason!: string | null;

  @Column('int', { nullable: true })
  proposedLikelihood!: number | null;

  @Column('int', { nullable: true })
  proposedImpact!: number | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => JudgementName, { nullable: true, description: 'Null while a proposal waits' })
  judgement!: JudgementName | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => TreatmentName, { nullable: true })
  treatment!: TreatmentName | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'By when it shall be treated' })
  dueOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'When somebody looks at it again' })
  reviewOn!: string | null;

  @Column('text', { default: 'NONE' })
  @Shown('P1', () => RiskAcceptanceName)
  acceptance!: RiskAcceptanceName;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true, description: 'The last day of its acceptance' })
  acceptedUntil!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true, description: 'Why it was confirmed, changed or rejected' })
  note!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  updatedAt!: string;
}
