import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { HistoryEntry } from '../audit/event-entry.type.js';
import { Vendor } from './vendor.entity.js';
import { sightOf } from './vendors.policy.js';

/** Names the other entry of a merge, or of two that were said to be two. */
@Resolver(() => HistoryEntry)
export class HistoryVendorResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Vendor, {
    nullable: true,
    description: 'The other vendor of a merge, as far as the caller sees it',
  })
  async otherVendor({ otherObject }: HistoryEntry, _args: unknown, graph: GraphContext) {
    if (!otherObject?.startsWith(PREFIX)) return null;
    const other = await graph.loader('vendor', byId(this.db, Vendor)).load(otherObject.slice(PREFIX.length));
    if (other === null) return null;
    const sees = await this.db.read(graph.caller, sightOf);
    return sees(other) ? other : null;
  }
}

const PREFIX = 'vnd_';
