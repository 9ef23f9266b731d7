import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import type { RiskRatingName } from './risk.enums.js';
import type { RiskFilter } from './risks.inputs.js';

/** Where each of the three ratings stands. */
const RATINGS: Record<RiskRatingName, { likelihood: string; impact: string; band: string }> = {
  RESIDUAL: { likelihood: 'r.likelihood', impact: 'r.impact', band: 'r.band' },
  INHERENT: { likelihood: 'r.inherent_likelihood', impact: 'r.inherent_impact', band: 'r.inherent_band' },
  TARGET: { likelihood: 'r.target_likelihood', impact: 'r.target_impact', band: 'r.target_band' },
};

/** Columns of a risk under the names of its entity, so that its rows are one. Instants come as text. */
const COLUMNS = `r.tenant_id AS "tenantId", r.id, r.vendor_id AS "vendorId", r.service_id AS "serviceId",
  r.owner_group_id AS "ownerGroupId", r.statement, r.cause, r.event, r.effect, r.effect_on_us AS "effectOnUs",
  r.category, r.source, r.state, r.likelihood, r.impact, r.score, r.band, r.rating_reason AS "ratingReason",
  r.inherent_likelihood AS "inherentLikelihood", r.inherent_impact AS "inherentImpact", r.inherent_band AS "inherentBand",
  r.inherent_reason AS "inherentReason", r.target_likelihood AS "targetLikelihood", r.target_impact AS "targetImpact",
  r.target_band AS "targetBand", r.target_reason AS "targetReason", r.judgement, r.treatment, r.due_on::text AS "dueOn",
  r.review_on::text AS "reviewOn", r.acceptance, r.accepted_until::text AS "acceptedUntil", r.note, r.version,
  r.created_at AS "createdAt", r.updated_at AS "updatedAt"`;

/** A filter whose text was looked for in the language of the reader. */
export interface SearchedRisks extends RiskFilter {
  /** Stored statements and titles that hold the text as the reader sees them. */
  readAs?: readonly string[];
}

export interface Statement {
  sql: string;
  parameters: unknown[];
}

/**
 * One page and its count: the worst band first, within a band by impact (DOMAIN formula 13), by the rating that is looked
 * at. `after` is [rank, impact, score, id] of the last row shown.
 */
export function risksList(
  ctx: Context,
  filter: SearchedRisks,
  after: (string | number | null)[] | null,
  limit: number,
): { page: Statement; count: Statement } {
  const { band, likelihood, impact } = RATINGS[filter.rating ?? 'RESIDUAL'];
  const rank = `CASE ${band} WHEN 'CRITICAL' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 ELSE 1 END`;
  const order = [rank, impact, `${likelihood} * ${impact}`, 'r.id'];
  const parameters: unknown[] = [ctx.tenantId];
  const where = conditions(ctx, filter, parameters);
  const count = {
    sql: `SELECT count(*)::int AS total FROM app.risk r WHERE ${where.join(' AND ')}`,
    parameters: [...parameters],
  };
  if (after !== null) {
    const at = parameters.push(...after) - 3;
    where.push(`(${order.join(', ')}) < ($${at}, $${at + 1}, $${at + 2}, $${at + 3}::uuid)`);
  }
  const sql = `SELECT ${COLUMNS}, ${order[0]} AS "sortRank", ${order[1]} AS "sortImpact", ${order[2]} AS "sortScore"
    FROM app.risk r WHERE ${where.join(' AND ')}
    ORDER BY ${order.map((part) => `${part} DESC`).join(', ')} LIMIT $${parameters.push(limit)}`;
  return { page: { sql, parameters }, count };
}

/** How many risks of a filter lie where, before treatment, now and after it: what a map draws and its arrows. */
export function riskMapOf(ctx: Context, filter: SearchedRisks): Statement {
  const parameters: unknown[] = [ctx.tenantId];
  const where = conditions(ctx, filter, parameters);
  const sql = `SELECT r.inherent_likelihood AS "inherentLikelihood", r.inherent_impact AS "inherentImpact",
      r.likelihood, r.impact, r.target_likelihood AS "targetLikelihood", r.target_impact AS "targetImpact", count(*)::int AS count
    FROM app.risk r WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`;
  return { sql, parameters };
}

function conditions(ctx: Context, filter: SearchedRisks, parameters: unknown[]): string[] {
  const slot = (value: unknown) => `$${parameters.push(value)}`;
  const rating = RATINGS[filter.rating ?? 'RESIDUAL'];
  const found = ['r.tenant_id = $1'];
  found.push(
    filter.state?.length
      ? `r.state = ANY(${slot(filter.state)})`
      : `r.state IN ('DRAFT', 'OPEN', 'ACCEPTED')`,
  );
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values?.length) found.push(`${column} = ANY(${slot(values)})`);
  };
  among(rating.band, filter.band);
  among('r.category', filter.category);
  among('r.treatment', filter.treatment);
  among('r.acceptance', filter.acceptance);
  if (filter.ids) found.push(`r.id = ANY(${slot(filter.ids)}::uuid[])`);
  if (filter.vendorId) found.push(`r.vendor_id = ${slot(filter.vendorId)}`);
  if (filter.ownerGroupId) found.push(`r.owner_group_id = ${slot(filter.ownerGroupId)}`);
  if (filter.hasNoOwner) found.push(NO_OWNER);
  if (filter.likelihood != null) found.push(`${rating.likelihood} = ${slot(filter.likelihood)}`);
  if (filter.impact != null) found.push(`${rating.impact} = ${slot(filter.impact)}`);
  if (filter.dueBefore)
    found.push(`least(r.due_on, r.review_on, r.accepted_until) < ${slot(filter.dueBefore)}::date`);
  if (filter.search?.trim()) found.push(searched(slot(likeOf(filter.search)), slot(filter.readAs ?? [])));
  if (rowOf(ctx.role)?.relation === 'own-vendors')
    found.push(
      `r.vendor_id IN (SELECT v.id FROM app.vendor v WHERE v.tenant_id = $1 AND ${ownVendors('v', slot(ctx.actor.id))})`,
    );
  return found;
}

/** A group that was archived answers for nothing new, so nobody does. */
const NO_OWNER = `NOT EXISTS (SELECT 1 FROM app.people_group g
  WHERE (g.tenant_id, g.id) = (r.tenant_id, r.owner_group_id) AND NOT g.is_archived)`;

/** In its own words, in the name of its vendor, and in what it rests on: titles, questions and practices. */
function searched(pattern: string, readAs: string): string {
  return `(lower(concat_ws(' ', r.statement, r.cause, r.event, r.effect)) LIKE ${pattern} OR r.statement = ANY(${readAs})
    OR r.vendor_id IN (SELECT v.id FROM app.vendor v WHERE v.tenant_id = $1 AND v.name_key LIKE ${pattern})
    OR r.id IN (SELECT l.risk_id FROM app.risk_finding l
      JOIN app.finding f ON (f.tenant_id, f.id) = (l.tenant_id, l.finding_id)
      WHERE l.tenant_id = $1 AND (f.title = ANY(${readAs})
        OR lower(concat_ws(' ', f.title, f.question_id, f.practice_id)) LIKE ${pattern})))`;
}

function likeOf(search: string): string {
  return `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}
