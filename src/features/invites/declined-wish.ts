import type { Tx } from '../../platform/database/tx.js';
import { ChangeWish } from '../assessments/change-wish.entity.js';
import type { MailJob } from './deliveries.service.js';

/** The wish that a mail says no to; of a mail that was kept and is sent later, the one that was declined last. */
export function declinedWish(tx: Tx, { kind, wishId, assessmentId }: MailJob): Promise<ChangeWish | null> {
  if (kind !== 'wish-declined') return Promise.resolve(null);
  const { tenantId } = tx.ctx;
  const which = wishId == null ? {} : { id: wishId };
  return tx.em.findOne(ChangeWish, {
    where: { tenantId, assessmentId, answer: 'DECLINED', ...which },
    order: { answeredAt: 'DESC', id: 'DESC' },
  });
}
