import { Args, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { forbidden } from '../../platform/errors/problems.js';
import type { Context } from '../../platform/tenancy/context.js';
import { reads } from '../../platform/tenancy/role-table.js';
import { AnswerReads } from './answer-reads.js';
import { Assessment } from './assessment.entity.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceReading } from './evidence-reading.service.js';
import { sentDocuments } from './sent-answers.js';
import { evidenceView, EvidenceView, OpenEvidenceInput, OpenEvidencePayload } from './evidence.payloads.js';

/** The vendor's documents beside its answers. */
@Resolver(() => Assessment)
export class EvidenceResolver {
  constructor(
    private readonly db: Database,
    private readonly reading: EvidenceReading,
    private readonly readings: AnswerReads,
  ) {}

  @Resolved('P4', () => [EvidenceView], { description: 'Documents that were sent, in order of time' })
  async evidence(assessment: Assessment, _args: unknown, graph: GraphContext) {
    await this.readings.record(graph.caller, assessment);
    return graph.loader('evidence', evidenceOf(this.db)).load(assessment);
  }

  @StaffMutation('assessments.read', () => OpenEvidencePayload)
  async openEvidence(@Ctx() ctx: Context, @Args('input') { evidenceId }: OpenEvidenceInput) {
    if (!reads(ctx.role, 'P4')) throw forbidden('read evidence');
    return { href: `/evidence/${await this.reading.open(ctx, evidenceId)}` };
  }
}

const evidenceOf = (db: Database) => (ctx: Context) =>
  new DataLoader<Assessment, EvidenceView[], string>(
    async (assessments) => {
      const rows = await db.read(ctx, (tx) => documentsIn(tx, assessments));
      return assessments.map(({ id }) =>
        rows.filter(({ assessmentId }) => assessmentId === id).map(evidenceView),
      );
    },
    { cacheKeyFn: ({ id }) => id },
  );

async function documentsIn(tx: Tx, assessments: readonly Assessment[]): Promise<Evidence[]> {
  const ids = assessments.map(({ id }) => id);
  const where = { tenantId: tx.ctx.tenantId, assessmentId: In(ids), removedAt: IsNull() };
  const rows = await tx.em.find(Evidence, { where, order: { uploadedAt: 'ASC', id: 'ASC' } });
  return rows.filter(await sentDocuments(tx, assessments));
}
