import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { NoticePeriodUnit } from './sub-processors.enums.js';

/** How long an agreement lets us object. */
export interface NoticePeriod {
  readonly length: number;
  readonly unit: NoticePeriodUnit;
  /** Whose public holidays business days pass over; null: those of the workspace. */
  readonly place: string | null;
}

type Source = (tx: Tx, serviceId: string) => Promise<readonly NoticePeriod[]>;

/** Agreements stand to the right of sub-processors: they say here how long one may object. */
@Injectable()
export class NoticeTerms {
  private readonly sources: Source[] = [];

  register(source: Source): void {
    this.sources.push(source);
  }

  /** The periods that agreements in force for the service state, in any order. */
  async of(tx: Tx, serviceId: string): Promise<NoticePeriod[]> {
    const stated: NoticePeriod[] = [];
    for (const source of this.sources) stated.push(...(await source(tx, serviceId)));
    return stated;
  }
}
