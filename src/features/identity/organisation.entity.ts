import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { KeptMonths } from '../../core/retention/answers-kept.js';
import type { Law, Regime } from '../../core/vocabulary.js';
import { CreatedAt, Version } from '../../platform/database/tenant-owned.js';

/** The tenant directory: on the written list of tables without row-level security (TRUST T1). */
@Entity({ name: 'organisation', schema: 'app' })
@Index('organisation_hint_ux', ['hint'], { unique: true })
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** Eight characters that name the tenant inside tokens and cookies. */
  @Column('text')
  hint!: string;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  /** The area whose law data is exported under (DOMAIN section 4, Context). */
  @Column('text', { default: 'EU' })
  homeArea!: Regime;

  /** The laws the workspace works under. */
  @Column('jsonb', { default: ['gdpr'] })
  laws!: Law[];

  /** IANA name of the zone in which its days begin: `Europe/Berlin`. */
  @Column('text', { default: 'UTC' })
  timeZone!: string;

  /** In which mails to the team are written: en or de. */
  @Column('text', { default: 'en' })
  language!: string;

  /** Months for which answers are kept after an assessment is over, 1 to 120; null: no end is fixed. */
  @Column('int', { nullable: true, default: 36 })
  answersKeptMonths!: KeptMonths;

  @Version()
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
