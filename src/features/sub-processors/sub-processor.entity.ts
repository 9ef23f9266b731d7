import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { SubProcessorList } from './sub-processor-list.entity.js';

/** A row of a list: one company at work for a vendor. */
@Entity({ name: 'sub_processor', schema: 'app' })
@Index('sub_processor_list_ix', ['tenantId', 'listId', 'position'])
@Index('sub_processor_canonical_ix', ['tenantId', 'canonicalName'])
@Index('sub_processor_joined_ix', { synchronize: false })
@ForeignKey(() => SubProcessorList, ['tenantId', 'listId'], ['tenantId', 'id'], {
  name: 'sub_processor_list_fk',
  onDelete: 'CASCADE',
})
@StaffNode('SubProcessor', 'sbp', 'A company that a vendor engages (Art. 28(2) and (4) GDPR)')
export class SubProcessor extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  listId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  @Shown('P1', () => String)
  name!: string;

  /** By the shipped list of names alone: what the workspace says of it is asked when it is read (WorkspaceNames). */
  @Column('text')
  canonicalName!: string;

  @Column('text')
  @Shown('P1', () => String, { description: 'What it does, as written; empty when not said' })
  task!: string;

  @Column('jsonb')
  @Shown('P1', () => [String], {
    description: 'Places of processing as written; "unknown" alone when none is',
  })
  places!: string[];

  @Column('jsonb')
  @Shown('P1', () => [String], { description: 'ISO 3166-1 alpha-2; EU and EEA stay' })
  countries!: string[];

  @Column('text', { nullable: true })
  @Shown('P1', () => String, {
    nullable: true,
    description: 'Seat of the company, which is no place of processing',
  })
  corporate!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('boolean')
  @Shown('P1', () => Boolean, { description: 'Belongs to the vendor’s own group' })
  isSubsidiary!: boolean;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Transfer mechanism: scc2021, dpf, adequacy …' })
  instrument!: string | null;

  @Column('boolean', { nullable: true })
  @Shown('P1', () => Boolean, {
    nullable: true,
    description: 'Whether the vendor has an agreement with it, Art. 28(4)',
  })
  hasOwnAgreement!: boolean | null;

  /** Canonical name of the row of this list that engaged it, as that row keeps it; null: the vendor did. */
  @Column('text', { nullable: true })
  engagedBy!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
