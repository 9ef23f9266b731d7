import { Injectable } from '@nestjs/common';
import { coverage } from '../../core/data-flow/coverage.js';
import { Database } from '../../platform/database/database.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { DataMap } from './data-map.entity.js';
import { JudgedMaps } from './judged-maps.js';
import { MapLawBook } from './map-law.js';
import type { MapCoverage } from './map-coverage.type.js';

/** How much of the register stands on a map that is in use. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly db: Database,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
  ) {}

  of(ctx: Context): Promise<MapCoverage> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId } = ctx;
      const vendors = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
      const maps = await tx.em.findBy(DataMap, { tenantId, isArchived: false });
      const drawn = [];
      for (const { id } of maps) drawn.push((await this.judged.of(tx, id)).map);
      const register = vendors.map(({ id, name, tier }) => ({ id: typedId('vnd', id), name, tier }));
      const { missing, strangers, ...counts } = coverage(register, drawn, this.book.law.canonical);
      const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
      const named = missing.map((id) => byId.get(uuidOf('vnd', id))!);
      return { ...counts, missing: named, strangers: [...strangers] };
    });
  }
}
