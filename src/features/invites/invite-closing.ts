import type { Tx } from '../../platform/database/tx.js';

/** Which links end: all of one respondent, or every one of an assessment. */
export type Ending = { readonly respondentId: string } | { readonly assessmentId: string };

/** Links die at once, with every session they opened. A link that is dead already stays as it died. */
export async function endInvites(
  tx: Tx,
  whose: Ending,
  how: 'replaced' | 'revoked',
  reason: string | null = null,
): Promise<void> {
  const { tenantId, now } = tx.ctx;
  const [column, id] = columnOf(whose);
  await tx.query(
    `UPDATE app.invite SET ${how}_at = $3, revoked_reason = coalesce($4, revoked_reason)
     WHERE tenant_id = $1 AND ${column} = $2 AND revoked_at IS NULL AND ${how}_at IS NULL`,
    [tenantId, id, now, reason],
  );
  await endSessions(tx, whose);
}

/** Whoever answers at this moment has to go through the door again. */
export async function endSessions(tx: Tx, whose: Ending): Promise<void> {
  const { tenantId, now } = tx.ctx;
  const [column, id] = columnOf(whose);
  await tx.query(
    `UPDATE app.respond_session SET ended_at = $3 WHERE tenant_id = $1 AND ended_at IS NULL AND invite_id IN
       (SELECT i.id FROM app.invite i WHERE i.tenant_id = $1 AND i.${column} = $2)`,
    [tenantId, id, now],
  );
}

function columnOf(whose: Ending): readonly ['respondent_id' | 'assessment_id', string] {
  return 'respondentId' in whose
    ? ['respondent_id', whose.respondentId]
    : ['assessment_id', whose.assessmentId];
}
