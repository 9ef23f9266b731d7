import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';

/** A published version. It never changes: no role has a grant to update it. */
@Entity({ name: 'questionnaire_version', schema: 'app' })
@Index('questionnaire_version_ux', ['tenantId', 'key', 'revision'], { unique: true })
@StaffNode('Questionnaire', 'qnr', 'A published version of a set of questions')
export class QuestionnaireVersion extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String)
  key!: string;

  @Column('text')
  @Shown('P1', () => String)
  revision!: string;

  @Column('text')
  @Shown('P1', () => String)
  title!: string;

  @Column('text')
  @Shown('P1', () => String)
  language!: string;

  @Column('text')
  audience!: 'vendor' | 'internal';

  @Column('int')
  @Shown('P1', () => Int)
  questionCount!: number;

  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'How many questions each tier is asked, {"T1": 77, …}' })
  questionsByTier!: Record<string, number>;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  estimatedMinutes!: number | null;

  @Column('jsonb')
  @Shown('P1', () => JsonScalar, { description: 'Shape: templates/schema/questionnaire.schema.json' })
  body!: Record<string, unknown>;

  /** SHA-256 of the canonical body. */
  @Column('text')
  digest!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  publishedAt!: string;
}
