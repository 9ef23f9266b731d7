import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Service } from '../vendors/service.entity.js';
import { SubProcessorSource } from './sub-processors.enums.js';

/** One version of the list of a service. It never changes; what people note beside a company does. */
@Entity({ name: 'sub_processor_list', schema: 'app' })
@Index('sub_processor_list_version_ux', ['tenantId', 'serviceId', 'version'], { unique: true })
@ForeignKey(() => Service, ['tenantId', 'serviceId'], ['tenantId', 'id'], {
  name: 'sub_processor_list_service_fk',
  onDelete: 'CASCADE',
})
@StaffNode('SubProcessorList', 'sbl', 'Whom the vendor engages for a service, as its list said on a day')
export class SubProcessorList extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  serviceId!: string;

  /** Counted from 1 within the service. */
  @Column('int')
  @Shown('P1', () => Int)
  version!: number;

  @Column('boolean')
  @Shown('P1', () => Boolean, { description: 'The newest of its service' })
  isCurrent!: boolean;

  @Column('text')
  @Shown('P1', () => SubProcessorSource)
  source!: SubProcessorSource;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true })
  fileName!: string | null;

  @Column('text')
  format!: 'table' | 'list';

  /** The head of the vendor's table: a change of it is told, and is no change of the list. */
  @Column('jsonb')
  header!: string[];

  @DayColumn()
  @Shown('P1', () => DateScalar, { description: 'The day for which the vendor says so' })
  asOn!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  recordedAt!: string;
}
