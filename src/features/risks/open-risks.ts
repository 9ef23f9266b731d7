import type { Tx } from '../../platform/database/tx.js';
import type { VendorsService } from '../vendors/vendors.service.js';

/** Drafts count as open: what nobody has judged yet must not make a vendor look safe. */
export async function noteOpenRisks(tx: Tx, vendors: VendorsService, vendorId: string): Promise<void> {
  const [counted] = await tx.query<{ open: number; high: number }>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE band IN ('HIGH', 'CRITICAL'))::int AS high
     FROM app.risk WHERE tenant_id = $1 AND vendor_id = $2 AND state IN ('DRAFT', 'OPEN')`,
    [tx.ctx.tenantId, vendorId],
  );
  await vendors.note(tx, vendorId, { openRisks: counted!.open, openHighRisks: counted!.high });
}
