import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ArchiveVendorsInput, RestoreVendorsInput } from './archiving.inputs.js';
import { AssignOwnerInput } from './bulk.inputs.js';
import { BulkService } from './bulk.service.js';
import { Vendor } from './vendor.entity.js';
import { VendorsPayload } from './vendor.payloads.js';

@Resolver(() => Vendor)
export class BulkResolver {
  constructor(private readonly service: BulkService) {}

  @StaffMutation('vendors.edit', () => VendorsPayload)
  async archiveVendors(@Ctx() ctx: Context, @Args('input') input: ArchiveVendorsInput) {
    return { vendors: await this.service.archive(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => VendorsPayload)
  async restoreVendors(@Ctx() ctx: Context, @Args('input') input: RestoreVendorsInput) {
    return { vendors: await this.service.restore(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => VendorsPayload)
  async assignOwner(@Ctx() ctx: Context, @Args('input') input: AssignOwnerInput) {
    return { vendors: await this.service.assignOwner(ctx, input) };
  }
}
