import { Args, ID, Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { VendorAccessService } from './vendor-access.service.js';
import { VendorAccess } from './vendor-access.type.js';

@Resolver(() => VendorAccess)
export class VendorAccessResolver {
  constructor(private readonly service: VendorAccessService) {}

  @StaffQuery('people.read', () => [VendorAccess], { description: 'Who sees what of a vendor' })
  vendorAccess(
    @Ctx() ctx: Context,
    @Args('vendorId', { type: () => ID }, new IdPipe('vnd')) vendorId: string,
  ) {
    return this.service.of(ctx, vendorId);
  }
}
