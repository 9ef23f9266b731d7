import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import type { AdequacyRow } from '../../core/data-flow/adequacy.js';
import type { Regime } from '../../core/vocabulary.js';
import { InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';

export const ExporterLaw = staffEnum('ExporterLaw', ['EU', 'UK', 'CH'], 'Under whose law data is exported');

/**
 * One change of an adequacy row. The rows of a workspace are the shipped list with its changes on top, so each day
 * tells what it was judged by; nothing of a change is ever changed but how far the maps have followed it.
 */
@Entity({ name: 'adequacy_change', schema: 'app' })
@Index('adequacy_change_number_ux', ['tenantId', 'number'], { unique: true })
@StaffObject('AdequacyChange', 'One change of an adequacy row')
export class AdequacyChange extends TenantOwned {
  /** 1, 2, 3 … in a workspace. */
  @Column('int')
  @Shown('P1', () => Int)
  number!: number;

  @Column('text')
  @Shown('P1', () => ExporterLaw)
  regime!: Regime;

  @Column('text')
  @Shown('P1', () => String)
  code!: string;

  @Column('jsonb', { nullable: true })
  @Shown('P1', () => JsonScalar, { nullable: true, description: 'Null: as the shipped list has it' })
  row!: AdequacyRow | null;

  @Column('uuid')
  @Shown('P1', () => ID, { description: 'A pseudonym, as in the log' })
  madeBy!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  madeAt!: string;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Maps in use when it was made' })
  maps!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Maps judged again' })
  mapsDone!: number;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Flows that rest on the row, in the maps judged again' })
  flows!: number;

  /** The map that was judged again last: a run goes on after it. */
  @Column('uuid', { nullable: true })
  lastMap!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'When the last map was judged again' })
  endedAt!: string | null;
}
