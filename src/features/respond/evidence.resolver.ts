import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { EvidenceReading } from '../assessments/evidence-reading.service.js';
import { EvidenceService } from '../assessments/evidence.service.js';
import {
  DateEvidenceInput,
  EvidenceInput,
  EvidencePayload,
  FetchEvidencePayload,
  PrepareEvidenceInput,
  PrepareEvidencePayload,
  RespondEvidence,
  respondEvidence,
  ReuseEvidenceInput,
} from './evidence.types.js';

/** The vendor's documents. The file itself travels beside GraphQL, by a ticket (TRUST T11). */
@Resolver(() => RespondEvidence)
export class RespondEvidenceResolver {
  constructor(
    private readonly db: Database,
    private readonly service: EvidenceService,
    private readonly reading: EvidenceReading,
  ) {}

  @Query(() => [RespondEvidence], { description: 'What was handed in, as far as this respondent sees it' })
  async evidence(@Ctx() ctx: Context): Promise<RespondEvidence[]> {
    const rows = await this.db.read(ctx, (tx) => this.service.rows(tx));
    return rows.map(respondEvidence);
  }

  @Mutation(() => PrepareEvidencePayload)
  async prepareEvidence(@Ctx() ctx: Context, @Args('input') input: PrepareEvidenceInput) {
    return { ticket: await this.service.prepare(ctx, input.questionId, input.fileName, input.size) };
  }

  @Mutation(() => EvidencePayload)
  async reuseEvidence(@Ctx() ctx: Context, @Args('input') input: ReuseEvidenceInput) {
    await this.service.reuse(ctx, input.evidenceId, input.questionId);
    return { evidence: await this.evidence(ctx) };
  }

  @Mutation(() => EvidencePayload)
  async dateEvidence(@Ctx() ctx: Context, @Args('input') input: DateEvidenceInput) {
    await this.service.date(ctx, input.evidenceId, input.validUntil ?? null);
    return { evidence: await this.evidence(ctx) };
  }

  @Mutation(() => EvidencePayload)
  async removeEvidence(@Ctx() ctx: Context, @Args('input') input: EvidenceInput) {
    await this.service.remove(ctx, input.evidenceId);
    return { evidence: await this.evidence(ctx) };
  }

  @Mutation(() => FetchEvidencePayload)
  async fetchEvidence(@Ctx() ctx: Context, @Args('input') input: EvidenceInput) {
    return { href: `/respond/evidence/${await this.reading.open(ctx, input.evidenceId)}` };
  }
}
