import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
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

  @Version()
  version!: number;

  @CreatedAt()
  createdAt!: string;
}
