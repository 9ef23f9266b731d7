import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { FrozenRisk } from '../../core/risk/changed-since.js';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import type { AcceptanceStateName } from './risk.enums.js';
import { Risk } from './risk.entity.js';

/**
 * One step of a request to accept a risk: asked, then accepted or declined, then ended. Rows are added, never changed;
 * what lay before whoever accepted stands in `frozen`.
 */
@Entity({ name: 'risk_acceptance', schema: 'app' })
@Index('risk_acceptance_risk_ix', ['tenantId', 'riskId', 'id'])
@Index('risk_acceptance_asked_ux', ['tenantId', 'requestId'], { unique: true, where: `step = 'ASKED'` })
@Index('risk_acceptance_answer_ux', ['tenantId', 'requestId'], {
  unique: true,
  where: `step IN ('ACCEPTED', 'DECLINED')`,
})
@Index('risk_acceptance_end_ux', ['tenantId', 'requestId'], { unique: true, where: `step = 'ENDED'` })
@ForeignKey(() => Risk, ['tenantId', 'riskId'], ['tenantId', 'id'], {
  name: 'risk_acceptance_risk_fk',
  onDelete: 'CASCADE',
})
export class RiskAcceptanceStep extends TenantOwned {
  @Column('uuid')
  riskId!: string;

  /** The first step's own id. */
  @Column('uuid')
  requestId!: string;

  @Column('text')
  step!: AcceptanceStateName;

  @InstantColumn()
  at!: string;

  /** Null: the calendar ended it. */
  @Column('uuid', { nullable: true })
  byId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  conditions!: string | null;

  @DayColumn({ nullable: true })
  until!: string | null;

  @Column('jsonb', { nullable: true })
  frozen!: FrozenRisk | null;
}
