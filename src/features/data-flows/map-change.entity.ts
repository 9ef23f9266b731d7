import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { DataMap } from './data-map.entity.js';

/**
 * One edit of a map with what takes it back: from the map of today and these any earlier day is found, and a
 * second person's edit knows whether it touches the same things.
 */
@Entity({ name: 'map_change', schema: 'app' })
@Index('map_change_version_ux', ['tenantId', 'mapId', 'version'], { unique: true })
@ForeignKey(() => DataMap, ['tenantId', 'mapId'], ['tenantId', 'id'], {
  name: 'map_change_map_fk',
  onDelete: 'CASCADE',
})
@StaffObject('MapChange', 'One edit of a map')
export class MapChange extends TenantOwned {
  @Column('uuid')
  mapId!: string;

  /** The version of the map that the edit made. */
  @Column('int')
  @Shown('P1', () => Int)
  version!: number;

  @Column('jsonb')
  undo!: object;

  @Column('text', { array: true })
  @Shown('P2', () => [String], { description: 'What it concerned, as nodes/n1' })
  touched!: string[];

  @Column('uuid')
  @Shown('P1', () => ID, { description: 'A pseudonym, as in the log' })
  madeBy!: string;

  @Shown('P1', () => String, {
    nullable: true,
    description: 'Name, while the person is in this workspace',
  })
  madeByName?: string | null;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  madeAt!: string;
}
