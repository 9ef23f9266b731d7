import type { Tx } from '../../platform/database/tx.js';

/** Notes the facts that lay before whoever rejected or closed a risk: while they are these, no rule proposes it again. */
export async function judgeFacts(tx: Tx, riskId: string): Promise<void> {
  await tx.query(
    `UPDATE app.risk_finding l SET judged_facts = f.facts FROM app.finding f
     WHERE l.tenant_id = $1 AND l.risk_id = $2 AND (f.tenant_id, f.id) = (l.tenant_id, l.finding_id)`,
    [tx.ctx.tenantId, riskId],
  );
}
