import { Injectable } from '@nestjs/common';
import { coverage } from '../../core/data-flow/coverage.js';
import type { FlowMap } from '../../core/data-flow/flow-map.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
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

  async of(ctx: Context): Promise<MapCoverage> {
    const [[vendors, maps], canonical] = await this.db.read(ctx, async (tx) => [
      await inUse(tx),
      await this.book.canonicalOf(tx),
    ]);
    const drawn: FlowMap[] = [];
    for (const { id } of maps) drawn.push((await this.judged.read(ctx, id)).map);
    const register = vendors.map(({ id, name, tier }) => ({ id: typedId('vnd', id), name, tier }));
    const { missing, strangers, ...counts } = coverage(register, drawn, canonical);
    const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    const named = missing.map((id) => byId.get(uuidOf('vnd', id))!);
    const unregistered = strangers.map(({ map, ...vendor }) => ({
      ...vendor,
      map: typedId('map', maps[map]!.id),
    }));
    return { ...counts, missing: named, strangers: unregistered };
  }
}

/** Vendors and maps that are not archived. */
async function inUse(tx: Tx): Promise<[Vendor[], DataMap[]]> {
  const where = { tenantId: tx.ctx.tenantId, isArchived: false };
  return [await tx.em.findBy(Vendor, where), await tx.em.findBy(DataMap, where)];
}
