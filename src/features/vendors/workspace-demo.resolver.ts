import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Workspace } from '../identity/workspace.type.js';
import { Vendor } from './vendor.entity.js';

@Resolver(() => Workspace)
export class WorkspaceDemoResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Boolean, { description: 'Demo vendors are in the register; one click removes them' })
  hasDemoData(workspace: Workspace, _args: unknown, graph: GraphContext) {
    return this.db.read(graph.caller, (tx) =>
      tx.em.existsBy(Vendor, { tenantId: workspace.id, isDemo: true }),
    );
  }
}
