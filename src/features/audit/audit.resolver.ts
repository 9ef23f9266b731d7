import { Args, Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { EventsArgs } from './audit.inputs.js';
import { AuditService } from './audit.service.js';
import { EventConnection, EventEntry } from './event-entry.type.js';

@Resolver(() => EventEntry)
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @StaffQuery('audit.read', () => EventConnection, { description: 'The log, newest first' })
  events(@Ctx() ctx: Context, @Args() args: EventsArgs) {
    return this.service.page(ctx, args);
  }
}
