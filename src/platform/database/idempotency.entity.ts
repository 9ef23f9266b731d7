import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt } from './tenant-owned.js';

@Entity({ name: 'idempotency', schema: 'app' })
@Index('idempotency_age_ix', ['tenantId', 'createdAt'])
export class IdempotencyRow {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  actorId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  digest!: string;

  /** Sealed JSON; null only inside the transaction that works. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @CreatedAt()
  createdAt!: string;
}
