import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Context } from '../platform/tenancy/context.js';
import type { Assessment } from '../features/assessments/assessment.entity.js';
import { AssessmentsService } from '../features/assessments/assessments.service.js';
import { GivingService } from '../features/assessments/giving.service.js';
import { ReviewsService } from '../features/assessments/reviews.service.js';
import { DecisionActs } from './decision-acts.js';
import type { Cast, DemoAssessment } from './demo-script.js';

/** The reviewer's part. */
@Injectable()
export class ReviewsActs {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly giving: GivingService,
    private readonly reviews: ReviewsService,
    private readonly deciding: DecisionActs,
    private readonly db: Database,
  ) {}

  async review(
    staff: Context,
    assessment: Assessment,
    script: DemoAssessment,
    cast: Cast,
  ): Promise<void> {
    const reviewerId = script.reviewer === undefined ? null : cast(script.reviewer);
    if (reviewerId !== null)
      await this.giving.give(staff, {
        assessmentId: assessment.id,
        expectedVersion: await this.version(staff, assessment),
        reviewerId,
      });
    for (const { question, ...word } of script.reviews ?? [])
      await this.reviews.review(staff, {
        assessmentId: assessment.id,
        questionId: question,
        expectedVersion: 0,
        ...word,
      });
    if (script.stage !== 'decided') return;
    await this.acceptAll(staff, assessment, script.evidence ?? 'CLAIMED');
    await this.reviews.finish(staff, {
      assessmentId: assessment.id,
      expectedVersion: await this.version(staff, assessment),
    });
    if (script.decision !== undefined)
      await this.deciding.decide(staff, assessment, script.decision, cast(script.reviewer ?? 'ravi'));
  }

  private async acceptAll(
    staff: Context,
    { id, tenantId }: Assessment,
    evidenceClass: 'CLAIMED' | 'DOCUMENTED' | 'ATTESTED',
  ) {
    const rows = await this.db.read(staff, (tx) =>
      tx.query<{ question_id: string }>(
        'SELECT question_id FROM app.answer WHERE tenant_id = $1 AND assessment_id = $2',
        [tenantId, id],
      ),
    );
    for (const { question_id: questionId } of rows)
      await this.reviews.review(staff, {
        assessmentId: id,
        questionId,
        expectedVersion: 0,
        verdict: 'ACCEPTED',
        evidenceClass,
      });
  }

  private async version(staff: Context, { id }: Assessment): Promise<number> {
    return (await this.assessments.find(staff, id)).version;
  }
}
