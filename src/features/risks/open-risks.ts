import type { Tx } from '../../platform/database/tx.js';
import type { VendorsService } from '../vendors/vendors.service.js';

/** Drafts count as open: what nobody has judged yet must not make a vendor look safe; they are counted apart as well. Accepted ones were judged. */
export async function noteOpenRisks(tx: Tx, vendors: VendorsService, ...vendorIds: string[]): Promise<void> {
  const counted = await tx.query<{ id: string; open: number; high: number; drafts: number }>(
    `SELECT v.id, count(r.id)::int AS open, count(r.id) FILTER (WHERE r.band IN ('HIGH', 'CRITICAL'))::int AS high,
       count(r.id) FILTER (WHERE r.state = 'DRAFT')::int AS drafts
     FROM unnest($2::uuid[]) AS v(id)
     LEFT JOIN app.risk r ON (r.tenant_id, r.vendor_id) = ($1, v.id) AND r.state IN ('DRAFT', 'OPEN')
     GROUP BY v.id`,
    [tx.ctx.tenantId, [...new Set(vendorIds)]],
  );
  for (const { id, open, high, drafts } of counted)
    await vendors.note(tx, id, { openRisks: open, openHighRisks: high, draftRisks: drafts });
}
