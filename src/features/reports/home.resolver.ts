import { Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { HomeService } from './home.service.js';
import { Home } from './home.type.js';

@Resolver(() => Home)
export class HomeResolver {
  constructor(private readonly service: HomeService) {}

  @StaffQuery('workspace.read', () => Home, { description: 'The first page of whoever looks' })
  home(@Ctx() ctx: Context) {
    return this.service.of(ctx);
  }
}
