import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Clause } from '../../core/clause/catalogue.js';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, Graph, type GraphContext } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { ClauseVerdictName } from './agreement.enums.js';
import {
  ClausePayload,
  ClauseSeverityName,
  ComparedClauseView,
  ConfirmClausesPayload,
  CorrectionView,
} from './agreements.payloads.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { confirmedOf } from './clause-words.js';
import { ConfirmClausesInput, ReviewClauseInput } from './clauses.inputs.js';
import { ClausesService } from './clauses.service.js';
import { ComparisonsService } from './comparisons.service.js';

@Resolver(() => AgreementClause)
export class ClausesResolver {
  constructor(
    private readonly service: ClausesService,
    private readonly comparisons: ComparisonsService,
    private readonly catalogue: ClauseCatalogue,
    private readonly db: Database,
  ) {}

  @StaffMutation('agreements.review', () => ClausePayload)
  async reviewClause(@Ctx() ctx: Context, @Args('input') input: ReviewClauseInput) {
    return { clause: await this.service.review(ctx, input) };
  }

  @StaffMutation('agreements.review', () => ConfirmClausesPayload)
  async confirmClauses(@Ctx() ctx: Context, @Args('input') input: ConfirmClausesInput) {
    return { document: await this.service.confirm(ctx, input) };
  }

  @StaffMutation('agreements.review', () => ConfirmClausesPayload, {
    description: 'The way back from confirming many at once',
  })
  async takeBackClauses(@Ctx() ctx: Context, @Args('input') input: ConfirmClausesInput) {
    return { document: await this.service.takeBack(ctx, input) };
  }

  @StaffQuery('agreements.read', () => JsonScalar, {
    description:
      'What is looked for, for a device that reads a text itself (templates/clauses/dpa-clauses.json); titles in the language of the reader',
  })
  clauseCatalogue(@Graph() { language }: GraphContext) {
    return this.catalogue.titledIn(language);
  }

  @StaffQuery('agreements.read', () => [CorrectionView], {
    description: 'Where people saw it otherwise than the finder: a set of tests for it',
  })
  clauseCorrections(@Ctx() ctx: Context) {
    return this.comparisons.corrections(ctx);
  }

  @StaffQuery('agreements.read', () => [ComparedClauseView], {
    description: 'Clause by clause, in catalogue order',
  })
  compareDocuments(
    @Ctx() ctx: Context,
    @Args('beforeId', { type: () => ID }, new IdPipe('doc')) beforeId: string,
    @Args(
      'afterId',
      {
        type: () => ID,
        nullable: true,
        description: 'Null: how the document stands beside our own model text',
      },
      new IdPipe('doc'),
    )
    afterId: string | undefined,
    @Graph() { language }: GraphContext,
  ) {
    return this.comparisons.compare(ctx, beforeId, afterId ?? null, language);
  }

  @Resolved('P1', () => String, { description: 'In the language of the reader' })
  title({ clauseId }: AgreementClause, _args: unknown, { language }: GraphContext) {
    return this.catalogue.titleOf(clauseId, language);
  }

  @Resolved('P2', () => String, { description: 'Why the finder says so, in the language of the reader' })
  reason({ clauseId, reason }: AgreementClause, _args: unknown, { language }: GraphContext) {
    return this.catalogue.saidIn(language, clauseId, reason);
  }

  @Resolved('P2', () => String, {
    nullable: true,
    description: 'What would make it better, in the language of the reader',
  })
  better({ clauseId, better }: AgreementClause, _args: unknown, { language }: GraphContext) {
    return better === null ? null : this.catalogue.saidIn(language, clauseId, better);
  }

  @Resolved('P1', () => String, {
    description: 'frame, art28, breach, security, governance, transfer, ccpa, commercial',
  })
  group(clause: AgreementClause) {
    return this.of(clause)?.group ?? '';
  }

  @Resolved('P1', () => [String], { description: 'In the language of the reader' })
  law({ clauseId }: AgreementClause, _args: unknown, { language }: GraphContext) {
    return this.catalogue.lawsIn(language, clauseId);
  }

  @Resolved('P1', () => Boolean, { description: 'A sign of trouble: found is bad' })
  isSign(clause: AgreementClause) {
    return this.of(clause)?.isSign ?? false;
  }

  @Resolved('P1', () => String, { description: 'In the language of the reader' })
  mustFind(clause: AgreementClause, _args: unknown, { language }: GraphContext) {
    return this.catalogue.saidIn(language, clause.clauseId, this.of(clause)?.mustFind ?? '');
  }

  @Resolved('P1', () => ClauseSeverityName)
  severity(clause: AgreementClause) {
    const found = this.of(clause);
    const isMissing = (confirmedOf(clause)?.verdict ?? clause.verdict.toLowerCase()) === 'missing';
    const severity = isMissing && found?.isSign !== true ? found?.severityIfMissing : found?.severityIfWeak;
    return (severity ?? 'info').toUpperCase();
  }

  @Resolved('P1', () => ClauseVerdictName, {
    nullable: true,
    description: 'What counts; null before a person’s word',
  })
  confirmed(clause: AgreementClause) {
    return confirmedOf(clause)?.verdict.toUpperCase() ?? null;
  }

  @Resolved('P1', () => Person, { nullable: true })
  saidBy({ saidBy }: AgreementClause, _args: unknown, graph: GraphContext) {
    return saidBy === null ? null : graph.loader('person', byId(this.db, Person)).load(saidBy);
  }

  private of({ clauseId }: AgreementClause): Clause | undefined {
    return this.catalogue.find(clauseId);
  }
}
