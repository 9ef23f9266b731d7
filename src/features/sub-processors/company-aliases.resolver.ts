import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import { CompanyAlias } from './company-alias.entity.js';
import { AddCompanyAliasInput, TakeBackCompanyAliasInput } from './company-aliases.inputs.js';
import { CompanyAliasesService } from './company-aliases.service.js';
import { CompanyAliasPayload } from './sub-processors.payloads.js';

@Resolver(() => CompanyAlias)
export class CompanyAliasesResolver {
  constructor(
    private readonly db: Database,
    private readonly service: CompanyAliasesService,
  ) {}

  @StaffQuery('vendors.read', () => [CompanyAlias], {
    description: 'The newest first, with those that were taken back',
  })
  companyAliases(@Ctx() ctx: Context) {
    return this.service.list(ctx);
  }

  @Resolved('P1', () => Person, { nullable: true, description: 'Who said it' })
  by({ saidBy }: CompanyAlias, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(saidBy);
  }

  @Resolved('P1', () => Person, { nullable: true, description: 'Who took it back' })
  backBy({ takenBackBy }: CompanyAlias, _args: unknown, graph: GraphContext) {
    return takenBackBy === null ? null : graph.loader('person', byId(this.db, Person)).load(takenBackBy);
  }

  @StaffMutation('vendors.edit', () => CompanyAliasPayload, {
    description: 'Says that a name is another name of a company; lists, chains, notices and maps honour it',
  })
  async addCompanyAlias(@Ctx() ctx: Context, @Args('input') input: AddCompanyAliasInput) {
    return { alias: await this.service.add(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => CompanyAliasPayload, { description: 'It stays on record' })
  async takeBackCompanyAlias(@Ctx() ctx: Context, @Args('input') input: TakeBackCompanyAliasInput) {
    return { alias: await this.service.takeBack(ctx, input) };
  }
}
