import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { DeliveryStateName } from './delivery.entity.js';
import { letterStates } from './letter-states.js';

const description = 'How far the newest letter got, while a questionnaire is out and nobody has opened it';

/** What is called sent may have reached nobody. */
@Resolver(() => Assessment)
export class AssessmentLetterResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => DeliveryStateName, { nullable: true, description })
  letterState({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('letterOfAssessment', letterStates(this.db, 'id')).load(id);
  }
}

/** The same in the register. */
@Resolver(() => Vendor)
export class VendorLetterResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => DeliveryStateName, { nullable: true, description })
  letterState({ id }: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('letterOfVendor', letterStates(this.db, 'vendor_id')).load(id);
  }
}
