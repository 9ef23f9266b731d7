import { Args, ID, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { IdPipe, typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { clausesOfDocument, textOfDocument } from './agreement-loaders.js';
import { Agreement } from './agreement.entity.js';
import { DocumentPayload, VerdictCount } from './agreements.payloads.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { countsOf } from './clause-counts.js';
import { ReviewByHandInput } from './documents.inputs.js';
import { documentName, DocumentsService } from './documents.service.js';
import { proposedTerms } from './proposed-terms.js';
import { isSaid, termContradictions, termsToTakeOver } from './read-terms.js';
import { ReviewsByHand } from './reviews-by-hand.service.js';
import { ProposedTerm, TermContradictionView } from './terms.payloads.js';
import { hasUnreadTerms } from './unread-terms.jobs.js';

@Resolver(() => AgreementDocument)
export class DocumentsResolver {
  constructor(
    private readonly service: DocumentsService,
    private readonly byHand: ReviewsByHand,
    private readonly db: Database,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  @StaffMutation('agreements.review', () => DocumentPayload, {
    description: 'For a text the finder gave up on: its clauses wait for the word of a person',
  })
  async reviewByHand(@Ctx() ctx: Context, @Args('input') input: ReviewByHandInput) {
    return { document: await this.byHand.begin(ctx, input) };
  }

  @StaffQuery('agreements.read', () => AgreementDocument)
  agreementDocument(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('doc')) id: string) {
    return this.service.find(ctx, id);
  }

  @Resolved('P1', () => Agreement)
  agreement({ agreementId }: AgreementDocument, _args: unknown, graph: GraphContext) {
    return graph.loader('agreement', byId(this.db, Agreement)).load(agreementId);
  }

  @Resolved('P2', () => String)
  fileName(document: AgreementDocument) {
    return documentName(document);
  }

  @Resolved('P2', () => String, { description: 'Path of the file on this origin' })
  href({ id }: AgreementDocument) {
    return `/agreements/documents/${typedId('doc', id)}`;
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description: 'The text with its places: {pages, lines: [{page, line, text}]}; null before it was read',
  })
  async text({ id }: AgreementDocument, _args: unknown, graph: GraphContext) {
    const row = await graph.loader('textOfDocument', textOfDocument(this.db)).load(id);
    return row?.text ?? null;
  }

  @Resolved('P1', () => [AgreementClause], {
    description: 'In the order of the catalogue; empty unless READ',
  })
  clauses({ id }: AgreementDocument, _args: unknown, graph: GraphContext) {
    return this.clausesOf(id, graph);
  }

  @Resolved('P1', () => [VerdictCount], { description: 'By the verdict as it is judged now' })
  async counts({ id }: AgreementDocument, _args: unknown, graph: GraphContext) {
    const isSign = ({ clauseId }: AgreementClause) => this.catalogue.find(clauseId)?.isSign === true;
    return countsOf(await this.clausesOf(id, graph), isSign);
  }

  @Resolved('P1', () => Boolean, {
    description: 'It was read before dates and terms were looked for; within the hour they are',
  })
  hasUnreadTerms(document: AgreementDocument) {
    return hasUnreadTerms(document);
  }

  @Resolved('P1', () => [ProposedTerm], { description: 'What nobody has taken over may be among them' })
  async proposedTerms(document: AgreementDocument, args: unknown, graph: GraphContext) {
    const agreement = await this.agreement(document, args, graph);
    const numbers = proposedTerms(await this.clausesOf(document.id, graph));
    const unsaid = numbers.filter(({ field }) => !isSaid(document, field));
    return [...termsToTakeOver(document, agreement!), ...unsaid];
  }

  @Resolved('P1', () => [TermContradictionView], { description: 'Until a person decides them' })
  async termContradictions(document: AgreementDocument, args: unknown, graph: GraphContext) {
    return termContradictions(document, (await this.agreement(document, args, graph))!);
  }

  private clausesOf(id: string, graph: GraphContext): Promise<AgreementClause[]> {
    return graph.loader('clausesOfDocument', clausesOfDocument(this.db)).load(id);
  }
}
