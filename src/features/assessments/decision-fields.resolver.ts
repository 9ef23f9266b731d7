import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Person } from '../identity/person.entity.js';
import { Assessment } from './assessment.entity.js';
import { Decision } from './decision.entity.js';

@Resolver(() => Decision)
export class DecisionFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  decidedBy({ decidedById }: Decision, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(decidedById);
  }

  @Resolved('P1', () => Assessment)
  assessment({ assessmentId }: Decision, _args: unknown, graph: GraphContext) {
    return graph.loader('assessment', byId(this.db, Assessment)).load(assessmentId);
  }
}
