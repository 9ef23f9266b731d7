import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Risk } from './risk.entity.js';

/** One thing that is done about a risk, and how much it is expected to help (DOMAIN formula 13). */
@Entity({ name: 'risk_measure', schema: 'app' })
@Index('risk_measure_risk_ix', ['tenantId', 'riskId', 'place'])
@ForeignKey(() => Risk, ['tenantId', 'riskId'], ['tenantId', 'id'], {
  name: 'risk_measure_risk_fk',
  onDelete: 'CASCADE',
})
@StaffNode('RiskMeasure', 'msr', 'One thing that is done about a risk')
export class RiskMeasure extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  riskId!: string;

  /** Order in the plan, from 0. */
  @Column('int')
  place!: number;

  @Column('text')
  @Shown('P2', () => String)
  what!: string;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Percent: how much less likely it makes the event' })
  preventive!: number;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Percent: how much it softens the effect on people' })
  mitigating!: number;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, { nullable: true })
  dueOn!: string | null;

  @DayColumn({ nullable: true })
  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'Since when it works; null while it is planned',
  })
  doneOn!: string | null;
}
