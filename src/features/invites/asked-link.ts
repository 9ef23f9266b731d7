import type { Tx } from '../../platform/database/tx.js';

/** Whether the holder of a dead link still waits for an answer. It is asked again only after it was answered. */
export function isAsked({
  askedAt,
  answeredAt,
}: {
  askedAt: string | null;
  answeredAt: string | null;
}): boolean {
  return askedAt !== null && (answeredAt === null || Date.parse(answeredAt) < Date.parse(askedAt));
}

/** The same, of rows of `app.invite`. */
export function asked(row: string): string {
  return `(${row}.asked_at IS NOT NULL AND (${row}.answered_at IS NULL OR ${row}.answered_at < ${row}.asked_at))`;
}

/** A person made a new link or declined: nobody waits any more. A reminder with a link is no answer, it may reach nobody. */
export async function answerAsked(tx: Tx, respondentId: string): Promise<void> {
  const { tenantId, now } = tx.ctx;
  await tx.query(
    `UPDATE app.invite i SET answered_at = $3 WHERE i.tenant_id = $1 AND i.respondent_id = $2 AND ${asked('i')}`,
    [tenantId, respondentId, now],
  );
}
