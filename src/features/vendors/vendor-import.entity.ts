import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Person } from '../identity/person.entity.js';
import { ImportStateName } from './vendor.enums.js';

/**
 * A list that is being taken in. The file stays here only until its rows are in the register; how far it got is kept
 * with each batch of rows, so whoever goes on after a crash does nothing twice.
 */
@Entity({ name: 'vendor_import', schema: 'app' })
@Index('vendor_import_person_ix', ['tenantId', 'personId'])
@Index('vendor_import_running_ux', ['tenantId'], { unique: true, where: "state = 'RUNNING'" })
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'vendor_import_person_fk',
  onDelete: 'CASCADE',
})
@StaffNode('VendorImport', 'imp', 'A list of vendors that is being taken in')
export class VendorImport extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  /** Who asked for it; the record names them for every vendor. */
  @Column('uuid')
  personId!: string;

  @Column('text')
  @Shown('P1', () => ImportStateName)
  state!: ImportStateName;

  /** Rows to add or change; null before they are counted. */
  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true, description: 'Rows to take in; null until they are counted' })
  due!: number | null;

  @Column('int', { default: 0 })
  @Shown('P1', () => Int, { description: 'Rows that are in the register' })
  done!: number;

  /** What becomes of its rows, by act; counted when it begins. */
  @Column('jsonb', { nullable: true })
  counts!: Record<string, number> | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Why it ended early, and what to do' })
  refusal!: string | null;

  /** The file as it came; gone when the import has ended. */
  @Column('bytea', { nullable: true, select: false })
  content!: Buffer | null;

  /** What somebody settled beside the file. */
  @Column('text', { nullable: true, select: false })
  choices!: string | null;

  /** The job that works on it; another one may go on when it has been silent. */
  @Column('uuid', { nullable: true })
  worker!: string | null;

  /** How often somebody began to work on it: a file that ends every worker is given up. */
  @Column('int', { default: 0 })
  attempts!: number;

  @InstantColumn({ nullable: true })
  touchedAt!: string | null;

  @CreatedAt()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;
}
