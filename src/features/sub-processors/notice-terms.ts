import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { NoticePeriodUnit } from './sub-processors.enums.js';

/** How long an agreement lets us object. */
export interface NoticePeriod {
  readonly length: number;
  readonly unit: NoticePeriodUnit;
}

type Source = (tx: Tx, serviceId: string) => Promise<NoticePeriod | null>;

/** Agreements stand to the right of sub-processors: they say here how long one may object. */
@Injectable()
export class NoticeTerms {
  private readonly sources: Source[] = [];

  register(source: Source): void {
    this.sources.push(source);
  }

  /** The shortest period that an agreement in force for the service states; null when none does. */
  async of(tx: Tx, serviceId: string): Promise<NoticePeriod | null> {
    const stated: NoticePeriod[] = [];
    for (const source of this.sources) {
      const period = await source(tx, serviceId);
      if (period !== null) stated.push(period);
    }
    return stated.toSorted((a, b) => a.length - b.length)[0] ?? null;
  }
}
