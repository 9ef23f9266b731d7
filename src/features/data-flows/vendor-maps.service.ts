import { Injectable } from '@nestjs/common';
import { nodesOfVendor } from '../../core/data-flow/nodes-of-vendor.js';
import { Database } from '../../platform/database/database.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { DataMap } from './data-map.entity.js';
import { JudgedMaps } from './judged-maps.js';
import { MapLawBook } from './map-law.js';
import type { MapWithVendor } from './map-with-vendor.type.js';

/** On which maps in use a vendor stands, and where. */
@Injectable()
export class VendorMapsService {
  constructor(
    private readonly db: Database,
    private readonly vendors: VendorsService,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
  ) {}

  /** By name; NOT_FOUND for a vendor that the caller may not see. */
  async of(ctx: Context, vendorId: string): Promise<MapWithVendor[]> {
    const where = { tenantId: ctx.tenantId, isArchived: false };
    const [{ name }, maps, canonical] = await this.db.read(ctx, async (tx) => [
      await this.vendors.load(tx, vendorId),
      await tx.em.find(DataMap, { where, order: { nameKey: 'ASC' } }),
      await this.book.canonicalOf(tx),
    ]);
    const vendor = { id: typedId('vnd', vendorId), name };
    const standing: MapWithVendor[] = [];
    for (const map of maps) {
      const { map: drawn } = await this.judged.read(ctx, map.id);
      const nodes = nodesOfVendor(vendor, drawn, canonical);
      if (nodes.length > 0) standing.push({ map, nodes });
    }
    return standing;
  }
}
