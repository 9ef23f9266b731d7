import type { Tx } from '../../platform/database/tx.js';
import type { Day } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import type { Invite } from './invite.entity.js';

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

/** A person declined: nobody waits any more. */
export async function declineAsked(tx: Tx, respondentId: string): Promise<void> {
  const { tenantId, now } = tx.ctx;
  await tx.query(
    `UPDATE app.invite i SET answered_at = $3, declined_at = $3
     WHERE i.tenant_id = $1 AND i.respondent_id = $2 AND ${asked('i')}`,
    [tenantId, respondentId, now],
  );
}

/** A person made a new link, whatever was declined before. A reminder with a link is no answer, it may reach nobody. */
export async function answerAsked(tx: Tx, respondentId: string): Promise<void> {
  const { tenantId, now } = tx.ctx;
  await tx.query(
    `UPDATE app.invite i SET answered_at = CASE WHEN ${asked('i')} THEN $3 ELSE i.answered_at END, declined_at = NULL
     WHERE i.tenant_id = $1 AND i.respondent_id = $2 AND (i.declined_at IS NOT NULL OR ${asked('i')})`,
    [tenantId, respondentId, now],
  );
}

/** How a wish for a new link stands, in days of the workspace; null: nobody asked, or a new link was the answer. */
export function wishOf(
  invite: Pick<Invite, 'askedAt' | 'answeredAt' | 'declinedAt'>,
  timeZone: string,
): { readonly askedOn: Day; readonly declinedOn: Day | null } | null {
  const { askedAt, declinedAt } = invite;
  if (askedAt === null) return null;
  const askedOn = localTime(timeZone, askedAt).day;
  if (isAsked(invite)) return { askedOn, declinedOn: null };
  return declinedAt === null ? null : { askedOn, declinedOn: localTime(timeZone, declinedAt).day };
}
