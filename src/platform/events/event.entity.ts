import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/tenant-owned.js';

/** One row serves audit, timeline, automation and webhooks. Written by `app.record` alone. */
@Entity({ name: 'event', schema: 'app' })
@Index('event_object_ix', ['tenantId', 'object', 'seq'])
export class EventRow {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  @InstantColumn()
  at!: string;

  @Column('uuid')
  actorId!: string;

  @Column('text')
  action!: string;

  @Column('text')
  object!: string;

  @Column('jsonb')
  data!: Record<string, unknown>;

  /** The canonical JSON over which the hash runs (RFC 8785), kept as text so that it can be checked byte by byte. */
  @Column('text')
  body!: string;

  @Column('text')
  prev!: string;

  @Column('text')
  hash!: string;
}

/** Where the chain of a tenant stands; locked while a row is added. */
@Entity({ name: 'event_head', schema: 'app' })
export class EventHead {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @Column('bigint')
  seq!: string;

  @Column('text')
  hash!: string;
}
