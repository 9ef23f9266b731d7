import type { Tx } from '../../platform/database/tx.js';
import { ChangeWish } from '../assessments/change-wish.entity.js';
import { open } from '../assessments/content.js';
import type { RespondWish } from './respond.types.js';

/** What this respondent asked for after sending; the database shows it no wish of a colleague. */
export async function ownWishes(tx: Tx): Promise<RespondWish[]> {
  const { tenantId, assessmentId, respondentId } = tx.ctx;
  const where = { tenantId, assessmentId, respondentId };
  const rows = await tx.em.find(ChangeWish, { where, order: { wishedAt: 'DESC' } });
  return rows.map(({ content, wishedAt, answeredAt, reply }) => ({
    text: open<string>(content) ?? '',
    wishedAt,
    answeredAt,
    declinedBecause: reply === null ? null : open<string>(reply),
  }));
}
