import { Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { withoutBlanks } from '../../core/names/canonical-name.js';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { CompanyAlias } from './company-alias.entity.js';
import { sharedCompanies } from './shared-companies.sql.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessor } from './sub-processor.entity.js';
import { type NamesOfWorkspace, WorkspaceNames } from './workspace-names.js';

/** What a row is beyond its own list, by the names of the workspace. */
@Resolver(() => SubProcessor)
export class SubProcessorFieldsResolver {
  constructor(
    private readonly db: Database,
    private readonly names: WorkspaceNames,
  ) {}

  @Resolved('P1', () => String, { description: 'The one name the company is counted under' })
  async canonicalName(row: SubProcessor, _args: unknown, graph: GraphContext) {
    return (await this.namesOf(graph)).counted(row.canonicalName);
  }

  @Resolved('P1', () => String, {
    nullable: true,
    description: 'Canonical name of the company of this list that engaged it; null: the vendor did',
  })
  async engagedBy({ engagedBy }: SubProcessor, _args: unknown, graph: GraphContext) {
    return engagedBy === null ? null : (await this.namesOf(graph)).counted(engagedBy);
  }

  @Resolved('P1', () => CompanyAlias, {
    nullable: true,
    description: 'Why it counts under another name than it is written with, where somebody said so',
  })
  alias(row: SubProcessor, _args: unknown, graph: GraphContext) {
    return graph
      .loader('standingAlias', (ctx) => standingAliases(this.db, ctx))
      .load(withoutBlanks(row.canonicalName));
  }

  @Resolved('P1', () => [Vendor], {
    description: 'Other vendors of ours that engage this company too, by name',
  })
  async alsoUsedBy(row: SubProcessor, _args: unknown, graph: GraphContext) {
    const { counted } = await this.namesOf(graph);
    return graph
      .loader(`sharedCompanies ${row.listId}`, sharedOf(this.db, row.listId))
      .load(counted(row.canonicalName));
  }

  private namesOf(graph: GraphContext): Promise<NamesOfWorkspace> {
    const { caller } = graph;
    const names = (ctx: Context) =>
      new DataLoader<string, NamesOfWorkspace>(async (workspaces) => {
        const known = await this.db.read(ctx, (tx) => this.names.of(tx));
        return workspaces.map(() => known);
      });
    return graph.loader('namesOfWorkspace', names).load(caller.tenantId);
  }
}

function standingAliases(db: Database, ctx: Context): DataLoader<string, CompanyAlias | null> {
  return new DataLoader(async (keys) => {
    const said = await db.findBy(ctx, CompanyAlias, 'key', keys);
    const standing = new Map(
      said.filter(({ takenBackAt }) => takenBackAt === null).map((alias) => [alias.key, alias]),
    );
    return keys.map((key) => standing.get(key) ?? null);
  });
}

function sharedOf(db: Database, listId: string) {
  return (ctx: Context) =>
    new DataLoader<string, Vendor[]>((canonicalNames) =>
      db.read(ctx, async (tx) => {
        const { tenantId } = ctx;
        const { serviceId } = await tx.em.findOneByOrFail(SubProcessorList, { tenantId, id: listId });
        const shared = await sharedCompanies(tx, canonicalNames, serviceId);
        const ids = shared.map(({ vendorId }) => vendorId);
        const vendors = await tx.em.find(Vendor, {
          where: { tenantId, id: In(ids) },
          order: { name: 'ASC' },
        });
        return canonicalNames.map((canonical) => {
          const of = new Set(shared.filter((one) => one.canonical === canonical).map((one) => one.vendorId));
          return vendors.filter(({ id }) => of.has(id));
        });
      }),
    );
}
