import { Injectable } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../database/tx.js';
import { may } from '../tenancy/role-table.js';
import type { DeadlineSource, KnownDeadline } from './deadline.js';

/** The one list of the product's days: features register their sources, the calendar and the daily pass read them. */
@Injectable()
export class Deadlines {
  private readonly byKind = new Map<string, DeadlineSource>();

  register(source: DeadlineSource): void {
    if (this.byKind.has(source.kind)) throw new Error(`the deadlines ${source.kind} are registered twice`);
    this.byKind.set(source.kind, source);
  }

  get sources(): readonly DeadlineSource[] {
    return [...this.byKind.values()];
  }

  source(kind: string): DeadlineSource | undefined {
    return this.byKind.get(kind);
  }

  /** What is due in these days and the caller's role may know of, the earliest first. A job may know of all. */
  between(tx: Tx, from: Day, to: Day): Promise<KnownDeadline[]> {
    return this.found(tx, () => from, to);
  }

  /** The same, with whatever still waits to be dealt with, however long its day is over. */
  waiting(tx: Tx, from: Day, to: Day): Promise<KnownDeadline[]> {
    return this.found(tx, ({ waits }) => (waits === true ? FIRST_DAY : from), to);
  }

  private async found(tx: Tx, fromOf: (source: DeadlineSource) => Day, to: Day): Promise<KnownDeadline[]> {
    const found: KnownDeadline[] = [];
    for (const source of this.sources) {
      if (tx.ctx.audience !== 'job' && !may(tx.ctx.role, source.action)) continue;
      for (const deadline of await source.due(tx, fromOf(source), to))
        found.push({ ...deadline, kind: source.kind });
    }
    return found.toSorted(byDay);
  }
}

const FIRST_DAY: Day = '0001-01-01';

function byDay(a: KnownDeadline, b: KnownDeadline): number {
  const [left, right] = [a, b].map(
    ({ dueOn, title, kind, subject }) => `${dueOn} ${title} ${kind} ${subject}`,
  );
  return left! < right! ? -1 : 1;
}
