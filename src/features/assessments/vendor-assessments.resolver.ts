import { Int, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import {
  assessmentsOfVendors,
  awaitedOfVendors,
  conditionsOfVendors,
  decisionsOfVendors,
} from './assessment-loaders.js';
import { Assessment } from './assessment.entity.js';
import { Decision } from './decision.entity.js';

/** What a vendor was asked and what was decided about it. */
@Resolver(() => Vendor)
export class VendorAssessmentsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Assessment], { description: 'Newest first' })
  assessments({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('assessmentsOfVendor', assessmentsOfVendors(this.db)).load(id);
  }

  @Resolved('P1', () => Int, { description: 'How many questionnaires are out and not answered' })
  awaitedAssessments({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('awaitedOfVendor', awaitedOfVendors(this.db)).load(id);
  }

  @Resolved('P1', () => Int, { description: 'Conditions of decisions that nobody has met or waived yet' })
  async openConditions({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return (await graph.loader('conditionsOfVendor', conditionsOfVendors(this.db)).load(id)).open;
  }

  @Resolved('P1', () => Int, { description: 'Conditions that ended because the vendor was archived' })
  async leftConditions({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return (await graph.loader('conditionsOfVendor', conditionsOfVendors(this.db)).load(id)).left;
  }

  @Resolved('P1', () => [Decision], { description: 'Newest first' })
  decisions({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('decisionsOfVendor', decisionsOfVendors(this.db)).load(id);
  }
}
