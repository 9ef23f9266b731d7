import { Int } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Appetite } from '../../core/risk/appetite.js';
import type { ProposalRules } from '../../core/risk/proposal-rules.js';
import type { RiskScale } from '../../core/risk/scale.js';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';

/** How a workspace rates, accepts and proposes risks. One row a workspace; none while the defaults hold. */
@Entity({ name: 'risk_settings', schema: 'app' })
@StaffObject('RiskSettings', 'How the workspace rates, accepts and proposes risks')
export class RiskSettings extends TenantOwned {
  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'Steps, matrix and bands (core/risk/scale)' })
  scale!: RiskScale;

  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'Who may accept what (core/risk/appetite)' })
  appetite!: Appetite;

  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'Which findings propose a risk (core/risk/proposal-rules)' })
  proposals!: ProposalRules;

  /** 0: the defaults, stored nowhere. */
  @Column('int', { default: 1 })
  @Shown('P1', () => Int, { description: '0 while the defaults hold' })
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  updatedAt!: string;
}
