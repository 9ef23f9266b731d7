import { In } from 'typeorm';
import { CONTEXT_SOURCES } from '../../core/tiering/context.js';
import type { Tx } from '../../platform/database/tx.js';
import { AnswerReview } from '../assessments/answer-review.entity.js';
import { Answer } from '../assessments/answer.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { storedAnswer } from '../assessments/stored-answer.js';

/**
 * The vendor's role in each service, from the newest finished review. A role that only the vendor claims is not in it: it
 * would close a critical gap by a word of the vendor alone.
 */
export async function acceptedRoles(tx: Tx, vendorId: string): Promise<ReadonlyMap<string, string>> {
  const { tenantId } = tx.ctx;
  const finished = await tx.em.find(Assessment, {
    where: { tenantId, vendorId, state: 'DONE' },
    order: { id: 'ASC' },
  });
  // Later ones overwrite earlier ones.
  const newest = new Map(finished.map(({ id, serviceId }) => [serviceId, id]));
  const asked = { tenantId, assessmentId: In([...newest.values()]), questionId: CONTEXT_SOURCES.role };
  const accepted = await tx.em.findBy(AnswerReview, { ...asked, verdict: 'ACCEPTED' });
  const answers = (await tx.em.findBy(Answer, asked)).filter((answer) =>
    accepted.some(({ assessmentId }) => assessmentId === answer.assessmentId),
  );
  return new Map(
    [...newest].flatMap(([serviceId, id]) => {
      const answer = answers.find(({ assessmentId }) => assessmentId === id);
      const value = answer === undefined ? null : storedAnswer(answer).value;
      return typeof value === 'string' ? [[serviceId, value] as const] : [];
    }),
  );
}
