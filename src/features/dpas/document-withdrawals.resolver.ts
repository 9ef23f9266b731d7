import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { DocumentPayload } from './agreements.payloads.js';
import { DocumentWithdrawals } from './document-withdrawals.service.js';
import { RestoreDocumentInput, WithdrawDocumentInput } from './documents.inputs.js';

@Resolver(() => AgreementDocument)
export class DocumentWithdrawalsResolver {
  constructor(
    private readonly service: DocumentWithdrawals,
    private readonly db: Database,
  ) {}

  @StaffMutation('agreements.edit', () => DocumentPayload, {
    description: 'Its verdicts count no longer: score, findings and report follow',
  })
  async withdrawDocument(@Ctx() ctx: Context, @Args('input') input: WithdrawDocumentInput) {
    return { document: await this.service.withdraw(ctx, input) };
  }

  @StaffMutation('agreements.edit', () => DocumentPayload, {
    description: 'It counts again, with what people said of it',
  })
  async restoreDocument(@Ctx() ctx: Context, @Args('input') input: RestoreDocumentInput) {
    return { document: await this.service.restore(ctx, input) };
  }

  @Resolved('P1', () => Person, { nullable: true })
  withdrawnBy({ withdrawnBy }: AgreementDocument, _args: unknown, graph: GraphContext) {
    return withdrawnBy === null ? null : graph.loader('person', byId(this.db, Person)).load(withdrawnBy);
  }
}
