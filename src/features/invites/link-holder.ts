import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { Invite } from './invite.entity.js';

/** Whose link it is. */
export async function holderOf(tx: Tx, assessmentId: string, inviteId: string): Promise<Respondent> {
  const { tenantId } = tx.ctx;
  const invite = await tx.em.findOneBy(Invite, { tenantId, assessmentId, id: inviteId });
  if (invite === null) throw notFound();
  return tx.em.findOneByOrFail(Respondent, { tenantId, id: invite.respondentId });
}

/**
 * Whether a link leads them to anything: not who handed all over, nor a colleague whose part was taken back or sent with
 * the answers. Whoever sent the answers sees them.
 */
export function hasPart(
  { id, passedBy, handedOverAt }: Respondent,
  assessment: Assessment,
  passings: readonly Passing[],
): boolean {
  if (handedOverAt !== null) return false;
  if (passedBy === null) return true;
  const theirs = passings.find(({ respondentId }) => respondentId === id);
  return isAwaited(assessment) && theirs !== undefined && theirs.takenBackAt === null;
}

export function isAwaited({ state }: Assessment): boolean {
  return state === 'SENT' || state === 'ANSWERING';
}

export async function refuseWithoutPart(tx: Tx, assessment: Assessment, holder: Respondent): Promise<void> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId: assessment.id };
  if (hasPart(holder, assessment, await tx.em.findBy(Passing, where))) return;
  refuse(
    'NOT_ALLOWED',
    'inviteId',
    'This person has nothing to answer here any more: the questions were handed over, taken back or sent.',
  );
}
