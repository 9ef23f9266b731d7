import { Injectable } from '@nestjs/common';
import { canonical } from '../crypto/canonical.js';
import { Seal } from '../crypto/seal.js';
import type { Statement } from '../database/one-packet.js';
import type { Context } from '../tenancy/context.js';
import type { DomainEvent } from './domain-event.js';

/** Puts facts into the chained event table through `app.record`, the only hand that may (TRUST T6). */
@Injectable()
export class Journal {
  constructor(private readonly seal: Seal) {}

  /** The statement that writes a fact; it holds the chain of the workspace until the transaction ends. */
  record({ tenantId, purpose }: Context, event: DomainEvent): Statement {
    const digest = event.digested === undefined ? {} : { digest: this.seal.digest(tenantId, event.digested) };
    const data = { ...event.facts, ...digest, outcome: event.outcome, purpose };
    return {
      sql: 'SELECT app.record($1, $2, $3)',
      parameters: [event.action, event.object, canonical(data)],
    };
  }
}
