import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Agreement } from './agreement.entity.js';
import type { AskStateName } from './agreement.enums.js';

/** How far one point of the negotiation got. A gap nobody has asked about has no row: it is open. */
@Entity({ name: 'agreement_ask', schema: 'app' })
@Index('agreement_ask_clause_ux', ['tenantId', 'agreementId', 'clauseId'], { unique: true })
@ForeignKey(() => Agreement, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'agreement_ask_agreement_fk',
  onDelete: 'CASCADE',
})
export class AgreementAsk extends TenantOwned {
  @Column('uuid')
  agreementId!: string;

  @Column('text')
  clauseId!: string;

  @Column('text')
  state!: AskStateName;

  /** The words asked for, when they are not those of the template. */
  @Column('text', { nullable: true })
  wording!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The risk that stands in the register since somebody wanted to live with the gap; kept when it moves on. */
  @Column('uuid', { nullable: true })
  riskId!: string | null;

  @Column('uuid')
  changedBy!: string;

  @InstantColumn()
  changedAt!: string;

  @Version()
  version!: number;
}
