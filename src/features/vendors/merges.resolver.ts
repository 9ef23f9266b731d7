import { Args, Resolver } from '@nestjs/graphql';
import { Shown, StaffMutation, StaffObject, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { MergeVendorsInput, SimilarVendorsArgs, VendorsApartInput } from './merges.inputs.js';
import { MergesService } from './merges.service.js';
import { SimilarVendorsService } from './similar-vendors.service.js';
import { VendorsApartService } from './vendors-apart.service.js';
import { Vendor } from './vendor.entity.js';
import { VendorPayload, VendorsPayload } from './vendor.payloads.js';

@StaffObject('VendorTwins', 'Two entries that look like one company')
export class VendorTwins {
  @Shown('P1', () => Vendor)
  older!: Vendor;

  @Shown('P1', () => Vendor)
  younger!: Vendor;
}

/** A page of them; whoever has more works through these first. */
const MOST = 100;

@Resolver(() => Vendor)
export class MergesResolver {
  constructor(
    private readonly service: MergesService,
    private readonly apart: VendorsApartService,
    private readonly similar: SimilarVendorsService,
  ) {}

  @StaffQuery('vendors.read', () => [VendorTwins], {
    description: 'Entries that look like one company; at most 100 pairs',
  })
  async vendorTwins(@Ctx() ctx: Context): Promise<VendorTwins[]> {
    const pairs = await this.service.suspects(ctx, MOST);
    return pairs.map(([older, younger]) => ({ older, younger }));
  }

  @StaffQuery('vendors.read', () => [VendorTwins], {
    description: 'Entries that look like one company and were said to be two',
  })
  async vendorsApart(@Ctx() ctx: Context): Promise<VendorTwins[]> {
    return (await this.apart.all(ctx)).map(([older, younger]) => ({ older, younger }));
  }

  @StaffQuery('vendors.read', () => [Vendor], {
    description: 'Entries that may be a company that is to be added, by name or domain; at most five',
  })
  similarVendors(
    @Ctx() ctx: Context,
    @Args() { name, legalName = null, website = null }: SimilarVendorsArgs,
  ): Promise<Vendor[]> {
    return this.similar.of(ctx, { name, legalName, website });
  }

  @StaffMutation('vendors.edit', () => VendorsPayload, {
    description: 'Two entries are two companies: they are shown as possible duplicates no longer',
  })
  async keepVendorsApart(@Ctx() ctx: Context, @Args('input') { oneId, otherId }: VendorsApartInput) {
    return { vendors: await this.apart.keep(ctx, oneId, otherId) };
  }

  @StaffMutation('vendors.edit', () => VendorsPayload, { description: 'Takes keepVendorsApart back' })
  async forgetVendorsApart(@Ctx() ctx: Context, @Args('input') { oneId, otherId }: VendorsApartInput) {
    return { vendors: await this.apart.forget(ctx, oneId, otherId) };
  }

  @StaffMutation('vendors.edit', () => VendorPayload)
  async mergeVendors(@Ctx() ctx: Context, @Args('input') input: MergeVendorsInput) {
    return { vendor: await this.service.merge(ctx, input) };
  }
}
