import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import type { Instant } from '../../platform/tenancy/context.js';
import { AnswerVersion } from './answer-version.entity.js';
import { Answer } from './answer.entity.js';
import type { Assessment } from './assessment.entity.js';
import type { Evidence } from './evidence.entity.js';
import { Reopening } from './reopening.entity.js';

/** An answer as the vendor sent it. */
export type SentAnswer = Pick<
  Answer,
  'assessmentId' | 'questionId' | 'section' | 'content' | 'version' | 'savedAt'
>;

type Sending = Pick<Assessment, 'id' | 'submittedAt'>;

/**
 * What staff read of an assessment: nothing before the vendor sends it, as its landing page promises. While questions are
 * open again, what was sent last is read, and not what is being written.
 */
export function sentAnswers(tx: Tx, { id: assessmentId, submittedAt }: Sending): Promise<SentAnswer[]> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId };
  return submittedAt === null ? lastSent(tx, assessmentId) : tx.em.findBy(Answer, where);
}

/** Everything was kept when questions were opened again, so the newest versions are what was sent last. */
async function lastSent(tx: Tx, assessmentId: string): Promise<SentAnswer[]> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId };
  const kept = await tx.em.find(AnswerVersion, { where, order: { version: 'ASC' } });
  return [...new Map(kept.map((version) => [version.questionId, version])).values()];
}

/** Which documents of these assessments staff may read: those that were there when the vendor last sent. */
export async function sentDocuments(
  tx: Tx,
  assessments: readonly Sending[],
): Promise<(document: Evidence) => boolean> {
  const unsent = assessments.filter(({ submittedAt }) => submittedAt === null).map(({ id }) => id);
  const reopenedAt = await reopenings(tx, unsent);
  return ({ assessmentId, uploadedAt }) =>
    !unsent.includes(assessmentId) || uploadedAt <= (reopenedAt.get(assessmentId) ?? '');
}

/** Whether anything was ever sent that staff may read. */
export async function hasBeenSent(tx: Tx, { id, submittedAt }: Sending): Promise<boolean> {
  return submittedAt !== null || (await reopenings(tx, [id])).size > 0;
}

async function reopenings(tx: Tx, ids: readonly string[]): Promise<Map<string, Instant>> {
  if (ids.length === 0) return new Map();
  const where = { tenantId: tx.ctx.tenantId, assessmentId: In([...ids]), closedAt: IsNull() };
  const open = await tx.em.findBy(Reopening, where);
  return new Map(open.map(({ assessmentId, reopenedAt }) => [assessmentId, reopenedAt]));
}
