import { Int, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { archivingOfVendors } from './archiving-counts.js';
import { Finding } from './finding.entity.js';
import { Risk } from './risk.entity.js';

/** What the register knows of a vendor. */
@Resolver(() => Vendor)
export class VendorRisksResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Finding])
  async findings(vendor: Vendor, _args: unknown, graph: GraphContext) {
    const all = await graph
      .loader('findingsOfVendor', byParent(this.db, Finding, 'vendorId', { raisedAt: 'DESC', rule: 'ASC' }))
      .load(vendor.id);
    return all.filter((finding) => finding.isOpen);
  }

  @Resolved('P1', () => Int, {
    description: 'Risks that are neither closed nor rejected, proposals among them',
  })
  async unsettledRisks({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return (await graph.loader('archivingOfVendor', archivingOfVendors(this.db)).load(id)).unsettled;
  }

  @Resolved('P1', () => Int, { description: 'How many of them wait for somebody to accept them' })
  async askedAcceptances({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return (await graph.loader('archivingOfVendor', archivingOfVendors(this.db)).load(id)).asked;
  }

  @Resolved('P1', () => Int, { description: 'Risks that ended because the vendor was archived' })
  async leftRisks({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return (await graph.loader('archivingOfVendor', archivingOfVendors(this.db)).load(id)).left;
  }

  @Resolved('P1', () => [Risk])
  risks(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return graph
      .loader(
        'risksOfVendor',
        byParent(this.db, Risk, 'vendorId', { score: 'DESC', impact: 'DESC', id: 'ASC' }),
      )
      .load(vendor.id);
  }
}
