import { Args, ID, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ListsService } from './lists.service.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessor } from './sub-processor.entity.js';
import { NoteSubProcessorInput, RecordSubProcessorsInput } from './sub-processors.inputs.js';
import {
  SubProcessorDifference,
  SubProcessorListPayload,
  SubProcessorPayload,
} from './sub-processors.payloads.js';

@Resolver(() => SubProcessorList)
export class ListsResolver {
  constructor(
    private readonly db: Database,
    private readonly service: ListsService,
  ) {}

  @StaffQuery('vendors.read', () => SubProcessorDifference, {
    description: 'Between two versions of the list of one service',
  })
  async subProcessorDifference(
    @Ctx() ctx: Context,
    @Args('fromId', { type: () => ID }, new IdPipe('sbl')) fromId: string,
    @Args('toId', { type: () => ID }, new IdPipe('sbl')) toId: string,
  ) {
    const { changedTask, further, ...rest } = await this.service.difference(ctx, fromId, toId);
    return { ...rest, changedTask: namesOf(changedTask), further: namesOf(further) };
  }

  @Resolved('P1', () => [SubProcessor], { description: 'Every row, in the order of the list' })
  entries(list: SubProcessorList, _args: unknown, graph: GraphContext) {
    return graph
      .loader('subProcessorsOfList', byParent(this.db, SubProcessor, 'listId', { position: 'ASC' }))
      .load(list.id);
  }

  @StaffMutation('vendors.edit', () => SubProcessorListPayload, { description: 'The next version of a list' })
  async recordSubProcessors(@Ctx() ctx: Context, @Args('input') input: RecordSubProcessorsInput) {
    return { list: await this.service.record(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => SubProcessorPayload)
  async noteSubProcessor(@Ctx() ctx: Context, @Args('input') input: NoteSubProcessorInput) {
    return { subProcessor: await this.service.note(ctx, input) };
  }
}

function namesOf(rows: readonly { readonly name: string }[]): string[] {
  return rows.map(({ name }) => name);
}
