import { Args, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { cursor, pageOf, readCursor } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { companies } from './companies.sql.js';
import { CompaniesArgs } from './company-aliases.inputs.js';
import { EngagedCompany, EngagedCompanyConnection } from './engaged-company.type.js';

@Resolver(() => EngagedCompany)
export class CompaniesResolver {
  constructor(private readonly db: Database) {}

  @StaffQuery('vendors.read', () => EngagedCompanyConnection, {
    description: 'Companies behind our vendors; those that most vendors engage first',
  })
  engagedCompanies(@Ctx() ctx: Context, @Args() { search, first, after }: CompaniesArgs) {
    return this.db.read(ctx, async (tx) => {
      const mark = readCursor(after, 2) as [number, string] | null;
      const { rows, total } = await companies(tx, { search: search?.trim() ?? '', first, after: mark });
      const ids = rows.flatMap(({ vendorIds }) => vendorIds);
      const vendors = await tx.em.find(Vendor, {
        where: { tenantId: ctx.tenantId, id: In(ids) },
        order: { name: 'ASC' },
      });
      return pageOf(
        rows,
        first,
        total,
        ({ canonical: canonicalName, name, names, vendorIds }): EngagedCompany => ({
          canonicalName,
          name,
          names,
          vendors: vendors.filter(({ id }) => vendorIds.includes(id)),
        }),
        ({ vendorCount, canonical }) => cursor(vendorCount, canonical),
      );
    });
  }
}
