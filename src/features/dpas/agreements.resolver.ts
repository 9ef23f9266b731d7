import { Args, ID, Resolver } from '@nestjs/graphql';
import { noticeBy, renewsAfter } from '../../core/clause/agreement-renewal.js';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { agreementsOfVendor, documentsOfAgreement, servicesOfAgreement } from './agreement-loaders.js';
import { Agreement } from './agreement.entity.js';
import { AgreementStateName } from './agreement.enums.js';
import { AgreementsArgs } from './agreement-filter.inputs.js';
import { AddAgreementInput, ChangeAgreementInput } from './agreements.inputs.js';
import { AgreementConnection, AgreementPayload } from './agreements.payloads.js';
import { AgreementsService } from './agreements.service.js';
import { currentDocument } from './current-documents.js';
import { datesOf, lastDayIn, stateOf } from './standing-agreement.js';

@Resolver(() => Agreement)
export class AgreementsResolver {
  constructor(
    private readonly service: AgreementsService,
    private readonly db: Database,
  ) {}

  @StaffQuery('agreements.read', () => AgreementConnection, { description: 'What ends first stands first' })
  agreements(@Ctx() ctx: Context, @Args() args: AgreementsArgs) {
    return this.service.page(ctx, args);
  }

  @StaffQuery('agreements.read', () => Agreement)
  agreement(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('dpa')) id: string) {
    return this.service.find(ctx, id);
  }

  @StaffMutation('agreements.edit', () => AgreementPayload)
  async addAgreement(@Ctx() ctx: Context, @Args('input') input: AddAgreementInput) {
    return { agreement: await this.service.add(ctx, input) };
  }

  @StaffMutation('agreements.edit', () => AgreementPayload)
  async changeAgreement(@Ctx() ctx: Context, @Args('input') input: ChangeAgreementInput) {
    return { agreement: await this.service.change(ctx, input) };
  }

  @Resolved('P1', () => AgreementStateName)
  async state(agreement: Agreement, _args: unknown, graph: GraphContext) {
    return stateOf(agreement, graph.caller.today, await this.contractOf(agreement, graph));
  }

  @Resolved('P1', () => DateScalar, {
    nullable: true,
    description: 'The day of the later signature; null: one is missing, so it is a draft',
  })
  signedOn(agreement: Agreement) {
    return datesOf(agreement).signedOn;
  }

  @Resolved('P1', () => DateScalar, { nullable: true, description: 'The last day it holds as things stand' })
  async lastDay(agreement: Agreement, _args: unknown, graph: GraphContext) {
    return lastDayIn(agreement, await this.contractOf(agreement, graph));
  }

  @Resolved('P1', () => DateScalar, {
    nullable: true,
    description: 'The last day of the running term, after which it goes on by itself',
  })
  renewsAfter(agreement: Agreement, _args: unknown, graph: GraphContext) {
    return renewsAfter(datesOf(agreement), graph.caller.today);
  }

  @Resolved('P1', () => DateScalar, {
    nullable: true,
    description: 'The next day until which notice ends it at the end of a term',
  })
  noticeBy(agreement: Agreement, _args: unknown, graph: GraphContext) {
    return noticeBy(datesOf(agreement), agreement.noticeDays, graph.caller.today);
  }

  @Resolved('P1', () => Vendor)
  vendor({ vendorId }: Agreement, _args: unknown, graph: GraphContext) {
    return graph.loader('vendor', byId(this.db, Vendor)).load(vendorId);
  }

  @Resolved('P1', () => [Service], {
    description: 'Empty: all services of the vendor; those of an addendum are those of its contract',
  })
  services({ id, addsToId }: Agreement, _args: unknown, graph: GraphContext) {
    return graph.loader('servicesOfAgreement', servicesOfAgreement(this.db)).load(addsToId ?? id);
  }

  @Resolved('P1', () => Agreement, { nullable: true, description: 'The one it takes the place of' })
  amends({ amendsId }: Agreement, _args: unknown, graph: GraphContext) {
    return amendsId === null ? null : graph.loader('agreement', byId(this.db, Agreement)).load(amendsId);
  }

  @Resolved('P1', () => Agreement, {
    nullable: true,
    description: 'The contract that stays in force beside it; null: it is no addendum',
  })
  addsTo(agreement: Agreement, _args: unknown, graph: GraphContext) {
    return this.contractOf(agreement, graph);
  }

  @Resolved('P1', () => [Agreement], { description: 'What adds to it, newest first' })
  async addenda({ id, vendorId }: Agreement, _args: unknown, graph: GraphContext) {
    const all = await graph.loader('agreementsOfVendor', agreementsOfVendor(this.db)).load(vendorId);
    return all.filter(({ addsToId }) => addsToId === id);
  }

  @Resolved('P1', () => [AgreementDocument], { description: 'Oldest first, without those withdrawn' })
  async documents({ id }: Agreement, _args: unknown, graph: GraphContext) {
    return (await this.documentsOf(id, graph)).filter(({ withdrawnAt }) => withdrawnAt === null);
  }

  @Resolved('P1', () => [AgreementDocument], { description: 'Oldest first; they count no longer' })
  async withdrawnDocuments({ id }: Agreement, _args: unknown, graph: GraphContext) {
    return (await this.documentsOf(id, graph)).filter(({ withdrawnAt }) => withdrawnAt !== null);
  }

  @Resolved('P1', () => AgreementDocument, { nullable: true, description: 'The one it is judged by' })
  async currentDocument({ id }: Agreement, _args: unknown, graph: GraphContext) {
    return currentDocument(await this.documentsOf(id, graph));
  }

  private documentsOf(id: string, graph: GraphContext): Promise<AgreementDocument[]> {
    return graph.loader('documentsOfAgreement', documentsOfAgreement(this.db)).load(id);
  }

  private contractOf({ addsToId }: Agreement, graph: GraphContext): Promise<Agreement | null> {
    if (addsToId === null) return Promise.resolve(null);
    return graph.loader('agreement', byId(this.db, Agreement)).load(addsToId);
  }
}
