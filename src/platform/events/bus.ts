import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import type { DomainEvent } from './domain-event.js';

type EventClass<E extends DomainEvent> = new (...args: never[]) => E;
type Handler<E extends DomainEvent> = (tx: Tx, event: E) => Promise<void>;

/** Carries facts from a feature to the features on its right, inside the transaction that made them. */
@Injectable()
export class EventBus {
  private readonly handlers = new Map<unknown, Handler<DomainEvent>[]>();

  on<E extends DomainEvent>(event: EventClass<E>, handler: Handler<E>): void {
    const list = this.handlers.get(event) ?? [];
    this.handlers.set(event, [...list, handler as Handler<DomainEvent>]);
  }

  /** Runs the handlers now and leaves the fact to be recorded as the transaction's last statement. */
  async publish(tx: Tx, event: DomainEvent): Promise<void> {
    tx.facts.push(event);
    for (const handler of this.handlers.get(event.constructor) ?? []) await handler(tx, event);
  }
}
