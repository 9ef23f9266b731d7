import type { Tx } from '../../platform/database/tx.js';
import { open } from '../assessments/content.js';
import { isLead } from '../assessments/lead.js';
import { type PassedTo, Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import type { Reopening } from '../assessments/reopening.entity.js';
import type { RespondPart } from './respond.types.js';

/** Who is at the door, and what was passed on to that person; null for whoever answers for all and sends. */
export async function ownPart(tx: Tx): Promise<{ respondent: Respondent; passing: Passing | null }> {
  const { tenantId, assessmentId, respondentId } = tx.ctx;
  const [respondent, passing] = await Promise.all([
    tx.em.findOneByOrFail(Respondent, { tenantId, id: respondentId }),
    tx.em.findOneBy(Passing, { tenantId, assessmentId, respondentId }),
  ]);
  return { respondent, passing: isLead(respondent) ? null : passing };
}

/** What a colleague is told of the part: from whom it has it, the note, and whether it said "done" to what is open now. */
export function partShown(passing: Passing, reopening: Reopening | null): RespondPart {
  const { by = null, note } = open<PassedTo>(passing.content)!;
  return { passedBy: by, note, finishedAt: finishedOf(passing.finishedAt, reopening) };
}

/** "Done" was said of what was open then: what was opened again since is not meant. Give only a reopening of that part. */
export function finishedOf(finishedAt: string | null, reopening: Reopening | null): string | null {
  const isOver = finishedAt !== null && reopening !== null && finishedAt < reopening.reopenedAt;
  return isOver ? null : finishedAt;
}

/** A reopening as far as it touches these questions; null when it touches none. */
export function reopeningOf(
  reopening: Reopening | null,
  isInPart: (id: string) => boolean,
): Reopening | null {
  if (reopening === null) return null;
  const questionIds = reopening.questionIds.filter(isInPart);
  return questionIds.length === 0 ? null : { ...reopening, questionIds };
}
