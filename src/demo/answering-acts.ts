import { Injectable } from '@nestjs/common';
import type { Answer, Answers } from '../core/questionnaire/answer.js';
import type { Context } from '../platform/tenancy/context.js';
import { AnswersService } from '../features/assessments/answers.service.js';
import { EvidenceJobs } from '../features/assessments/evidence.jobs.js';
import { EvidenceService } from '../features/assessments/evidence.service.js';
import { paperOf } from './demo-paper.js';
import type { DemoPaper } from './demo-script.js';

/** The vendor's part, in the context of a respondent. */
@Injectable()
export class AnsweringActs {
  constructor(
    private readonly answers: AnswersService,
    private readonly evidence: EvidenceService,
    private readonly checks: EvidenceJobs,
  ) {}

  async say(ctx: Context, questions: readonly string[], answers: Answers): Promise<void> {
    const said = questions.map((id) => asSaid(id, answers[id]!));
    await this.answers.saveAll(ctx, said);
  }

  async prove(ctx: Context, papers: readonly DemoPaper[]): Promise<void> {
    for (const { question, name, validUntil, sheets } of papers) {
      const { id } = await this.evidence.store(ctx, question, { name, bytes: paperOf(sheets) });
      // Answers are not sent while a document is being checked, and nobody waits here for the queue.
      await this.checks.check({ ...ctx, audience: 'job' }, id);
      if (validUntil !== undefined) await this.evidence.date(ctx, id, validUntil);
    }
  }
}

function asSaid(questionId: string, { value = null, comment = null, na }: Answer) {
  if (na === undefined) return { questionId, value, naReason: null, comment };
  return { questionId, value, naReason: comment ?? 'We do not do this.', comment: null };
}
