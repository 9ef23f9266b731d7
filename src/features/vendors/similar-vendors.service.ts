import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { mapInParts } from '../../core/in-parts.js';
import { Database } from '../../platform/database/database.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context } from '../../platform/tenancy/context.js';
import { CompanyBook } from './company-book.js';
import { type NamedCompany, twinKeys } from './twin-keys.js';
import { Vendor } from './vendor.entity.js';
import { sightOf } from './vendors.policy.js';

/** How many are shown; whoever sees five need not see the sixth. */
const MOST = 5;
/** Vendors whose names are compared before other requests are served. */
const PART = 100;

/** Entries that may be the company somebody is about to add, archived ones among them. It is a warning and no rule. */
@Injectable()
export class SimilarVendorsService {
  constructor(
    private readonly db: Database,
    private readonly book: CompanyBook,
  ) {}

  /** As far as the caller sees them, the oldest first. */
  async of(ctx: Context, company: NamedCompany): Promise<Vendor[]> {
    const wanted = new Set(twinKeys(this.book, company));
    const vendors = await this.db.read(ctx, async (tx) => {
      const where = { tenantId: ctx.tenantId, mergedIntoId: IsNull() };
      return (await tx.em.find(Vendor, { where, order: { id: 'ASC' } })).filter(await sightOf(tx));
    });
    const isAlike = (vendor: Vendor): boolean => twinKeys(this.book, vendor).some((key) => wanted.has(key));
    const alike = await inSlices(mapInParts(vendors, PART, isAlike));
    return vendors.filter((_, at) => alike[at]).slice(0, MOST);
  }
}
