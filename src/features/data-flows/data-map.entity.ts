import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

/**
 * A map of data flows as it stands now. The map itself is one document in the format of the command line
 * (assay-map/1), so that what is on screen, in a file and judged by the core is the same.
 */
@Entity({ name: 'data_map', schema: 'app' })
@Index('data_map_name_ux', ['tenantId', 'nameKey'], { unique: true })
@StaffNode('DataMap', 'map', 'Who holds which data, where, on what ground')
export class DataMap extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P2', () => String, { nullable: true })
  name!: string;

  @Column('text')
  nameKey!: string;

  /** Read by itself: a list of maps does not carry them along. */
  @Column('jsonb', { select: false })
  document!: object;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int)
  nodes!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int)
  flows!: number;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean)
  isArchived!: boolean;

  /** It came with the demo and goes with it. */
  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Version()
  @Shown('P1', () => Int)
  version!: number;

  @CreatedAt()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  @Shown('P1', () => DateTimeScalar)
  updatedAt!: string;
}
