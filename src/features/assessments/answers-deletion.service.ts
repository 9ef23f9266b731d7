import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { AnswerViews } from './answer-views.service.js';
import { AnswersDeleted } from './answers-kept.events.js';
import type { Assessment, DeletedCounts } from './assessment.entity.js';
import { EvidenceJobs } from './evidence.jobs.js';

/**
 * Takes away what the vendor said and what was noted of it, and leaves what proves the check: that it was sent, when and by
 * which words it was attested, level and risk with the figures of the domains, findings, the decision with its reasons.
 */
@Injectable()
export class AnswersDeletion {
  constructor(
    private readonly bus: EventBus,
    private readonly views: AnswerViews,
    private readonly evidence: EvidenceJobs,
  ) {}

  /** By the job, whose role alone may do it, in a transaction that holds the assessment. */
  async delete(tx: Tx, assessment: Assessment): Promise<void> {
    const { tenantId, id, vendorId } = assessment;
    const of = [tenantId, id];
    const files = await tx.query<{ storage_key: string }>(
      'SELECT DISTINCT storage_key FROM app.evidence WHERE tenant_id = $1 AND assessment_id = $2',
      of,
    );
    const counts: DeletedCounts = {
      ...(await this.views.progressIn(tx, assessment)),
      documents: files.length,
    };
    for (const statement of STATEMENTS) await tx.query(statement, of);
    // The files themselves go once this is committed; what no row holds is swept away besides.
    for (const { storage_key: key } of files) await this.evidence.forgetLater(tx, key);
    await this.mark(tx, assessment, counts);
    await this.bus.publish(tx, new AnswersDeleted(id, vendorId, counts));
  }

  /** What was never sent is not waited for any more. */
  private async mark(tx: Tx, { tenantId, id }: Assessment, counts: DeletedCounts): Promise<void> {
    await tx.query(
      `UPDATE app.assessment SET answers_deleted_at = $3, answers_end_on = NULL, answers_deleted = $4, version = version + 1,
         withdrawn_at = CASE WHEN state IN ('SENT', 'ANSWERING') THEN coalesce(withdrawn_at, $3) ELSE withdrawn_at END
       WHERE tenant_id = $1 AND id = $2`,
      [tenantId, id, tx.ctx.now, JSON.stringify(counts)],
    );
  }
}

const OF = 'WHERE tenant_id = $1 AND assessment_id = $2';
const WITH_WORDS = [
  'answer',
  'answer_version',
  'answer_review',
  'evidence',
  'file_ticket',
  'passing',
  'change_wish',
  'reopening',
] as const;

const STATEMENTS = [
  ...WITH_WORDS.map((table) => `DELETE FROM app.${table} ${OF}`),
  `UPDATE app.vendor_questions SET asks = '{}' ${OF}`,
  // The landing page promises that names go together with the answers.
  `UPDATE app.respondent SET name = '', email = '' ${OF}`,
  `UPDATE app.attestation SET name = '', title = '' ${OF}`,
  // What a practice or a question came to tells the answer; what a domain came to does not.
  `UPDATE app.score_sheet SET sheet = sheet || '{"questions": [], "practices": [], "findings": [], "trace": null}' ${OF}`,
];
