import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { agreementsOfVendor } from './agreement-loaders.js';
import { Agreement } from './agreement.entity.js';
import { mainAgreement } from './standing-agreement.js';

/** What was agreed with a vendor. */
@Resolver(() => Vendor)
export class VendorAgreementsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Agreement], { description: 'Newest first' })
  agreements({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('agreementsOfVendor', agreementsOfVendor(this.db)).load(id);
  }

  @Resolved('P1', () => Agreement, {
    nullable: true,
    description:
      'The contract on processing that lists show: in force before signed, draft, ended; null: none',
  })
  async agreement({ id }: Vendor, _args: unknown, graph: GraphContext) {
    const all = await graph.loader('agreementsOfVendor', agreementsOfVendor(this.db)).load(id);
    return mainAgreement(all, graph.caller.today);
  }
}
