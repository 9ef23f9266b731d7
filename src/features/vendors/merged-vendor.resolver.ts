import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Vendor } from './vendor.entity.js';
import { sightOf } from './vendors.policy.js';

@Resolver(() => Vendor)
export class MergedVendorResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Vendor, { nullable: true, description: 'The vendor this one turned out to be' })
  async mergedInto(vendor: Vendor, _args: unknown, graph: GraphContext) {
    if (vendor.mergedIntoId === null) return null;
    const kept = await graph.loader('vendor', byId(this.db, Vendor)).load(vendor.mergedIntoId);
    if (kept === null) return null;
    const sees = await this.db.read(graph.caller, sightOf);
    return sees(kept) ? kept : null;
  }
}
