import { Args, Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { DomainLevelsService } from './domain-levels.service.js';
import { DomainLevels } from './domain-levels.type.js';

@Resolver(() => DomainLevels)
export class DomainLevelsResolver {
  constructor(private readonly service: DomainLevelsService) {}

  @StaffQuery('assessments.read', () => [DomainLevels], {
    description: 'Reviewed levels by domain over all vendors, in the order of the model',
  })
  domainLevels(
    @Ctx() ctx: Context,
    @Args('language', { type: () => String, defaultValue: 'en', description: 'Of the titles' })
    language: string,
  ) {
    return this.service.of(ctx, language);
  }
}
