import { Injectable } from '@nestjs/common';
import { questionsOf } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswerViews, askedQuestions, type AnswerFile } from './answer-views.service.js';
import { refuseDeleted } from './deleted-answers.js';
import { Assessment } from './assessment.entity.js';
import { AnswerReviewed, ReviewFinished, type Ask } from './assessments.events.js';
import type { FinishReviewInput, ReviewAnswerInput } from './assessments.inputs.js';
import { AssessmentsService } from './assessments.service.js';
import { plain } from './content.js';
import { refuseForeign, refuseUnjudged, refuseUnlessInReview } from './review-refusals.js';
import { ScoringService } from './scoring.service.js';
import { VendorQuestions } from './vendor-questions.entity.js';

/** A reviewer's word on each answer. The vendor's own words are never touched; no grant would allow it. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly views: AnswerViews,
    private readonly scoring: ScoringService,
  ) {}

  review(ctx: Context, input: ReviewAnswerInput): Promise<Assessment> {
    return this.reviewAll(ctx, input.assessmentId, [input]);
  }

  /** Words on many answers of one assessment, all or none. */
  reviewAll(
    ctx: Context,
    assessmentId: string,
    words: readonly Omit<ReviewAnswerInput, 'assessmentId'>[],
  ): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const assessment = await this.assessments.lock(tx, assessmentId);
      refuseUnlessInReview(assessment);
      refuseDeleted(assessment);
      const file = await this.views.file(tx, assessment);
      for (const word of words) await this.put(tx, assessment, file, { ...word, assessmentId });
      return assessment;
    });
  }

  /** Every asked question has a word; the sheet is scored again with proof in the same transaction. */
  finish(ctx: Context, input: FinishReviewInput): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, input.assessmentId);
      refuseUnlessInReview(before);
      refuseDeleted(before);
      if (before.version !== input.expectedVersion) refuseStale({ assessment: before }, 'assessment');
      const file = await this.views.file(tx, before);
      refuseUnjudged(before, file);
      const { tenantId, id, version } = before;
      const done = { state: 'DONE', reviewedAt: tx.ctx.now, version: version + 1 } as const;
      await tx.em.update(Assessment, { tenantId, id, version }, done);
      const asks = asksOf(before, file);
      await this.showAsks(tx, id, asks);
      const assessment = await this.assessments.load(tx, id);
      await this.scoring.score(tx, assessment, true);
      await this.bus.publish(tx, new ReviewFinished(id, before.vendorId, asks));
      return assessment;
    });
  }

  private async put(
    tx: Tx,
    assessment: Assessment,
    file: AnswerFile,
    input: ReviewAnswerInput,
  ): Promise<void> {
    refuseForeign(assessment, file, input);
    const said = file.rows.find(({ questionId }) => questionId === input.questionId);
    const version = await this.write(tx, input, said?.version ?? 0);
    const { id, vendorId } = assessment;
    await this.bus.publish(tx, new AnswerReviewed(id, vendorId, input.questionId, version, wordOf(input)));
  }

  private async write(tx: Tx, input: ReviewAnswerInput, answerVersion: number): Promise<number> {
    const { assessmentId, questionId, expectedVersion } = input;
    const values = [...reviewRow(tx, input), isViewedIn(input), answerVersion];
    const written =
      expectedVersion === 0
        ? await tx.query<{ version: number }>(INSERT, values)
        : await tx.query<{ version: number }>(UPDATE, [...values, expectedVersion]);
    if (written[0] !== undefined) return written[0].version;
    const answer = await this.current(tx, assessmentId, questionId);
    return refuseStale({ answer }, 'review');
  }

  private async current(tx: Tx, assessmentId: string, questionId: string) {
    const assessment = await this.assessments.load(tx, assessmentId);
    return this.views.viewIn(tx, assessment, questionId);
  }

  /** The vendor's role may not read reviews, so what it is asked is handed over in words. */
  private async showAsks(tx: Tx, assessmentId: string, asks: readonly Ask[]): Promise<void> {
    const shown = asks.map(({ question, note }) => [question, plain(note)]);
    const where = { tenantId: tx.ctx.tenantId, assessmentId };
    await tx.em.update(VendorQuestions, where, { asks: Object.fromEntries(shown) } as never);
  }
}

const INSERT = `
  INSERT INTO app.answer_review (tenant_id, assessment_id, question_id, verdict, evidence_class, is_na_approved,
    internal_note, note_to_vendor, reviewer_id, at, viewed_version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE WHEN $11::boolean THEN $12::int END)
  ON CONFLICT DO NOTHING RETURNING version`;

const UPDATE = `
  UPDATE app.answer_review SET verdict = $4, evidence_class = $5, is_na_approved = $6, internal_note = $7,
    note_to_vendor = $8, reviewer_id = $9, at = $10, version = version + 1,
    viewed_version = CASE WHEN $11::boolean IS NULL THEN viewed_version WHEN $11 THEN $12::int END
  WHERE tenant_id = $1 AND assessment_id = $2 AND question_id = $3 AND version = $13 RETURNING version`;

function reviewRow({ ctx }: Tx, input: ReviewAnswerInput): unknown[] {
  return [
    ctx.tenantId,
    input.assessmentId,
    input.questionId,
    input.verdict ?? null,
    input.evidenceClass,
    input.isNaApproved ?? null,
    blank(input.internalNote),
    blank(input.noteToVendor),
    ctx.actor.id,
    ctx.now,
  ];
}

/** Whoever has a word on an answer has seen it; null leaves the tick as it is. */
function isViewedIn({ isViewed, verdict }: ReviewAnswerInput): boolean | null {
  return verdict == null ? (isViewed ?? null) : true;
}

/** What the log proves of a review without telling it. */
function wordOf({ verdict, evidenceClass, isNaApproved, internalNote, noteToVendor }: ReviewAnswerInput) {
  return {
    verdict: verdict ?? null,
    evidenceClass,
    isNaApproved: isNaApproved ?? null,
    internalNote: blank(internalNote),
    noteToVendor: blank(noteToVendor),
  };
}

function asksOf(assessment: Assessment, file: AnswerFile): Ask[] {
  const asked = new Set(askedQuestions(assessment, file));
  return questionsOf(file.rulebook.questionnaire).flatMap(({ id, text }) => {
    const review = asked.has(id) ? file.reviews.get(id) : undefined;
    const isAsk = review !== undefined && (review.verdict === 'ASKED' || review.noteToVendor !== null);
    return isAsk ? [{ question: id, text, note: review.noteToVendor }] : [];
  });
}

function blank(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}
