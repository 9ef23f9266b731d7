import { Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { sharedCompanies } from './shared-companies.sql.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessor } from './sub-processor.entity.js';

@Resolver(() => SubProcessor)
export class SubProcessorFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Vendor], {
    description: 'Other vendors of ours that engage this company too, by name',
  })
  alsoUsedBy(row: SubProcessor, _args: unknown, graph: GraphContext) {
    return graph
      .loader(`sharedCompanies ${row.listId}`, sharedOf(this.db, row.listId))
      .load(row.canonicalName);
  }
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
