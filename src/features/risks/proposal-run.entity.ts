import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { ProposalRunStateName } from './risk.enums.js';

/** Changed rules on their way through all open findings, in the order of their ids; `lastFinding` is as far as it got. */
@Entity({ name: 'proposal_run', schema: 'app' })
@Index('proposal_run_asked_ix', ['tenantId', 'askedAt'])
@StaffNode('ProposalRun', 'run', 'Changed rules on their way through the findings')
export class ProposalRun extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => ProposalRunStateName)
  state!: ProposalRunStateName;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Findings to look at' })
  total!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Findings looked at' })
  done!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Drafts proposed' })
  drafted!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Drafts rated anew' })
  ratedAnew!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Drafts that no rule proposes any more' })
  withdrawn!: number;

  @Column('uuid', { nullable: true })
  lastFinding!: string | null;

  @Column('uuid')
  askedById!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  askedAt!: string;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  endedAt!: string | null;
}
