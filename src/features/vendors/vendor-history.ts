import { Injectable } from '@nestjs/common';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AuditService, type HistoryPage } from '../audit/audit.service.js';
import type { HistoryEntry } from '../audit/event-entry.type.js';
import { VendorsService } from './vendors.service.js';

/** Typed ids of what belongs to vendors and has a record of its own, as far as the caller reads it. */
export type HistorySource = (ctx: Context, vendorIds: readonly string[]) => Promise<string[]>;

/** What happened to a vendor and to all that belongs to it. Features to the right add what they keep of it. */
@Injectable()
export class VendorHistory {
  private readonly sources: HistorySource[] = [];

  constructor(
    private readonly vendors: VendorsService,
    private readonly audit: AuditService,
  ) {}

  add(source: HistorySource): void {
    this.sources.push(source);
  }

  /** Newest first, those of merged entries among them. */
  async of(ctx: Context, vendorId: string, page: HistoryPage): Promise<HistoryEntry[]> {
    const ids = [vendorId, ...(await this.vendors.mergedInto(ctx, vendorId))];
    const belonging = await Promise.all(this.sources.map((source) => source(ctx, ids)));
    const objects = [...ids.map((id) => typedId('vnd', id)), ...belonging.flat()];
    return this.audit.historyOf(ctx, objects, page, TOO_FINE);
  }
}

/** Hundreds of them stand in one assessment, whose own page and log tell them. */
const TOO_FINE = ['answer.saved', 'answer.reviewed', 'answers.read', 'evidence.announced', 'evidence.opened'];
