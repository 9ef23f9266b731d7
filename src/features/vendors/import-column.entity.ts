import { Column, Entity, Index } from 'typeorm';
import { TenantOwned } from '../../platform/database/tenant-owned.js';

/** What a column of a list meant the last time somebody imported one: the next list with this head needs no mapping. */
@Entity({ name: 'import_column', schema: 'app' })
@Index('import_column_header_ux', ['tenantId', 'header'], { unique: true })
export class ImportColumn extends TenantOwned {
  /** The head of the column as it stands in the file. */
  @Column('text')
  header!: string;

  /** A field of core/inventory; empty: the column is left out. */
  @Column('text')
  field!: string;
}
