import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import type { Risk } from './risk.entity.js';
import type { RiskFilter } from './risks.inputs.js';

/** Band as a number, so that the worst comes first and a page mark can be compared. */
const RANK = `CASE r.band WHEN 'CRITICAL' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 ELSE 1 END`;

export interface RiskLine {
  id: string;
  rank: number;
  impact: number;
  score: number;
  [column: string]: unknown;
}

/** `after` is [rank, impact, score, id] of the last row shown. */
export function risksList(
  ctx: Context,
  filter: RiskFilter,
  after: (string | number | null)[] | null,
  limit: number,
) {
  const parameters: unknown[] = [ctx.tenantId];
  const where = ['r.tenant_id = $1', ...conditions(ctx, filter, parameters)];
  const countParameters = [...parameters];
  const count = `SELECT count(*)::int AS total FROM app.risk r WHERE ${where.join(' AND ')}`;
  if (after !== null) {
    const at = parameters.push(...after) - 3;
    where.push(`(${RANK}, r.impact, r.score, r.id) < ($${at}, $${at + 1}, $${at + 2}, $${at + 3}::uuid)`);
  }
  parameters.push(limit);
  const sql = `SELECT r.*, r.due_on::text AS due_day, ${RANK} AS rank FROM app.risk r WHERE ${where.join(' AND ')}
    ORDER BY ${RANK} DESC, r.impact DESC, r.score DESC, r.id DESC LIMIT $${parameters.length}`;
  return { sql, count, parameters, countParameters };
}

export function riskOf(row: RiskLine): Risk {
  return {
    tenantId: row['tenant_id'],
    id: row.id,
    vendorId: row['vendor_id'],
    statement: row['statement'],
    cause: row['cause'],
    effect: row['effect'],
    state: row['state'],
    likelihood: row['likelihood'],
    impact: row.impact,
    score: row.score,
    band: row['band'],
    treatment: row['treatment'],
    dueOn: row['due_day'],
    note: row['note'],
    version: row['version'],
    createdAt: row['created_at'],
    updatedAt: row['updated_at'],
  } as Risk;
}

function conditions(ctx: Context, filter: RiskFilter, parameters: unknown[]): string[] {
  const slot = (value: unknown) => `$${parameters.push(value)}`;
  const found: string[] = [];
  found.push(filter.state?.length ? `r.state = ANY(${slot(filter.state)})` : `r.state IN ('DRAFT', 'OPEN')`);
  if (filter.band?.length) found.push(`r.band = ANY(${slot(filter.band)})`);
  if (filter.vendorId) found.push(`r.vendor_id = ${slot(filter.vendorId)}`);
  if (filter.likelihood != null) found.push(`r.likelihood = ${slot(filter.likelihood)}`);
  if (filter.impact != null) found.push(`r.impact = ${slot(filter.impact)}`);
  if (rowOf(ctx.role)?.relation === 'own-vendors')
    found.push(
      `r.vendor_id IN (SELECT v.id FROM app.vendor v WHERE v.tenant_id = $1 AND ${ownVendors('v', slot(ctx.actor.id))})`,
    );
  return found;
}
