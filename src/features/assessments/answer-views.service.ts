import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import { progress } from '../../core/questionnaire/progress.js';
import { isAsked, questionStates } from '../../core/questionnaire/visibility.js';
import { questionsOf } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswerReview } from './answer-review.entity.js';
import { Answer } from './answer.entity.js';
import type { Assessment } from './assessment.entity.js';
import type { NaStateName } from './assessment.enums.js';
import type { AnswerView, ProgressView } from './assessments.payloads.js';
import { isJudged, onTheseWords } from './judged.js';
import { sentAnswers, type SentAnswer } from './sent-answers.js';
import { SnapshotsService, type Rulebook } from './snapshots.service.js';
import { byQuestion, coreAnswers, NOTHING_SAID, storedAnswer } from './stored-answer.js';

/** Everything staff see of the answers of one assessment. */
export interface AnswerFile {
  readonly rulebook: Rulebook;
  readonly rows: readonly SentAnswer[];
  readonly reviews: ReadonlyMap<string, AnswerReview>;
}

/** What staff read of answers: the views of one assessment, the counts of many. */
@Injectable()
export class AnswerViews {
  constructor(
    private readonly db: Database,
    private readonly snapshots: SnapshotsService,
  ) {}

  async all(ctx: Context, assessment: Assessment): Promise<AnswerView[]> {
    return this.db.read(ctx, async (tx) => viewsOf(assessment, await this.file(tx, assessment)));
  }

  async one(ctx: Context, assessment: Assessment, questionId: string): Promise<AnswerView | null> {
    return this.db.read(ctx, (tx) => this.viewIn(tx, assessment, questionId));
  }

  async viewIn(tx: Tx, assessment: Assessment, questionId: string): Promise<AnswerView | null> {
    const views = viewsOf(assessment, await this.file(tx, assessment));
    return views.find((view) => view.questionId === questionId) ?? null;
  }

  /** What was sent and what was said of it; what the vendor still writes is not in it. */
  async file(tx: Tx, assessment: Assessment): Promise<AnswerFile> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId: assessment.id };
    const rows = await sentAnswers(tx, assessment);
    return {
      rulebook: await this.snapshots.rulebook(tx, assessment.id),
      rows,
      reviews: byQuestion(onTheseWords(await tx.em.findBy(AnswerReview, where), rows)),
    };
  }

  /** Counts for a page of assessments, of drafts too: three queries, whatever their number. */
  progressLoader() {
    return (ctx: Context) =>
      new DataLoader<Assessment, ProgressView, string>(
        (assessments) =>
          this.db.read(ctx, async (tx) => {
            const files = await this.files(
              tx,
              assessments.map(({ id }) => id),
            );
            return assessments.map((assessment) => progressOf(assessment, files.get(assessment.id)!));
          }),
        { cacheKeyFn: ({ id }) => id },
      );
  }

  async progressIn(tx: Tx, assessment: Assessment): Promise<ProgressView> {
    return progressOf(assessment, (await this.files(tx, [assessment.id])).get(assessment.id)!);
  }

  private async files(tx: Tx, ids: readonly string[]): Promise<Map<string, AnswerFile>> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId: In([...ids]) };
    const rulebooks = await this.snapshots.rulebooks(tx, ids);
    const rows = Map.groupBy(await tx.em.findBy(Answer, where), ({ assessmentId }) => assessmentId);
    const words = Map.groupBy(await tx.em.findBy(AnswerReview, where), ({ assessmentId }) => assessmentId);
    return new Map(
      ids.map((id) => {
        const own = rows.get(id) ?? [];
        const reviews = byQuestion(onTheseWords(words.get(id) ?? [], own));
        return [id, { rulebook: rulebooks.get(id)!, rows: own, reviews }];
      }),
    );
  }
}

/** What is asked and nobody has decided about, in the order of the questionnaire. */
export function unjudgedQuestions(assessment: Assessment, file: AnswerFile): string[] {
  const rows = new Map(file.rows.map((row) => [row.questionId, row]));
  return askedQuestions(assessment, file).filter((id) => !isJudged(rows.get(id), file.reviews.get(id)));
}

/** Questions that are asked, by id. What a branch hides is not asked, whatever was once said to it. */
export function askedQuestions({ context }: Assessment, { rulebook, rows, reviews }: AnswerFile): string[] {
  const answers = coreAnswers(rows, reviews);
  const { states } = questionStates(rulebook.questionnaire, answers, context as unknown as Facts);
  return [...states].filter(([, state]) => isAsked(state)).map(([id]) => id);
}

function viewsOf(assessment: Assessment, file: AnswerFile): AnswerView[] {
  const asked = new Set(askedQuestions(assessment, file));
  const rows = new Map(file.rows.map((row) => [row.questionId, row]));
  return questionsOf(file.rulebook.questionnaire)
    .filter(({ id }) => asked.has(id) && (rows.has(id) || file.reviews.has(id)))
    .map(({ id }) => viewOf(assessment, id, rows.get(id), file.reviews.get(id)));
}

function viewOf(
  { submittedAt, createdAt }: Assessment,
  questionId: string,
  row: SentAnswer | undefined,
  review: AnswerReview | undefined,
): AnswerView {
  const said = row === undefined ? NOTHING_SAID : storedAnswer(row);
  return {
    questionId,
    ...said,
    na: said.naReason === null ? null : naState(review?.isNaApproved),
    version: row?.version ?? 0,
    updatedAt: row?.savedAt ?? submittedAt ?? createdAt,
    review: review ?? null,
  };
}

function naState(isApproved: boolean | null | undefined): NaStateName {
  if (isApproved == null) return 'PENDING';
  return isApproved ? 'APPROVED' : 'REFUSED';
}

function progressOf(assessment: Assessment, file: AnswerFile): ProgressView {
  if (assessment.answersDeleted !== null) return assessment.answersDeleted;
  const answers = coreAnswers(file.rows, file.reviews);
  const context = assessment.context as unknown as Facts;
  const { total, answered, required, requiredAnswered } = progress(
    file.rulebook.questionnaire,
    answers,
    context,
  );
  const asked = askedQuestions(assessment, file);
  return {
    asked: total,
    answered,
    requiredLeft: required - requiredAnswered,
    reviewed: asked.length - unjudgedQuestions(assessment, file).length,
  };
}
