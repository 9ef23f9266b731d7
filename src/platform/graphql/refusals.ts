import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainEvent } from '../events/domain-event.js';
import { EventBus } from '../events/bus.js';
import { typedId } from './typed-ids.js';
import type { Context } from '../tenancy/context.js';

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

  async record(ctx: Context, operation: string, code: string): Promise<void> {
    const { idempotency: _, ...plain } = ctx;
    await this.db.tx(plain, (tx) => this.bus.publish(tx, new AccessRefused(ctx.tenantId, operation, code)));
  }
}
