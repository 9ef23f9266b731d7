import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { AskView } from '../dpas/agreements.payloads.js';
import { Risk } from './risk.entity.js';

/** What became of a point of the negotiation that somebody wants to live with. */
@Resolver(() => AskView)
export class AskRisksResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Risk, { nullable: true, description: 'Null: nobody wanted to live with it' })
  risk({ riskId }: AskView, _args: unknown, graph: GraphContext) {
    return riskId === null ? null : graph.loader('risk', byId(this.db, Risk)).load(riskId);
  }
}
