import type { Tx } from '../../platform/database/tx.js';
import type { Instant } from '../../platform/tenancy/context.js';

/**
 * Whether the questions of the review that was finished then went out by mail. What was only kept, waits or came back
 * reached nobody.
 */
export async function areAsksMailed(tx: Tx, assessmentId: string, reviewedAt: Instant): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM app.delivery WHERE tenant_id = $1 AND assessment_id = $2 AND kind = 'asks' AND state = 'SENT'
       AND at >= $3 LIMIT 1`,
    [tx.ctx.tenantId, assessmentId, reviewedAt],
  );
  return rows.length > 0;
}
