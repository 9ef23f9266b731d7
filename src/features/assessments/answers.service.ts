import { Injectable } from '@nestjs/common';
import type { Question, Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { refuseUnfit } from './answer-shape.js';
import { Answer } from './answer.entity.js';
import { Assessment } from './assessment.entity.js';
import { AnsweringStarted, AnswerSaved } from './assessments.events.js';
import { plain } from './content.js';
import { openReopening, refuseClosed } from './reopened.js';
import { RespondentScope } from './respondent-scope.entity.js';
import { ScoringJobs } from './scoring.jobs.js';
import { storedAnswer, type StoredAnswer } from './stored-answer.js';
import { VendorQuestions } from './vendor-questions.entity.js';

export interface SaveAnswer extends StoredAnswer {
  questionId: string;
  /** 0 for the first save. */
  expectedVersion: number;
}

/** What the vendor's pages show of one answer. */
export interface SavedAnswer extends StoredAnswer {
  questionId: string;
  version: number;
  savedAt: string;
}

interface Place {
  question: Question;
  section: string;
}

export interface OpenQuestion extends Place {
  assessment: Assessment;
}

const OPEN_STATES: readonly string[] = ['SENT', 'ANSWERING'];

/** The vendor's answers, always as `app_vendor` and of the one assessment of its session. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: ScoringJobs,
  ) {}

  all(ctx: Context): Promise<SavedAnswer[]> {
    return this.db.read(ctx, async (tx) => (await this.rows(tx)).map(savedAnswer));
  }

  rows(tx: Tx): Promise<Answer[]> {
    const { tenantId, assessmentId } = tx.ctx;
    return tx.em.find(Answer, { where: { tenantId, assessmentId }, order: { questionId: 'ASC' } });
  }

  /** One answer, kept as it is written: also half-finished ones, but nothing of another kind than asked for. */
  async save(ctx: Context, input: SaveAnswer): Promise<SavedAnswer> {
    const { questionId, value, naReason, comment } = input;
    const saved = await this.db.tx(ctx, async (tx) => {
      const { assessment, question, section } = await this.openQuestion(tx, questionId);
      refuseUnfit(question, input);
      const version = await this.write(tx, section, input);
      await this.begin(tx, assessment);
      const said = { value, naReason, comment };
      const { id, vendorId } = assessment;
      await this.bus.publish(tx, new AnswerSaved(id, vendorId, questionId, version, said));
      // The reply is kept for retries; the words themselves stand in the answer and come back from the request.
      return { questionId, version, savedAt: ctx.now };
    });
    return { ...saved, value, naReason, comment };
  }

  /** Many first answers at once, all or none, by whoever has them at hand; each is on record as if it came alone. */
  async saveAll(ctx: Context, inputs: readonly Omit<SaveAnswer, 'expectedVersion'>[]): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const assessment = await this.openAssessment(tx);
      const places = await this.handedQuestions(tx);
      await this.begin(tx, assessment);
      const isReopened = (await openReopening(tx)) !== null;
      for (const { questionId, ...said } of inputs) {
        const { question, section } = places.get(questionId) ?? refuseForeign();
        if (isReopened) await refuseClosed(tx, questionId);
        refuseUnfit(question, said);
        const version = await this.write(tx, section, { questionId, ...said, expectedVersion: 0 });
        const { id, vendorId } = assessment;
        await this.bus.publish(tx, new AnswerSaved(id, vendorId, questionId, version, said));
      }
    });
  }

  /** A question this respondent may answer now, in the transaction that answers or proves it. */
  async openQuestion(tx: Tx, questionId: string): Promise<OpenQuestion> {
    const assessment = await this.openAssessment(tx);
    const [place] = await Promise.all([this.question(tx, questionId), refuseClosed(tx, questionId)]);
    return { assessment, ...place };
  }

  /**
   * The assessment of this session, held so that nobody sends it while an answer is on its way in. The first
   * answer will change its row, so it takes the stronger lock at once: two that wait to raise theirs never end.
   */
  private async openAssessment(tx: Tx): Promise<Assessment> {
    const where = { tenantId: tx.ctx.tenantId, id: tx.ctx.assessmentId };
    const seen = await tx.em.findOneBy(Assessment, where);
    const mode = seen?.state === 'SENT' ? 'pessimistic_write' : 'pessimistic_read';
    const assessment = await tx.em.findOne(Assessment, { where, lock: { mode } });
    if (assessment === null) throw notFound();
    if (!OPEN_STATES.includes(assessment.state))
      refuse('NOT_ALLOWED', 'questionId', 'The answers were sent already and can no longer be changed.');
    return assessment;
  }

  private async question(tx: Tx, questionId: string): Promise<Place> {
    return (await this.handedQuestions(tx)).get(questionId) ?? refuseForeign();
  }

  /** What this respondent was handed: whole sections, or the questions of one by name. */
  private async handedQuestions(tx: Tx): Promise<ReadonlyMap<string, Place>> {
    const { tenantId, assessmentId, respondentId } = tx.ctx;
    const [row, scopes] = await Promise.all([
      tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId }),
      tx.em.findBy(RespondentScope, { tenantId, assessmentId, respondentId }),
    ]);
    const { sections } = row.questionnaire as unknown as Questionnaire;
    const handed = new Map(scopes.map((scope) => [scope.section, scope.questionIds]));
    return new Map(
      sections
        .filter(({ id }) => handed.has(id))
        .flatMap(({ id: section, questions }) =>
          questions
            .filter(({ id }) => handed.get(section)?.includes(id) ?? true)
            .map((question) => [question.id, { question, section }] as const),
        ),
    );
  }

  private async write(tx: Tx, section: string, input: SaveAnswer): Promise<number> {
    const { questionId, expectedVersion, value, naReason, comment } = input;
    const { tenantId, assessmentId, respondentId, now } = tx.ctx;
    const content = JSON.stringify(plain({ value, naReason, comment }));
    const key = [tenantId, assessmentId, questionId, content, respondentId, now];
    const written =
      expectedVersion === 0
        ? await tx.query<{ version: number }>(
            `INSERT INTO app.answer (tenant_id, assessment_id, question_id, content, answered_by, saved_at, section)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
            [...key, section],
          )
        : await tx.query<{ version: number }>(
            `UPDATE app.answer SET content = $4, answered_by = $5, saved_at = $6, version = version + 1
             WHERE tenant_id = $1 AND assessment_id = $2 AND question_id = $3 AND version = $7 RETURNING version`,
            [...key, expectedVersion],
          );
    return written[0]?.version ?? this.refuseOverwrite(tx, questionId);
  }

  /** Both texts are shown: nobody's words are lost (TRUST T7). */
  private async refuseOverwrite(tx: Tx, questionId: string): Promise<never> {
    const { tenantId, assessmentId } = tx.ctx;
    const row = await tx.em.findOneBy(Answer, { tenantId, assessmentId, questionId });
    if (row === null) return refuse('NOT_ALLOWED', 'questionId', 'This section is answered by a colleague.');
    return refuseStale({ current: savedAnswer(row) }, 'answer');
  }

  /** The first saved answer, not the opened link, makes it "answering" (TRUST T4). No new version: it is no edit. */
  private async begin(tx: Tx, { id, vendorId, state }: Assessment): Promise<void> {
    if (state !== 'SENT') return;
    const { tenantId, now } = tx.ctx;
    const begun = await tx.query(
      `UPDATE app.assessment SET state = 'ANSWERING', first_answer_at = $3
       WHERE tenant_id = $1 AND id = $2 AND state = 'SENT' RETURNING id`,
      [tenantId, id, now],
    );
    if (begun.length === 0) return;
    await this.jobs.follow(tx, id);
    await this.bus.publish(tx, new AnsweringStarted(id, vendorId));
  }
}

function savedAnswer(row: Answer): SavedAnswer {
  const { questionId, version, savedAt } = row;
  return { questionId, version, savedAt, ...storedAnswer(row) };
}

function refuseForeign(): never {
  return refuse('INVALID', 'questionId', 'This question is not asked here, so no answer to it is kept.');
}
