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

  async review(staff: Context, assessment: Assessment, script: DemoAssessment, cast: Cast): Promise<void> {
    const reviewerId = script.reviewer === undefined ? null : cast(script.reviewer);
    if (reviewerId !== null)
      await this.giving.give(staff, {
        assessmentId: assessment.id,
        expectedVersion: await this.version(staff, assessment),
        reviewerId,
      });
    const first = (script.reviews ?? []).map(({ question: questionId, ...word }) => ({
      questionId,
      expectedVersion: 0,
      ...word,
    }));
    if (first.length > 0) await this.reviews.reviewAll(staff, assessment.id, first);
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
    const accepted = rows.map(({ question_id: questionId }) => ({
      questionId,
      expectedVersion: 0,
      verdict: 'ACCEPTED' as const,
      evidenceClass,
    }));
    await this.reviews.reviewAll(staff, id, accepted);
  }

  private async version(staff: Context, { id }: Assessment): Promise<number> {
    return (await this.assessments.find(staff, id)).version;
  }
}
