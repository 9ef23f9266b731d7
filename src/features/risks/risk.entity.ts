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
import { Vendor } from '../vendors/vendor.entity.js';
import { BandName } from '../vendors/vendor.enums.js';
import { RiskStateName, TreatmentName } from './risk.enums.js';

@Entity({ name: 'risk', schema: 'app' })
@Index('risk_vendor_ix', ['tenantId', 'vendorId', 'state'])
@Index('risk_list_ix', ['tenantId', 'state', 'score', 'impact', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'], {
  name: 'risk_vendor_fk',
  onDelete: 'RESTRICT',
})
@StaffNode('Risk', 'rsk', 'A person’s judgement about findings: likelihood times impact')
export class Risk extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  vendorId!: string;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  statement!: string;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  cause!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  effect!: string | null;

  @Column('text')
  @Shown('P1', () => RiskStateName)
  state!: RiskStateName;

  @Column('int')
  @Shown('P1', () => Int)
  likelihood!: number;

  @Column('int')
  @Shown('P1', () => Int)
  impact!: number;

  @Column('int')
  @Shown('P1', () => Int)
  score!: number;

  @Column('text')
  @Shown('P1', () => BandName)
  band!: BandName;

  @Column('text', { nullable: true })
  @Shown('P1', () => TreatmentName, { nullable: true })
  treatment!: TreatmentName | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  dueOn!: string | null;

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
