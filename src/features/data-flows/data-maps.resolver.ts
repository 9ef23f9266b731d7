import { Args, ID, Parent, Resolver } from '@nestjs/graphql';
import {
  Resolved,
  Shown,
  StaffMutation,
  StaffObject,
  StaffQuery,
} from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext, Graph } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import { Payload } from '../../platform/graphql/user-error.js';
import type { Context } from '../../platform/tenancy/context.js';
import {
  ArchiveDataMapInput,
  AssessTransferInput,
  ChangesArgs,
  CreateDataMapInput,
  DraftDataMapInput,
  EditDataMapInput,
  JudgementArgs,
  RenameDataMapInput,
} from './data-flows.inputs.js';
import { CoverageService } from './coverage.service.js';
import { DataMap } from './data-map.entity.js';
import { DataMapsService } from './data-maps.service.js';
import { MapChange } from './map-change.entity.js';
import { MapCoverage } from './map-coverage.type.js';
import { MapDraftsService } from './map-drafts.service.js';
import { MapEditsService } from './map-edits.service.js';
import { MapJudgement } from './map-judgement.type.js';
import { TransferAssessmentsService } from './transfer-assessments.service.js';
import { PastMapsService } from './past-maps.service.js';

@StaffObject('DataMapPayload', 'Result of a change to a map')
export class DataMapPayload extends Payload {
  @Shown('P1', () => DataMap, { nullable: true })
  map?: DataMap;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'What was read otherwise than written or leaves a gap: [{code, message, where, remedy}]',
  })
  notes?: object;

  @Shown('P2', () => JsonScalar, { nullable: true, description: 'The edit that takes this one back' })
  undo?: object;

  @Shown('P1', () => Boolean, {
    nullable: true,
    description: 'Somebody else edited other things in the meantime',
  })
  isMerged?: boolean;
}

@StaffObject('MapDraftPayload', 'What the product proposes for a map')
export class MapDraftPayload extends Payload {
  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: '[{id, row, sources: [{from, id, at}], open}]; a row goes into an edit as it is',
  })
  proposals?: object;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'Sources that contradict each other: [{code, message, where, remedy}]',
  })
  contradictions?: object;
}

@Resolver(() => DataMap)
export class DataMapsResolver {
  constructor(
    private readonly maps: DataMapsService,
    private readonly edits: MapEditsService,
    private readonly past: PastMapsService,
    private readonly drafts: MapDraftsService,
    private readonly coverage: CoverageService,
    private readonly transfers: TransferAssessmentsService,
  ) {}

  @StaffQuery('maps.read', () => [DataMap], { description: 'All maps, those in use first' })
  dataMaps(@Ctx() ctx: Context) {
    return this.maps.list(ctx);
  }

  @StaffQuery('maps.read', () => DataMap)
  dataMap(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('map')) id: string) {
    return this.maps.find(ctx, id);
  }

  @StaffQuery('maps.read', () => MapCoverage)
  mapCoverage(@Ctx() ctx: Context) {
    return this.coverage.of(ctx);
  }

  @StaffMutation('maps.edit', () => MapDraftPayload, {
    description: 'Reads intake, answers and register; changes nothing on the map, but stands on record',
  })
  draftDataMap(@Ctx() ctx: Context, @Args('input') { id }: DraftDataMapInput) {
    return this.drafts.draft(ctx, id);
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

  @StaffMutation('maps.edit', () => DataMapPayload, {
    description: 'The transfer impact assessment of one flow; a result the answers do not offer is refused',
  })
  assessTransfer(@Ctx() ctx: Context, @Args('input') input: AssessTransferInput) {
    return this.transfers.assess(ctx, input);
  }

  @Resolved('P1', () => MapJudgement)
  async judgement(@Parent() map: DataMap, @Args() args: JudgementArgs, @Graph() graph: GraphContext) {
    const { asOf, language } = args;
    return new MapJudgement(await this.past.of(graph.caller, map.id, asOf), language);
  }

  @Resolved('P1', () => [MapChange], { description: 'The newest edits first' })
  changes(@Parent() map: DataMap, @Args() { first }: ChangesArgs, @Ctx() ctx: Context) {
    return this.past.changes(ctx, map.id, first);
  }
}
