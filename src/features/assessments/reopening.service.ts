import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { addDays } from '../../platform/tenancy/clock.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { AnswerViews, askedQuestions } from './answer-views.service.js';
import { refuseDeleted } from './deleted-answers.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentsService } from './assessments.service.js';
import { plain } from './content.js';
import { Reopening } from './reopening.entity.js';
import { Standing } from './standing.js';
import { QuestionsReopened } from './vendor-door.events.js';
import { WishAnswers } from './wish-answers.service.js';

export interface Reopen {
  readonly assessmentId: string;
  readonly expectedVersion: number;
  readonly questionIds: readonly string[];
  readonly reason: string;
  readonly dueOn?: Day | null;
}

const A_WEEK = 7;

/** Single questions go back to the vendor with a reason; what was sent and said of it stays as a version. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly views: AnswerViews,
    private readonly standing: Standing,
    private readonly wishes: WishAnswers,
  ) {}

  reopen(ctx: Context, input: Reopen): Promise<Assessment> {
    const reason = input.reason.trim();
    if (reason === '') refuse('REQUIRED', 'reason', 'Write why: the vendor reads it above the questions.');
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, input.assessmentId);
      refuseUnsent(before);
      refuseDeleted(before);
      if (before.version !== input.expectedVersion) refuseStale({ assessment: before }, 'assessment');
      const questionIds = await this.asked(tx, before, input.questionIds);
      const dueOn = dueDay(input.dueOn ?? null, before.dueOn, ctx.today);
      await this.keep(tx, before.id);
      await this.clearVerdicts(tx, before.id, questionIds);
      await this.note(tx, before.id, questionIds, reason);
      await this.wishes.grant(tx, before.id);
      const assessment = await this.open(tx, before, dueOn);
      await this.bus.publish(tx, new QuestionsReopened(before.id, before.vendorId, questionIds, reason));
      return assessment;
    });
  }

  private async asked(tx: Tx, assessment: Assessment, wanted: readonly string[]): Promise<string[]> {
    const asked = askedQuestions(assessment, await this.views.file(tx, assessment));
    const known = [...new Set(wanted)].filter((id) => asked.includes(id));
    if (known.length === 0 || known.length < new Set(wanted).size)
      refuse('INVALID', 'questionIds', 'Choose questions that were asked of this vendor, at least one.');
    return known;
  }

  /**
   * Every answer as it was sent: a new answer to one question may change what a branch shows of others. One that the
   * vendor left as it was keeps each word said of it, the newest in front, however often it is opened again.
   */
  private async keep(tx: Tx, assessmentId: string): Promise<void> {
    await tx.query(
      `INSERT INTO app.answer_version
         (tenant_id, assessment_id, question_id, version, section, content, review, saved_at)
       SELECT a.tenant_id, a.assessment_id, a.question_id, a.version, a.section, a.content, to_jsonb(r), a.saved_at
       FROM app.answer a LEFT JOIN app.answer_review r USING (tenant_id, assessment_id, question_id)
       WHERE a.tenant_id = $1 AND a.assessment_id = $2
       ON CONFLICT (tenant_id, assessment_id, question_id, version) DO UPDATE
       SET review = EXCLUDED.review || jsonb_build_object('earlier', answer_version.review)
       WHERE EXCLUDED.review ->> 'verdict' IS NOT NULL`,
      [tx.ctx.tenantId, assessmentId],
    );
  }

  private async clearVerdicts(tx: Tx, assessmentId: string, questionIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE app.answer_review SET verdict = NULL, is_na_approved = NULL, version = version + 1
       WHERE tenant_id = $1 AND assessment_id = $2 AND question_id = ANY ($3)`,
      [tx.ctx.tenantId, assessmentId, questionIds],
    );
  }

  private async note(tx: Tx, assessmentId: string, questionIds: string[], reason: string): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    await tx.em.insert(Reopening, {
      tenantId,
      id: uuidv7(),
      assessmentId,
      questionIds,
      content: plain(reason),
      reopenedBy: actor.id,
      reopenedAt: now,
      closedAt: null,
    } as never);
  }

  private async open(
    tx: Tx,
    { tenantId, id, version, landing }: Assessment,
    dueOn: Day,
  ): Promise<Assessment> {
    const open = { state: 'ANSWERING', submittedAt: null, reviewedAt: null } as const;
    const more = { dueOn, landing: { ...landing, dueOn }, version: version + 1 };
    await tx.em.update(Assessment, { tenantId, id }, { ...open, ...more });
    const assessment = await this.assessments.load(tx, id);
    await this.standing.note(tx, assessment, {});
    return assessment;
  }
}

function refuseUnsent({ state }: Assessment): void {
  if (state === 'IN_REVIEW' || state === 'DONE') return;
  refuse(
    'NOT_ALLOWED',
    'assessmentId',
    'The vendor has not sent its answers yet: all questions are open to it.',
  );
}

/** A day that is over is no day: then the vendor has a week. */
function dueDay(wanted: Day | null, before: Day, today: Day): Day {
  if (wanted !== null && wanted <= today)
    refuse('INVALID', 'dueOn', 'This day is over. Give the vendor a day in the future.');
  return wanted ?? (before > today ? before : addDays(today, A_WEEK));
}
