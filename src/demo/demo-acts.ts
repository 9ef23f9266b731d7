import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { addDays } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import type { Answers } from '../core/questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '../core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '../core/questionnaire/visibility.js';
import { Templates } from '../platform/templates.js';
import { AnswersService } from '../features/assessments/answers.service.js';
import type { Assessment } from '../features/assessments/assessment.entity.js';
import { AssessmentsService } from '../features/assessments/assessments.service.js';
import { DecisionsService } from '../features/assessments/decisions.service.js';
import { Respondent } from '../features/assessments/respondent.entity.js';
import { ReviewsService } from '../features/assessments/reviews.service.js';
import { SubmissionsService } from '../features/assessments/submissions.service.js';
import { VendorQuestions } from '../features/assessments/vendor-questions.entity.js';
import { answersLike } from './demo-answers.js';
import type { DemoAssessment, DemoVendor } from './demo-script.js';

/** What the people of the demo do to an assessment, each through the command that real people use. */
@Injectable()
export class DemoActs {
  constructor(
    private readonly db: Database,
    private readonly templates: Templates,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly submissions: SubmissionsService,
    private readonly reviewing: ReviewsActs,
  ) {}

  /** As the vendor, through its own database role: only what is asked and shown is answered. */
  async answer(
    staff: Context,
    assessment: Assessment,
    script: DemoAssessment,
    vendor: DemoVendor,
  ): Promise<void> {
    const ctx = await this.asRespondent(staff, assessment);
    const questionnaire = await this.questionsOf(ctx);
    const all = this.profile(script, questionnaire, ctx.today);
    const { states } = questionStates(questionnaire, all, assessment.context as never);
    const asked = questionsOf(questionnaire).filter(
      ({ id }) => isAsked(states.get(id) ?? 'not_in_tier') && all[id] !== undefined,
    );
    for (const { id } of asked.slice(0, Math.ceil(asked.length * (script.share ?? 1)))) {
      const { value = null, comment = null, na } = all[id]!;
      const naReason = na === undefined ? null : (comment ?? 'We do not do this.');
      await this.answers.save(ctx, {
        questionId: id,
        expectedVersion: 0,
        value,
        naReason,
        comment: na === undefined ? comment : null,
      });
    }
    if (script.stage === 'answering') return;
    const { version } = await this.assessments.find(staff, assessment.id);
    const main = vendor.contacts[0]!;
    const signed = { name: main.name, title: main.title ?? 'Privacy contact', isAuthorised: true };
    await this.submissions.submit(ctx, { expectedVersion: version, ...signed });
  }

  review(staff: Context, assessment: Assessment, script: DemoAssessment): Promise<void> {
    return this.reviewing.review(staff, assessment, script);
  }

  private profile(script: DemoAssessment, questionnaire: Questionnaire, today: string): Answers {
    const base = answersLike(script.answers === 'strong' ? 'strong' : 'middle', questionnaire, today);
    if (script.answers !== 'mailwren') return base;
    const sample = this.templates.json('reports/sample.json') as { answers: Answers };
    return { ...base, ...sample.answers };
  }

  private async questionsOf(ctx: Context): Promise<Questionnaire> {
    const { tenantId, assessmentId } = ctx;
    const row = await this.db.read(ctx, (tx) =>
      tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId }),
    );
    return row.questionnaire as unknown as Questionnaire;
  }

  private async asRespondent(staff: Context, { tenantId, id }: Assessment): Promise<Context> {
    const respondent = await this.db.read(staff, (tx) =>
      tx.em.findOneByOrFail(Respondent, { tenantId, assessmentId: id }),
    );
    const actor = { kind: 'respondent' as const, id: respondent.id };
    return {
      ...staff,
      audience: 'vendor',
      actor,
      role: undefined,
      assessmentId: id,
      respondentId: respondent.id,
    };
  }
}

/** The reviewer's part. */
@Injectable()
export class ReviewsActs {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly reviews: ReviewsService,
    private readonly decisions: DecisionsService,
    private readonly db: Database,
  ) {}

  async review(staff: Context, assessment: Assessment, script: DemoAssessment): Promise<void> {
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
    if (script.decision !== undefined) await this.decide(staff, assessment, script.decision);
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

  private async decide(
    staff: Context,
    assessment: Assessment,
    decision: NonNullable<DemoAssessment['decision']>,
  ): Promise<void> {
    const conditions = (decision.conditions ?? []).map(({ text, inDays }) => ({
      text,
      dueOn: addDays(staff.today, inDays),
    }));
    const { outcome, reason } = decision;
    const expectedVersion = await this.version(staff, assessment);
    await this.decisions.decide(staff, {
      assessmentId: assessment.id,
      expectedVersion,
      outcome,
      reason,
      conditions,
    });
  }

  private async version(staff: Context, { id }: Assessment): Promise<number> {
    return (await this.assessments.find(staff, id)).version;
  }
}
