import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { Reopening } from './reopening.entity.js';

/** The reopening that waits for the vendor, if there is one. */
export function openReopening(tx: Tx): Promise<Reopening | null> {
  const { tenantId, assessmentId } = tx.ctx;
  return tx.em.findOneBy(Reopening, { tenantId, assessmentId, closedAt: IsNull() });
}

/**
 * While single questions are open again, the others stay as they were sent. One that nobody had answered is open
 * all the same: a new answer may ask for it.
 */
export async function refuseClosed(tx: Tx, questionId: string): Promise<void> {
  const reopening = await openReopening(tx);
  if (reopening === null || reopening.questionIds.includes(questionId)) return;
  const { tenantId, assessmentId } = tx.ctx;
  const sent = await tx.query(
    `SELECT 1 FROM app.answer_version WHERE tenant_id = $1 AND assessment_id = $2 AND question_id = $3
       AND (content #>> '{body,value}' IS NOT NULL OR content #>> '{body,naReason}' IS NOT NULL) LIMIT 1`,
    [tenantId, assessmentId, questionId],
  );
  if (sent.length > 0)
    refuse('NOT_ALLOWED', 'questionId', 'Only the questions that were opened again can be changed.');
}

/** The answers were sent again. */
export async function closeReopening(tx: Tx): Promise<void> {
  const { tenantId, assessmentId, now } = tx.ctx;
  await tx.query(
    'UPDATE app.reopening SET closed_at = $3 WHERE tenant_id = $1 AND assessment_id = $2 AND closed_at IS NULL',
    [tenantId, assessmentId, now],
  );
}
