import { Args, ID, Parent, Resolver } from '@nestjs/graphql';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext, Graph } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import {
  ArchiveDataMapInput,
  ChangesArgs,
  CreateDataMapInput,
  EditDataMapInput,
  JudgementArgs,
  RenameDataMapInput,
} from './data-flows.inputs.js';
import { DataMap } from './data-map.entity.js';
import { DataMapPayload } from './data-flows.payloads.js';
import { MapWithVendor } from './map-with-vendor.type.js';
import { VendorMapsService } from './vendor-maps.service.js';
import { DataMapsService } from './data-maps.service.js';
import { MapChange } from './map-change.entity.js';
import { MapEditsService } from './map-edits.service.js';
import { MapJudgement } from './map-judgement.type.js';
import { PastMapsService } from './past-maps.service.js';

@Resolver(() => DataMap)
export class DataMapsResolver {
  constructor(
    private readonly maps: DataMapsService,
    private readonly edits: MapEditsService,
    private readonly past: PastMapsService,
    private readonly vendorMaps: VendorMapsService,
  ) {}

  @StaffQuery('maps.read', () => [DataMap], { description: 'All maps, those in use first' })
  dataMaps(@Ctx() ctx: Context) {
    return this.maps.list(ctx);
  }

  @StaffQuery('maps.read', () => DataMap)
  dataMap(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('map')) id: string) {
    return this.maps.find(ctx, id);
  }

  @StaffQuery('maps.read', () => [MapWithVendor], { description: 'Maps in use on which the vendor stands' })
  mapsWithVendor(
    @Ctx() ctx: Context,
    @Args('vendorId', { type: () => ID }, new IdPipe('vnd')) vendorId: string,
  ) {
    return this.vendorMaps.of(ctx, vendorId);
  }

  @StaffMutation('maps.edit', () => DataMapPayload)
  createDataMap(@Ctx() ctx: Context, @Args('input') input: CreateDataMapInput) {
    return this.maps.create(ctx, input.name, input.document ?? undefined);
  }

  @StaffMutation('maps.edit', () => DataMapPayload)
  async renameDataMap(@Ctx() ctx: Context, @Args('input') input: RenameDataMapInput) {
    return { map: await this.maps.rename(ctx, input.id, input.expectedVersion, input.name) };
  }

  @StaffMutation('maps.edit', () => DataMapPayload)
  async archiveDataMap(@Ctx() ctx: Context, @Args('input') input: ArchiveDataMapInput) {
    return { map: await this.maps.archive(ctx, input.id, input.expectedVersion, input.isArchived) };
  }

  @StaffMutation('maps.edit', () => DataMapPayload, {
    description: 'Edits that touch different things both stand; a CONFLICT names what both touched',
  })
  editDataMap(@Ctx() ctx: Context, @Args('input') input: EditDataMapInput) {
    return this.edits.edit(ctx, input);
  }

  @Resolved('P1', () => MapJudgement)
  async judgement(@Parent() map: DataMap, @Args() args: JudgementArgs, @Graph() graph: GraphContext) {
    return new MapJudgement(await this.past.of(graph.caller, map.id, args.asOf));
  }

  @Resolved('P1', () => [MapChange], { description: 'The newest edits first' })
  changes(@Parent() map: DataMap, @Args() { first }: ChangesArgs, @Ctx() ctx: Context) {
    return this.past.changes(ctx, map.id, first);
  }
}
