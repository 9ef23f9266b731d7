import { Args, ID, Info, Parent, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { askedFields } from '../../platform/graphql/asked-fields.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Database } from '../../platform/database/database.js';
import { Ctx, Graph, type GraphContext } from '../../platform/graphql/graph-context.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { HistoryEntry } from '../audit/event-entry.type.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { Contact } from './contact.entity.js';
import { Service } from './service.entity.js';
import { Vendor } from './vendor.entity.js';
import { VendorHistory } from './vendor-history.js';
import { VendorConnection, VendorPayload } from './vendor.payloads.js';
import { AddVendorInput } from './vendor-fields.inputs.js';
import { ChangeVendorInput, VendorsArgs } from './vendors.inputs.js';
import { VendorsService } from './vendors.service.js';

@Resolver(() => Vendor)
export class VendorsResolver {
  constructor(
    private readonly service: VendorsService,
    private readonly histories: VendorHistory,
    private readonly db: Database,
  ) {}

  @StaffQuery('vendors.read', () => VendorConnection, { description: 'The register, a page at a time' })
  vendors(@Ctx() ctx: Context, @Args() args: VendorsArgs, @Info() info: GraphQLResolveInfo) {
    return this.service.page(ctx, args, askedFields(info, 'edges.node'));
  }

  @StaffQuery('vendors.read', () => Vendor)
  vendor(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('vnd')) id: string) {
    return this.service.find(ctx, id);
  }

  @StaffMutation('vendors.edit', () => VendorPayload)
  async addVendor(@Ctx() ctx: Context, @Args('input') input: AddVendorInput) {
    return { vendor: await this.service.add(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => VendorPayload)
  async changeVendor(@Ctx() ctx: Context, @Args('input') input: ChangeVendorInput) {
    return { vendor: await this.service.change(ctx, input) };
  }

  @Resolved('P1', () => Person, { nullable: true })
  owner(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return vendor.ownerId === null
      ? null
      : graph.loader('person', byId(this.db, Person)).load(vendor.ownerId);
  }

  @Resolved('P1', () => PeopleGroup, { nullable: true, description: 'People who answer for it together' })
  ownerGroup(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return vendor.ownerGroupId === null
      ? null
      : graph.loader('group', byId(this.db, PeopleGroup)).load(vendor.ownerGroupId);
  }

  @Resolved('P1', () => [Contact])
  contacts(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return graph
      .loader('contacts', byParent(this.db, Contact, 'vendorId', { isMain: 'DESC', id: 'ASC' }))
      .load(vendor.id);
  }

  @Resolved('P1', () => [Service])
  services(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return graph.loader('services', byParent(this.db, Service, 'vendorId')).load(vendor.id);
  }

  @Resolved('P1', () => [HistoryEntry], {
    description:
      'What happened to the vendor, to what belongs to it and to those merged into it, newest first',
  })
  history(@Parent() vendor: Vendor, @Graph() graph: GraphContext, @Args() page: PageArgs) {
    return this.histories.of(graph.caller, vendor.id, page);
  }
}
