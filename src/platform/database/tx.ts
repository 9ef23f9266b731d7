import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '../events/domain-event.js';
import type { Context } from '../tenancy/context.js';

/** One open transaction of one tenant. Nothing in it is seen by anybody before the commit. */
export interface Tx {
  readonly ctx: Context;
  readonly em: EntityManager;
  /** Facts to be written as the last statements before the commit; filled by the bus. */
  readonly facts: DomainEvent[];
  /** The command found nothing to do: the transaction is rolled back, its locks with it, and that is no fault. */
  leave(): void;
  readonly isLeft: boolean;
  /** SQL by hand, for hot lists and conditional updates; answers the rows, also those of RETURNING. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}
