import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { Respondent } from './respondent.entity.js';

/** Who answers for all and sends: got the link from staff, or everything from whoever had it before. */
export function isLead({ passedBy, handedOverAt }: Respondent): boolean {
  return passedBy === null && handedOverAt === null;
}

export function leadOf(tx: Tx, assessmentId: string): Promise<Respondent> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId, passedBy: IsNull(), handedOverAt: IsNull() };
  return tx.em.findOneByOrFail(Respondent, where);
}
