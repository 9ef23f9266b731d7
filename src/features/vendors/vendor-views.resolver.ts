import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { VendorViewPayload } from './vendor.payloads.js';
import { RemoveVendorViewInput, SaveVendorViewInput } from './vendor-views.inputs.js';
import { VendorViewsService } from './vendor-views.service.js';
import { VendorView } from './vendor-view.entity.js';

@Resolver(() => VendorView)
export class VendorViewsResolver {
  constructor(private readonly service: VendorViewsService) {}

  @StaffQuery('vendors.read', () => [VendorView], {
    description: 'Saved views: one’s own and the workspace’s',
  })
  vendorViews(@Ctx() ctx: Context) {
    return this.service.list(ctx);
  }

  @StaffMutation('vendors.read', () => VendorViewPayload)
  async saveVendorView(@Ctx() ctx: Context, @Args('input') input: SaveVendorViewInput) {
    return { view: await this.service.save(ctx, input) };
  }

  @StaffMutation('vendors.read', () => VendorViewPayload)
  async removeVendorView(@Ctx() ctx: Context, @Args('input') input: RemoveVendorViewInput) {
    return { view: await this.service.remove(ctx, input.id) };
  }
}
