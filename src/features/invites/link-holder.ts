import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
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

/** Whether there is anything left to answer for them: not for who handed all over, nor where a part was taken back. */
export function hasPart({ id, passedBy, handedOverAt }: Respondent, passings: readonly Passing[]): boolean {
  if (handedOverAt !== null) return false;
  const theirs = passings.find(({ respondentId }) => respondentId === id);
  return passedBy === null || (theirs !== undefined && theirs.takenBackAt === null);
}

export async function refuseWithoutPart(tx: Tx, holder: Respondent): Promise<void> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId: holder.assessmentId };
  if (hasPart(holder, await tx.em.findBy(Passing, where))) return;
  refuse(
    'NOT_ALLOWED',
    'inviteId',
    'This person has nothing to answer here any more: the questions were handed over or taken back.',
  );
}
