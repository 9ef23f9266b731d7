import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { BandName } from '../vendors/vendor.enums.js';
import { Assessment } from './assessment.entity.js';

/** A sheet never changes; a review makes a new one. */
@Entity({ name: 'score_sheet', schema: 'app' })
@Index('score_sheet_assessment_ix', ['tenantId', 'assessmentId', 'computedAt'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'score_sheet_assessment_fk',
  onDelete: 'CASCADE',
})
@StaffNode('ScoreSheet', 'sht', 'Answers scored against the maturity model, with the proof of each figure')
export class ScoreSheet extends TenantOwned {
  @Shown('P2', () => ID)
  declare id: string;

  @Column('uuid')
  assessmentId!: string;

  @InstantColumn()
  @Shown('P2', () => DateTimeScalar)
  computedAt!: string;

  @Column('text', { default: 'server' })
  @Shown('P2', () => String)
  computedBy!: string;

  @Column('boolean')
  @Shown('P2', () => Boolean, { description: 'False: only what the vendor claims; true: after the review' })
  isReviewed!: boolean;

  @Column('text')
  @Shown('P2', () => String)
  inputsDigest!: string;

  @Column('text')
  @Shown('P2', () => String)
  modelVersion!: string;

  @Column('text')
  @Shown('P2', () => String)
  questionnaireVersion!: string;

  @Column('text')
  @Shown('P2', () => String)
  scorerVersion!: string;

  @Column('int', { nullable: true })
  @Shown('P2', () => Int, { nullable: true })
  level!: number | null;

  @Column('int', { nullable: true })
  @Shown('P2', () => Int, { nullable: true })
  claimedLevel!: number | null;

  @Column('int')
  @Shown('P2', () => Int)
  targetLevel!: number;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  maturity!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  controlEffectiveness!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  documentedShare!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  residualRisk!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => BandName, { nullable: true })
  residualBand!: BandName | null;

  @Column('jsonb')
  @Shown('P4', () => JsonScalar, {
    nullable: true,
    description: 'The sheet with its trace, in the shape of CLI.md score',
  })
  sheet!: Record<string, unknown>;
}
