import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Context } from '../platform/tenancy/context.js';
import type { Answers } from '../core/questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '../core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '../core/questionnaire/visibility.js';
import { Templates } from '../platform/templates.js';
import type { Assessment } from '../features/assessments/assessment.entity.js';
import { AssessmentsService } from '../features/assessments/assessments.service.js';
import { Respondent } from '../features/assessments/respondent.entity.js';
import { SubmissionsService } from '../features/assessments/submissions.service.js';
import { VendorQuestions } from '../features/assessments/vendor-questions.entity.js';
import { DoorService } from '../features/invites/door.service.js';
import type { Invited } from '../features/invites/invites.service.js';
import { AnsweringActs } from './answering-acts.js';
import { answersLike } from './demo-answers.js';
import { type Cast, CORE_QUESTIONS, type DemoAssessment, type DemoVendor } from './demo-script.js';
import { ReviewsActs } from './review-acts.js';

/** What the people of the demo do to an assessment, each through the command that real people use. */
@Injectable()
export class DemoActs {
  constructor(
    private readonly db: Database,
    private readonly templates: Templates,
    private readonly assessments: AssessmentsService,
    private readonly door: DoorService,
    private readonly answering: AnsweringActs,
    private readonly submissions: SubmissionsService,
    private readonly reviewing: ReviewsActs,
  ) {}

  /** As the vendor, through its own database role: only what is asked and shown is answered. */
  async answer(
    staff: Context,
    { assessment, invite }: Invited,
    script: DemoAssessment,
    vendor: DemoVendor,
  ): Promise<void> {
    const ctx = await this.asRespondent(staff, assessment);
    // Whoever answers has opened the link first.
    await this.door.noteOpened({ ctx: { ...ctx, door: invite.tokenHash }, invite });
    const questionnaire = await this.questionsOf(ctx);
    const all = this.profile(script, ctx.today);
    const { states } = questionStates(questionnaire, all, assessment.context as never);
    const asked = questionsOf(questionnaire).filter(
      ({ id }) => isAsked(states.get(id) ?? 'not_in_tier') && all[id] !== undefined,
    );
    const answered = asked.slice(0, Math.ceil(asked.length * (script.share ?? 1))).map(({ id }) => id);
    await this.answering.say(ctx, answered, all);
    await this.answering.prove(ctx, script.papers ?? []);
    if (script.stage === 'answering') return;
    const { version } = await this.assessments.find(staff, assessment.id);
    const main = vendor.contacts[0]!;
    const signed = {
      name: main.name,
      title: main.title ?? 'Privacy contact',
      isAuthorised: true,
      language: assessment.language,
    };
    await this.submissions.submit(ctx, { expectedVersion: version, ...signed });
  }

  review(staff: Context, assessment: Assessment, script: DemoAssessment, cast: Cast): Promise<void> {
    return this.reviewing.review(staff, assessment, script, cast);
  }

  /** From the whole questionnaire: the vendor's own copy does not tell what an answer is worth. */
  private profile(script: DemoAssessment, today: string): Answers {
    const { questions = CORE_QUESTIONS } = script;
    const whole = this.templates.json(`questionnaires/${questions}.json`) as Questionnaire;
    const base = answersLike(script.answers === 'strong' ? 'strong' : 'middle', whole, today);
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
      // The session of whoever loads the demo is none of the vendor's.
      sessionId: undefined,
      assessmentId: id,
      respondentId: respondent.id,
    };
  }
}
