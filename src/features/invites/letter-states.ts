import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { DeliveryStateName } from './delivery.entity.js';

/** Joined to an assessment `a`: its newest letter with a link, while nobody has opened a link since. */
export const UNOPENED_LETTER = `JOIN LATERAL (SELECT d.state, d.at FROM app.delivery d
    WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id)
      AND d.kind IN ('invite', 'renewed', 'reminder', 'reopened', 'handed-over')
    ORDER BY d.at DESC, d.id DESC LIMIT 1) l ON NOT EXISTS (SELECT 1 FROM app.invite i
      WHERE (i.tenant_id, i.assessment_id) = (a.tenant_id, a.id) AND i.opened_at >= l.at)`;

/** By assessment, or by vendor: then of the newest questionnaire that is out there and not begun. */
export const letterStates = (db: Database, key: 'id' | 'vendor_id') => (ctx: Context) =>
  new DataLoader<string, DeliveryStateName | null>(async (ids) => {
    const sql = `SELECT DISTINCT ON (a.${key}) a.${key} AS id, l.state FROM app.assessment a ${UNOPENED_LETTER}
      WHERE a.tenant_id = $1 AND a.${key} = ANY($2::uuid[]) AND a.state = 'SENT' ORDER BY a.${key}, a.id DESC`;
    const rows = await db.read(ctx, (tx) =>
      tx.query<{ id: string; state: DeliveryStateName }>(sql, [ctx.tenantId, [...ids]]),
    );
    const found = new Map(rows.map(({ id, state }) => [id, state]));
    return ids.map((id) => found.get(id) ?? null);
  });
