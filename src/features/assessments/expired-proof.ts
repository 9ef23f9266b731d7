import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import type { Day } from '../../platform/tenancy/context.js';
import { Evidence } from './evidence.entity.js';

type Dated = Pick<Evidence, 'questionId' | 'state' | 'validUntil'>;

/** The documents that count or may count: neither taken back nor refused, in the order they were handed in. */
export function documentsOf(tx: Tx, assessmentId: string): Promise<Evidence[]> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId, removedAt: IsNull() };
  return tx.em.find(Evidence, { where, order: { uploadedAt: 'ASC', id: 'ASC' } });
}

export function isExpired({ validUntil }: Pick<Evidence, 'validUntil'>, on: Day): boolean {
  return validUntil !== null && validUntil < on;
}

/**
 * Questions whose proof had lapsed on a day: there are documents, and none of them still holds (DOMAIN formula 3,
 * one class down). Proof that a reviewer saw elsewhere has no date here and counts as it was accepted.
 */
export function questionsWithExpiredProof(documents: readonly Dated[], on: Day): ReadonlySet<string> {
  const attached = documents.filter(({ state }) => state === 'ATTACHED');
  const byQuestion = Map.groupBy(attached, ({ questionId }) => questionId);
  const lapsed = [...byQuestion].filter(([, own]) => own.every((document) => isExpired(document, on)));
  return new Set(lapsed.map(([questionId]) => questionId));
}
