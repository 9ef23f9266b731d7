import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Finding } from './finding.entity.js';
import { Risk } from './risk.entity.js';

/** Several findings may feed one risk. */
@Entity({ name: 'risk_finding', schema: 'app' })
@Index('risk_finding_finding_ix', ['tenantId', 'findingId'])
@ForeignKey(() => Risk, ['tenantId', 'riskId'], ['tenantId', 'id'], {
  name: 'risk_finding_risk_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Finding, ['tenantId', 'findingId'], ['tenantId', 'id'], {
  name: 'risk_finding_finding_fk',
  onDelete: 'CASCADE',
})
export class RiskFinding {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  riskId!: string;

  @PrimaryColumn('uuid')
  findingId!: string;

  /** The facts that lay before whoever rejected the risk: while they are these, it does not come back. */
  @Column('text', { nullable: true })
  judgedFacts!: string | null;
}
