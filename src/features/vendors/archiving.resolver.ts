import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ArchiveVendorInput, RestoreVendorInput } from './archiving.inputs.js';
import { ArchivingService } from './archiving.service.js';
import { Vendor } from './vendor.entity.js';
import { VendorPayload } from './vendor.payloads.js';

@Resolver(() => Vendor)
export class ArchivingResolver {
  constructor(private readonly service: ArchivingService) {}

  @StaffMutation('vendors.edit', () => VendorPayload)
  async archiveVendor(@Ctx() ctx: Context, @Args('input') input: ArchiveVendorInput) {
    return { vendor: await this.service.archive(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => VendorPayload)
  async restoreVendor(@Ctx() ctx: Context, @Args('input') input: RestoreVendorInput) {
    return { vendor: await this.service.restore(ctx, input) };
  }
}
