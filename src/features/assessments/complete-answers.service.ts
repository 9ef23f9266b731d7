import { Injectable } from '@nestjs/common';
import type { Answers as CoreAnswers, Context as Facts } from '../../core/questionnaire/answer.js';
import { missing, type Missing } from '../../core/questionnaire/missing.js';
import { type Question, type Questionnaire, questionsOf } from '../../core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '../../core/questionnaire/visibility.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { AnswersService } from './answers.service.js';
import type { Assessment } from './assessment.entity.js';
import { plain } from './content.js';
import { EvidenceService } from './evidence.service.js';
import { coreAnswers, NOTHING_SAID } from './stored-answer.js';
import { VendorQuestions } from './vendor-questions.entity.js';

/** What is sent: every required answer, and neither a word nor a document of what a branch put aside. */
@Injectable()
export class CompleteAnswers {
  constructor(
    private readonly answers: AnswersService,
    private readonly evidence: EvidenceService,
  ) {}

  /** Refuses while something required is missing; then forgets what a branch hid: hidden answers are not sent. */
  async settle(tx: Tx, assessment: Assessment): Promise<CoreAnswers> {
    const { tenantId, assessmentId } = tx.ctx;
    const row = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
    const questionnaire = row.questionnaire as unknown as Questionnaire;
    const context = assessment.context as unknown as Facts;
    const answers = coreAnswers(await this.answers.rows(tx));
    const left = missing(questionnaire, answers, context);
    if (left.length > 0) throw new Refused(left.map(missingError));
    const { states } = questionStates(questionnaire, answers, context);
    const isSent = (id: string) => isAsked(states.get(id) ?? 'not_in_tier');
    await this.forgetAnswers(
      tx,
      Object.keys(answers).filter((id) => !isSent(id)),
    );
    await this.settleEvidence(tx, questionsOf(questionnaire), isSent);
    return Object.fromEntries(Object.entries(answers).filter(([id]) => isSent(id)));
  }

  /** Whoever attests must know what proof goes with it: a file still in its checks may yet be refused. */
  private async settleEvidence(tx: Tx, questions: readonly Question[], isSent: (id: string) => boolean) {
    const hidden = new Set(questions.filter(({ id }) => !isSent(id)).map(({ id }) => id));
    await this.evidence.withdraw(tx, hidden);
    const left = await this.evidence.rows(tx);
    if (left.some(({ state }) => state === 'CHECKING'))
      refuse('NOT_READY', [], 'A document is still being checked. Wait a minute, or remove it; then send.');
  }

  private async forgetAnswers(tx: Tx, hidden: readonly string[]): Promise<void> {
    if (hidden.length === 0) return;
    const { tenantId, assessmentId, respondentId, now } = tx.ctx;
    await tx.query(
      `UPDATE app.answer SET content = $3, answered_by = $4, saved_at = $5, version = version + 1
       WHERE tenant_id = $1 AND assessment_id = $2 AND question_id = ANY($6)`,
      [tenantId, assessmentId, JSON.stringify(plain(NOTHING_SAID)), respondentId, now, hidden],
    );
  }
}

function missingError({ question, reason, problems }: Missing) {
  const [first] = problems;
  const why =
    reason === 'unanswered' || first === undefined
      ? 'This question still needs an answer.'
      : `${first.message} ${first.remedy}`;
  return { code: 'NOT_READY', path: ['answers', question], message: why };
}
