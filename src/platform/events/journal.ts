import { Injectable } from '@nestjs/common';
import { canonical } from '../crypto/canonical.js';
import { Seal } from '../crypto/seal.js';
import type { Tx } from '../database/tx.js';
import type { DomainEvent } from './domain-event.js';

/** Writes facts into the chained event table through `app.record`, the only hand that may (TRUST T6). */
@Injectable()
export class Journal {
  constructor(private readonly seal: Seal) {}

  async write(tx: Tx, event: DomainEvent): Promise<void> {
    const digest =
      event.digested === undefined ? {} : { digest: this.seal.digest(tx.ctx.tenantId, event.digested) };
    const data = { ...event.facts, ...digest, outcome: event.outcome, purpose: tx.ctx.purpose };
    await tx.query('SELECT app.record($1, $2, $3)', [event.action, event.object, canonical(data)]);
  }
}
