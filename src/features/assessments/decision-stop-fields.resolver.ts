import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Person } from '../identity/person.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { VendorStop } from './decision-stop.entity.js';

const NEWEST = { stoppedAt: 'DESC', id: 'DESC' } as const;

@Resolver(() => VendorStop)
export class StopFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  stoppedBy({ stoppedById }: VendorStop, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(stoppedById);
  }

  @Resolved('P1', () => Person, { nullable: true })
  liftedBy({ liftedById }: VendorStop, _args: unknown, graph: GraphContext) {
    return liftedById === null ? null : graph.loader('person', byId(this.db, Person)).load(liftedById);
  }
}

@Resolver(() => Vendor)
export class VendorStopsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [VendorStop], {
    description: 'Newest first; the first one stands unless it was lifted',
  })
  stops({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('stops', byParent(this.db, VendorStop, 'vendorId', NEWEST)).load(id);
  }
}
