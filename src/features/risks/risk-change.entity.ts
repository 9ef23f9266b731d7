import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { RiskActName } from './risk.enums.js';
import { Risk } from './risk.entity.js';

/** One field that changed; days and typed ids as text. */
export interface FieldChange {
  field: string;
  before: string | number | null;
  after: string | number | null;
}

/** Who changed what of a risk, when and why. Rows are added, never changed. */
@Entity({ name: 'risk_change', schema: 'app' })
@Index('risk_change_risk_ix', ['tenantId', 'riskId', 'id'])
@ForeignKey(() => Risk, ['tenantId', 'riskId'], ['tenantId', 'id'], {
  name: 'risk_change_risk_fk',
  onDelete: 'CASCADE',
})
@StaffObject('RiskChange', 'Who changed what of a risk, when and why')
export class RiskChange extends TenantOwned {
  @Column('uuid')
  riskId!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  at!: string;

  /** Null: a rule or the calendar did it. */
  @Column('uuid', { nullable: true })
  byId!: string | null;

  @Column('text')
  @Shown('P1', () => RiskActName)
  act!: RiskActName;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: [] })
  @Shown('P2', () => JsonScalar, { description: '[{field, before, after}]' })
  changes!: FieldChange[];
}
