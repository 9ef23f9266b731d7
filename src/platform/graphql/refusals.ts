import { Injectable } from '@nestjs/common';
import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { Database } from '../database/database.js';
import { DomainEvent } from '../events/domain-event.js';
import { EventBus } from '../events/bus.js';
import { typedId } from './typed-ids.js';
import type { Context } from '../tenancy/context.js';

const ON_RECORD = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** Somebody was told no: by the role table, or by an id that is not theirs. Also on the record (TRUST T6). */
export class AccessRefused extends DomainEvent {
  readonly action = 'access.refused';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly operation: string,
    private readonly code: string,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { operation: this.operation, code: this.code };
  }

  override get outcome() {
    return 'refused' as const;
  }
}

@Injectable()
export class Refusals {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** One row a request that was refused, whatever number of fields said so. */
  async recordOf(
    ctx: Context,
    operation: OperationDefinitionNode | undefined,
    errors: readonly GraphQLFormattedError[],
  ): Promise<void> {
    const code = errors
      .map(({ extensions }) => String(extensions?.['code']))
      .find((each) => ON_RECORD.has(each));
    if (code === undefined) return;
    const root = operation?.selectionSet.selections[0];
    await this.record(ctx, root?.kind === Kind.FIELD ? root.name.value : 'unknown', code);
  }

  async record(ctx: Context, operation: string, code: string): Promise<void> {
    const { idempotency: _, ...plain } = ctx;
    await this.db.tx(plain, (tx) => this.bus.publish(tx, new AccessRefused(ctx.tenantId, operation, code)));
  }
}
