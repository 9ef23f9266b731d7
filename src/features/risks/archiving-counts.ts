import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';

/** What somebody has to know before a vendor is archived or restored. */
export interface ArchivingCounts {
  unsettled: number;
  asked: number;
  left: number;
}

/** Risks of the alias `r` that ended because their vendor was archived, and are closed since. */
export const HAS_LEFT = `r.state = 'CLOSED' AND (
  SELECT c.act FROM app.risk_change c WHERE (c.tenant_id, c.risk_id) = (r.tenant_id, r.id)
  ORDER BY c.id DESC LIMIT 1) = 'VENDOR_LEFT'`;

const COUNTS = `SELECT r.vendor_id AS id, count(*) FILTER (WHERE r.state IN ('DRAFT', 'OPEN', 'ACCEPTED'))::int AS unsettled,
    count(*) FILTER (WHERE r.acceptance = 'ASKED')::int AS asked, count(*) FILTER (WHERE ${HAS_LEFT})::int AS left
  FROM app.risk r WHERE r.tenant_id = $1 AND r.vendor_id = ANY($2::uuid[]) GROUP BY 1`;

export const archivingOfVendors = (db: Database) => (ctx: Context) =>
  new DataLoader<string, ArchivingCounts>(async (ids) => {
    const rows = await db.read(ctx, (tx) =>
      tx.query<ArchivingCounts & { id: string }>(COUNTS, [ctx.tenantId, [...ids]]),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { unsettled: 0, asked: 0, left: 0 });
  });
